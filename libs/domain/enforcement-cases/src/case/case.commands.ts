import type { Instant, Message } from '@12315/kernel';
import type { RespondentKind } from '@12315/law';
import type { CheckDeadline } from '../check-deadline';
import type { CaseCategory, LeadSource, Suspect } from '../lead/lead.events';
import type { ReviewOpinion, ServiceMode } from './case.events';

export type FileCase = Message<
  'FileCase',
  {
    caseId: string;
    leadId: string;
    source: LeadSource;
    sourceId: string;
    organisation: string;
    respondent: Suspect | null;
    cause: string;
    category: CaseCategory;
    officers: readonly string[];
    onTime: boolean;
    filedAt: Instant;
  }
>;
export type ConcludeInvestigation = Message<'ConcludeInvestigation', { caseId: string; findings: string }>;
export type ReviewCase = Message<'ReviewCase', { caseId: string; opinion: ReviewOpinion; words: string }>;
export type NotifyPenalty = Message<
  'NotifyPenalty',
  {
    caseId: string;
    facts: string;
    basis: string;
    fine: number;
    confiscated: number;
    /** An entity unless told. */
    respondentKind?: RespondentKind;
  }
>;
export type RecordDefence = Message<'RecordDefence', { caseId: string; words: string }>;
export type DecidePenalty = Message<
  'DecidePenalty',
  { caseId: string; fine: number; confiscated: number; caseValue: number }
>;
export type WaivePenalty = Message<'WaivePenalty', { caseId: string; reason: string }>;
export type ServeDecision = Message<'ServeDecision', { caseId: string; mode: ServiceMode }>;
export type RecordPayment = Message<'RecordPayment', { caseId: string; paymentId: string; amount: number }>;
export type CloseCase = Message<'CloseCase', { caseId: string }>;
export type PublishPenalty = Message<'PublishPenalty', { caseId: string }>;
export type CaseCommand =
  | FileCase
  | ConcludeInvestigation
  | ReviewCase
  | NotifyPenalty
  | RecordDefence
  | DecidePenalty
  | WaivePenalty
  | ServeDecision
  | RecordPayment
  | CloseCase
  | PublishPenalty
  | CheckDeadline;
