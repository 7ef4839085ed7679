import type { Decider } from '@12315/kernel';
import { advice, advised, type IssueAdvice, type RecordAdviceAnswer } from './advice';
import {
  agreement,
  agreementKept,
  type ConfirmPerformance,
  type KeepRecord,
  type RecordAgreement,
  type SignDocument,
} from './agreement';
import { appraisal, appraised, type FinishAppraisal, type StartAppraisal } from './appraisal';
import { type CheckDeadline, clock, dueOf, reports } from './clock';
import type { MediationEvent } from './mediation.events';
import { opened, opening, type OpenLocalMediation, type OpenMediation, type RecordConsent } from './opening';
import { type AppointMediators, type HoldSession, type ScheduleSession, sessions, sessionsHeld } from './sessions';
import type { Mediation } from './state';
import {
  type NoteEscalation,
  type NoteSelfSettlement,
  type NoteWithdrawal,
  type NotifyTermination,
  type TerminateMediation,
  terminated,
  termination,
} from './termination';

export type MediationCommand =
  | OpenMediation
  | OpenLocalMediation
  | RecordConsent
  | AppointMediators
  | ScheduleSession
  | HoldSession
  | StartAppraisal
  | FinishAppraisal
  | RecordAgreement
  | SignDocument
  | KeepRecord
  | ConfirmPerformance
  | TerminateMediation
  | NoteWithdrawal
  | NoteSelfSettlement
  | NoteEscalation
  | NotifyTermination
  | IssueAdvice
  | RecordAdviceAnswer
  | CheckDeadline;

/** 调解: opened when a complaint is accepted or taken up where it arose, ready when both sides consent, ended by agreement or without. */
export const mediation: Decider<MediationCommand, MediationEvent, Mediation> = {
  category: 'mediation',
  initial: { status: 'none' },
  decide: { ...opening, ...sessions, ...appraisal, ...agreement, ...termination, ...advice, ...clock },
  evolve: {
    ...opened,
    ...sessionsHeld,
    ...appraised,
    ...agreementKept,
    ...terminated,
    ...advised,
    ...reports,
  },
  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: dueOf,
};
