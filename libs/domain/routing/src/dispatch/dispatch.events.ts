import type { Instant, Message } from '@12315/kernel';

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
export type DispatchEvent = DispatchIssued | DispatchUndecided | DispatchSigned;
