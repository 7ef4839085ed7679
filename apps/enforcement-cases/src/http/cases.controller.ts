import { type CaseCommand, enforcementCase, type EnforcementCase } from '@12315/domain-enforcement-cases';
import type { Meta } from '@12315/kernel';
import {
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentUser,
  Handles,
  IfMatch,
  Reads,
  type Reading,
  type User,
  uuid5,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { caseList } from '../views/case-list.view';
import {
  CasesQuery,
  ConcludeInvestigationBody,
  DecidePenaltyBody,
  NotifyPenaltyBody,
  RecordDefenceBody,
  RecordPaymentBody,
  ReviewCaseBody,
  ServeDecisionBody,
  WaivePenaltyBody,
} from './case.bodies';

@Controller('cases')
export class CasesController {
  constructor(
    @Handles(enforcementCase) private readonly cases: Aggregate<CaseCommand, EnforcementCase>,
    @Reads(caseList) private readonly list: Reading,
  ) {}

  @Post(':id/investigation')
  @Allows('ConcludeInvestigation')
  conclude(
    @Param('id') caseId: string,
    @Body() { findings }: ConcludeInvestigationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(caseId, { type: 'ConcludeInvestigation', data: { caseId, findings } }, meta, expected);
  }

  /** By someone of the legal staff who did not handle the case. */
  @Post(':id/review')
  @Allows('ReviewCase')
  review(
    @Param('id') caseId: string,
    @Body() { opinion, words }: ReviewCaseBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(caseId, { type: 'ReviewCase', data: { caseId, opinion, words } }, meta, expected);
  }

  /** What is intended, told to the party, whose time for a defence begins. */
  @Post(':id/penalty-notice')
  @Allows('NotifyPenalty')
  notify(
    @Param('id') caseId: string,
    @Body() { facts, basis, fine, confiscated, respondentKind }: NotifyPenaltyBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { caseId, facts, basis, fine, confiscated, ...(respondentKind && { respondentKind }) };
    return this.decided(caseId, { type: 'NotifyPenalty', data }, meta, expected);
  }

  @Post(':id/defence')
  @Allows('RecordDefence')
  defend(
    @Param('id') caseId: string,
    @Body() { words }: RecordDefenceBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(caseId, { type: 'RecordDefence', data: { caseId, words } }, meta, expected);
  }

  @Post(':id/penalty')
  @Allows('DecidePenalty')
  penalise(
    @Param('id') caseId: string,
    @Body() { fine, confiscated, caseValue }: DecidePenaltyBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(
      caseId,
      { type: 'DecidePenalty', data: { caseId, fine, confiscated, caseValue } },
      meta,
      expected,
    );
  }

  @Post(':id/penalty-waiver')
  @Allows('WaivePenalty')
  waive(
    @Param('id') caseId: string,
    @Body() { reason }: WaivePenaltyBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(caseId, { type: 'WaivePenalty', data: { caseId, reason } }, meta, expected);
  }

  @Post(':id/service')
  @Allows('ServeDecision')
  serve(
    @Param('id') caseId: string,
    @Body() { mode }: ServeDecisionBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(caseId, { type: 'ServeDecision', data: { caseId, mode } }, meta, expected);
  }

  /** Each request is a payment of its own; they add up. */
  @Post(':id/payments')
  @Allows('RecordPayment')
  pay(
    @Param('id') caseId: string,
    @Body() { amount }: RecordPaymentBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const paymentId = uuid5(meta.id, 'payment');
    const data = { caseId, paymentId, amount };
    return this.decided(caseId, { type: 'RecordPayment', data }, meta, expected);
  }

  @Post(':id/closing')
  @Allows('CloseCase')
  close(@Param('id') caseId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(caseId, { type: 'CloseCase', data: { caseId } }, meta, expected);
  }

  @Post(':id/publication')
  @Allows('PublishPenalty')
  publish(@Param('id') caseId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(caseId, { type: 'PublishPenalty', data: { caseId } }, meta, expected);
  }

  @Get()
  @Allows('ReadCases')
  page(@Query() { status, category, organisation, leadId, sourceId, ...query }: CasesQuery, @CurrentUser() user: User) {
    const filter = {
      ...(status && { status }),
      ...(category && { category }),
      ...(organisation && { organisation }),
      ...(leadId && { leadId }),
      ...(sourceId && { sourceId }),
    };
    return this.list.page(user, query, { filter, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadCases')
  one(@Param('id') caseId: string, @CurrentUser() user: User) {
    return this.list.one(user, caseId);
  }

  private async decided(caseId: string, command: CaseCommand, meta: Meta, expected?: number) {
    const { revision } = await this.cases.handle(caseId, command, meta, expected);
    return { caseId, revision };
  }
}
