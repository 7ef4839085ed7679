import { complaint, type Complaint, type ComplaintCommand } from '@12315/domain-intake';
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
import { complaintList } from '../views/complaint-list.view';
import { ComplaintsQuery, RaiseLeadBody, RefuseComplaintBody, WithdrawComplaintBody } from './complaint.bodies';

@Controller('complaints')
export class ComplaintsController {
  constructor(
    @Handles(complaint) private readonly complaints: Aggregate<ComplaintCommand, Complaint>,
    @Reads(complaintList) private readonly list: Reading,
  ) {}

  @Post(':id/acceptance')
  @Allows('AcceptComplaint')
  accept(@Param('id') complaintId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(complaintId, { type: 'AcceptComplaint', data: { complaintId } }, meta, expected);
  }

  @Post(':id/refusal')
  @Allows('RefuseComplaint')
  refuse(
    @Param('id') complaintId: string,
    @Body() { ground, reason, otherWays }: RefuseComplaintBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { complaintId, ground, reason, otherWays };
    return this.decided(complaintId, { type: 'RefuseComplaint', data }, meta, expected);
  }

  @Post(':id/withdrawal')
  @Allows('WithdrawComplaint')
  withdraw(
    @Param('id') complaintId: string,
    @Body() { reason }: WithdrawComplaintBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(complaintId, { type: 'WithdrawComplaint', data: { complaintId, reason } }, meta, expected);
  }

  /** Signs of a breach found in the complaint; it goes on beside the lead. */
  @Post(':id/leads')
  @Allows('RaiseLead')
  async raiseLead(
    @Param('id') complaintId: string,
    @Body() body: RaiseLeadBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const leadId = uuid5(meta.id, 'lead');
    const discoveredAt = body.discoveredAt ? instantOf(body.discoveredAt) : meta.occurredAt;
    const data = { complaintId, leadId, facts: body.facts, discoveredAt };
    return { leadId, ...(await this.decided(complaintId, { type: 'RaiseLead', data }, meta, expected)) };
  }

  @Get()
  @Allows('ReadComplaints')
  page(@Query() { status, organisation, number, ...query }: ComplaintsQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(organisation && { organisation }), ...(number && { number }) };
    return this.list.page(user, query, { filter, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadComplaints')
  one(@Param('id') complaintId: string, @CurrentUser() user: User) {
    return this.list.one(user, complaintId);
  }

  private async decided(complaintId: string, command: ComplaintCommand, meta: Meta, expected?: number) {
    const { revision } = await this.complaints.handle(complaintId, command, meta, expected);
    return { complaintId, revision };
  }
}
