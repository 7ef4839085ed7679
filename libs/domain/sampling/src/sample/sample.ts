import { type Decider, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import { isBefore } from '@12315/law';
import type { AreaClass, Product, SampleEvent, SamplingMode, TestItem, TestResult, Trader } from './sample.events';

export type DrawSample = Message<
  'DrawSample',
  {
    sampleId: string;
    organisation: string;
    product: Product;
    trader: Trader;
    /** The officers who drew it. */
    samplers: readonly string[];
    mode: SamplingMode;
    areaClass: AreaClass;
    drawnAt: Instant;
  }
>;
export type ReportResult = Message<
  'ReportResult',
  { sampleId: string; laboratory: string; reportNumber: string; result: TestResult; items: readonly TestItem[] }
>;
/** Sent by a process when nothing more is to be done with the sample. */
export type CloseSample = Message<'CloseSample', { sampleId: string }>;
export type SampleCommand = DrawSample | ReportResult | CloseSample;

export type Sample =
  | { readonly status: 'none' }
  | { readonly status: 'drawn'; readonly organisation: string }
  | {
      readonly status: 'tested' | 'closed';
      readonly organisation: string;
      readonly reportNumber: string;
      readonly result: TestResult;
    };

/** 样品: drawn from a trader, tested, and closed when it passed. */
export const sample: Decider<SampleCommand, SampleEvent, Sample> = {
  category: 'sample',
  initial: { status: 'none' },

  decide: {
    DrawSample: (command, state, meta) => {
      if (state.status !== 'none') return [];
      checkDrawing(command, meta);
      const { sampleId, organisation, product, trader, samplers, mode, areaClass, drawnAt } = command;
      return [
        {
          type: 'SampleDrawn',
          data: {
            sampleId,
            organisation,
            product: { name: product.name, code: product.code },
            trader: { name: trader.name, area: trader.area },
            samplers: [...samplers],
            mode,
            areaClass,
            drawnAt,
          },
        },
      ];
    },

    ReportResult: (command, state, { occurredAt }) => {
      const { sampleId, laboratory, reportNumber, result } = command;
      if (state.status === 'none') return reject('not-found', 'sample.unknown', sampleId);
      if (state.status !== 'drawn')
        return state.reportNumber === reportNumber ? [] : reject('conflict', 'sample.already-tested', sampleId);
      const items = command.items.map(testItem);
      checkResult(result, items);
      const { organisation } = state;
      return [
        {
          type: 'TestReported',
          data: { sampleId, organisation, laboratory, reportNumber, result, items, reportedAt: occurredAt },
        },
      ];
    },

    // What failed stays open until its goods are dealt with.
    CloseSample: ({ sampleId }, state, { occurredAt }) =>
      state.status === 'tested' && state.result === 'PASS'
        ? [{ type: 'SampleClosed', data: { sampleId, organisation: state.organisation, closedAt: occurredAt } }]
        : [],
  },

  evolve: {
    SampleDrawn: ({ organisation }) => ({ status: 'drawn', organisation }),
    TestReported: ({ organisation, reportNumber, result }) => ({
      status: 'tested',
      organisation,
      reportNumber,
      result,
    }),
    SampleClosed: (_, state) => (state.status === 'tested' ? { ...state, status: 'closed' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const testItem = ({ name, limit, found, result }: TestItem): TestItem => ({ name, limit, found, result });

/** Two different officers draw a sample. */
const checkDrawing = ({ samplers, drawnAt }: DrawSample['data'], { occurredAt }: Meta): void => {
  if (new Set(samplers).size < 2) reject('invalid', 'sample.two-samplers');
  if (isBefore(occurredAt, drawnAt)) reject('invalid', 'sample.drawn-in-future', drawnAt);
};

/** A sample fails if, and only if, one of its items does. */
const checkResult = (result: TestResult, items: readonly TestItem[]): void => {
  if (items.length === 0) reject('invalid', 'sample.no-items');
  const found = items.some((each) => each.result === 'FAIL') ? 'FAIL' : 'PASS';
  if (found !== result) reject('invalid', 'sample.result-contradicts-items', found);
};
