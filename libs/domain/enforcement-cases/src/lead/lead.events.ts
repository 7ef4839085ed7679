import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline } from '@12315/law';

/** Storage format: add, never rename, never remove. */

export type LeadSource = 'COMPLAINT' | 'SAMPLING' | 'INSPECTION';

export type LeadRegistered = Message<
  'LeadRegistered',
  {
    leadId: string;
    source: LeadSource;
    /** The complaint, sample or inspection it came from. */
    sourceId: string;
    organisation: string;
    facts: string;
    discoveredAt: Instant;
    verification: Deadline;
  }
>;
export type VerificationExtended = Message<
  'VerificationExtended',
  { leadId: string; organisation: string; reason: string; extendedAt: Instant; verification: Deadline }
>;
interface VerificationReport {
  leadId: string;
  organisation: string;
  dueOn: LegalDate;
  article: string;
}
export type VerificationDueSoon = Message<'VerificationDueSoon', VerificationReport>;
export type VerificationOverdue = Message<'VerificationOverdue', VerificationReport>;
export type LeadEvent = LeadRegistered | VerificationExtended | VerificationDueSoon | VerificationOverdue;
