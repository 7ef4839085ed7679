import type { InstrumentCode } from './instruments';

export type Unit = 'workingDay' | 'calendarDay';
/** LAW: stands in the instrument. POLICY: a platform's rule, or kept although the text lapsed. UNVERIFIED: the text was not at hand. */
export type Basis = 'LAW' | 'POLICY' | 'UNVERIFIED';
/** What may happen while a clock runs; it stops the clock only where the limit lists it. */
export type PauseReason =
  | 'APPRAISAL'
  | 'TESTING'
  | 'RIGHT_HOLDER_IDENTIFICATION'
  | 'SUSPENSION'
  | 'HEARING'
  | 'PUBLIC_NOTICE'
  | 'REFUND_ORDER'
  | 'RECUSAL';

/** The time limit of one duty while one text is in force. */
export interface Limit {
  readonly id: string;
  readonly duty: string;
  /** What must be done, for people. */
  readonly title: string;
  readonly n: number;
  readonly unit: Unit;
  /** The day from which it runs and which is itself not counted. */
  readonly startsWith: string;
  readonly instrument: InstrumentCode;
  /** Null: the number of the article was not at hand. */
  readonly article: string | null;
  /** First and last start day it applies to; null: still. */
  readonly from: string;
  readonly to: string | null;
  readonly basis: Basis;
  /** The clock warns when this counted day begins. */
  readonly soonOn?: number;
  /** What is not counted, and the article that says so. */
  readonly pauses?: { readonly reasons: readonly PauseReason[]; readonly article: string | null };
  /** The one lengthening the text allows. */
  readonly extension?: { readonly n: number; readonly needs: string };
}
