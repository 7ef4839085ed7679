import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { AreaClass, Product } from '../sample/sample.events';

/** Storage format: add, never rename, never remove. */

export const samplingTaskKinds = ['ANNUAL', 'ADHOC', 'FOLLOW_UP', 'EMERGENCY'] as const;
export type SamplingTaskKind = (typeof samplingTaskKinds)[number];

export type SamplingTaskIssued = Message<
  'SamplingTaskIssued',
  {
    taskId: string;
    /** Who carries it out. */
    organisation: string;
    issuedBy: string;
    title: string;
    kind: SamplingTaskKind;
    /** The last day for its report. */
    dueOn: LegalDate;
    issuedAt: Instant;
  }
>;
/** Of the series of who issued it. */
export type SamplingTaskNumbered = Message<
  'SamplingTaskNumbered',
  { taskId: string; organisation: string; number: string }
>;
/** What is to be sampled; the batch itself begins with it. */
export type BatchPlanned = Message<
  'BatchPlanned',
  {
    taskId: string;
    batchId: string;
    organisation: string;
    product: Product;
    /** Samples to be drawn. */
    quota: number;
    laboratory: string;
    areaClass: AreaClass;
    plannedAt: Instant;
  }
>;
export type BatchReportNoted = Message<
  'BatchReportNoted',
  { taskId: string; batchId: string; organisation: string; notedAt: Instant }
>;
export type SamplingTaskReported = Message<
  'SamplingTaskReported',
  {
    taskId: string;
    organisation: string;
    analysis: string;
    /** How many it rests on. */
    batches: number;
    onTime: boolean;
    reportedAt: Instant;
  }
>;
export type SamplingTaskEvent =
  SamplingTaskIssued | SamplingTaskNumbered | BatchPlanned | BatchReportNoted | SamplingTaskReported;
