import type { Instant, LegalDate, Message, Sealed } from '@12315/kernel';
import type { Deadline, RefusalCode } from '@12315/law';
import type { Complainant, Dispute, Handling, IntakeChannel } from '../item/item.events';
import type {
  AgreementPerformanceNoted,
  ComplaintMediationTerminated,
  ComplaintSettled,
  OutcomeConflictRaised,
} from './outcome.events';
import type {
  CaseResultNoted,
  ComplaintArchived,
  ComplaintClosed,
  ComplaintFollowedUp,
  ResultNotified,
} from './closing.events';
import type { AssociationDeclined, ComplaintEscalated, ComplaintTakenUp, SettledOnSite } from './local.events';

/** Storage format: add, never rename, never remove. */

/** Who brings a lead to light: the organ that handles the complaint, the station on the spot, the association. */
export type FoundBy = 'COMPLAINT' | 'STATION' | 'ASSOCIATION';

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
    /** Who deals with it first; absent: the organ with authority. */
    handling?: Handling;
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
  {
    complaintId: string;
    organisation: string;
    acceptedAt: Instant;
    onTime: boolean;
    mediationAsked: boolean;
    /** Whom and what the mediation is about; absent in events from before it was told. */
    number?: string;
    itemId?: string;
    personId?: string;
    /** Sealed for the stream of the item. */
    complainantName?: Sealed;
    respondentName?: string;
    claim?: string;
    escalated?: boolean;
  }
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
  {
    complaintId: string;
    leadId: string;
    organisation: string;
    facts: string;
    discoveredAt: Instant;
    source?: FoundBy;
    respondentName?: string;
  }
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
  | AcceptanceOverdue
  | SettledOnSite
  | ComplaintTakenUp
  | AssociationDeclined
  | ComplaintEscalated
  | ComplaintSettled
  | AgreementPerformanceNoted
  | ComplaintMediationTerminated
  | OutcomeConflictRaised
  | ResultNotified
  | ComplaintClosed
  | ComplaintFollowedUp
  | ComplaintArchived
  | CaseResultNoted;
