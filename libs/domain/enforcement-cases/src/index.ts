import { letterCommandExamples, letterEventExamples } from '@12315/domain-letters';
import { enforcementCase } from './case/case';
import { caseCommandExamples, caseEventExamples } from './case/case.examples';
import { interview } from './interview/interview';
import { interviewCommandExamples, interviewEventExamples } from './interview/interview.examples';
import { lead } from './lead/lead';
import { leadCommandExamples, leadEventExamples } from './lead/lead.examples';
import { caseLetter } from './enforcement-cases.letters';

export type { CheckDeadline } from './check-deadline';
export { enforcementCase } from './case/case';
export type {
  CaseCommand,
  CloseCase,
  ConcludeInvestigation,
  DecidePenalty,
  FileCase,
  NotifyPenalty,
  PublishPenalty,
  RecordDefence,
  RecordPayment,
  ReviewCase,
  ServeDecision,
  WaivePenalty,
} from './case/case.commands';
export {
  type CaseClosed,
  type CaseDecisionDueSoon,
  type CaseDecisionOverdue,
  type CaseEvent,
  type CaseFiled,
  type CaseReviewed,
  type DecisionServed,
  type DefenceReceived,
  type DefenceWaived,
  type FinePaid,
  type InvestigationConcluded,
  type PenaltyDecided,
  type PenaltyNotified,
  type PenaltyPublished,
  type PenaltyWaived,
  type ReviewOpinion,
  type ServiceMode,
  reviewOpinions,
  serviceModes,
} from './case/case.events';
export { caseCommandExamples, caseEventExamples } from './case/case.examples';
export type { Amounts, CasePhase, EnforcementCase } from './case/case.state';
export { caseFiling } from './enforcement-cases.policies';
export {
  type HoldInterview,
  type Interview,
  interview,
  type InterviewCommand,
  type PlanInterview,
  type PromiseRectification,
  type VerifyRectification,
} from './interview/interview';
export type {
  InterviewEvent,
  InterviewHeld,
  InterviewPlanned,
  RectificationPromised,
  RectificationVerified,
} from './interview/interview.events';
export { interviewCommandExamples, interviewEventExamples } from './interview/interview.examples';
export { lead } from './lead/lead';
export type {
  DecideFiling,
  DeclineFiling,
  ExtendVerification,
  LeadCommand,
  PauseVerification,
  RegisterLead,
  ResumeVerification,
} from './lead/lead.commands';
export {
  caseCategories,
  type CaseCategory,
  type FilingDecided,
  type FilingDeclined,
  type LeadEvent,
  type LeadRegistered,
  type LeadSource,
  type Suspect,
  type VerificationDueSoon,
  type VerificationExtended,
  type VerificationOverdue,
  type VerificationPaused,
  type VerificationResumed,
  type VerificationPause,
  verificationPauses,
} from './lead/lead.events';
export { leadCommandExamples, leadEventExamples } from './lead/lead.examples';
export type { Lead } from './lead/lead.state';
export { caseLetter, caseLetters, interviewLetters, leadLetters } from './enforcement-cases.letters';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: lead, events: leadEventExamples, commands: leadCommandExamples },
  { decider: enforcementCase, events: caseEventExamples, commands: caseCommandExamples },
  { decider: interview, events: interviewEventExamples, commands: interviewCommandExamples },
  { decider: caseLetter, events: letterEventExamples, commands: letterCommandExamples },
] as const;
