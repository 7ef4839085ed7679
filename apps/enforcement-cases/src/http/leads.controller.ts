import { lead, type Lead, type LeadCommand } from '@12315/domain-enforcement-cases';
import type { Meta } from '@12315/kernel';
import { instantOf } from '@12315/law';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentAct,
  CurrentUser,
  Handles,
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

const acted = acting('leadId');

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
    return acted(this.leads, { type: 'RegisterLead', data }, { meta });
  }

  @Post(':id/extension')
  @Allows('ExtendVerification')
  extend(@Body() { reason }: ExtendVerificationBody, @CurrentAct() act: Act) {
    return acted(this.leads, { type: 'ExtendVerification', data: { leadId: act.id, reason } }, act);
  }

  /** Time that the law does not count: testing, appraisal, identification by the right holder. */
  @Post(':id/verification-pause')
  @Allows('PauseVerification')
  pause(@Body() { reason }: PauseVerificationBody, @CurrentAct() act: Act) {
    return acted(this.leads, { type: 'PauseVerification', data: { leadId: act.id, reason } }, act);
  }

  @Post(':id/verification-resumption')
  @Allows('ResumeVerification')
  resume(@CurrentAct() act: Act) {
    return acted(this.leads, { type: 'ResumeVerification', data: { leadId: act.id } }, act);
  }

  /** A case begins with it; it appears under the id that is answered. */
  @Post(':id/filing')
  @Allows('DecideFiling')
  async file(@Body() { cause, category, officers, conditions }: DecideFilingBody, @CurrentAct() act: Act) {
    const caseId = uuid5(act.meta.id, 'case');
    const { evidence, punishable, jurisdiction, withinTime } = conditions;
    const confirmed = { evidence, punishable, jurisdiction, withinTime };
    const data = { leadId: act.id, caseId, cause, category, officers, conditions: confirmed };
    return { caseId, ...(await acted(this.leads, { type: 'DecideFiling', data }, act)) };
  }

  @Post(':id/filing-decline')
  @Allows('DeclineFiling')
  decline(@Body() { ground, reason }: DeclineFilingBody, @CurrentAct() act: Act) {
    return acted(this.leads, { type: 'DeclineFiling', data: { leadId: act.id, ground, reason } }, act);
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
}

const named = (respondent?: { name: string } | null) => (respondent ? { respondent: { name: respondent.name } } : {});
