import type { Instant, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

export const samplingModes = ['ONSITE', 'ONLINE'] as const;
export type SamplingMode = (typeof samplingModes)[number];
export const areaClasses = ['URBAN', 'FRINGE', 'RURAL'] as const;
export type AreaClass = (typeof areaClasses)[number];
export const testResults = ['PASS', 'FAIL'] as const;
export type TestResult = (typeof testResults)[number];

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
  }
>;
export type SampleClosed = Message<'SampleClosed', { sampleId: string; organisation: string; closedAt: Instant }>;
export type SampleEvent = SampleDrawn | TestReported | SampleClosed;
