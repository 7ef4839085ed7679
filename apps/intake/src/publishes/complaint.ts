import type { IntakeEvents } from '@12315/contracts';
import type { ComplaintEvent } from '@12315/domain-intake';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** What others learn of a complaint. The name of its complainant travels sealed, for mediation; reasons stay here. */
export const complaintPublications: Publications<ComplaintEvent, IntakeEvents> = {
  ComplaintRegistered: (registered) => {
    const { complaintId, itemId, number, organisation, channel, receivedAt, registeredAt, personId } = registered;
    const { respondent, seller, objectCode, problemCode, claim, disputedAmount, mediationAsked, handling } = registered;
    const identity = { complaintId, itemId, number, organisation, channel, receivedAt, registeredAt, personId };
    const dispute = { respondent, seller, objectCode, problemCode, claim, disputedAmount, mediationAsked, handling };
    return [{ type: 'intake.complaint-registered.v1', data: { ...identity, ...dispute } }];
  },
  ComplaintAssigned: ({ complaintId, dispatchId, organisation, receivedAt, acceptance }) => [
    {
      type: 'intake.complaint-assigned.v1',
      data: { complaintId, dispatchId, organisation, receivedAt, acceptance },
    },
  ],
  ComplaintAccepted: (accepted) => {
    const { complaintId, organisation, acceptedAt, onTime, mediationAsked, escalated } = accepted;
    const { number, itemId, personId, complainantName, respondentName, claim } = accepted;
    const decision = { complaintId, organisation, acceptedAt, onTime, mediationAsked, escalated };
    const header = { number, itemId, personId, complainantName, respondentName, claim };
    return [{ type: 'intake.complaint-accepted.v1', data: { ...decision, ...header } }];
  },
  ComplaintRefused: ({ complaintId, organisation, ground, article, refusedAt, onTime }) => [
    {
      type: 'intake.complaint-refused.v1',
      data: { complaintId, organisation, ground, article, refusedAt, onTime },
    },
  ],
  ComplaintWithdrawn: ({ complaintId, organisation, withdrawnAt }) => [
    { type: 'intake.complaint-withdrawn.v1', data: { complaintId, organisation, withdrawnAt } },
  ],
  EnforcementLeadRaised: ({ complaintId, leadId, organisation, facts, discoveredAt, source, respondentName }) => [
    {
      type: 'intake.enforcement-lead-raised.v1',
      data: { complaintId, leadId, organisation, facts, discoveredAt, source, respondentName },
    },
  ],
  AcceptanceDueSoon: ({ complaintId, organisation, dueOn, article }) => [
    { type: 'intake.acceptance-due-soon.v1', data: { complaintId, organisation, dueOn, article } },
  ],
  AcceptanceOverdue: ({ complaintId, organisation, dueOn, article }) => [
    { type: 'intake.acceptance-overdue.v1', data: { complaintId, organisation, dueOn, article } },
  ],
  SettledOnSite: ({ complaintId, organisation, recovered, inKind, settledAt }) => [
    { type: 'intake.complaint-settled-on-site.v1', data: { complaintId, organisation, recovered, inKind, settledAt } },
  ],
  ComplaintTakenUp: ({ complaintId, organisation, kind, takenUpAt, ...header }) => {
    const { number, itemId, personId, complainantName, respondentName, claim } = header;
    const told = { number, itemId, personId, complainantName, respondentName, claim };
    return [{ type: 'intake.complaint-taken-up.v1', data: { complaintId, organisation, kind, takenUpAt, ...told } }];
  },
  AssociationDeclined: ({ complaintId, organisation, declinedAt }) => [
    { type: 'intake.association-declined.v1', data: { complaintId, organisation, declinedAt } },
  ],
  ComplaintEscalated: ({ complaintId, number, organisation, seller, escalatedAt }) => [
    { type: 'intake.complaint-escalated.v1', data: { complaintId, number, organisation, seller, escalatedAt } },
  ],
  ComplaintSettled: ({ complaintId, organisation, by, recovered, settledAt, onTime }) => [
    { type: 'intake.complaint-settled.v1', data: { complaintId, organisation, by, recovered, settledAt, onTime } },
  ],
  // Mediation says it itself, and the closing says what was recovered.
  AgreementPerformanceNoted: nothing,
  ComplaintMediationTerminated: ({ complaintId, organisation, ground, terminatedAt }) => [
    {
      type: 'intake.complaint-mediation-terminated.v1',
      data: { complaintId, organisation, ground, terminatedAt },
    },
  ],
  OutcomeConflictRaised: ({ complaintId, organisation, recorded, other, raisedAt }) => [
    { type: 'intake.outcome-conflict-raised.v1', data: { complaintId, organisation, recorded, other, raisedAt } },
  ],
  ResultNotified: ({ complaintId, organisation, notifiedAt }) => [
    { type: 'intake.result-notified.v1', data: { complaintId, organisation, notifiedAt } },
  ],
  ComplaintClosed: ({ complaintId, organisation, result, recovered, leadFound, onTime, closedAt }) => [
    {
      type: 'intake.complaint-closed.v1',
      data: { complaintId, organisation, result, recovered, leadFound, onTime, closedAt },
    },
  ],
  ComplaintFollowedUp: ({ complaintId, organisation, satisfied, score, followedUpAt }) => [
    { type: 'intake.complaint-followed-up.v1', data: { complaintId, organisation, satisfied, score, followedUpAt } },
  ],
  ComplaintArchived: ({ complaintId, organisation, archivedAt }) => [
    { type: 'intake.complaint-archived.v1', data: { complaintId, organisation, archivedAt } },
  ],
  // Enforcement-cases says it itself.
  CaseResultNoted: nothing,
};
