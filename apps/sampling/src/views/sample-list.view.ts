import {
  type AreaClass,
  type Product,
  sample,
  type SampleEvent,
  type SamplingMode,
  type TestItem,
  type TestResult,
  type Trader,
} from '@12315/domain-sampling';
import type { Instant, View } from '@12315/kernel';
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
}

/** 样品 with their results. */
const view: View<SampleEvent, ListedSample> = {
  name: 'sampling.sample-list.v1',
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
  },
  evolve: {
    SampleDrawn: ({ organisation, product, trader, mode, areaClass, samplers, drawnAt }, doc) => ({
      ...doc,
      organisation,
      product,
      trader,
      mode,
      areaClass,
      samplers,
      drawnAt,
    }),
    TestReported: ({ laboratory, reportNumber: number, result, items, reportedAt: at }, doc) => ({
      ...doc,
      status: 'TESTED',
      result,
      report: { laboratory, number, at },
      items,
    }),
    SampleClosed: (_, doc) => ({ ...doc, status: 'CLOSED' }),
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
  },
  { _id: false },
)
  .index({ organisation: 1, drawnAt: -1, _id: 1 })
  .index({ organisation: 1, result: 1, drawnAt: -1, _id: 1 });

export const sampleList = shows(view, [sample], schema);
