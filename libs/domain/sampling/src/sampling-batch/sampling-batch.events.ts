import type { Instant, Message } from '@12315/kernel';
import type { AreaClass, Product, TestResult, Trader } from '../sample/sample.events';

/** Storage format: add, never rename, never remove. */

export type BatchIssued = Message<
  'BatchIssued',
  {
    batchId: string;
    taskId: string;
    organisation: string;
    product: Product;
    /** Samples to be drawn. */
    quota: number;
    laboratory: string;
    areaClass: AreaClass;
    issuedAt: Instant;
  }
>;
export type BatchSampleDrawn = Message<
  'BatchSampleDrawn',
  { batchId: string; organisation: string; sampleId: string; trader: Trader }
>;
export type BatchSampleTested = Message<
  'BatchSampleTested',
  { batchId: string; organisation: string; sampleId: string; result: TestResult }
>;
export type BatchReported = Message<
  'BatchReported',
  {
    batchId: string;
    taskId: string;
    organisation: string;
    samples: number;
    /** How many different businesses they were taken from. */
    traders: number;
    passed: number;
    failed: number;
    /** In ten-thousandths, rounded; null of no samples. */
    passRate: number | null;
    /** Why there are fewer samples than were asked for. */
    reason: string | null;
    reportedAt: Instant;
  }
>;
export type SpecialClearanceTriggered = Message<
  'SpecialClearanceTriggered',
  { batchId: string; organisation: string; failed: number; samples: number; thresholdBasisPoints: number }
>;
export type BatchAnalysed = Message<
  'BatchAnalysed',
  { batchId: string; organisation: string; words: string; analysedAt: Instant }
>;
export type BatchClosed = Message<'BatchClosed', { batchId: string; organisation: string; closedAt: Instant }>;
export type SamplingBatchEvent =
  | BatchIssued
  | BatchSampleDrawn
  | BatchSampleTested
  | BatchReported
  | SpecialClearanceTriggered
  | BatchAnalysed
  | BatchClosed;
