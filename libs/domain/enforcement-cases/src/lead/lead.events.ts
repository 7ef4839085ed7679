import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline, FilingDeclineCode } from '@12315/law';

/** Storage format: add, never rename, never remove. */

export type LeadSource = 'COMPLAINT' | 'REPORT' | 'SAMPLING' | 'INSPECTION' | 'STATION' | 'ASSOCIATION' | 'SUPERIOR';
/** Who is suspected: a business, by its name. */
export interface Suspect {
  readonly name: string;
}
/** What a case is about, for the figures. */
export const caseCategories = [
  'PRODUCT_QUALITY',
  'STANDARD_TERMS',
  'FOOD_SAFETY',
  'CONSUMER_RIGHTS',
  'ADVERTISING',
  'PRICE',
  'METROLOGY',
  'TRADEMARK',
  'UNFAIR_COMPETITION',
  'UNLICENSED',
  'OTHER',
] as const;
export type CaseCategory = (typeof caseCategories)[number];
/** What may stop a verification; whether it does, the limit of the day says. */
export const verificationPauses = ['TESTING', 'APPRAISAL', 'RIGHT_HOLDER_IDENTIFICATION'] as const;
export type VerificationPause = (typeof verificationPauses)[number];

export type LeadRegistered = Message<
  'LeadRegistered',
  {
    leadId: string;
    source: LeadSource;
    /** The complaint, report, sample or inspection it came from. */
    sourceId: string;
    organisation: string;
    facts: string;
    discoveredAt: Instant;
    verification: Deadline | null;
    /** Absent where it is not known, as in the first events of this type. */
    respondent?: Suspect;
  }
>;
export type VerificationExtended = Message<
  'VerificationExtended',
  { leadId: string; organisation: string; reason: string; extendedAt: Instant; verification: Deadline }
>;
export type VerificationPaused = Message<
  'VerificationPaused',
  { leadId: string; organisation: string; reason: VerificationPause; pausedAt: Instant }
>;
export type VerificationResumed = Message<
  'VerificationResumed',
  { leadId: string; organisation: string; resumedAt: Instant; verification: Deadline | null }
>;
export type FilingDecided = Message<
  'FilingDecided',
  {
    leadId: string;
    caseId: string;
    source: LeadSource;
    sourceId: string;
    organisation: string;
    respondent: Suspect | null;
    cause: string;
    category: CaseCategory;
    officers: readonly string[];
    onTime: boolean;
    decidedAt: Instant;
  }
>;
export type FilingDeclined = Message<
  'FilingDeclined',
  {
    leadId: string;
    source: LeadSource;
    sourceId: string;
    organisation: string;
    ground: FilingDeclineCode;
    article: string;
    reason: string;
    onTime: boolean;
    decidedAt: Instant;
  }
>;
interface VerificationReport {
  leadId: string;
  organisation: string;
  dueOn: LegalDate;
  article: string;
}
export type VerificationDueSoon = Message<'VerificationDueSoon', VerificationReport>;
export type VerificationOverdue = Message<'VerificationOverdue', VerificationReport>;
export type LeadEvent =
  | LeadRegistered
  | VerificationExtended
  | VerificationPaused
  | VerificationResumed
  | FilingDecided
  | FilingDeclined
  | VerificationDueSoon
  | VerificationOverdue;
