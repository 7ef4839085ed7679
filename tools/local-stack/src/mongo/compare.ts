import { Binary, type Doc, isDoc, ObjectId } from './bson';
import { beyond } from './errors';

const ranks: Readonly<Record<string, number>> = { undefined: 3, number: 10, bigint: 10, string: 15, boolean: 40 };

/** Where a value stands among the BSON types. Numbers of both widths share a place. `undefined` is an index's word for "empty array". */
export const rankOf = (value: unknown): number => {
  const simple = ranks[typeof value];
  if (simple !== undefined) return simple;
  if (value === null) return 5;
  if (isDoc(value)) return 20;
  if (Array.isArray(value)) return 25;
  if (value instanceof Binary) return 30;
  if (value instanceof ObjectId) return 35;
  if (value instanceof Date) return 45;
  return beyond(`values of type ${(value as { _bsontype?: string })._bsontype ?? 'regex'}`);
};

const order = (a: number | bigint | boolean, b: number | bigint | boolean): number => (a < b ? -1 : a > b ? 1 : 0);

const numbers = (a: number | bigint, b: number | bigint): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) ? 1 : order(a, b);
};

/** Code units in the order of the UTF-8 bytes: surrogates stand above U+E000…U+FFFF. */
const place = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

const strings = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return order(place(x), place(y));
  }
  return order(a.length, b.length);
};

const binaries = (a: Binary, b: Binary): number =>
  order(a.position, b.position) || order(a.sub_type, b.sub_type) || Buffer.compare(a.value(), b.value());

const arrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = compare(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return order(a.length, b.length);
};

/** Field by field in their order: type, then name, then value. */
const docs = (a: Doc, b: Doc): number => {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [name, value] = left[i]!;
    const [otherName, other] = right[i]!;
    const difference = order(rankOf(value), rankOf(other)) || strings(name, otherName) || compare(value, other);
    if (difference !== 0) return difference;
  }
  return order(left.length, right.length);
};

/** The order of BSON values across all types, as sorting and indexes use it. */
export const compare = (a: unknown, b: unknown): number => {
  if (typeof a === 'string' && typeof b === 'string') return strings(a, b);
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime());
  const rank = rankOf(a);
  const difference = order(rank, rankOf(b));
  if (difference !== 0) return difference;
  switch (rank) {
    case 10:
      return numbers(a as number | bigint, b as number | bigint);
    case 20:
      return docs(a as Doc, b as Doc);
    case 25:
      return arrays(a as readonly unknown[], b as readonly unknown[]);
    case 30:
      return binaries(a as Binary, b as Binary);
    case 35:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case 40:
      return order(a as boolean, b as boolean);
    default:
      return 0;
  }
};

/** The values once each, in order. */
export const distinctOf = (values: readonly unknown[]): unknown[] =>
  [...values].sort(compare).filter((value, i, sorted) => i === 0 || compare(value, sorted[i - 1]) !== 0);
