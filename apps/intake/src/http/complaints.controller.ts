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
import {
  CloseComplaintBody,
  ComplaintsQuery,
  DeclineComplaintBody,
  EscalateComplaintBody,
  RaiseLeadBody,
  RecordFollowUpBody,
  RecordSelfSettlementBody,
  RecordSettlementBody,
  RefuseComplaintBody,
  SendResultBody,
  WithdrawComplaintBody,
} from './complaint.bodies';

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

  /** Both sides agreed where it arose. */
  @Post(':id/settlement')
  @Allows('RecordSettlement')
  settle(
    @Param('id') complaintId: string,
    @Body() { recovered, inKind = null }: RecordSettlementBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { complaintId, recovered, inKind };
    return this.decided(complaintId, { type: 'RecordSettlement', data }, meta, expected);
  }

  /** The unit on the spot, or the association, mediates itself. */
  @Post(':id/taking-up')
  @Allows('TakeUpComplaint')
  takeUp(@Param('id') complaintId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(complaintId, { type: 'TakeUpComplaint', data: { complaintId } }, meta, expected);
  }

  /** The association does not take it, by its own rules. */
  @Post(':id/decline')
  @Allows('DeclineComplaint')
  decline(
    @Param('id') complaintId: string,
    @Body() { reason }: DeclineComplaintBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(complaintId, { type: 'DeclineComplaint', data: { complaintId, reason } }, meta, expected);
  }

  /** Handed over to the authority. */
  @Post(':id/escalation')
  @Allows('EscalateComplaint')
  escalate(
    @Param('id') complaintId: string,
    @Body() { reason }: EscalateComplaintBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(complaintId, { type: 'EscalateComplaint', data: { complaintId, reason } }, meta, expected);
  }

  /** The two sides settled by themselves. */
  @Post(':id/self-settlement')
  @Allows('RecordSelfSettlement')
  settleThemselves(
    @Param('id') complaintId: string,
    @Body() { recovered }: RecordSelfSettlementBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(
      complaintId,
      { type: 'RecordSelfSettlement', data: { complaintId, recovered } },
      meta,
      expected,
    );
  }

  /** The complainant is told how it ended. */
  @Post(':id/result')
  @Allows('SendResult')
  sendResult(
    @Param('id') complaintId: string,
    @Body() { manner }: SendResultBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(complaintId, { type: 'SendResult', data: { complaintId, manner } }, meta, expected);
  }

  /** Asks whether signs of a breach were found. */
  @Post(':id/closing')
  @Allows('CloseComplaint')
  close(
    @Param('id') complaintId: string,
    @Body() { leadFound }: CloseComplaintBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(complaintId, { type: 'CloseComplaint', data: { complaintId, leadFound } }, meta, expected);
  }

  /** How the complainant sees the handling; the person may be called again. */
  @Post(':id/follow-ups')
  @Allows('RecordFollowUp')
  async followUp(
    @Param('id') complaintId: string,
    @Body() { satisfied = null, score = null, reason }: RecordFollowUpBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const followUpId = uuid5(meta.id, 'follow-up');
    const data = { complaintId, followUpId, satisfied, score, reason };
    return { followUpId, ...(await this.decided(complaintId, { type: 'RecordFollowUp', data }, meta, expected)) };
  }

  /** Put away. */
  @Post(':id/archiving')
  @Allows('ArchiveComplaint')
  archive(@Param('id') complaintId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.decided(complaintId, { type: 'ArchiveComplaint', data: { complaintId } }, meta, expected);
  }

  @Get()
  @Allows('ReadComplaints')
  page(@Query() query: ComplaintsQuery, @CurrentUser() user: User) {
    const { status, result, organisation, number, respondent } = query;
    const filter = {
      ...(status && { status }),
      ...(result && { result }),
      ...(organisation && { organisation }),
      ...(number && { number }),
      ...(respondent && { 'respondent.name': respondent }),
    };
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
