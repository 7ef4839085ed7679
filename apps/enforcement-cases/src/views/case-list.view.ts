import {
  type Amounts,
  type CaseCategory,
  type CaseEvent,
  enforcementCase,
  type LeadSource,
  type ReviewOpinion,
  type ServiceMode,
  type Suspect,
} from '@12315/domain-enforcement-cases';
import type { Instant, LegalDate, View } from '@12315/kernel';
import type { RespondentKind } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';
import { noClock, shownClock, type ShownClock } from './shown-clock';

export const caseStatuses = [
  'INVESTIGATING',
  'REVIEW',
  'PROPOSED',
  'NOTIFIED',
  'DELIBERATING',
  'DECIDED',
  'EXECUTING',
  'CLOSED',
] as const;

export interface ListedCase extends ShownClock {
  readonly leadId: string;
  readonly source: LeadSource | null;
  readonly sourceId: string;
  readonly organisation: string;
  readonly status: (typeof caseStatuses)[number];
  readonly category: CaseCategory | null;
  readonly cause: string;
  readonly respondent: Suspect | null;
  readonly officers: readonly string[];
  readonly filedAt: Instant | null;
  /** Of the decision; NONE where the law of the day sets no period. */
  readonly clock: 'NONE' | 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'STOPPED';
  readonly findings: string | null;
  readonly reviews: readonly { readonly opinion: ReviewOpinion; readonly words: string; readonly at: Instant }[];
  readonly notice:
    | (Amounts & {
        readonly facts: string;
        readonly basis: string;
        readonly respondentKind: RespondentKind;
        readonly hearingRight: boolean | null;
        readonly hearingArticle: string | null;
        readonly at: Instant;
        readonly defence: ShownClock;
      })
    | null;
  /** `words` is null where the party gave it up. */
  readonly defence: { readonly words: string | null; readonly at: Instant } | null;
  readonly decided: {
    readonly outcome: 'PENALTY' | 'NO_PENALTY';
    readonly caseValue: number | null;
    readonly reason: string | null;
    readonly onTime: boolean;
    readonly at: Instant;
  } | null;
  /** As decided, in fen; null before, and 0 where there is no penalty. */
  readonly fine: number | null;
  readonly confiscated: number | null;
  readonly service: {
    readonly mode: ServiceMode;
    readonly at: Instant;
    readonly effectiveOn: LegalDate | null;
    readonly payment: ShownClock;
  } | null;
  readonly payments: readonly { readonly amount: number; readonly onTime: boolean; readonly at: Instant }[];
  /** In fen; null while nothing is to be paid. */
  readonly outstanding: number | null;
  readonly closedAt: Instant | null;
  readonly publishedAt: Instant | null;
}

const stopped = (doc: ListedCase) => ({ clock: doc.dueOn === null ? 'NONE' : 'STOPPED' }) as const;

/** 案件 by the day they are to be decided. */
const view: View<CaseEvent, ListedCase> = {
  name: 'enforcement-cases.case-list.v1',
  key: ({ data }) => data.caseId,
  initial: {
    leadId: '',
    source: null,
    sourceId: '',
    organisation: '',
    status: 'INVESTIGATING',
    category: null,
    cause: '',
    respondent: null,
    officers: [],
    filedAt: null,
    ...noClock,
    clock: 'NONE',
    findings: null,
    reviews: [],
    notice: null,
    defence: null,
    decided: null,
    fine: null,
    confiscated: null,
    service: null,
    payments: [],
    outstanding: null,
    closedAt: null,
    publishedAt: null,
  },
  evolve: {
    CaseFiled: ({ caseId: _caseId, onTime: _onTime, decision, ...filed }, doc) => ({
      ...doc,
      ...filed,
      ...shownClock(decision),
      clock: decision === null ? 'NONE' : 'RUNNING',
    }),
    InvestigationConcluded: ({ findings }, doc) => ({ ...doc, status: 'REVIEW', findings }),
    CaseReviewed: ({ opinion, words, reviewedAt: at }, doc) => ({
      ...doc,
      status: opinion === 'INVESTIGATE_MORE' ? 'INVESTIGATING' : 'PROPOSED',
      reviews: [...doc.reviews, { opinion, words, at }],
    }),
    PenaltyNotified: (notified, doc) => {
      const { facts, basis, fine, confiscated, respondentKind, hearingRight, hearingArticle } = notified;
      const told = { facts, basis, fine, confiscated, respondentKind, hearingRight, hearingArticle };
      const notice = { ...told, at: notified.notifiedAt, defence: shownClock(notified.defence) };
      return { ...doc, status: 'NOTIFIED', notice };
    },
    DefenceReceived: ({ words, receivedAt: at }, doc) => ({ ...doc, status: 'DELIBERATING', defence: { words, at } }),
    DefenceWaived: ({ waivedAt: at }, doc) => ({ ...doc, status: 'DELIBERATING', defence: { words: null, at } }),
    PenaltyDecided: ({ fine, confiscated, caseValue, onTime, decidedAt: at }, doc) => ({
      ...doc,
      ...stopped(doc),
      status: 'DECIDED',
      decided: { outcome: 'PENALTY', caseValue, reason: null, onTime, at },
      fine,
      confiscated,
      outstanding: fine + confiscated,
    }),
    PenaltyWaived: ({ reason, onTime, decidedAt: at }, doc) => ({
      ...doc,
      ...stopped(doc),
      status: 'DECIDED',
      decided: { outcome: 'NO_PENALTY', caseValue: null, reason, onTime, at },
      fine: 0,
      confiscated: 0,
    }),
    DecisionServed: ({ mode, servedAt: at, effectiveOn, payment }, doc) => ({
      ...doc,
      status: 'EXECUTING',
      service: { mode, at, effectiveOn, payment: shownClock(payment) },
    }),
    FinePaid: ({ amount, outstanding, onTime, paidAt: at }, doc) => ({
      ...doc,
      payments: [...doc.payments, { amount, onTime, at }],
      outstanding,
    }),
    CaseClosed: ({ closedAt }, doc) => ({ ...doc, status: 'CLOSED', closedAt }),
    PenaltyPublished: ({ publishedAt }, doc) => ({ ...doc, publishedAt }),
    CaseDecisionDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    CaseDecisionOverdue: (_, doc) => ({ ...doc, clock: 'OVERDUE' }),
  },
};

const { Mixed } = Schema.Types;
const schema = new Schema<ListedCase>(
  {
    leadId: String,
    source: String,
    sourceId: String,
    organisation: String,
    status: String,
    category: String,
    cause: String,
    respondent: Mixed,
    officers: [String],
    filedAt: String,
    dueOn: String,
    article: String,
    explained: [String],
    clock: String,
    findings: String,
    reviews: Mixed,
    notice: Mixed,
    defence: Mixed,
    decided: Mixed,
    fine: Number,
    confiscated: Number,
    service: Mixed,
    payments: Mixed,
    outstanding: Number,
    closedAt: String,
    publishedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ status: 1, dueOn: 1, _id: 1 })
  .index({ leadId: 1 })
  .index({ sourceId: 1 });

export const caseList = shows(view, [enforcementCase], schema);
