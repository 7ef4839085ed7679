import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Suspect } from '../lead/lead.events';

/** Storage format: add, never rename, never remove. */

interface Of {
  interviewId: string;
  organisation: string;
}
export type InterviewPlanned = Message<
  'InterviewPlanned',
  Of & {
    respondent: Suspect;
    /** Receipt numbers of the complaints that give reason to it. */
    complaints: readonly string[];
    issues: readonly string[];
    plannedAt: Instant;
  }
>;
export type InterviewHeld = Message<'InterviewHeld', Of & { demands: readonly string[]; heldAt: Instant }>;
export type RectificationPromised = Message<'RectificationPromised', Of & { by: LegalDate; promisedAt: Instant }>;
export type RectificationVerified = Message<
  'RectificationVerified',
  Of & { done: boolean; words: string; verifiedAt: Instant }
>;
export type InterviewEvent = InterviewPlanned | InterviewHeld | RectificationPromised | RectificationVerified;
