import type {
  CaseOutcome,
  Complainant,
  CrossingFact,
  Dispute,
  Handling,
  IntakeChannel,
  LocalKind,
  NoticeManner,
  Result,
} from '@12315/domain-intake';
import type { Instant, LegalDate } from '@12315/kernel';
import type { ShownClock } from './shown-clock';

export const complaintStatuses = [
  'REGISTERED',
  'TAKEN_UP',
  'ASSIGNED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'SETTLED',
  'TERMINATED',
  'DECLINED',
  'NOTIFIED',
  'CLOSED',
  'ARCHIVED',
] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

export interface ListedComplaint extends Partial<Dispute> {
  readonly number: string;
  readonly itemId: string;
  readonly organisation: string;
  readonly status: ComplaintStatus;
  readonly handling: Handling;
  readonly channel: IntakeChannel | null;
  readonly personId: string;
  readonly complainant: Complainant | null;
  readonly receivedAt: Instant | null;
  readonly registeredAt: Instant | null;
  /** The day by which acceptance is decided, while that is open. */
  readonly dueOn: LegalDate | null;
  readonly clock: ShownClock | null;
  readonly decision: {
    readonly at: Instant;
    readonly onTime: boolean;
    readonly ground: string | null;
    readonly article: string | null;
    readonly reason: string | null;
    readonly otherWays: readonly string[];
  } | null;
  readonly leadIds: readonly string[];
  /** Who mediates it where it arose. */
  readonly takenUp: { readonly at: Instant; readonly kind: LocalKind } | null;
  readonly escalation: { readonly at: Instant; readonly from: string; readonly reason: string } | null;
  /** How it ended. */
  readonly result: Result | null;
  readonly outcome: {
    readonly at: Instant;
    /** Null where no period ran or the closing says it. */
    readonly onTime: boolean | null;
    /** Why a mediation ended without agreement. */
    readonly ground: string | null;
    /** Fen. */
    readonly agreed: number | null;
    readonly inKind: string | null;
    /** Whether what was agreed in a mediation was done. */
    readonly performed: boolean | null;
    readonly reason: string | null;
  } | null;
  /** What the consumer got, cash and in kind, in fen; null while nobody can know. */
  readonly recovered: number | null;
  readonly notice: { readonly at: Instant; readonly manner: NoticeManner } | null;
  readonly closing: {
    readonly at: Instant;
    readonly leadFound: boolean;
    readonly onTime: boolean;
  } | null;
  readonly followUps: readonly {
    readonly followUpId: string;
    readonly at: Instant;
    readonly satisfied: boolean | null;
    readonly score: number | null;
    readonly reason: string;
  }[];
  readonly archivedAt: Instant | null;
  readonly caseResults: readonly {
    readonly leadId: string;
    readonly caseId: string | null;
    readonly outcome: CaseOutcome;
    readonly at: Instant;
  }[];
  /** Outcomes that crossed and wait for a person. */
  readonly conflicts: readonly { readonly recorded: string; readonly other: CrossingFact; readonly at: Instant }[];
}
