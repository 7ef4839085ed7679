import type { EnforcementCasesEvents } from '@12315/contracts';
import type { InterviewEvent } from '@12315/domain-enforcement-cases';
import type { Publications } from '@12315/platform';

/** Issues and findings stay here. */
export const interviewPublications: Publications<InterviewEvent, EnforcementCasesEvents> = {
  InterviewPlanned: ({ interviewId, organisation, respondent, complaints, plannedAt }) => [
    {
      type: 'enforcement-cases.interview-planned.v1',
      data: { interviewId, organisation, respondentName: respondent.name, complaints, plannedAt },
    },
  ],
  InterviewHeld: ({ interviewId, organisation, demands, heldAt }) => [
    { type: 'enforcement-cases.interview-held.v1', data: { interviewId, organisation, demands, heldAt } },
  ],
  RectificationPromised: ({ interviewId, organisation, by, promisedAt }) => [
    { type: 'enforcement-cases.rectification-promised.v1', data: { interviewId, organisation, by, promisedAt } },
  ],
  RectificationVerified: ({ interviewId, organisation, done, verifiedAt }) => [
    { type: 'enforcement-cases.rectification-verified.v1', data: { interviewId, organisation, done, verifiedAt } },
  ],
};
