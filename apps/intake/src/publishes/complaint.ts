import type { IntakeEvents } from '@12315/contracts';
import type { ComplaintEvent } from '@12315/domain-intake';
import type { Publications } from '@12315/platform';

export const complaintPublications: Publications<ComplaintEvent, IntakeEvents> = {
  ComplaintRegistered: (registered) => {
    const { complaintId, itemId, number, organisation, channel, receivedAt, registeredAt, personId } = registered;
    const { respondent, seller, objectCode, problemCode, claim, disputedAmount, mediationAsked } = registered;
    const identity = { complaintId, itemId, number, organisation, channel, receivedAt, registeredAt, personId };
    const dispute = { respondent, seller, objectCode, problemCode, claim, disputedAmount, mediationAsked };
    return [{ type: 'intake.complaint-registered.v1', data: { ...identity, ...dispute } }];
  },
  ComplaintAssigned: ({ complaintId, dispatchId, organisation, receivedAt, acceptance }) => [
    {
      type: 'intake.complaint-assigned.v1',
      data: { complaintId, dispatchId, organisation, receivedAt, acceptance },
    },
  ],
  ComplaintAccepted: ({ complaintId, organisation, acceptedAt, onTime, mediationAsked }) => [
    {
      type: 'intake.complaint-accepted.v1',
      data: { complaintId, organisation, acceptedAt, onTime, mediationAsked },
    },
  ],
  ComplaintRefused: ({ complaintId, organisation, ground, article, refusedAt, onTime }) => [
    {
      type: 'intake.complaint-refused.v1',
      data: { complaintId, organisation, ground, article, refusedAt, onTime },
    },
  ],
  ComplaintWithdrawn: ({ complaintId, organisation, withdrawnAt }) => [
    { type: 'intake.complaint-withdrawn.v1', data: { complaintId, organisation, withdrawnAt } },
  ],
  EnforcementLeadRaised: ({ complaintId, leadId, organisation, facts, discoveredAt }) => [
    {
      type: 'intake.enforcement-lead-raised.v1',
      data: { complaintId, leadId, organisation, facts, discoveredAt },
    },
  ],
  AcceptanceDueSoon: ({ complaintId, organisation, dueOn, article }) => [
    { type: 'intake.acceptance-due-soon.v1', data: { complaintId, organisation, dueOn, article } },
  ],
  AcceptanceOverdue: ({ complaintId, organisation, dueOn, article }) => [
    { type: 'intake.acceptance-overdue.v1', data: { complaintId, organisation, dueOn, article } },
  ],
};
