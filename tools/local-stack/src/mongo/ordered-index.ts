import type { Doc } from './bson';
import { compare } from './compare';
import { refuse } from './errors';
import { matcherOf, type Test } from './matcher';
import { isMissing, keysAt } from './paths';
import { type Entry, sortedEntries } from './sorted-entries';

/** A stored document's place; what stands there is replaced by an update. */
export interface Row {
  /** The order of arrival: the natural order, and the last word between equal keys. */
  readonly number: number;
  doc: Doc;
  /** Bytes on disk. */
  size: number;
}

export interface IndexSpec extends Doc {
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly expireAfterSeconds?: number;
  readonly partialFilterExpression?: Doc;
}

export type Key = readonly unknown[];

/** An ordered index: single or compound, multikey over arrays, sparse, partial, unique. */
export interface OrderedIndex {
  readonly spec: IndexSpec;
  readonly fields: readonly { readonly path: string; readonly direction: 1 | -1 }[];
  /** Has some document put more than one key here? Then it cannot sort, and two bounds on a field cannot be joined. */
  readonly multikey: boolean;
  keysOf(doc: Doc): readonly Key[];
  /** A row other than `row` that stands in the way of `keys`. */
  taken(keys: readonly Key[], row: Row | null): Key | undefined;
  add(keys: readonly Key[], row: Row): void;
  remove(keys: readonly Key[], row: Row): void;
  /** The rows for whose key `position` says 0, in the index's order; it says -1 before and 1 after them. */
  scan(position: (key: Key) => number, backwards: boolean): Iterable<Entry>;
}

const combinations = (values: readonly (readonly unknown[])[]): readonly Key[] =>
  values.reduce<readonly Key[]>((keys, field) => keys.flatMap((key) => field.map((value) => [...key, value])), [[]]);

export const orderedIndex = (spec: IndexSpec): OrderedIndex => {
  const fields = Object.entries(spec.key).map(([path, direction]) => ({ path, direction }));
  const byKey = (a: Key, b: Key): number => {
    for (let i = 0; i < fields.length; i++) {
      const difference = compare(a[i], b[i]);
      if (difference !== 0) return difference * fields[i]!.direction;
    }
    return 0;
  };
  const covers: Test = spec.partialFilterExpression ? matcherOf(spec.partialFilterExpression) : () => true;
  const entries = sortedEntries((a, b) => byKey(a.key, b.key) || a.row.number - b.row.number);
  let multikey = false;

  return {
    spec,
    fields,
    get multikey() {
      return multikey;
    },
    keysOf(doc) {
      if (!covers(doc)) return [];
      const values = fields.map(({ path }) => keysAt(doc, path));
      if (values.every((field) => field.length === 1)) {
        const key = values.map(([value]) => value);
        return spec.sparse && fields.every(({ path }) => isMissing(doc, path)) ? [] : [key];
      }
      if (values.filter((field) => field.length > 1).length > 1)
        refuse(
          'CannotIndexParallelArrays',
          `cannot index parallel arrays [${fields.map(({ path }) => path).join('] [')}]`,
        );
      const keys = [...combinations(values)].sort(byKey);
      return keys.filter((key, i) => i === 0 || byKey(key, keys[i - 1]!) !== 0);
    },
    taken(keys, row) {
      if (!spec.unique) return undefined;
      return keys.find((key) => {
        for (const entry of entries.scan((there) => byKey(there.key, key), false)) if (entry.row !== row) return true;
        return false;
      });
    },
    add(keys, row) {
      if (keys.length > 1) multikey = true;
      for (const key of keys) entries.add({ key, row });
    },
    remove(keys, row) {
      for (const key of keys) entries.remove({ key, row });
    },
    scan: (position, backwards) => entries.scan(({ key }) => position(key), backwards),
  };
};
