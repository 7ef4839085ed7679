import { enforcementCasesEvents, mediationEvents, routingEvents } from '@12315/contracts';
import { type CaseOutcome, complaint, type NoteCaseResult, type NoteMediationEnd } from '@12315/domain-intake';
import type { Order } from '@12315/kernel';
import { consumes } from '@12315/platform';

/** The organ with authority has the complaint: its acceptance clock starts at that receipt. */
export const fromRouting = consumes('intake.from-routing.v1', routingEvents, complaint, {
  'routing.dispatch-issued.v1': ({ dispatchId, complaintId, target, receivedAt }) => [
    {
      to: complaintId,
      command: { type: 'NoteAssignment', data: { complaintId, dispatchId, organisation: target, receivedAt } },
    },
  ],
});

/** How the mediation of a complaint ends. A message from before it named the complaint is about that of the same id. */
export const fromMediation = consumes('intake.from-mediation.v1', mediationEvents, complaint, {
  'mediation.agreement-reached.v1': ({ complaintId, mediationId, cashAmount, inKindValue, onTime, reachedAt: at }) => [
    {
      to: complaintId,
      command: {
        type: 'NoteAgreement',
        data: { complaintId, mediationId, agreed: cashAmount + inKindValue, onTime, at },
      },
    },
  ],
  'mediation.agreement-performed.v1': ({ complaintId, mediationId, recovered, performedAt: at }) => [
    {
      to: complaintId,
      command: { type: 'NotePerformance', data: { complaintId, mediationId, performed: true, recovered, at } },
    },
  ],
  'mediation.agreement-breached.v1': ({ complaintId, mediationId, breachedAt: at }) => [
    {
      to: complaintId,
      command: { type: 'NotePerformance', data: { complaintId, mediationId, performed: false, recovered: 0, at } },
    },
  ],
  'mediation.mediation-terminated.v1': ({ complaintId, mediationId, ground, onTime, terminatedAt: at }) => [
    ended({ complaintId: complaintId ?? mediationId, mediationId, ground, onTime: onTime ?? null, at }),
  ],
  // C2026 art 23(1)(2) (2026-04-15): who refuses ends it; the mediation says so once more when it is terminated.
  'mediation.mediation-refused.v1': ({ complaintId, mediationId, refusedAt: at }) => [
    ended({ complaintId: complaintId ?? mediationId, mediationId, ground: 'ABSENT_OR_REFUSED', onTime: null, at }),
  ],
});

const ended = (data: NoteMediationEnd['data']): Order<NoteMediationEnd> => ({
  to: data.complaintId,
  command: { type: 'NoteMediationEnd', data },
});

/** What became of a lead goes back to the complaint in which it was found (XFT art 36, 2024-07-01: the association too). */
export const fromEnforcementCases = consumes('intake.from-enforcement-cases.v1', enforcementCasesEvents, complaint, {
  'enforcement-cases.case-closed.v1': ({ source, sourceId, leadId, caseId, outcome, closedAt: at }) =>
    resulted(source, { complaintId: sourceId, leadId, caseId, outcome, at }),
  'enforcement-cases.filing-declined.v1': ({ source, sourceId, leadId, decidedAt: at }) =>
    resulted(source, { complaintId: sourceId, leadId, caseId: null, outcome: 'DECLINED' satisfies CaseOutcome, at }),
});

const foundInComplaint = ['COMPLAINT', 'STATION', 'ASSOCIATION'];
const resulted = (source: string, data: NoteCaseResult['data']): readonly Order<NoteCaseResult>[] =>
  foundInComplaint.includes(source) ? [{ to: data.complaintId, command: { type: 'NoteCaseResult', data } }] : [];
