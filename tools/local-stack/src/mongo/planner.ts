import { type Bound, boundOf, type Interval, isPoint, side } from './bounds';
import { type Doc, identical } from './bson';
import { compare } from './compare';
import { refuse } from './errors';
import type { Key, OrderedIndex, Row } from './ordered-index';
import type { Entry } from './sorted-entries';

export interface Sorting {
  readonly path: string;
  readonly direction: 1 | -1;
}
export interface Question {
  readonly filter: Doc;
  readonly sort: readonly Sorting[];
  readonly hint?: unknown;
}
export interface Plan {
  /** null: every document is looked at. */
  readonly index: OrderedIndex | null;
  /** Per range the interval of each leading field; all but the last are points. */
  readonly ranges: readonly (readonly Interval[])[];
  /** Do the rows come in the order asked for? */
  readonly sorted: boolean;
  readonly backwards: boolean;
  /** The places in the key by which the ranges are merged into the order asked for. */
  readonly mergeBy: readonly number[];
}

const MOST_RANGES = 200;

/** A sparse or partial index may only be asked what it is sure to hold. */
const holdsAll = ({ spec, fields }: OrderedIndex, filter: Doc): boolean => {
  const partial = Object.entries(spec.partialFilterExpression ?? {});
  if (!partial.every(([path, condition]) => Object.hasOwn(filter, path) && identical(filter[path], condition)))
    return false;
  return !spec.sparse || boundOf(filter, fields[0]!.path, true)?.every(({ rank }) => rank !== 5) === true;
};

const rangesOf = ({ fields, multikey }: OrderedIndex, filter: Doc) => {
  let ranges: readonly (readonly Interval[])[] = [[]];
  const constant = new Set<number>();
  let points = 0;
  for (const { path } of fields) {
    const bound: Bound | null = boundOf(filter, path, multikey);
    if (!bound || ranges.length * bound.length > MOST_RANGES) return { ranges, constant, points, bounded: points };
    ranges = ranges.flatMap((range) => bound.map((interval) => [...range, interval]));
    if (!bound.every(isPoint)) return { ranges, constant, points, bounded: points + 1 };
    if (bound.length === 1) constant.add(points);
    points += 1;
  }
  return { ranges, constant, points, bounded: points };
};

/** The key places that give the order asked for, read forwards or backwards; null if the index does not have it. */
const orderOf = (
  { fields, multikey }: OrderedIndex,
  sort: readonly Sorting[],
  constant: ReadonlySet<number>,
  points: number,
): { mergeBy: readonly number[]; backwards: boolean } | null => {
  if (multikey) return null;
  const places = fields.map((field, place) => ({ ...field, place })).filter(({ place }) => !constant.has(place));
  const wanted = sort.filter(({ path }) => !fields.some((field, place) => field.path === path && constant.has(place)));
  for (let from = 0; from <= places.length; from++) {
    const run = places.slice(from, from + wanted.length);
    const fits = run.length === wanted.length && run.every(({ path }, i) => path === wanted[i]!.path);
    const turns = new Set(run.map(({ direction }, i) => direction === wanted[i]!.direction));
    if (fits && turns.size <= 1) return { mergeBy: run.map(({ place }) => place), backwards: turns.has(false) };
    if ((places[from]?.place ?? points) >= points) return null;
  }
  return null;
};

const planOver = (index: OrderedIndex, { filter, sort }: Question): Plan & { worth: number } => {
  const { ranges, constant, points, bounded } = rangesOf(index, filter);
  const order = sort.length > 0 ? orderOf(index, sort, constant, points) : null;
  const worth = points * 10 + (bounded - points) * 5 + (order ? 4 : 0);
  return {
    index,
    ranges,
    worth,
    sorted: order !== null,
    backwards: order?.backwards ?? false,
    mergeBy: order?.mergeBy ?? [],
  };
};

const named = (indexes: readonly OrderedIndex[], hint: unknown): OrderedIndex | undefined =>
  indexes.find(({ spec }) => (typeof hint === 'string' ? spec.name === hint : identical({ ...spec.key }, hint)));

/** The index that confines the most leading fields, then one that is already in order; else all documents. */
export const planOf = (indexes: readonly OrderedIndex[], question: Question): Plan => {
  if (question.hint !== undefined && !named(indexes, question.hint))
    return refuse(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  const plans = indexes
    .filter((index) => holdsAll(index, question.filter))
    .map((index) => planOver(index, question))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  return plans[0] ?? { index: null, ranges: [], sorted: false, backwards: false, mergeBy: [] };
};

const positionIn =
  ({ fields }: OrderedIndex, range: readonly Interval[]) =>
  (key: Key): number => {
    for (let i = 0; i < range.length; i++) {
      const where = side(key[i], range[i]!);
      if (where !== 0) return where * fields[i]!.direction;
    }
    return 0;
  };

/** Always the first in order of what several ordered lists have next. */
function* merged(lists: readonly Iterable<Entry>[], before: (a: Entry, b: Entry) => number): Iterable<Entry> {
  const heads = lists.flatMap((list) => {
    const rest = list[Symbol.iterator]();
    const next = rest.next();
    return next.done ? [] : [{ entry: next.value, rest }];
  });
  while (heads.length > 0) {
    const first = heads.reduce((a, b) => (before(b.entry, a.entry) < 0 ? b : a));
    yield first.entry;
    const next = first.rest.next();
    if (next.done) heads.splice(heads.indexOf(first), 1);
    else first.entry = next.value;
  }
}

/** The rows a plan leads to, each once. */
export function* rowsOf({ index, ranges, sorted, backwards, mergeBy }: Plan, rows: Iterable<Row>): Iterable<Row> {
  if (!index) {
    yield* rows;
    return;
  }
  const turn = backwards ? -1 : 1;
  const byPlaces = (a: Entry, b: Entry): number => {
    for (const place of mergeBy) {
      const difference = compare(a.key[place], b.key[place]);
      if (difference !== 0) return difference * index.fields[place]!.direction * turn;
    }
    return 0;
  };
  const lists = ranges.map((range) => index.scan(positionIn(index, range), backwards));
  const seen = new Set<Row>();
  for (const list of sorted && lists.length > 1 ? [merged(lists, byPlaces)] : lists)
    for (const { row } of list) {
      if (index.multikey && seen.has(row)) continue;
      if (index.multikey) seen.add(row);
      yield row;
    }
}
