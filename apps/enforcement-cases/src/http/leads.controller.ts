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
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { leadList } from '../views/lead-list.view';
import { ExtendVerificationBody, LeadsQuery, RegisterLeadBody } from './lead.bodies';

@Controller('leads')
export class LeadsController {
  constructor(
    @Handles(lead) private readonly leads: Aggregate<LeadCommand, Lead>,
    @Reads(leadList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('RegisterLead')
  async register(@Body() body: RegisterLeadBody, @CommandMeta() meta: Meta) {
    const leadId = meta.id;
    const { inspection: sourceId, facts } = body;
    const discoveredAt = body.discoveredAt ? instantOf(body.discoveredAt) : meta.occurredAt;
    const { organisation } = meta.actor;
    const data = { leadId, source: 'INSPECTION', sourceId, organisation, facts, discoveredAt } as const;
    const { revision } = await this.leads.handle(leadId, { type: 'RegisterLead', data }, meta);
    return { leadId, revision };
  }

  @Post(':id/extension')
  @Allows('ExtendVerification')
  async extend(
    @Param('id') leadId: string,
    @Body() { reason }: ExtendVerificationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'ExtendVerification', data: { leadId, reason } } as const;
    const { revision } = await this.leads.handle(leadId, command, meta, expected);
    return { leadId, revision };
  }

  @Get()
  @Allows('ReadLeads')
  page(@Query() { sourceId, ...query }: LeadsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: { ...(sourceId && { sourceId }) }, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadLeads')
  one(@Param('id') leadId: string, @CurrentUser() user: User) {
    return this.list.one(user, leadId);
  }
}
