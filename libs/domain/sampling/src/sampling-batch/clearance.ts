import type { LegalDate } from '@12315/kernel';

interface Threshold {
  /** First and last day it applies to; null: still. */
  readonly from: string;
  readonly to: string | null;
  readonly basisPoints: number;
}

/** A rule of the platform, not of a law: from which failed share of a batch on its goods are cleared out everywhere. */
export const clearanceThresholds: readonly Threshold[] = [{ from: '2008-01-01', to: null, basisPoints: 3000 }];

/** In ten-thousandths of the samples; null before the first rule. */
export const clearanceThresholdAt = (on: LegalDate): number | null =>
  clearanceThresholds.find(({ from, to }) => from <= on && (to === null || on <= to))?.basisPoints ?? null;
