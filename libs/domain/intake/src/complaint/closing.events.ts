import type { Instant, Message } from '@12315/kernel';
import type { Result } from './outcome.events';

/** Result, closing, follow-up and archive. Storage format: add, never rename, never remove. */

/** How a person was told. */
export const noticeManners = ['INTERNET', 'PHONE', 'SMS', 'EMAIL', 'LETTER', 'IN_PERSON'] as const;
export type NoticeManner = (typeof noticeManners)[number];
/** What became of a lead: a case with or without a penalty, or no case. */
export type CaseOutcome = 'PENALTY' | 'NO_PENALTY' | 'DECLINED';

export type ResultNotified = Message<
  'ResultNotified',
  { complaintId: string; organisation: string; manner: NoticeManner; notifiedAt: Instant }
>;
export type ComplaintClosed = Message<
  'ComplaintClosed',
  {
    complaintId: string;
    organisation: string;
    result: Result;
    /** Integer fen. */
    recovered: number;
    leadFound: boolean;
    /** Concluded within the period of the mediation; where it arose there is none. */
    onTime: boolean;
    closedAt: Instant;
  }
>;
export type ComplaintFollowedUp = Message<
  'ComplaintFollowedUp',
  {
    complaintId: string;
    followUpId: string;
    organisation: string;
    /** Null where the person was not reached or did not say. */
    satisfied: boolean | null;
    /** 1–5. */
    score: number | null;
    /** What the person said, or why nobody was reached. */
    reason: string;
    followedUpAt: Instant;
  }
>;
export type ComplaintArchived = Message<
  'ComplaintArchived',
  { complaintId: string; organisation: string; archivedAt: Instant }
>;
export type CaseResultNoted = Message<
  'CaseResultNoted',
  {
    complaintId: string;
    organisation: string;
    leadId: string;
    /** Null where no case was filed. */
    caseId: string | null;
    outcome: CaseOutcome;
    notedAt: Instant;
  }
>;
