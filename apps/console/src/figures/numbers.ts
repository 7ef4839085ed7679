import type { Kpi, KpiValue, Measures, Unit } from './answers';

const units: Readonly<Record<Unit, string>> = { PERCENT: '%', FEN: '元', COUNT: '件' };

const inChinese = (n: number, decimals: number): string =>
  n.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A number with the decimals that its definition says, and its unit; money arrives in fen and is shown in yuan. */
export const shown = (n: number, { unit, decimals }: Pick<Kpi, 'unit' | 'decimals'>): readonly [string, string] => [
  inChinese(unit === 'FEN' ? n / 100 : n, decimals),
  units[unit],
];
export const amount = (n: number, unit: Unit): string =>
  shown(n, { unit, decimals: unit === 'COUNT' ? 0 : 2 }).join(unit === 'PERCENT' ? '' : ' ');

export const titlesOf = (names: readonly string[], measures: Measures): string =>
  names.map((name) => measures[name]?.title ?? name).join('＋');

/** Why a figure is none: there is nothing to divide by. */
export const whyNone = ({ denominator }: Kpi, measures: Measures): string =>
  `期内没有${titlesOf(denominator ?? [], measures).replaceAll('＋', '、')}`;

/** The unit that a sum of measures has. */
export const unitOf = (names: readonly string[], measures: Measures): Unit => measures[names[0] ?? '']?.unit ?? 'COUNT';

/** How long its bar is; more than all is all. */
export const shareOf = ({ value }: KpiValue, { unit }: Kpi): number | null =>
  unit === 'PERCENT' && value !== null ? Math.min(100, Math.max(0, value)) : null;

/** The same for money and counts, measured by the largest. */
export const shareOfLargest = ({ value }: KpiValue, largest: number): number =>
  value === null || largest <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((10_000 * value) / largest) / 100));
