import type { Instant, Message, Sealed } from '@12315/kernel';
import type { Seller } from '../item/item.events';

/** Settled, mediated or declined where it arose. Storage format: add, never rename, never remove. */

/** Who mediates without acceptance by an authority. */
export type LocalKind = 'STATION' | 'ASSOCIATION';

export type SettledOnSite = Message<
  'SettledOnSite',
  {
    complaintId: string;
    organisation: string;
    /** Integer fen. */
    recovered: number;
    /** What was given or done beside money; null where nothing was. */
    inKind: string | null;
    settledAt: Instant;
  }
>;
export type ComplaintTakenUp = Message<
  'ComplaintTakenUp',
  {
    complaintId: string;
    organisation: string;
    kind: LocalKind;
    takenUpAt: Instant;
    number: string;
    itemId: string;
    personId: string;
    /** Sealed for the stream of the item. */
    complainantName: Sealed;
    respondentName: string;
    claim: string;
  }
>;
export type AssociationDeclined = Message<
  'AssociationDeclined',
  { complaintId: string; organisation: string; reason: string; declinedAt: Instant }
>;
export type ComplaintEscalated = Message<
  'ComplaintEscalated',
  {
    complaintId: string;
    number: string;
    /** The unit that hands it over and holds it until it is assigned. */
    organisation: string;
    seller: Seller;
    reason: string;
    escalatedAt: Instant;
  }
>;
