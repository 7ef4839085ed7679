import type { RoutingEvents } from '@12315/contracts';
import type { DispatchEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

/** Words of one office to another – why it urges, what is answered, why somebody answers for it – stay here. */
export const dispatchPublications: Publications<DispatchEvent, RoutingEvents> = {
  DispatchIssued: ({ dispatchId, complaintId, number, target, kind, ...how }) => {
    const { rule, because, alternatives, issuedAt, receivedAt } = how;
    const data = { dispatchId, complaintId, number, target, kind, rule, because, alternatives, issuedAt, receivedAt };
    return [{ type: 'routing.dispatch-issued.v1', data }];
  },
  DispatchUndecided: ({ dispatchId, complaintId, number, organisation, receivedAt, ...why }) => {
    const { rule, because, alternatives, undecidedAt } = why;
    const about = { dispatchId, complaintId, number, organisation, receivedAt };
    return [{ type: 'routing.dispatch-undecided.v1', data: { ...about, rule, because, alternatives, undecidedAt } }];
  },
  DispatchSigned: ({ dispatchId, complaintId, target, signedAt }) => [
    { type: 'routing.dispatch-signed.v1', data: { dispatchId, complaintId, target, signedAt } },
  ],
  ReportDispatched: ({ dispatchId, reportId, target, rule, because, facts, respondentName, ...when }) => {
    const { receivedAt, issuedAt } = when;
    const data = { dispatchId, reportId, target, rule, because, facts, respondentName, receivedAt, issuedAt };
    return [{ type: 'routing.report-dispatched.v1', data }];
  },
  ReportDispatchSigned: ({ dispatchId, reportId, target, signedAt }) => [
    { type: 'routing.report-dispatch-signed.v1', data: { dispatchId, reportId, target, signedAt } },
  ],
  DispatchUrged: ({ dispatchId, complaintId, target, n, urgedAt }) => [
    { type: 'routing.dispatch-urged.v1', data: { dispatchId, complaintId, target, n, urgedAt } },
  ],
  SupervisionIssued: ({ dispatchId, complaintId, target, supervisionId, replyDueOn, issuedAt }) => [
    {
      type: 'routing.supervision-issued.v1',
      data: { dispatchId, complaintId, target, supervisionId, replyDueOn, issuedAt },
    },
  ],
  SupervisionReplied: ({ dispatchId, complaintId, target, supervisionId, onTime, repliedAt }) => [
    {
      type: 'routing.supervision-replied.v1',
      data: { dispatchId, complaintId, target, supervisionId, onTime, repliedAt },
    },
  ],
  SupervisionOverdue: ({ dispatchId, complaintId, target, supervisionId, replyDueOn }) => [
    { type: 'routing.supervision-overdue.v1', data: { dispatchId, complaintId, target, supervisionId, replyDueOn } },
  ],
  AccountabilityRaised: ({ dispatchId, complaintId, target, rule, eventId, raisedAt }) => [
    { type: 'routing.accountability-raised.v1', data: { dispatchId, complaintId, target, rule, eventId, raisedAt } },
  ],
  AccountabilityDecided: ({ dispatchId, complaintId, target, rule, eventId, held, decidedAt }) => [
    {
      type: 'routing.accountability-decided.v1',
      data: { dispatchId, complaintId, target, rule, eventId, held, decidedAt },
    },
  ],
};
