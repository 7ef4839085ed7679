import type { Instant, Message } from '@12315/kernel';
import type { FilingConditions, FilingDeclineCode } from '@12315/law';
import type { CheckDeadline } from '../check-deadline';
import type { CaseCategory, LeadSource, Suspect, VerificationPause } from './lead.events';

export type RegisterLead = Message<
  'RegisterLead',
  {
    leadId: string;
    source: LeadSource;
    sourceId: string;
    organisation: string;
    facts: string;
    discoveredAt: Instant;
    respondent?: Suspect;
  }
>;
export type ExtendVerification = Message<'ExtendVerification', { leadId: string; reason: string }>;
export type PauseVerification = Message<'PauseVerification', { leadId: string; reason: VerificationPause }>;
export type ResumeVerification = Message<'ResumeVerification', { leadId: string }>;
export type DecideFiling = Message<
  'DecideFiling',
  {
    leadId: string;
    /** The case that begins with it. */
    caseId: string;
    cause: string;
    category: CaseCategory;
    /** Two at least, by their id. */
    officers: readonly string[];
    conditions: FilingConditions;
  }
>;
export type DeclineFiling = Message<'DeclineFiling', { leadId: string; ground: FilingDeclineCode; reason: string }>;
export type LeadCommand =
  | RegisterLead
  | ExtendVerification
  | PauseVerification
  | ResumeVerification
  | DecideFiling
  | DeclineFiling
  | CheckDeadline;
