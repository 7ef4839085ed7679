import { type Decider, type Message, reject } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { AreaClass, Product, TestResult, Trader } from '../sample/sample.events';
import { clearanceThresholdAt } from './clearance';
import type { BatchReported, SamplingBatchEvent } from './sampling-batch.events';

/** Sent by a process when a task plans a batch. */
export type IssueBatch = Message<
  'IssueBatch',
  {
    batchId: string;
    taskId: string;
    organisation: string;
    product: Product;
    quota: number;
    laboratory: string;
    areaClass: AreaClass;
  }
>;
export type NoteSampleDrawn = Message<'NoteSampleDrawn', { batchId: string; sampleId: string; trader: Trader }>;
export type NoteSampleTested = Message<'NoteSampleTested', { batchId: string; sampleId: string; result: TestResult }>;
export type ReportBatch = Message<'ReportBatch', { batchId: string; reason: string | null }>;
export type AnalyseBatch = Message<'AnalyseBatch', { batchId: string; words: string }>;
export type CloseBatch = Message<'CloseBatch', { batchId: string }>;
export type SamplingBatchCommand =
  IssueBatch | NoteSampleDrawn | NoteSampleTested | ReportBatch | AnalyseBatch | CloseBatch;

interface BatchSample {
  readonly sampleId: string;
  readonly trader: string;
  readonly result: TestResult | null;
}
interface KnownBatch {
  readonly taskId: string;
  readonly organisation: string;
  readonly productCode: string;
  readonly quota: number;
  readonly samples: readonly BatchSample[];
}
export type SamplingBatch =
  { readonly status: 'none' } | ({ readonly status: 'issued' | 'reported' | 'analysed' | 'closed' } & KnownBatch);

/** 抽检批次: samples of one product, counted when all of them are tested. */
export const samplingBatch: Decider<SamplingBatchCommand, SamplingBatchEvent, SamplingBatch> = {
  category: 'samplingBatch',
  initial: { status: 'none' },

  decide: {
    IssueBatch: (command, state, { occurredAt: issuedAt }) => {
      if (state.status !== 'none') return [];
      const { batchId, taskId, organisation, quota, laboratory, areaClass } = command;
      const product = { name: command.product.name, code: command.product.code };
      const data = { batchId, taskId, organisation, product, quota, laboratory, areaClass, issuedAt };
      return [{ type: 'BatchIssued', data }];
    },

    // What the samples tell is counted whenever it comes; a report that was made before stands as it was.
    NoteSampleDrawn: ({ batchId, sampleId, trader }, state) => {
      if (state.status === 'none' || sampleOf(state, sampleId)) return [];
      const { organisation } = state;
      const from = { name: trader.name, area: trader.area };
      return [{ type: 'BatchSampleDrawn', data: { batchId, organisation, sampleId, trader: from } }];
    },
    NoteSampleTested: ({ batchId, sampleId, result }, state) =>
      state.status !== 'none' && sampleOf(state, sampleId)?.result === null
        ? [{ type: 'BatchSampleTested', data: { batchId, organisation: state.organisation, sampleId, result } }]
        : [],

    ReportBatch: ({ batchId, reason }, state, { occurredAt }) => {
      const batch = known(state, batchId);
      if (batch.status !== 'issued') return [];
      checkReport(batchId, batch, reason);
      const { taskId, organisation } = batch;
      const counts = countsOf(batch);
      const { samples, failed } = counts;
      const reported: SamplingBatchEvent = {
        type: 'BatchReported',
        data: { batchId, taskId, organisation, ...counts, reason, reportedAt: occurredAt },
      };
      const thresholdBasisPoints = clearanceThresholdAt(legalDateOf(occurredAt));
      if (thresholdBasisPoints === null || samples === 0 || failed * 10_000 < thresholdBasisPoints * samples)
        return [reported];
      const clearance = { batchId, organisation, failed, samples, thresholdBasisPoints };
      return [reported, { type: 'SpecialClearanceTriggered', data: clearance }];
    },

    AnalyseBatch: ({ batchId, words }, state, { occurredAt }) => {
      const { status, organisation } = known(state, batchId);
      if (status === 'issued') return reject('conflict', 'sampling-batch.not-reported', batchId);
      if (status !== 'reported') return [];
      if (words.trim() === '') return reject('invalid', 'sampling-batch.words-missing', batchId);
      return [{ type: 'BatchAnalysed', data: { batchId, organisation, words, analysedAt: occurredAt } }];
    },

    CloseBatch: ({ batchId }, state, { occurredAt }) => {
      const { status, organisation } = known(state, batchId);
      if (status === 'closed') return [];
      if (status !== 'analysed') return reject('conflict', 'sampling-batch.not-analysed', batchId);
      return [{ type: 'BatchClosed', data: { batchId, organisation, closedAt: occurredAt } }];
    },
  },

  evolve: {
    BatchIssued: ({ taskId, organisation, product, quota }) => ({
      status: 'issued',
      taskId,
      organisation,
      productCode: product.code,
      quota,
      samples: [],
    }),
    BatchSampleDrawn: ({ sampleId, trader }, state) => {
      if (state.status === 'none') return state;
      const drawn = { sampleId, trader: `${trader.area} ${trader.name}`, result: null };
      return { ...state, samples: [...state.samples, drawn] };
    },
    BatchSampleTested: ({ sampleId, result }, state) => {
      if (state.status === 'none') return state;
      const samples = state.samples.map((each) => (each.sampleId === sampleId ? { ...each, result } : each));
      return { ...state, samples };
    },
    BatchReported: (_, state) => (state.status === 'none' ? state : { ...state, status: 'reported' }),
    SpecialClearanceTriggered: (_, state) => state,
    BatchAnalysed: (_, state) => (state.status === 'none' ? state : { ...state, status: 'analysed' }),
    BatchClosed: (_, state) => (state.status === 'none' ? state : { ...state, status: 'closed' }),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

type Existing = Exclude<SamplingBatch, { status: 'none' }>;
const known = (state: SamplingBatch, batchId: string): Existing =>
  state.status === 'none' ? reject('not-found', 'sampling-batch.unknown', batchId) : state;

const sampleOf = ({ samples }: KnownBatch, sampleId: string): BatchSample | undefined =>
  samples.find((each) => each.sampleId === sampleId);

/** No sample is left out of the count, and fewer than were asked for need a reason. */
const checkReport = (batchId: string, { samples, quota }: KnownBatch, reason: string | null): void => {
  const untested = samples.filter(({ result }) => result === null);
  if (untested.length > 0) reject('conflict', 'sampling-batch.samples-untested', batchId);
  if (samples.length < quota && (reason ?? '').trim() === '')
    reject('conflict', 'sampling-batch.quota-not-reached', `${samples.length}/${quota}`);
};

type Counts = Pick<BatchReported['data'], 'samples' | 'traders' | 'passed' | 'failed' | 'passRate'>;
const countsOf = ({ samples }: KnownBatch): Counts => {
  const passed = samples.filter(({ result }) => result === 'PASS').length;
  return {
    samples: samples.length,
    traders: new Set(samples.map(({ trader }) => trader)).size,
    passed,
    failed: samples.length - passed,
    passRate: samples.length === 0 ? null : Math.round((passed * 10_000) / samples.length),
  };
};
