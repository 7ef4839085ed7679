import { type Doc, isDoc } from './bson';
import { compare, distinctOf, rankOf } from './compare';

interface End {
  readonly value: unknown;
  readonly open: boolean;
}
/** A stretch of values of one type; without an end it reaches to the end of the type. */
export interface Interval {
  readonly rank: number;
  readonly low: End | null;
  readonly high: End | null;
}
/** The intervals in which a field's value must lie; none of them: nothing matches. */
export type Bound = readonly Interval[];

const point = (value: unknown): Interval => {
  const end = { value, open: false };
  return { rank: rankOf(value), low: end, high: end };
};

export const isPoint = ({ low, high }: Interval): boolean => low !== null && low === high;

/** -1 before, 0 inside, 1 after. */
export const side = (value: unknown, { rank, low, high }: Interval): -1 | 0 | 1 => {
  const there = rankOf(value);
  if (there !== rank) return there < rank ? -1 : 1;
  const above = low ? compare(value, low.value) : 1;
  if (above < 0 || (above === 0 && low!.open)) return -1;
  const beyond = high ? compare(value, high.value) : -1;
  return beyond > 0 || (beyond === 0 && high!.open) ? 1 : 0;
};

/** The inner of two ends: the higher of two lows (`sign` 1), the lower of two highs (-1). */
const inner = (a: End | null, b: End | null, sign: 1 | -1): End | null => {
  if (!a || !b) return a ?? b;
  const difference = compare(a.value, b.value) * sign;
  return difference > 0 || (difference === 0 && a.open) ? a : b;
};

const outer = (a: End | null, b: End | null, sign: 1 | -1): End | null =>
  a && b ? (inner(a, b, sign) === a ? b : a) : null;

const overlap = (a: Interval, b: Interval): Bound => {
  if (isPoint(a)) return side(a.low!.value, b) === 0 ? [a] : [];
  if (isPoint(b)) return overlap(b, a);
  if (a.rank !== b.rank) return [];
  const low = inner(a.low, b.low, 1);
  const high = inner(a.high, b.high, -1);
  const width = low && high ? compare(low.value, high.value) : -1;
  return width > 0 || (width === 0 && (low!.open || high!.open)) ? [] : [{ rank: a.rank, low, high }];
};

/** What all of several bounds allow. Over arrays each may be met by another element, so there only the first one counts. */
const all = (bounds: readonly Bound[], multikey: boolean): Bound | null => {
  const [first, ...rest] = bounds;
  if (!first) return null;
  return multikey ? first : rest.reduce((a, b) => a.flatMap((x) => b.flatMap((y) => overlap(x, y))), first);
};

/** One interval around all of several bounds, if they are of one type. */
const around = (bounds: readonly Bound[]): Bound | null => {
  const [first, ...rest] = bounds.flat();
  if (!first || rest.some(({ rank }) => rank !== first.rank)) return null;
  return [
    rest.reduce<Interval>((a, b) => ({ rank: a.rank, low: outer(a.low, b.low, 1), high: outer(a.high, b.high, -1) }), {
      ...first,
    }),
  ];
};

const indexable = (value: unknown): boolean =>
  value !== undefined && !Array.isArray(value) && !(value instanceof RegExp);

const fromOperator = (operator: string, operand: unknown): Bound | null => {
  if (operator === '$in')
    return Array.isArray(operand) && operand.every(indexable) ? distinctOf(operand).map(point) : null;
  if (!indexable(operand)) return null;
  const end = { value: operand, open: operator === '$gt' || operator === '$lt' };
  switch (operator) {
    case '$eq':
      return [point(operand)];
    case '$gt':
    case '$gte':
      return [{ rank: rankOf(operand), low: end, high: null }];
    case '$lt':
    case '$lte':
      return [{ rank: rankOf(operand), low: null, high: end }];
    default:
      return null;
  }
};

const known = (bounds: readonly (Bound | null)[]): readonly Bound[] =>
  bounds.filter((bound): bound is Bound => bound !== null);

const fromCondition = (condition: unknown, multikey: boolean): Bound | null => {
  if (!isDoc(condition) || !Object.keys(condition)[0]?.startsWith('$'))
    return indexable(condition) ? [point(condition)] : null;
  return all(known(Object.entries(condition).map(([operator, operand]) => fromOperator(operator, operand))), multikey);
};

/** Where a filter confines a field; null if it does not. What lies in the bound may still not match, what lies outside cannot. */
export const boundOf = (filter: Doc, path: string, multikey: boolean): Bound | null => {
  const bounds = Object.entries(filter).map(([key, condition]): Bound | null => {
    if (key === path) return fromCondition(condition, multikey);
    if (key !== '$and' && key !== '$or') return null;
    const clauses = (condition as Doc[]).map((clause) => boundOf(clause, path, multikey));
    if (key === '$and') return all(known(clauses), multikey);
    return clauses.includes(null) ? null : around(known(clauses));
  });
  return all(known(bounds), multikey);
};
