import { complaint, type Complaint, type ComplaintCommand } from '@12315/domain-intake';
import { instantOf } from '@12315/law';
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

const acted = acting('complaintId');

@Controller('complaints')
export class ComplaintsController {
  constructor(
    @Handles(complaint) private readonly complaints: Aggregate<ComplaintCommand, Complaint>,
    @Reads(complaintList) private readonly list: Reading,
  ) {}

  @Post(':id/acceptance')
  @Allows('AcceptComplaint')
  accept(@CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'AcceptComplaint', data: { complaintId: act.id } }, act);
  }

  @Post(':id/refusal')
  @Allows('RefuseComplaint')
  refuse(@Body() { ground, reason, otherWays }: RefuseComplaintBody, @CurrentAct() act: Act) {
    const data = { complaintId: act.id, ground, reason, otherWays };
    return acted(this.complaints, { type: 'RefuseComplaint', data }, act);
  }

  @Post(':id/withdrawal')
  @Allows('WithdrawComplaint')
  withdraw(@Body() { reason }: WithdrawComplaintBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'WithdrawComplaint', data: { complaintId: act.id, reason } }, act);
  }

  /** Signs of a breach found in the complaint; it goes on beside the lead. */
  @Post(':id/leads')
  @Allows('RaiseLead')
  async raiseLead(@Body() body: RaiseLeadBody, @CurrentAct() act: Act) {
    const leadId = uuid5(act.meta.id, 'lead');
    const discoveredAt = body.discoveredAt ? instantOf(body.discoveredAt) : act.meta.occurredAt;
    const data = { complaintId: act.id, leadId, facts: body.facts, discoveredAt };
    return { leadId, ...(await acted(this.complaints, { type: 'RaiseLead', data }, act)) };
  }

  /** Both sides agreed where it arose. */
  @Post(':id/settlement')
  @Allows('RecordSettlement')
  settle(@Body() { recovered, inKind = null }: RecordSettlementBody, @CurrentAct() act: Act) {
    const data = { complaintId: act.id, recovered, inKind };
    return acted(this.complaints, { type: 'RecordSettlement', data }, act);
  }

  /** The unit on the spot, or the association, mediates itself. */
  @Post(':id/taking-up')
  @Allows('TakeUpComplaint')
  takeUp(@CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'TakeUpComplaint', data: { complaintId: act.id } }, act);
  }

  /** The association does not take it, by its own rules. */
  @Post(':id/decline')
  @Allows('DeclineComplaint')
  decline(@Body() { reason }: DeclineComplaintBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'DeclineComplaint', data: { complaintId: act.id, reason } }, act);
  }

  /** Handed over to the authority. */
  @Post(':id/escalation')
  @Allows('EscalateComplaint')
  escalate(@Body() { reason }: EscalateComplaintBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'EscalateComplaint', data: { complaintId: act.id, reason } }, act);
  }

  /** The two sides settled by themselves. */
  @Post(':id/self-settlement')
  @Allows('RecordSelfSettlement')
  settleThemselves(@Body() { recovered }: RecordSelfSettlementBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'RecordSelfSettlement', data: { complaintId: act.id, recovered } }, act);
  }

  /** The complainant is told how it ended. */
  @Post(':id/result')
  @Allows('SendResult')
  sendResult(@Body() { manner }: SendResultBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'SendResult', data: { complaintId: act.id, manner } }, act);
  }

  /** Asks whether signs of a breach were found. */
  @Post(':id/closing')
  @Allows('CloseComplaint')
  close(@Body() { leadFound }: CloseComplaintBody, @CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'CloseComplaint', data: { complaintId: act.id, leadFound } }, act);
  }

  /** How the complainant sees the handling; the person may be called again. */
  @Post(':id/follow-ups')
  @Allows('RecordFollowUp')
  async followUp(@Body() { satisfied = null, score = null, reason }: RecordFollowUpBody, @CurrentAct() act: Act) {
    const followUpId = uuid5(act.meta.id, 'follow-up');
    const data = { complaintId: act.id, followUpId, satisfied, score, reason };
    return { followUpId, ...(await acted(this.complaints, { type: 'RecordFollowUp', data }, act)) };
  }

  /** Put away. */
  @Post(':id/archiving')
  @Allows('ArchiveComplaint')
  archive(@CurrentAct() act: Act) {
    return acted(this.complaints, { type: 'ArchiveComplaint', data: { complaintId: act.id } }, act);
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
}
