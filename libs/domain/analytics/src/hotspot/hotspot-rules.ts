import type { LegalDate } from '@12315/kernel';

/** When complaints about the same thing are a hot spot: in so many months on end, so many in each, so many in all. */
export interface HotspotRule {
  readonly validFrom: string;
  readonly months: number;
  readonly each: number;
  readonly sum: number;
}

/** The platform's own rule: fourteen complaints about bottled gas in three months on end were one, and none of the months was empty. */
export const hotspotRules: readonly HotspotRule[] = [{ validFrom: '1996-03-15', months: 3, each: 1, sum: 14 }];

/** The rule of a day; null before the first. */
export const hotspotRuleAt = (on: LegalDate, rules: readonly HotspotRule[] = hotspotRules): HotspotRule | null =>
  rules.filter(({ validFrom }) => validFrom <= on).at(-1) ?? null;

/**
 * For how many months complaints are remembered: more than any window is long, because paper is entered late and the partitions
 * of a topic are read at different speeds.
 */
export const remembered = 12;
