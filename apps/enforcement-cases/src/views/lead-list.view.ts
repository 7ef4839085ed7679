import {
  type CaseCategory,
  lead,
  type LeadEvent,
  type LeadSource,
  type Suspect,
  type VerificationPause,
} from '@12315/domain-enforcement-cases';
import type { Instant, View } from '@12315/kernel';
import type { Deadline, FilingDeclineCode } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';
import { noClock, shownClock, type ShownClock } from './shown-clock';

export const leadStatuses = ['VERIFYING', 'FILED', 'DECLINED'] as const;

export interface ListedLead extends ShownClock {
  readonly source: LeadSource | null;
  readonly sourceId: string;
  readonly organisation: string;
  readonly status: (typeof leadStatuses)[number];
  readonly respondent: Suspect | null;
  readonly facts: string;
  readonly discoveredAt: Instant | null;
  /** Of its verification; NONE where the law of the day sets no period. */
  readonly clock: 'NONE' | 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED' | 'STOPPED';
  readonly extension: { readonly at: Instant; readonly reason: string } | null;
  readonly pauses: readonly {
    readonly reason: VerificationPause;
    readonly from: Instant;
    readonly until: Instant | null;
  }[];
  readonly filing: {
    readonly caseId: string;
    readonly cause: string;
    readonly category: CaseCategory;
    readonly at: Instant;
    readonly onTime: boolean;
  } | null;
  readonly decline: {
    readonly ground: FilingDeclineCode;
    readonly article: string;
    readonly reason: string;
    readonly at: Instant;
    readonly onTime: boolean;
  } | null;
}

const clockOf = (verification: Deadline | null) =>
  ({ ...shownClock(verification), clock: verification === null ? 'NONE' : 'RUNNING' }) as const;
/** Without a period there is no clock to be paused or stopped. */
const clockAs = (doc: ListedLead, clock: 'PAUSED' | 'STOPPED') =>
  ({ clock: doc.dueOn === null ? 'NONE' : clock }) as const;

/** 案源 by the day their verification ends. */
const view: View<LeadEvent, ListedLead> = {
  name: 'enforcement-cases.lead-list.v2',
  key: ({ data }) => data.leadId,
  initial: {
    source: null,
    sourceId: '',
    organisation: '',
    status: 'VERIFYING',
    respondent: null,
    facts: '',
    discoveredAt: null,
    ...noClock,
    clock: 'NONE',
    extension: null,
    pauses: [],
    filing: null,
    decline: null,
  },
  evolve: {
    LeadRegistered: (registered, doc) => {
      const { source, sourceId, organisation, facts, discoveredAt, verification, respondent = null } = registered;
      const about = { source, sourceId, organisation, respondent, facts, discoveredAt };
      return { ...doc, ...about, ...clockOf(verification) };
    },
    VerificationExtended: ({ reason, extendedAt: at, verification }, doc) => ({
      ...doc,
      ...clockOf(verification),
      extension: { at, reason },
    }),
    VerificationPaused: ({ reason, pausedAt: from }, doc) => ({
      ...doc,
      ...clockAs(doc, 'PAUSED'),
      pauses: [...doc.pauses, { reason, from, until: null }],
    }),
    VerificationResumed: ({ resumedAt, verification }, doc) => ({
      ...doc,
      ...clockOf(verification),
      pauses: doc.pauses.map((pause) => ({ ...pause, until: pause.until ?? resumedAt })),
    }),
    FilingDecided: ({ caseId, cause, category, onTime, decidedAt: at }, doc) => ({
      ...doc,
      ...clockAs(doc, 'STOPPED'),
      status: 'FILED',
      filing: { caseId, cause, category, at, onTime },
    }),
    FilingDeclined: ({ ground, article, reason, onTime, decidedAt: at }, doc) => ({
      ...doc,
      ...clockAs(doc, 'STOPPED'),
      status: 'DECLINED',
      decline: { ground, article, reason, at, onTime },
    }),
    VerificationDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    VerificationOverdue: (_, doc) => ({ ...doc, clock: 'OVERDUE' }),
  },
};

const schema = new Schema<ListedLead>(
  {
    source: String,
    sourceId: String,
    organisation: String,
    status: String,
    respondent: Schema.Types.Mixed,
    facts: String,
    discoveredAt: String,
    dueOn: String,
    clock: String,
    article: String,
    explained: [String],
    extension: Schema.Types.Mixed,
    pauses: Schema.Types.Mixed,
    filing: Schema.Types.Mixed,
    decline: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ status: 1, dueOn: 1, _id: 1 })
  .index({ sourceId: 1 });

export const leadList = shows(view, [lead], schema);
