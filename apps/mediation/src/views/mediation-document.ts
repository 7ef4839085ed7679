import type {
  Agreement,
  CostBearer,
  MediationKind,
  Mediator,
  Offer,
  RecordReason,
  SessionKind,
  SessionMode,
  Side,
} from '@12315/domain-mediation';
import type { Instant, LegalDate, Sealed } from '@12315/kernel';
import type { TerminationCode } from '@12315/law';
import { Schema } from 'mongoose';

export interface ShownSession {
  readonly sessionId: string;
  readonly at: Instant;
  readonly place: string | null;
  readonly mode: SessionMode;
  readonly kind: SessionKind;
  /** Once it was held. */
  readonly round: number | null;
  readonly attendance: readonly Side[];
  readonly offers: readonly Offer[];
  readonly heldAt: Instant | null;
}
export interface ShownAppraisal {
  readonly appraisalId: string;
  readonly body: string;
  readonly subject: string;
  readonly costBy: CostBearer;
  readonly startedAt: Instant;
  readonly finding: string | null;
  readonly finishedAt: Instant | null;
}
export interface ShownAgreement extends Agreement {
  readonly onTime: boolean;
  readonly reachedAt: Instant;
  readonly paper: 'DOCUMENT' | 'RECORD' | null;
  /** Why a record was enough. */
  readonly because: RecordReason | null;
  readonly performed: boolean | null;
  readonly recovered: number | null;
}
export interface ShownTermination {
  readonly ground: TerminationCode;
  readonly article: string;
  readonly reason: string | null;
  readonly onTime: boolean | null;
  readonly at: Instant;
  readonly notice: {
    readonly dueOn: LegalDate;
    readonly article: string;
    readonly explained: readonly string[];
    readonly clock: 'RUNNING' | 'DUE_SOON' | 'OVERDUE';
  } | null;
  readonly notified: { readonly at: Instant; readonly onTime: boolean } | null;
}
export interface ShownAdvice {
  readonly adviceId: string;
  readonly opinions: readonly string[];
  readonly issuedAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

export interface ListedMediation {
  readonly complaintId: string;
  readonly organisation: string;
  readonly kind: MediationKind;
  readonly status: 'AWAITING_CONSENT' | 'READY' | 'REFUSED' | 'AGREED' | 'PERFORMED' | 'BREACHED' | 'TERMINATED';
  /** The complaint's; null where intake did not tell it. */
  readonly number: string | null;
  readonly itemId: string | null;
  readonly personId: string | null;
  readonly complainant: { readonly name: Sealed } | null;
  readonly respondentName: string | null;
  readonly claim: string | null;
  /** Of the complaint, by the authority. */
  readonly acceptedAt: Instant | null;
  /** Where it arose. */
  readonly openedAt: Instant | null;
  readonly escalatedAt: Instant | null;
  readonly dueOn: LegalDate | null;
  readonly outerLimit: LegalDate | null;
  readonly clock: 'RUNNING' | 'DUE_SOON' | 'EXPIRED' | 'STOPPED' | 'NONE';
  /** While something is appraised. */
  readonly paused: boolean;
  readonly article: string;
  readonly explained: readonly string[];
  readonly consented: readonly Side[];
  readonly refused: { readonly side: Side; readonly reason: string | null } | null;
  readonly mediators: readonly Mediator[];
  readonly sessions: readonly ShownSession[];
  readonly appraisals: readonly ShownAppraisal[];
  readonly agreement: ShownAgreement | null;
  readonly terminated: ShownTermination | null;
  readonly advice: readonly ShownAdvice[];
}

export const unknownMediation: ListedMediation = {
  complaintId: '',
  organisation: '',
  kind: 'ADMIN',
  status: 'AWAITING_CONSENT',
  number: null,
  itemId: null,
  personId: null,
  complainant: null,
  respondentName: null,
  claim: null,
  acceptedAt: null,
  openedAt: null,
  escalatedAt: null,
  dueOn: null,
  outerLimit: null,
  clock: 'RUNNING',
  paused: false,
  article: '',
  explained: [],
  consented: [],
  refused: null,
  mediators: [],
  sessions: [],
  appraisals: [],
  agreement: null,
  terminated: null,
  advice: [],
};

export const mediationSchema = new Schema<ListedMediation>(
  {
    complaintId: String,
    organisation: String,
    kind: String,
    status: String,
    number: String,
    itemId: String,
    personId: String,
    complainant: { name: String },
    respondentName: String,
    claim: String,
    acceptedAt: String,
    openedAt: String,
    escalatedAt: String,
    dueOn: String,
    outerLimit: String,
    clock: String,
    paused: Boolean,
    article: String,
    explained: [String],
    consented: [String],
    refused: Schema.Types.Mixed,
    mediators: Schema.Types.Mixed,
    sessions: Schema.Types.Mixed,
    appraisals: Schema.Types.Mixed,
    agreement: Schema.Types.Mixed,
    terminated: Schema.Types.Mixed,
    advice: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ organisation: 1, status: 1, dueOn: 1, _id: 1 })
  .index({ complaintId: 1 })
  .index({ number: 1 });
