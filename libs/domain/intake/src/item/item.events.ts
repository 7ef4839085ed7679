import type { Instant, Message, Sealed } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

/** Where an item came in (来源渠道). */
export const intakeChannels = [
  'ASSOCIATION',
  'PHONE',
  'WEB',
  'APP',
  'WECHAT_MINI',
  'WECHAT_OA',
  'ALIPAY_MINI',
  'BAIDU_MINI',
  'EMAIL',
  'LETTER',
  'FAX',
  'SMS',
  'VISIT',
  'ONSITE_EVENT',
  'MOBILE_UNIT',
  'STATION',
  'FORUM',
  'HOTLINE_12345',
  'TRANSFER_AGENCY',
  'SUPERIOR',
  'CONGRESS_CPPCC',
  'MEDIA',
  'ODR',
] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

/** What is not handled under the complaint rules but has a proper way of its own. C2026 art 44. */
export const properWays = ['INFORMATION_REQUEST', 'RECONSIDERATION', 'DISCIPLINE', 'PETITION'] as const;
export type ProperWay = (typeof properWays)[number];

export const sellerKinds = ['ORDINARY', 'PLATFORM_OPERATOR', 'OWN_SITE', 'PLATFORM_MERCHANT'] as const;
export type SellerKind = (typeof sellerKinds)[number];

/** The business complained about (被投诉人). */
export interface Respondent {
  readonly name: string;
  /** Unified social credit code. */
  readonly uscc: string | null;
}
/** How the respondent sells and where it sits: what jurisdiction depends on. Areas are six-digit division codes. */
export interface Seller {
  readonly kind: SellerKind;
  readonly businessArea: string | null;
  readonly domicileArea: string | null;
  /** The area of the address shown on the platform. */
  readonly shownArea: string | null;
  readonly shownAddressReachable: boolean | null;
  /** The area of the platform's domicile. */
  readonly platformArea: string | null;
  readonly platformName: string | null;
}
/** What a complaint is about. */
export interface Dispute {
  readonly respondent: Respondent;
  readonly seller: Seller;
  readonly objectCode: string;
  readonly problemCode: string;
  readonly claim: string;
  readonly facts: string;
  /** Integer fen. */
  readonly disputedAmount: number;
  readonly mediationAsked: boolean;
}
/** Who deals with a complaint first: the organ with authority, the unit on the spot, or the consumers' association. */
export const handlings = ['AUTHORITY', 'ONSITE', 'ASSOCIATION'] as const;
export type Handling = (typeof handlings)[number];
/** One matter of an item. */
export interface ComplaintPart extends Dispute {
  readonly kind: 'COMPLAINT';
  readonly complaintId: string;
  /** The item's number and `C1`, `C2` … */
  readonly number: string;
  /** Absent: the organ with authority. */
  readonly handling?: Handling;
}

/** What a report is about, as far as the clerk's clean words say it. */
export interface ReportPart {
  readonly kind: 'REPORT';
  /** At random: nothing that is known of the item leads to it. Its number is of a series of its own. */
  readonly reportId: string;
  readonly respondent: Respondent;
  readonly objectCode: string;
  readonly problemCode: string;
  readonly actArea: string;
  readonly facts: string;
}
/** 咨询类别 */
export const consultationSubtypes = ['CONSUMER', 'BUSINESS_REGISTRATION', 'POLICY', 'CONDUCT', 'SUGGESTION'] as const;
export type ConsultationSubtype = (typeof consultationSubtypes)[number];
export interface ConsultationPart {
  readonly kind: 'CONSULTATION';
  readonly consultationId: string;
  /** The item's number and `Q1`, `Q2` … */
  readonly number: string;
  readonly subtype: ConsultationSubtype;
  /** What is asked, free of personal data. */
  readonly topic: string;
  /** How many people ask it (人次). */
  readonly persons: number;
}
export type ItemPart = ComplaintPart | ReportPart | ConsultationPart;

/** How the person is reached (C2026 art 10), sealed for the stream of the item. */
export interface Complainant {
  readonly name: Sealed;
  readonly phone: Sealed;
  readonly address: Sealed;
}

export type ItemReceived = Message<
  'ItemReceived',
  {
    itemId: string;
    channel: IntakeChannel;
    receivedAt: Instant;
    /** The paper a back-entry was made from; null where it was entered when it came. */
    paper: string | null;
    organisation: string;
    personId: string;
    /** null: anonymous. */
    complainant: Complainant | null;
    statement: Sealed;
    /** A clerk's summary, free of personal data. */
    summary: string;
  }
>;
export type ItemNumbered = Message<'ItemNumbered', { itemId: string; number: string }>;
export type ItemTriaged = Message<
  'ItemTriaged',
  {
    itemId: string;
    number: string;
    organisation: string;
    channel: IntakeChannel;
    receivedAt: Instant;
    personId: string;
    complainant: Complainant | null;
    parts: readonly ItemPart[];
  }
>;
export type ItemReferredElsewhere = Message<
  'ItemReferredElsewhere',
  { itemId: string; way: ProperWay; basis: string; referredAt: Instant }
>;
/** The same person said the same before; this item is closed, and the earlier one goes on. */
export type ItemLinkedAsDuplicate = Message<
  'ItemLinkedAsDuplicate',
  { itemId: string; number: string; organisation: string; ofItemId: string; ofNumber: string; linkedAt: Instant }
>;
export type ItemEvent = ItemReceived | ItemNumbered | ItemTriaged | ItemReferredElsewhere | ItemLinkedAsDuplicate;
