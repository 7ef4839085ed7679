import { lead, type Lead, type LeadCommand } from '@12315/domain-enforcement-cases';
import type { Meta } from '@12315/kernel';
import { instantOf } from '@12315/law';
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
import { leadList } from '../views/lead-list.view';
import {
  DecideFilingBody,
  DeclineFilingBody,
  ExtendVerificationBody,
  LeadsQuery,
  PauseVerificationBody,
  RegisterLeadBody,
} from './lead.bodies';

@Controller('leads')
export class LeadsController {
  constructor(
    @Handles(lead) private readonly leads: Aggregate<LeadCommand, Lead>,
    @Reads(leadList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('RegisterLead')
  register(@Body() body: RegisterLeadBody, @CommandMeta() meta: Meta) {
    const leadId = meta.id;
    const { inspection: sourceId, facts, respondent } = body;
    const source = body.source ?? 'INSPECTION';
    const discoveredAt = body.discoveredAt ? instantOf(body.discoveredAt) : meta.occurredAt;
    const { organisation } = meta.actor;
    const data = { leadId, source, sourceId, organisation, facts, discoveredAt, ...named(respondent) };
    return this.decided(leadId, { type: 'RegisterLead', data }, meta);
  }

  @Post(':id/extension')
  @Allows('ExtendVerification')
  extend(
    @Param('id') leadId: string,
    @Body() { reason }: ExtendVerificationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(leadId, { type: 'ExtendVerification', data: { leadId, reason } }, meta, expected);
  }

  /** Time that the law does not count: testing, appraisal, identification by the right holder. */
  @Post(':id/verification-pause')
  @Allows('PauseVerification')
  pause(
    @Param('id') leadId: string,
    @Body() { reason }: PauseVerificationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(leadId, { type: 'PauseVerification', data: { leadId, reason } }, meta, expected);
  }

  @Post(':id/verification-resumption')
  @Allows('ResumeVerification')
  resume(@Param('id') leadId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(leadId, { type: 'ResumeVerification', data: { leadId } }, meta, expected);
  }

  /** A case begins with it; it appears under the id that is answered. */
  @Post(':id/filing')
  @Allows('DecideFiling')
  async file(
    @Param('id') leadId: string,
    @Body() { cause, category, officers, conditions }: DecideFilingBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const caseId = uuid5(meta.id, 'case');
    const { evidence, punishable, jurisdiction, withinTime } = conditions;
    const confirmed = { evidence, punishable, jurisdiction, withinTime };
    const data = { leadId, caseId, cause, category, officers, conditions: confirmed };
    return { caseId, ...(await this.decided(leadId, { type: 'DecideFiling', data }, meta, expected)) };
  }

  @Post(':id/filing-decline')
  @Allows('DeclineFiling')
  decline(
    @Param('id') leadId: string,
    @Body() { ground, reason }: DeclineFilingBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(leadId, { type: 'DeclineFiling', data: { leadId, ground, reason } }, meta, expected);
  }

  @Get()
  @Allows('ReadLeads')
  page(@Query() { status, organisation, sourceId, ...query }: LeadsQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(organisation && { organisation }), ...(sourceId && { sourceId }) };
    return this.list.page(user, query, { filter, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadLeads')
  one(@Param('id') leadId: string, @CurrentUser() user: User) {
    return this.list.one(user, leadId);
  }

  private async decided(leadId: string, command: LeadCommand, meta: Meta, expected?: number) {
    const { revision } = await this.leads.handle(leadId, command, meta, expected);
    return { leadId, revision };
  }
}

const named = (respondent?: { name: string } | null) => (respondent ? { respondent: { name: respondent.name } } : {});
