import type { Instant, LegalDate, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

export const sellerKinds = ['ORDINARY', 'PLATFORM_OPERATOR', 'OWN_SITE', 'PLATFORM_MERCHANT'] as const;
export type SellerKind = (typeof sellerKinds)[number];

/** What is known of the seller's places, as intake publishes it; areas are six-digit codes, null is unknown. */
export interface SellerFacts {
  readonly kind: SellerKind;
  readonly businessArea: string | null;
  readonly domicileArea: string | null;
  readonly shownArea: string | null;
  readonly shownAddressReachable: boolean | null;
  readonly platformArea: string | null;
}
/** A place whose organ could handle the complaint as well; no organisation: outside the city. */
export interface Alternative {
  readonly area: string;
  readonly organisation: string | null;
  readonly because: string;
}

export type DispatchIssued = Message<
  'DispatchIssued',
  {
    dispatchId: string;
    complaintId: string;
    number: string;
    target: string;
    kind: 'ASSIGN';
    /** The article, `C2026 第十三条第一款`, or `DESIGNATED`. */
    rule: string;
    because: readonly string[];
    alternatives: readonly Alternative[];
    issuedAt: Instant;
    /** Receipt by the target, from which its legal clock runs: earlier than `issuedAt` where it had registered the
     * complaint itself. */
    receivedAt: Instant;
  }
>;
export type DispatchUndecided = Message<
  'DispatchUndecided',
  {
    dispatchId: string;
    complaintId: string;
    number: string;
    /** Who registered the complaint, and when it came there. */
    organisation: string;
    receivedAt: Instant;
    rule: string;
    because: readonly string[];
    alternatives: readonly Alternative[];
    undecidedAt: Instant;
  }
>;
export type DispatchSigned = Message<
  'DispatchSigned',
  { dispatchId: string; complaintId: string; target: string; signedAt: Instant }
>;
/** A report (举报) has a dispatch of its own; who reported is not known here. */
export type ReportDispatched = Message<
  'ReportDispatched',
  {
    dispatchId: string;
    reportId: string;
    target: string;
    /** `C2026 第二十九条` */
    rule: string;
    because: readonly string[];
    facts: string;
    respondentName: string;
    issuedAt: Instant;
    /** Receipt by the target, from which verification is counted. */
    receivedAt: Instant;
  }
>;
export type ReportDispatchSigned = Message<
  'ReportDispatchSigned',
  { dispatchId: string; reportId: string; target: string; signedAt: Instant }
>;

interface OfComplaint {
  readonly dispatchId: string;
  readonly complaintId: string;
  readonly target: string;
}
export type DispatchUrged = Message<
  'DispatchUrged',
  OfComplaint & { urgeId: string; n: number; words: string; urgedAt: Instant }
>;
export type SupervisionIssued = Message<
  'SupervisionIssued',
  OfComplaint & {
    supervisionId: string;
    reason: string;
    /** Working days. */
    replyWithin: number;
    replyDueOn: LegalDate;
    /** The end of `replyDueOn`; overdue from here. */
    replyDueAt: Instant;
    issuedAt: Instant;
  }
>;
export type SupervisionReplied = Message<
  'SupervisionReplied',
  OfComplaint & { supervisionId: string; answer: string; onTime: boolean; repliedAt: Instant }
>;
export type SupervisionOverdue = Message<
  'SupervisionOverdue',
  OfComplaint & { supervisionId: string; replyDueOn: LegalDate }
>;

export const accountabilityRules = ['ACCEPTANCE_OVERDUE'] as const;
export type AccountabilityRule = (typeof accountabilityRules)[number];
export type AccountabilityRaised = Message<
  'AccountabilityRaised',
  OfComplaint & {
    rule: AccountabilityRule;
    /** The fact that calls for it. */
    eventId: string;
    dueOn: LegalDate;
    raisedAt: Instant;
  }
>;
export type AccountabilityDecided = Message<
  'AccountabilityDecided',
  OfComplaint & { rule: AccountabilityRule; eventId: string; held: boolean; reason: string; decidedAt: Instant }
>;

export type DispatchEvent =
  | DispatchIssued
  | DispatchUndecided
  | DispatchSigned
  | ReportDispatched
  | ReportDispatchSigned
  | DispatchUrged
  | SupervisionIssued
  | SupervisionReplied
  | SupervisionOverdue
  | AccountabilityRaised
  | AccountabilityDecided;
