import type { EnforcementCasesEvents } from '@12315/contracts';
import type { LeadEvent } from '@12315/domain-enforcement-cases';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** The facts of a lead stay here; that a case is filed is told by the case. */
export const leadPublications: Publications<LeadEvent, EnforcementCasesEvents> = {
  LeadRegistered: ({ leadId, source, sourceId, organisation, discoveredAt, verification, respondent }) => {
    const found = { leadId, source, sourceId, organisation, respondentName: respondent?.name ?? null };
    return [{ type: 'enforcement-cases.lead-registered.v2', data: { ...found, discoveredAt, verification } }];
  },
  VerificationExtended: ({ leadId, organisation, extendedAt, verification }) => [
    {
      type: 'enforcement-cases.verification-extended.v1',
      data: { leadId, organisation, extendedAt, verification },
    },
  ],
  VerificationPaused: ({ leadId, organisation, reason, pausedAt }) => [
    { type: 'enforcement-cases.verification-paused.v1', data: { leadId, organisation, reason, pausedAt } },
  ],
  VerificationResumed: ({ leadId, organisation, resumedAt, verification }) => [
    { type: 'enforcement-cases.verification-resumed.v1', data: { leadId, organisation, resumedAt, verification } },
  ],
  FilingDecided: nothing,
  FilingDeclined: ({ leadId, source, sourceId, organisation, ground, article, onTime, decidedAt }) => [
    {
      type: 'enforcement-cases.filing-declined.v1',
      data: { leadId, source, sourceId, organisation, ground, article, onTime, decidedAt },
    },
  ],
  VerificationDueSoon: ({ leadId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.verification-due-soon.v1', data: { leadId, organisation, dueOn, article } },
  ],
  VerificationOverdue: ({ leadId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.verification-overdue.v1', data: { leadId, organisation, dueOn, article } },
  ],
};
