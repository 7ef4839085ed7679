import { assistance, type AssistanceEvent } from '@12315/domain-routing';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { type Deadline, explain } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedAssistance {
  readonly reference: string;
  /** Who asks. */
  readonly organisation: string;
  readonly toArea: string;
  readonly toName: string;
  readonly matter: string;
  readonly request: string;
  readonly requestedAt: Instant | null;
  readonly status: 'REQUESTED' | 'REPLIED';
  /** NONE: the law of that day sets no limit. */
  readonly clock: 'NONE' | 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'STOPPED';
  readonly dueOn: LegalDate | null;
  readonly article: string | null;
  readonly explained: readonly string[];
  readonly outcome: string | null;
  /** Fen. */
  readonly recovered: number | null;
  readonly onTime: boolean | null;
  readonly repliedAt: Instant | null;
}

const clockOf = (reply: Deadline | null) =>
  reply === null
    ? ({ clock: 'NONE', dueOn: null, article: null, explained: [] } as const)
    : ({ clock: 'RUNNING', dueOn: reply.dueOn, article: reply.article, explained: explain(reply) } as const);

/** 协助处理函 by when they were sent. */
const view: View<AssistanceEvent, ListedAssistance> = {
  name: 'routing.assistance-list.v1',
  key: ({ data }) => data.assistanceId,
  initial: {
    reference: '',
    organisation: '',
    toArea: '',
    toName: '',
    matter: '',
    request: '',
    requestedAt: null,
    status: 'REQUESTED',
    clock: 'NONE',
    dueOn: null,
    article: null,
    explained: [],
    outcome: null,
    recovered: null,
    onTime: null,
    repliedAt: null,
  },
  evolve: {
    AssistanceRequested: ({ reference, organisation, toArea, toName, matter, request, requestedAt, reply }, doc) => ({
      ...doc,
      reference,
      organisation,
      toArea,
      toName,
      matter,
      request,
      requestedAt,
      ...clockOf(reply),
    }),
    AssistanceReplied: ({ outcome, recovered, onTime, repliedAt }, doc) => ({
      ...doc,
      status: 'REPLIED',
      clock: doc.clock === 'NONE' ? 'NONE' : 'STOPPED',
      outcome,
      recovered,
      onTime,
      repliedAt,
    }),
    AssistanceDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    AssistanceOverdue: (_, doc) => ({ ...doc, clock: 'OVERDUE' }),
  },
};

const schema = new Schema<ListedAssistance>(
  {
    reference: String,
    organisation: String,
    toArea: String,
    toName: String,
    matter: String,
    request: String,
    requestedAt: String,
    status: String,
    clock: String,
    dueOn: String,
    article: String,
    explained: [String],
    outcome: String,
    recovered: Number,
    onTime: Boolean,
    repliedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, requestedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, requestedAt: -1, _id: 1 })
  .index({ reference: 1 });

export const assistanceList = shows(view, [assistance], schema);
