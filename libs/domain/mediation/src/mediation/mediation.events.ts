import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline, TerminationCode } from '@12315/law';

/** Storage format: add, never rename, never remove. */

export const sides = ['CONSUMER', 'BUSINESS'] as const;
export type Side = (typeof sides)[number];

export type MediationOpened = Message<
  'MediationOpened',
  {
    mediationId: string;
    complaintId: string;
    kind: 'ADMIN';
    organisation: string;
    /** Acceptance of the complaint: the period runs from here. */
    acceptedAt: Instant;
    period: Deadline;
  }
>;
export type MediationConsented = Message<
  'MediationConsented',
  { mediationId: string; organisation: string; side: Side; consentedAt: Instant }
>;
export type MediationRefused = Message<
  'MediationRefused',
  { mediationId: string; organisation: string; side: Side; reason: string | null; refusedAt: Instant }
>;
/** Ended by what happened elsewhere. */
export type MediationTerminated = Message<
  'MediationTerminated',
  { mediationId: string; organisation: string; ground: TerminationCode; article: string; terminatedAt: Instant }
>;
interface PeriodReport {
  mediationId: string;
  organisation: string;
  dueOn: LegalDate;
  article: string;
}
export type MediationDueSoon = Message<'MediationDueSoon', PeriodReport>;
export type MediationPeriodExpired = Message<'MediationPeriodExpired', PeriodReport>;
export type MediationEvent =
  | MediationOpened
  | MediationConsented
  | MediationRefused
  | MediationTerminated
  | MediationDueSoon
  | MediationPeriodExpired;
