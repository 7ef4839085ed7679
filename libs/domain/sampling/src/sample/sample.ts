import { type Decider, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import { type Deadline, isBefore } from '@12315/law';
import {
  type CheckDeadline,
  checkObjection,
  closeFailed,
  type CloseFailedSample,
  type NotifyFailure,
  notifyFailure,
  objectionDue,
  type OrderOffShelf,
  orderOffShelf,
} from './failed-sample';
import type {
  AreaClass,
  NoticeRecipient,
  Product,
  SampleEvent,
  SamplingMode,
  TestItem,
  TestResult,
  Trader,
} from './sample.events';

/** The batch that a sample counts for, as it stood when the sample was drawn. */
export interface BatchOfSample {
  readonly batchId: string;
  readonly organisation: string;
  readonly productCode: string;
  /** It is not reported yet. */
  readonly open: boolean;
}

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
    batch?: BatchOfSample;
  }
>;
export type ReportResult = Message<
  'ReportResult',
  { sampleId: string; laboratory: string; reportNumber: string; result: TestResult; items: readonly TestItem[] }
>;
/** Sent by a process when nothing more is to be done with the sample. */
export type CloseSample = Message<'CloseSample', { sampleId: string }>;
export type SampleCommand =
  DrawSample | ReportResult | CloseSample | NotifyFailure | OrderOffShelf | CloseFailedSample | CheckDeadline;

interface Drawn {
  readonly organisation: string;
  readonly productCode: string;
  readonly mode: SamplingMode;
  readonly batchId: string | null;
}
/** What became of a result; of one that passed nothing more is asked. */
interface Tested {
  readonly reportNumber: string;
  readonly result: TestResult;
  readonly told: readonly NoticeRecipient[] | null;
  readonly objection: Deadline | null;
  readonly waived: boolean;
  readonly offShelf: { readonly quantity: number; readonly unit: string } | null;
}

export type Sample =
  | { readonly status: 'none' }
  | ({ readonly status: 'drawn' } & Drawn)
  | ({ readonly status: 'tested' | 'closed' } & Drawn & Tested);

/** 样品: drawn from a trader and tested; closed when it passed, or when its goods are dealt with. */
export const sample: Decider<SampleCommand, SampleEvent, Sample> = {
  category: 'sample',
  initial: { status: 'none' },

  decide: {
    DrawSample: (command, state, meta) => {
      if (state.status !== 'none') return [];
      checkDrawing(command, meta);
      const { sampleId, organisation, product, trader, samplers, mode, areaClass, drawnAt, batch } = command;
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
            ...(batch && { batchId: batch.batchId }),
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
      const { organisation, batchId } = state;
      const report = { sampleId, organisation, laboratory, reportNumber, result, items, reportedAt: occurredAt };
      return [{ type: 'TestReported', data: batchId === null ? report : { ...report, batchId } }];
    },

    // What failed stays open until its goods are dealt with.
    CloseSample: ({ sampleId }, state, { occurredAt }) =>
      state.status === 'tested' && state.result === 'PASS'
        ? [{ type: 'SampleClosed', data: { sampleId, organisation: state.organisation, closedAt: occurredAt } }]
        : [],

    NotifyFailure: (command, state, { occurredAt }) => notifyFailure(command, state, occurredAt),
    OrderOffShelf: (command, state, { occurredAt }) => orderOffShelf(command, state, occurredAt),
    CloseFailedSample: (command, state, { occurredAt }) => closeFailed(command, state, occurredAt),
    CheckDeadline: ({ id }, state, { occurredAt }) => checkObjection(id, state, occurredAt),
  },

  evolve: {
    SampleDrawn: ({ organisation, product, mode, batchId }) => ({
      status: 'drawn',
      organisation,
      productCode: product.code,
      mode,
      batchId: batchId ?? null,
    }),
    TestReported: ({ reportNumber, result }, state) =>
      state.status === 'none' ? state : { ...drawnOf(state), status: 'tested', reportNumber, result, ...untouched },
    FailureNotified: ({ to, objection }, state) => (isTested(state) ? { ...state, told: to, objection } : state),
    ObjectionWaived: (_, state) => (isTested(state) ? { ...state, waived: true } : state),
    OffShelfOrdered: ({ quantity, unit }, state) =>
      isTested(state) ? { ...state, offShelf: { quantity, unit } } : state,
    SampleClosed: (_, state) => (state.status === 'tested' ? { ...state, status: 'closed' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: objectionDue,
};

const untouched = { told: null, objection: null, waived: false, offShelf: null } as const;
const isTested = (state: Sample): state is Extract<Sample, Tested> =>
  state.status === 'tested' || state.status === 'closed';
const drawnOf = ({ organisation, productCode, mode, batchId }: Drawn): Drawn => ({
  organisation,
  productCode,
  mode,
  batchId,
});

const testItem = ({ name, limit, found, result }: TestItem): TestItem => ({ name, limit, found, result });

/** Two different officers draw a sample; the batch it counts for is of the same organisation and class of goods, and open. */
const checkDrawing = (
  { organisation, product, samplers, drawnAt, batch }: DrawSample['data'],
  { occurredAt }: Meta,
): void => {
  if (new Set(samplers).size < 2) reject('invalid', 'sample.two-samplers');
  if (isBefore(occurredAt, drawnAt)) reject('invalid', 'sample.drawn-in-future', drawnAt);
  if (!batch) return;
  if (batch.organisation !== organisation) reject('invalid', 'sample.batch-of-another', batch.batchId);
  if (!batch.open) reject('conflict', 'sample.batch-not-open', batch.batchId);
  if (product.code.slice(0, 3) !== batch.productCode.slice(0, 3))
    reject('invalid', 'sample.not-of-batch', `${product.code} ${batch.productCode}`);
};

/** A sample fails if, and only if, one of its items does. */
const checkResult = (result: TestResult, items: readonly TestItem[]): void => {
  if (items.length === 0) reject('invalid', 'sample.no-items');
  const found = items.some((each) => each.result === 'FAIL') ? 'FAIL' : 'PASS';
  if (found !== result) reject('invalid', 'sample.result-contradicts-items', found);
};
