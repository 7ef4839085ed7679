import type { Instant, LegalDate, Message, Sealed } from '@12315/kernel';
import type { Deadline, TerminationCode } from '@12315/law';

/** Storage format: add, never rename, never remove. */

export const sides = ['CONSUMER', 'BUSINESS'] as const;
export type Side = (typeof sides)[number];
export const localKinds = ['STATION', 'ASSOCIATION'] as const;
/** Held by a station on the spot or by an association, beside the authority's. */
export type LocalKind = (typeof localKinds)[number];
export type MediationKind = 'ADMIN' | LocalKind;
export const sessionModes = ['ONSITE', 'PHONE', 'VIDEO', 'ONLINE'] as const;
export type SessionMode = (typeof sessionModes)[number];
export const sessionKinds = ['SEPARATE', 'JOINT'] as const;
export type SessionKind = (typeof sessionKinds)[number];
export const costBearers = ['CONSUMER', 'BUSINESS', 'SHARED'] as const;
export type CostBearer = (typeof costBearers)[number];
export const remedyKinds = [
  'REPAIR',
  'REDO',
  'REPLACE',
  'RETURN',
  'SUPPLEMENT',
  'REFUND',
  'COMPENSATION',
  'PRICE_REDUCTION',
  'APOLOGY',
  'IN_KIND',
  'OTHER',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];
export const recordReasons = ['BOTH_WAIVE', 'PERFORMED_AT_ONCE', 'NOT_ONSITE'] as const;
/** Why a record is enough where C2026 art 24 would ask for a document. */
export type RecordReason = (typeof recordReasons)[number];

/** Who and what it is about, as intake told it. */
export interface MediationHeader {
  readonly number: string;
  readonly itemId: string;
  readonly personId: string;
  /** Sealed for the stream of the item, as `complainant.name`; null where intake did not tell it. */
  readonly complainantName: Sealed | null;
  readonly respondentName: string;
  readonly claim: string;
}
export interface Mediator {
  readonly id: string;
  readonly name: string;
  /** Where the mediator comes from: the bureau, the association, the station. */
  readonly body: string;
  /** The business that pays or sends them; null: none. */
  readonly boundTo: string | null;
}
export interface Offer {
  readonly side: Side;
  readonly words: string;
}
export interface Remedy {
  readonly kind: RemedyKind;
  readonly words: string;
}

interface About {
  mediationId: string;
  organisation: string;
}

export type MediationOpened = Message<
  'MediationOpened',
  {
    mediationId: string;
    complaintId: string;
    kind: 'ADMIN';
    organisation: string;
    /** Acceptance of the complaint: the period runs from here. */
    acceptedAt: Instant;
    period: Deadline;
    header?: MediationHeader;
  }
>;
export type LocalMediationOpened = Message<
  'LocalMediationOpened',
  About & { complaintId: string; kind: LocalKind; openedAt: Instant; header: MediationHeader }
>;
export type MediationConsented = Message<'MediationConsented', About & { side: Side; consentedAt: Instant }>;
export type MediationRefused = Message<
  'MediationRefused',
  About & { complaintId?: string; side: Side; reason: string | null; refusedAt: Instant }
>;

export type MediatorsAppointed = Message<
  'MediatorsAppointed',
  About & { mediators: readonly Mediator[]; appointedAt: Instant }
>;
export type SessionScheduled = Message<
  'SessionScheduled',
  About & {
    sessionId: string;
    at: Instant;
    place: string | null;
    mode: SessionMode;
    kind: SessionKind;
    scheduledAt: Instant;
  }
>;
export type SessionHeld = Message<
  'SessionHeld',
  About & {
    sessionId: string;
    /** 1, 2, 3 … */
    round: number;
    attendance: readonly Side[];
    offers: readonly Offer[];
    heldAt: Instant;
  }
>;

export type AppraisalStarted = Message<
  'AppraisalStarted',
  About & {
    appraisalId: string;
    body: string;
    subject: string;
    costBy: CostBearer;
    /** Whether the law leaves the time of an appraisal out of this period. */
    clockPaused: boolean;
    startedAt: Instant;
  }
>;
export type AppraisalFinished = Message<
  'AppraisalFinished',
  About & { appraisalId: string; finding: string; finishedAt: Instant; period: Deadline | null }
>;

/** Amounts are integer fen. */
export type AgreementReached = Message<
  'AgreementReached',
  About & {
    complaintId: string;
    remedies: readonly Remedy[];
    cashAmount: number;
    inKindValue: number;
    onTime: boolean;
    reachedAt: Instant;
  }
>;
export type MediationDocumentSigned = Message<'MediationDocumentSigned', About & { signedAt: Instant }>;
export type MediationRecordKept = Message<'MediationRecordKept', About & { because: RecordReason; keptAt: Instant }>;
export type AgreementPerformed = Message<
  'AgreementPerformed',
  About & { complaintId: string; recovered: number; performedAt: Instant }
>;
export type AgreementBreached = Message<'AgreementBreached', About & { complaintId: string; breachedAt: Instant }>;

/** Ended without an agreement. What is optional came later: the first ones were all withdrawals. */
export type MediationTerminated = Message<
  'MediationTerminated',
  About & {
    ground: TerminationCode;
    article: string;
    terminatedAt: Instant;
    complaintId?: string;
    reason?: string | null;
    onTime?: boolean;
    /** By when both sides are told. */
    notice?: Deadline | null;
  }
>;
export type TerminationNotified = Message<'TerminationNotified', About & { onTime: boolean; notifiedAt: Instant }>;
/** The complaint went from where it arose to the authority, whose mediation is another one. */
export type LocalMediationEscalated = Message<'LocalMediationEscalated', About & { escalatedAt: Instant }>;

export type ImprovementAdviceIssued = Message<
  'ImprovementAdviceIssued',
  About & { adviceId: string; opinions: readonly string[]; issuedAt: Instant }
>;
export type AdviceAnswered = Message<
  'AdviceAnswered',
  About & { adviceId: string; answer: string; answeredAt: Instant }
>;

interface ClockReport extends About {
  dueOn: LegalDate;
  article: string;
}
export type MediationDueSoon = Message<'MediationDueSoon', ClockReport>;
export type MediationPeriodExpired = Message<'MediationPeriodExpired', ClockReport>;
export type TerminationNoticeDueSoon = Message<'TerminationNoticeDueSoon', ClockReport>;
export type TerminationNoticeOverdue = Message<'TerminationNoticeOverdue', ClockReport>;

export type MediationEvent =
  | MediationOpened
  | LocalMediationOpened
  | MediationConsented
  | MediationRefused
  | MediatorsAppointed
  | SessionScheduled
  | SessionHeld
  | AppraisalStarted
  | AppraisalFinished
  | AgreementReached
  | MediationDocumentSigned
  | MediationRecordKept
  | AgreementPerformed
  | AgreementBreached
  | MediationTerminated
  | TerminationNotified
  | LocalMediationEscalated
  | ImprovementAdviceIssued
  | AdviceAnswered
  | MediationDueSoon
  | MediationPeriodExpired
  | TerminationNoticeDueSoon
  | TerminationNoticeOverdue;
