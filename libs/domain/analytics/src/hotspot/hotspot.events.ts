import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Month } from './month';

/** Storage format: add, never rename, never remove. */

/** One more complaint about this object and problem. */
export type ComplaintCounted = Message<
  'ComplaintCounted',
  { hotspotId: string; complaintId: string; organisation: string; month: Month }
>;
export type HotspotDetected = Message<
  'HotspotDetected',
  {
    hotspotId: string;
    organisation: string;
    /** Three digits of the object class, two of the problem class. */
    objectCode: string;
    problemCode: string;
    rule: { readonly months: number; readonly each: number; readonly sum: number };
    /** First and last month of the window. */
    from: Month;
    until: Month;
    count: number;
    /** The complaints of the window, at most a hundred by id. */
    complaints: readonly string[];
    detectedAt: Instant;
  }
>;
export type HotspotReviewed = Message<
  'HotspotReviewed',
  { hotspotId: string; organisation: string; words: string; reviewedAt: Instant }
>;
export type HotspotReferred = Message<
  'HotspotReferred',
  { hotspotId: string; organisation: string; agencies: readonly string[]; referredAt: Instant }
>;
export type JointActionRecorded = Message<
  'JointActionRecorded',
  { hotspotId: string; organisation: string; actionId: string; words: string; on: LegalDate; recordedAt: Instant }
>;
/** Complaints of so many whole months before the month of the first joint action, and of as many after it. */
export type HotspotEffectAssessed = Message<
  'HotspotEffectAssessed',
  { hotspotId: string; organisation: string; months: number; before: number; after: number; assessedAt: Instant }
>;
export type HotspotEvent =
  ComplaintCounted | HotspotDetected | HotspotReviewed | HotspotReferred | JointActionRecorded | HotspotEffectAssessed;
