import { nothing, type Policy } from '@12315/kernel';
import type { FileCase } from './case/case.commands';
import type { LeadEvent } from './lead/lead.events';

/** 立案: the decision on a lead begins a case. */
export const caseFiling: Policy<LeadEvent, FileCase> = {
  name: 'enforcement-cases.case-filing.v1',
  react: {
    LeadRegistered: nothing,
    VerificationExtended: nothing,
    VerificationPaused: nothing,
    VerificationResumed: nothing,
    FilingDecided: ({ caseId, decidedAt: filedAt, ...decided }) => {
      const { leadId, source, sourceId, organisation, respondent, cause, category, officers, onTime } = decided;
      const origin = { caseId, leadId, source, sourceId, organisation, category };
      const data = { ...origin, respondent, cause, officers, onTime, filedAt };
      return [{ to: caseId, command: { type: 'FileCase', data } }];
    },
    FilingDeclined: nothing,
    VerificationDueSoon: nothing,
    VerificationOverdue: nothing,
  },
};
