import type { Instant } from '@12315/kernel';
import { legalDateOf } from '@12315/law';

/** A month of Wuhu, `2026-05`; its text is its order. */
export type Month = string;

export const monthOf = (at: Instant): Month => legalDateOf(at).slice(0, 7);

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number): Month =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** `n` months later, or earlier. */
export const addMonths = (month: Month, n: number): Month => monthAt(indexOf(month) + n);
export const monthsBetween = (from: Month, to: Month): number => indexOf(to) - indexOf(from);
/** So many months from this one on. */
export const monthsFrom = (month: Month, n: number): readonly Month[] =>
  Array.from({ length: n }, (_, i) => addMonths(month, i));
