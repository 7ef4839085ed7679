import { type CaseCommand, enforcementCase, type EnforcementCase } from '@12315/domain-enforcement-cases';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CurrentAct,
  CurrentUser,
  Handles,
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

const acted = acting('caseId');

@Controller('cases')
export class CasesController {
  constructor(
    @Handles(enforcementCase) private readonly cases: Aggregate<CaseCommand, EnforcementCase>,
    @Reads(caseList) private readonly list: Reading,
  ) {}

  @Post(':id/investigation')
  @Allows('ConcludeInvestigation')
  conclude(@Body() { findings }: ConcludeInvestigationBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'ConcludeInvestigation', data: { caseId: act.id, findings } }, act);
  }

  /** By someone of the legal staff who did not handle the case. */
  @Post(':id/review')
  @Allows('ReviewCase')
  review(@Body() { opinion, words }: ReviewCaseBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'ReviewCase', data: { caseId: act.id, opinion, words } }, act);
  }

  /** What is intended, told to the party, whose time for a defence begins. */
  @Post(':id/penalty-notice')
  @Allows('NotifyPenalty')
  notify(@Body() { facts, basis, fine, confiscated, respondentKind }: NotifyPenaltyBody, @CurrentAct() act: Act) {
    const data = { caseId: act.id, facts, basis, fine, confiscated, ...(respondentKind && { respondentKind }) };
    return acted(this.cases, { type: 'NotifyPenalty', data }, act);
  }

  @Post(':id/defence')
  @Allows('RecordDefence')
  defend(@Body() { words }: RecordDefenceBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'RecordDefence', data: { caseId: act.id, words } }, act);
  }

  @Post(':id/penalty')
  @Allows('DecidePenalty')
  penalise(@Body() { fine, confiscated, caseValue }: DecidePenaltyBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'DecidePenalty', data: { caseId: act.id, fine, confiscated, caseValue } }, act);
  }

  @Post(':id/penalty-waiver')
  @Allows('WaivePenalty')
  waive(@Body() { reason }: WaivePenaltyBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'WaivePenalty', data: { caseId: act.id, reason } }, act);
  }

  @Post(':id/service')
  @Allows('ServeDecision')
  serve(@Body() { mode }: ServeDecisionBody, @CurrentAct() act: Act) {
    return acted(this.cases, { type: 'ServeDecision', data: { caseId: act.id, mode } }, act);
  }

  /** Each request is a payment of its own; they add up. */
  @Post(':id/payments')
  @Allows('RecordPayment')
  pay(@Body() { amount }: RecordPaymentBody, @CurrentAct() act: Act) {
    const paymentId = uuid5(act.meta.id, 'payment');
    const data = { caseId: act.id, paymentId, amount };
    return acted(this.cases, { type: 'RecordPayment', data }, act);
  }

  @Post(':id/closing')
  @Allows('CloseCase')
  close(@CurrentAct() act: Act) {
    return acted(this.cases, { type: 'CloseCase', data: { caseId: act.id } }, act);
  }

  @Post(':id/publication')
  @Allows('PublishPenalty')
  publish(@CurrentAct() act: Act) {
    return acted(this.cases, { type: 'PublishPenalty', data: { caseId: act.id } }, act);
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
}
