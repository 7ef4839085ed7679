import {
  type AreaClass,
  type BatchReported,
  type Product,
  samplingBatch,
  type SamplingBatchEvent,
} from '@12315/domain-sampling';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

type Report = Pick<
  BatchReported['data'],
  'samples' | 'traders' | 'passed' | 'failed' | 'passRate' | 'reason' | 'reportedAt'
>;

export interface ListedSamplingBatch {
  readonly organisation: string;
  readonly taskId: string;
  readonly product: Product | null;
  readonly quota: number;
  readonly laboratory: string;
  readonly areaClass: AreaClass | null;
  readonly issuedAt: Instant | null;
  readonly status: 'ISSUED' | 'REPORTED' | 'ANALYSED' | 'CLOSED';
  /** Counted so far. */
  readonly samples: number;
  readonly passed: number;
  readonly failed: number;
  /** As it was when it was made. */
  readonly report: Report | null;
  /** The threshold that its failed share reached, in ten-thousandths. */
  readonly specialClearance: number | null;
  readonly analysis: string | null;
}

/** 批次 and what became of their samples. */
const view: View<SamplingBatchEvent, ListedSamplingBatch> = {
  name: 'sampling.sampling-batch-list.v1',
  key: ({ data }) => data.batchId,
  initial: {
    organisation: '',
    taskId: '',
    product: null,
    quota: 0,
    laboratory: '',
    areaClass: null,
    issuedAt: null,
    status: 'ISSUED',
    samples: 0,
    passed: 0,
    failed: 0,
    report: null,
    specialClearance: null,
    analysis: null,
  },
  evolve: {
    BatchIssued: ({ organisation, taskId, product, quota, laboratory, areaClass, issuedAt }, doc) => ({
      ...doc,
      organisation,
      taskId,
      product,
      quota,
      laboratory,
      areaClass,
      issuedAt,
    }),
    BatchSampleDrawn: (_, doc) => ({ ...doc, samples: doc.samples + 1 }),
    BatchSampleTested: ({ result }, doc) =>
      result === 'PASS' ? { ...doc, passed: doc.passed + 1 } : { ...doc, failed: doc.failed + 1 },
    BatchReported: ({ samples, traders, passed, failed, passRate, reason, reportedAt }, doc) => ({
      ...doc,
      status: 'REPORTED',
      report: { samples, traders, passed, failed, passRate, reason, reportedAt },
    }),
    SpecialClearanceTriggered: ({ thresholdBasisPoints }, doc) => ({ ...doc, specialClearance: thresholdBasisPoints }),
    BatchAnalysed: ({ words }, doc) => ({ ...doc, status: 'ANALYSED', analysis: words }),
    BatchClosed: (_, doc) => ({ ...doc, status: 'CLOSED' }),
  },
};

const schema = new Schema<ListedSamplingBatch>(
  {
    organisation: String,
    taskId: String,
    product: Schema.Types.Mixed,
    quota: Number,
    laboratory: String,
    areaClass: String,
    issuedAt: String,
    status: String,
    samples: Number,
    passed: Number,
    failed: Number,
    report: Schema.Types.Mixed,
    specialClearance: Number,
    analysis: String,
  },
  { _id: false },
)
  .index({ organisation: 1, issuedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, issuedAt: -1, _id: 1 })
  .index({ taskId: 1, issuedAt: -1, _id: 1 });

export const samplingBatchList = shows(view, [samplingBatch], schema);
