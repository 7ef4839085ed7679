import type { EnforcementCasesEvents } from '@12315/contracts';
import type { LeadEvent } from '@12315/domain-enforcement-cases';
import type { Publications } from '@12315/platform';

/** The facts of a lead stay here. */
export const leadPublications: Publications<LeadEvent, EnforcementCasesEvents> = {
  LeadRegistered: ({ leadId, source, sourceId, organisation, discoveredAt, verification }) => [
    {
      type: 'enforcement-cases.lead-registered.v1',
      data: { leadId, source, sourceId, organisation, discoveredAt, verification },
    },
  ],
  VerificationExtended: ({ leadId, organisation, extendedAt, verification }) => [
    {
      type: 'enforcement-cases.verification-extended.v1',
      data: { leadId, organisation, extendedAt, verification },
    },
  ],
  VerificationDueSoon: ({ leadId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.verification-due-soon.v1', data: { leadId, organisation, dueOn, article } },
  ],
  VerificationOverdue: ({ leadId, organisation, dueOn, article }) => [
    { type: 'enforcement-cases.verification-overdue.v1', data: { leadId, organisation, dueOn, article } },
  ],
};
