import {
  type AreaClass,
  type NoticeRecipient,
  type Product,
  sample,
  type SampleEvent,
  type SamplingMode,
  type TestItem,
  type TestResult,
  type Trader,
} from '@12315/domain-sampling';
import type { Instant, View } from '@12315/kernel';
import type { Deadline } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedSample {
  readonly organisation: string;
  readonly product: Product | null;
  readonly trader: Trader | null;
  readonly mode: SamplingMode | null;
  readonly areaClass: AreaClass | null;
  readonly samplers: readonly string[];
  readonly drawnAt: Instant | null;
  readonly status: 'DRAWN' | 'TESTED' | 'CLOSED';
  readonly result: TestResult | null;
  readonly report: { readonly laboratory: string; readonly number: string; readonly at: Instant } | null;
  readonly items: readonly TestItem[];
  readonly batchId: string | null;
  /** Of a failed one: who was told, until when they may object, whether their silence has become consent. */
  readonly notice: {
    readonly to: readonly NoticeRecipient[];
    readonly objection: Deadline | null;
    readonly waived: boolean;
    readonly at: Instant;
  } | null;
  readonly offShelf: {
    readonly quantity: number;
    readonly unit: string;
    readonly words: string;
    readonly at: Instant;
  } | null;
  /** Why a failed one was closed without anything to take off the shelves. */
  readonly reason: string | null;
}

/** 样品 with their results. */
const view: View<SampleEvent, ListedSample> = {
  name: 'sampling.sample-list.v2',
  key: ({ data }) => data.sampleId,
  initial: {
    organisation: '',
    product: null,
    trader: null,
    mode: null,
    areaClass: null,
    samplers: [],
    drawnAt: null,
    status: 'DRAWN',
    result: null,
    report: null,
    items: [],
    batchId: null,
    notice: null,
    offShelf: null,
    reason: null,
  },
  evolve: {
    SampleDrawn: ({ organisation, product, trader, mode, areaClass, samplers, drawnAt, batchId }, doc) => ({
      ...doc,
      organisation,
      product,
      trader,
      mode,
      areaClass,
      samplers,
      drawnAt,
      batchId: batchId ?? null,
    }),
    TestReported: ({ laboratory, reportNumber: number, result, items, reportedAt: at }, doc) => ({
      ...doc,
      status: 'TESTED',
      result,
      report: { laboratory, number, at },
      items,
    }),
    FailureNotified: ({ to, objection, notifiedAt: at }, doc) => ({
      ...doc,
      notice: { to, objection, waived: false, at },
    }),
    ObjectionWaived: (_, doc) => ({ ...doc, notice: doc.notice && { ...doc.notice, waived: true } }),
    OffShelfOrdered: ({ quantity, unit, words, orderedAt: at }, doc) => ({
      ...doc,
      offShelf: { quantity, unit, words, at },
    }),
    SampleClosed: ({ reason }, doc) => ({ ...doc, status: 'CLOSED', reason: reason ?? null }),
  },
};

const schema = new Schema<ListedSample>(
  {
    organisation: String,
    product: Schema.Types.Mixed,
    trader: Schema.Types.Mixed,
    mode: String,
    areaClass: String,
    samplers: [String],
    drawnAt: String,
    status: String,
    result: String,
    report: Schema.Types.Mixed,
    items: Schema.Types.Mixed,
    batchId: String,
    notice: Schema.Types.Mixed,
    offShelf: Schema.Types.Mixed,
    reason: String,
  },
  { _id: false },
)
  .index({ organisation: 1, drawnAt: -1, _id: 1 })
  .index({ organisation: 1, result: 1, drawnAt: -1, _id: 1 })
  .index({ batchId: 1, drawnAt: -1, _id: 1 });

export const sampleList = shows(view, [sample], schema);
