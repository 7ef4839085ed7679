import { samplingTask, type SamplingTaskEvent, type SamplingTaskKind } from '@12315/domain-sampling';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedSamplingTask {
  readonly number: string | null;
  readonly organisation: string;
  readonly issuedBy: string;
  readonly title: string;
  readonly kind: SamplingTaskKind | null;
  readonly dueOn: LegalDate | null;
  readonly issuedAt: Instant | null;
  readonly status: 'ISSUED' | 'REPORTED';
  /** Its batches, and those of them that are reported. */
  readonly batches: readonly string[];
  readonly reported: readonly string[];
  readonly report: { readonly analysis: string; readonly onTime: boolean; readonly at: Instant } | null;
}

/** 抽检任务 and how far their batches are. */
const view: View<SamplingTaskEvent, ListedSamplingTask> = {
  name: 'sampling.sampling-task-list.v2',
  key: ({ data }) => data.taskId,
  initial: {
    number: null,
    organisation: '',
    issuedBy: '',
    title: '',
    kind: null,
    dueOn: null,
    issuedAt: null,
    status: 'ISSUED',
    batches: [],
    reported: [],
    report: null,
  },
  evolve: {
    SamplingTaskIssued: ({ organisation, issuedBy, title, kind, dueOn, issuedAt }, doc) => ({
      ...doc,
      organisation,
      issuedBy,
      title,
      kind,
      dueOn,
      issuedAt,
    }),
    SamplingTaskNumbered: ({ number }, doc) => ({ ...doc, number }),
    BatchPlanned: ({ batchId }, doc) => ({ ...doc, batches: [...doc.batches, batchId] }),
    BatchReportNoted: ({ batchId }, doc) => ({ ...doc, reported: [...doc.reported, batchId] }),
    SamplingTaskReported: ({ analysis, onTime, reportedAt: at }, doc) => ({
      ...doc,
      status: 'REPORTED',
      report: { analysis, onTime, at },
    }),
  },
};

const schema = new Schema<ListedSamplingTask>(
  {
    number: String,
    organisation: String,
    issuedBy: String,
    title: String,
    kind: String,
    dueOn: String,
    issuedAt: String,
    status: String,
    batches: [String],
    reported: [String],
    report: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, issuedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, issuedAt: -1, _id: 1 })
  .index({ number: 1 });

export const samplingTaskList = shows(view, [samplingTask], schema);
