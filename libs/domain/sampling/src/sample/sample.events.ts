import type { Instant, Message } from '@12315/kernel';
import type { Deadline } from '@12315/law';

/** Storage format: add, never rename, never remove. */

export const samplingModes = ['ONSITE', 'ONLINE'] as const;
export type SamplingMode = (typeof samplingModes)[number];
export const areaClasses = ['URBAN', 'FRINGE', 'RURAL'] as const;
export type AreaClass = (typeof areaClasses)[number];
export const testResults = ['PASS', 'FAIL'] as const;
export type TestResult = (typeof testResults)[number];
export const noticeRecipients = ['TRADER', 'MAKER', 'PLATFORM', 'MARKET_OPERATOR'] as const;
export type NoticeRecipient = (typeof noticeRecipients)[number];

export interface Product {
  readonly name: string;
  /** Object class, as in complaints. */
  readonly code: string;
}
/** The business a sample is taken from. `area` is its six-digit division code. */
export interface Trader {
  readonly name: string;
  readonly area: string;
}
/** One tested property of a sample. */
export interface TestItem {
  readonly name: string;
  /** What the standard demands and what was found, in the report's own words. */
  readonly limit: string;
  readonly found: string;
  readonly result: TestResult;
}

export type SampleDrawn = Message<
  'SampleDrawn',
  {
    sampleId: string;
    organisation: string;
    product: Product;
    trader: Trader;
    samplers: readonly string[];
    mode: SamplingMode;
    areaClass: AreaClass;
    drawnAt: Instant;
    /** The batch it counts for, if any. */
    batchId?: string;
  }
>;
export type TestReported = Message<
  'TestReported',
  {
    sampleId: string;
    organisation: string;
    laboratory: string;
    reportNumber: string;
    result: TestResult;
    items: readonly TestItem[];
    reportedAt: Instant;
    batchId?: string;
  }
>;
export type FailureNotified = Message<
  'FailureNotified',
  {
    sampleId: string;
    organisation: string;
    to: readonly NoticeRecipient[];
    /** Until when they may object; null where the law of that day gave no period. */
    objection: Deadline | null;
    notifiedAt: Instant;
  }
>;
/** Nobody objected within the period: the result stands. */
export type ObjectionWaived = Message<'ObjectionWaived', { sampleId: string; organisation: string; waivedAt: Instant }>;
export type OffShelfOrdered = Message<
  'OffShelfOrdered',
  { sampleId: string; organisation: string; quantity: number; unit: string; words: string; orderedAt: Instant }
>;
export type SampleClosed = Message<
  'SampleClosed',
  {
    sampleId: string;
    organisation: string;
    closedAt: Instant;
    /** Of a failed one: why there was nothing to take off the shelves. */
    reason?: string;
  }
>;
export type SampleEvent =
  SampleDrawn | TestReported | FailureNotified | ObjectionWaived | OffShelfOrdered | SampleClosed;
