import { channel, type MessagesOf } from '../channel';
import { CaseClosedV1 } from './case-closed.v1';
import { CaseDecisionDueSoonV1 } from './case-decision-due-soon.v1';
import { CaseDecisionOverdueV1 } from './case-decision-overdue.v1';
import { CaseFiledV1 } from './case-filed.v1';
import { CaseReviewedV1 } from './case-reviewed.v1';
import { DecisionServedV1 } from './decision-served.v1';
import { DefenceReceivedV1 } from './defence-received.v1';
import { DefenceWaivedV1 } from './defence-waived.v1';
import { FilingDeclinedV1 } from './filing-declined.v1';
import { FinePaidV1 } from './fine-paid.v1';
import { InterviewHeldV1 } from './interview-held.v1';
import { InterviewPlannedV1 } from './interview-planned.v1';
import { InvestigationConcludedV1 } from './investigation-concluded.v1';
import { LeadRegisteredV1 } from './lead-registered.v1';
import { LeadRegisteredV2 } from './lead-registered.v2';
import { PenaltyDecidedV1 } from './penalty-decided.v1';
import { PenaltyNotifiedV1 } from './penalty-notified.v1';
import { PenaltyPublishedV1 } from './penalty-published.v1';
import { PenaltyWaivedV1 } from './penalty-waived.v1';
import { RectificationPromisedV1 } from './rectification-promised.v1';
import { RectificationVerifiedV1 } from './rectification-verified.v1';
import { VerificationDueSoonV1 } from './verification-due-soon.v1';
import { VerificationExtendedV1 } from './verification-extended.v1';
import { VerificationOverdueV1 } from './verification-overdue.v1';
import { VerificationPausedV1 } from './verification-paused.v1';
import { VerificationResumedV1 } from './verification-resumed.v1';

export const enforcementCasesEvents = channel(
  'enforcement-cases.events',
  LeadRegisteredV1,
  LeadRegisteredV2,
  VerificationExtendedV1,
  VerificationDueSoonV1,
  VerificationOverdueV1,
  VerificationPausedV1,
  VerificationResumedV1,
  FilingDeclinedV1,
  CaseFiledV1,
  InvestigationConcludedV1,
  CaseReviewedV1,
  PenaltyNotifiedV1,
  DefenceReceivedV1,
  DefenceWaivedV1,
  PenaltyDecidedV1,
  PenaltyWaivedV1,
  DecisionServedV1,
  FinePaidV1,
  CaseClosedV1,
  PenaltyPublishedV1,
  CaseDecisionDueSoonV1,
  CaseDecisionOverdueV1,
  InterviewPlannedV1,
  InterviewHeldV1,
  RectificationPromisedV1,
  RectificationVerifiedV1,
);
export type EnforcementCasesEvents = MessagesOf<typeof enforcementCasesEvents>;
