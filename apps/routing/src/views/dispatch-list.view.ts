import {
  type AccountabilityRule,
  type Alternative,
  cityCentre,
  dispatch,
  type DispatchEvent,
} from '@12315/domain-routing';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedUrge {
  readonly n: number;
  readonly words: string;
  readonly urgedAt: Instant;
}
export interface ListedSupervision {
  readonly supervisionId: string;
  readonly reason: string;
  readonly issuedAt: Instant;
  readonly replyDueOn: LegalDate;
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly repliedAt: Instant | null;
  readonly onTime: boolean | null;
}
export interface ListedAccountability {
  readonly rule: AccountabilityRule;
  readonly dueOn: LegalDate;
  readonly raisedAt: Instant;
  /** null until a person has decided. */
  readonly held: boolean | null;
  readonly reason: string | null;
  readonly decidedAt: Instant | null;
}
export interface ListedDispatch {
  readonly matter: 'COMPLAINT' | 'REPORT';
  readonly complaintId: string | null;
  readonly reportId: string | null;
  /** Of a complaint. */
  readonly number: string | null;
  /** Of a report. */
  readonly facts: string | null;
  readonly respondentName: string | null;
  /** Who may act on it: the target, or the command centre while there is none. */
  readonly organisation: string;
  readonly status: 'UNDECIDED' | 'ISSUED' | 'SIGNED';
  readonly rule: string;
  /** Why this organ, in sentences. */
  readonly because: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly issuedAt: Instant | null;
  readonly receivedAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly urges: readonly ListedUrge[];
  readonly supervisions: readonly ListedSupervision[];
  readonly accountability: ListedAccountability | null;
}

const supervised = (doc: ListedDispatch, id: string, change: Partial<ListedSupervision>): ListedDispatch => ({
  ...doc,
  supervisions: doc.supervisions.map((each) => (each.supervisionId === id ? { ...each, ...change } : each)),
});

/** 分流 with its explanation, and what followed. */
const view: View<DispatchEvent, ListedDispatch> = {
  name: 'routing.dispatch-list.v2',
  key: ({ data }) => data.dispatchId,
  initial: {
    matter: 'COMPLAINT',
    complaintId: null,
    reportId: null,
    number: null,
    facts: null,
    respondentName: null,
    organisation: cityCentre,
    status: 'UNDECIDED',
    rule: '',
    because: [],
    alternatives: [],
    issuedAt: null,
    receivedAt: null,
    signedAt: null,
    urges: [],
    supervisions: [],
    accountability: null,
  },
  evolve: {
    DispatchUndecided: ({ complaintId, number, receivedAt, rule, because, alternatives }, doc) => ({
      ...doc,
      complaintId,
      number,
      receivedAt,
      rule,
      because,
      alternatives,
    }),
    DispatchIssued: ({ complaintId, number, target, rule, because, alternatives, issuedAt, receivedAt }, doc) => ({
      ...doc,
      complaintId,
      number,
      organisation: target,
      status: 'ISSUED',
      rule,
      because,
      alternatives,
      issuedAt,
      receivedAt,
    }),
    DispatchSigned: ({ signedAt }, doc) => ({ ...doc, status: 'SIGNED', signedAt }),
    ReportDispatched: ({ reportId, target, facts, respondentName, rule, because, issuedAt, receivedAt }, doc) => ({
      ...doc,
      matter: 'REPORT',
      reportId,
      facts,
      respondentName,
      organisation: target,
      status: 'ISSUED',
      rule,
      because,
      issuedAt,
      receivedAt,
    }),
    ReportDispatchSigned: ({ signedAt }, doc) => ({ ...doc, status: 'SIGNED', signedAt }),
    DispatchUrged: ({ n, words, urgedAt }, doc) => ({ ...doc, urges: [...doc.urges, { n, words, urgedAt }] }),
    SupervisionIssued: ({ supervisionId, reason, issuedAt, replyDueOn }, doc) => ({
      ...doc,
      supervisions: [
        ...doc.supervisions,
        {
          supervisionId,
          reason,
          issuedAt,
          replyDueOn,
          overdue: false,
          answer: null,
          repliedAt: null,
          onTime: null,
        },
      ],
    }),
    SupervisionReplied: ({ supervisionId, answer, repliedAt, onTime }, doc) =>
      supervised(doc, supervisionId, { answer, repliedAt, onTime }),
    SupervisionOverdue: ({ supervisionId }, doc) => supervised(doc, supervisionId, { overdue: true }),
    AccountabilityRaised: ({ rule, dueOn, raisedAt }, doc) => ({
      ...doc,
      accountability: { rule, dueOn, raisedAt, held: null, reason: null, decidedAt: null },
    }),
    AccountabilityDecided: ({ held, reason, decidedAt }, doc) => ({
      ...doc,
      accountability: doc.accountability && { ...doc.accountability, held, reason, decidedAt },
    }),
  },
};

const schema = new Schema<ListedDispatch>(
  {
    matter: String,
    complaintId: String,
    reportId: String,
    number: String,
    facts: String,
    respondentName: String,
    organisation: String,
    status: String,
    rule: String,
    because: [String],
    alternatives: Schema.Types.Mixed,
    issuedAt: String,
    receivedAt: String,
    signedAt: String,
    urges: Schema.Types.Mixed,
    supervisions: Schema.Types.Mixed,
    accountability: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, receivedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, receivedAt: -1, _id: 1 })
  .index({ number: 1 });

export const dispatchList = shows(view, [dispatch], schema);
