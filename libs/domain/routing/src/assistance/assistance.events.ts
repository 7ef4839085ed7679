import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline } from '@12315/law';

/** Storage format: add, never rename, never remove. */

interface About {
  readonly assistanceId: string;
  /** The receipt number of what it is about. */
  readonly reference: string;
  /** Who asks. */
  readonly organisation: string;
}
export type AssistanceRequested = Message<
  'AssistanceRequested',
  About & {
    /** The area of the organ that is asked, six digits. */
    toArea: string;
    toName: string;
    matter: string;
    request: string;
    requestedAt: Instant;
    /** null where the law of that day sets no limit. */
    reply: Deadline | null;
  }
>;
export type AssistanceReplied = Message<
  'AssistanceReplied',
  About & {
    outcome: string;
    /** Fen. */
    recovered: number;
    /** null where no limit ran. */
    onTime: boolean | null;
    repliedAt: Instant;
  }
>;
export type AssistanceDueSoon = Message<'AssistanceDueSoon', About & { dueOn: LegalDate; article: string }>;
export type AssistanceOverdue = Message<'AssistanceOverdue', About & { dueOn: LegalDate; article: string }>;
export type AssistanceEvent = AssistanceRequested | AssistanceReplied | AssistanceDueSoon | AssistanceOverdue;
