import type { EnforcementCasesEvents } from '@12315/contracts';
import type { CaseEvent } from '@12315/domain-enforcement-cases';
import type { Publications } from '@12315/platform';

type Origin = Pick<
  Extract<CaseEvent, { type: 'CaseClosed' }>['data'],
  'caseId' | 'leadId' | 'source' | 'sourceId' | 'organisation' | 'category'
>;
const originOf = ({ caseId, leadId, source, sourceId, organisation, category }: Origin): Origin => ({
  caseId,
  leadId,
  source,
  sourceId,
  organisation,
  category,
});

/** Findings, opinions and what the party said stay here, and so do its officers. */
export const casePublications: Publications<CaseEvent, EnforcementCasesEvents> = {
  CaseFiled: ({ respondent, cause, decision, onTime, filedAt, ...filed }) => {
    const about = { ...originOf(filed), respondentName: respondent?.name ?? null, cause };
    return [{ type: 'enforcement-cases.case-filed.v1', data: { ...about, decision, onTime, filedAt } }];
  },
  InvestigationConcluded: ({ caseId, organisation, concludedAt }) => [
    { type: 'enforcement-cases.investigation-concluded.v1', data: { caseId, organisation, concludedAt } },
  ],
  CaseReviewed: ({ caseId, organisation, opinion, reviewedAt }) => [
    { type: 'enforcement-cases.case-reviewed.v1', data: { caseId, organisation, opinion, reviewedAt } },
  ],
  PenaltyNotified: ({ caseId, organisation, fine, confiscated, defence, notifiedAt }) => [
    {
      type: 'enforcement-cases.penalty-notified.v1',
      data: { caseId, organisation, fine, confiscated, defence, notifiedAt },
    },
  ],
  DefenceReceived: ({ caseId, organisation, receivedAt }) => [
    { type: 'enforcement-cases.defence-received.v1', data: { caseId, organisation, receivedAt } },
  ],
  DefenceWaived: ({ caseId, organisation, waivedAt }) => [
    { type: 'enforcement-cases.defence-waived.v1', data: { caseId, organisation, waivedAt } },
  ],
  PenaltyDecided: ({ fine, confiscated, caseValue, onTime, decidedAt, ...decided }) => [
    {
      type: 'enforcement-cases.penalty-decided.v1',
      data: { ...originOf(decided), fine, confiscated, caseValue, onTime, decidedAt },
    },
  ],
  PenaltyWaived: ({ onTime, decidedAt, ...waived }) => [
    { type: 'enforcement-cases.penalty-waived.v1', data: { ...originOf(waived), onTime, decidedAt } },
  ],
  DecisionServed: ({ caseId, organisation, servedAt, payment }) => [
    { type: 'enforcement-cases.decision-served.v1', data: { caseId, organisation, servedAt, payment } },
  ],
  FinePaid: ({ caseId, organisation, amount, paidAt }) => [
    { type: 'enforcement-cases.fine-paid.v1', data: { caseId, organisation, amount, paidAt } },
  ],
  CaseClosed: ({ outcome, fine, confiscated, closedAt, ...closed }) => [
    {
      type: 'enforcement-cases.case-closed.v1',
      data: { ...originOf(closed), outcome, fine, confiscated, closedAt },
    },
  ],
  PenaltyPublished: ({ caseId, organisation, publishedAt }) => [
    { type: 'enforcement-cases.penalty-published.v1', data: { caseId, organisation, publishedAt } },
  ],
  CaseDecisionDueSoon: ({ caseId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.case-decision-due-soon.v1', data: { caseId, organisation, dueOn, article } },
  ],
  CaseDecisionOverdue: ({ caseId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.case-decision-overdue.v1', data: { caseId, organisation, dueOn, article } },
  ],
};
