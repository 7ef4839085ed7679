import { letterCommandExamples, letterEventExamples } from '@12315/domain-letters';
import { mediation } from './mediation/mediation';
import { mediationCommandExamples, mediationEventExamples } from './mediation/mediation.examples';
import { mediationLetter } from './mediation.letters';

export { refusalEnds } from './mediation.policies';
export type { IssueAdvice, RecordAdviceAnswer } from './mediation/advice';
export type { ConfirmPerformance, KeepRecord, RecordAgreement, SignDocument } from './mediation/agreement';
export type { FinishAppraisal, StartAppraisal } from './mediation/appraisal';
export type { CheckDeadline } from './mediation/clock';
export { mediation, type MediationCommand } from './mediation/mediation';
export {
  type AdviceAnswered,
  type AgreementBreached,
  type AgreementPerformed,
  type AgreementReached,
  type AppraisalFinished,
  type AppraisalStarted,
  type CostBearer,
  costBearers,
  type ImprovementAdviceIssued,
  type LocalKind,
  type LocalMediationEscalated,
  type LocalMediationOpened,
  localKinds,
  type MediationConsented,
  type MediationDocumentSigned,
  type MediationDueSoon,
  type MediationEvent,
  type MediationHeader,
  type MediationKind,
  type MediationOpened,
  type MediationPeriodExpired,
  type MediationRecordKept,
  type MediationRefused,
  type MediationTerminated,
  type Mediator,
  type MediatorsAppointed,
  type Offer,
  type RecordReason,
  recordReasons,
  type Remedy,
  type RemedyKind,
  remedyKinds,
  type SessionHeld,
  type SessionKind,
  sessionKinds,
  type SessionMode,
  sessionModes,
  type SessionScheduled,
  type Side,
  sides,
  type TerminationNoticeDueSoon,
  type TerminationNoticeOverdue,
  type TerminationNotified,
} from './mediation/mediation.events';
export { mediationCommandExamples, mediationEventExamples } from './mediation/mediation.examples';
export type { OpenLocalMediation, OpenMediation, RecordConsent } from './mediation/opening';
export type { AppointMediators, HoldSession, ScheduleSession } from './mediation/sessions';
export type { Agreement, Mediation } from './mediation/state';
export type {
  NoteEscalation,
  NoteSelfSettlement,
  NoteWithdrawal,
  NotifyTermination,
  TerminateMediation,
} from './mediation/termination';
export { mediationLetter, mediationLetters } from './mediation.letters';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: mediation, events: mediationEventExamples, commands: mediationCommandExamples },
  { decider: mediationLetter, events: letterEventExamples, commands: letterCommandExamples },
] as const;
