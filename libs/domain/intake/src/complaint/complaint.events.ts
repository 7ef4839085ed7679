import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline, RefusalCode } from '@12315/law';
import type { Complainant, Dispute, IntakeChannel } from '../item/item.events';

/** Storage format: add, never rename, never remove. */

export type ComplaintRegistered = Message<
  'ComplaintRegistered',
  Dispute & {
    complaintId: string;
    itemId: string;
    number: string;
    /** Where it was registered; who handles it is said by the assignment. */
    organisation: string;
    channel: IntakeChannel;
    /** First receipt anywhere. Routing never resets it. */
    receivedAt: Instant;
    registeredAt: Instant;
    personId: string;
    /** Sealed for the stream of the item: whoever handles the complaint must reach the complainant. */
    complainant: Complainant;
  }
>;
export type ComplaintAssigned = Message<
  'ComplaintAssigned',
  {
    complaintId: string;
    dispatchId: string;
    organisation: string;
    /** Receipt by the organ with handling authority: the legal clock starts here. */
    receivedAt: Instant;
    acceptance: Deadline;
  }
>;
export type ComplaintAccepted = Message<
  'ComplaintAccepted',
  { complaintId: string; organisation: string; acceptedAt: Instant; onTime: boolean; mediationAsked: boolean }
>;
export type ComplaintRefused = Message<
  'ComplaintRefused',
  {
    complaintId: string;
    organisation: string;
    ground: RefusalCode;
    /** Under the rules of the day the legal clock started. */
    article: string;
    reason: string;
    /** Ways of XF art 39 that the complainant was told. */
    otherWays: readonly string[];
    refusedAt: Instant;
    onTime: boolean;
  }
>;
export type ComplaintWithdrawn = Message<
  'ComplaintWithdrawn',
  { complaintId: string; organisation: string; reason: string; withdrawnAt: Instant }
>;
export type EnforcementLeadRaised = Message<
  'EnforcementLeadRaised',
  { complaintId: string; leadId: string; organisation: string; facts: string; discoveredAt: Instant }
>;
interface AcceptanceReport {
  complaintId: string;
  organisation: string;
  dueOn: LegalDate;
  article: string;
}
export type AcceptanceDueSoon = Message<'AcceptanceDueSoon', AcceptanceReport>;
export type AcceptanceOverdue = Message<'AcceptanceOverdue', AcceptanceReport>;

export type ComplaintEvent =
  | ComplaintRegistered
  | ComplaintAssigned
  | ComplaintAccepted
  | ComplaintRefused
  | ComplaintWithdrawn
  | EnforcementLeadRaised
  | AcceptanceDueSoon
  | AcceptanceOverdue;
