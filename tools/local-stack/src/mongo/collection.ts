import { type Doc, identical } from './bson';
import { compare } from './compare';
import { refuse } from './errors';
import { matcherOf } from './matcher';
import { type IndexSpec, type Key, type OrderedIndex, orderedIndex, type Row } from './ordered-index';
import { keysAt } from './paths';
import { type Plan, planOf, type Question, rowsOf, type Sorting } from './planner';

export const ID_INDEX: IndexSpec = { v: 2, key: { _id: 1 }, name: '_id_', unique: true };

/** What a question found, and what it cost. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly plan: Plan;
  readonly examined: number;
  readonly sortedInMemory: boolean;
}

/** Documents in memory under their indexes. Every change is whole or refused; keeping it is the database's part. */
export interface Collection {
  readonly name: string;
  readonly rows: ReadonlySet<Row>;
  readonly indexes: readonly OrderedIndex[];
  /** A new document, or another one in a row's place. */
  put(row: Row | null, doc: Doc, size: number): Row;
  remove(row: Row): void;
  /** False if it is there already. */
  createIndex(spec: IndexSpec): boolean;
  dropIndex(name: string): void;
  find(question: Question & { skip?: number; limit?: number }): Answer;
}

const sortKey = (doc: Doc, { path, direction }: Sorting): unknown =>
  keysAt(doc, path).reduce((best, key) => (compare(key, best) * direction < 0 ? key : best));

/** In order; equal ones keep theirs. An array sorts by its least element, backwards by its greatest. */
export const sortBy = <T>(items: readonly T[], sort: readonly Sorting[], docOf: (item: T) => Doc): T[] =>
  items
    .map((item) => ({ item, keys: sort.map((by) => sortKey(docOf(item), by)) }))
    .sort((a, b) => {
      for (let i = 0; i < sort.length; i++) {
        const difference = compare(a.keys[i], b.keys[i]);
        if (difference !== 0) return difference * sort[i]!.direction;
      }
      return 0;
    })
    .map(({ item }) => item);

const duplicate = (ns: string, { spec, fields }: OrderedIndex, key: Key): never => {
  const keyValue = Object.fromEntries(fields.map(({ path }, i) => [path, key[i] ?? null]));
  const shown = fields.map(
    ({ path }, i) =>
      `${path}: ${JSON.stringify(key[i] ?? null, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part))}`,
  );
  return refuse(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${ns} index: ${spec.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: spec.key, keyValue },
  );
};

const sameKey = (a: OrderedIndex, spec: IndexSpec): boolean => identical({ ...a.spec.key }, { ...spec.key });

/** The spec of an index that is there already; its name with another key, or its key with other options, is refused. */
const existing = (indexes: readonly OrderedIndex[], spec: IndexSpec): boolean => {
  const byName = indexes.find(({ spec: { name } }) => name === spec.name);
  if (byName && !sameKey(byName, spec))
    return refuse(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Requested index: ${spec.name}`,
    );
  const byKey = indexes.find((index) => sameKey(index, spec));
  if (!byKey || spec.name === ID_INDEX.name) return byKey !== undefined;
  const options = ({ v: _v, background: _b, ...rest }: Doc) => Object.fromEntries(Object.entries(rest).sort());
  return identical(options(byKey.spec), options(spec))
    ? true
    : refuse(
        'IndexOptionsConflict',
        `Index already exists with a different name or different options: ${byKey.spec.name}`,
      );
};

export const createCollection = (database: string, name: string): Collection => {
  const rows = new Set<Row>();
  let indexes: readonly OrderedIndex[] = [orderedIndex(ID_INDEX)];
  let arrivals = 0;

  const refuseTaken = (index: OrderedIndex, keys: readonly Key[], row: Row | null): void => {
    const taken = index.taken(keys, row);
    if (taken) duplicate(`${database}.${name}`, index, taken);
  };
  const put = (row: Row | null, doc: Doc, size: number): Row => {
    const changes = indexes.map((index) => ({
      index,
      before: row ? index.keysOf(row.doc) : [],
      after: index.keysOf(doc),
    }));
    const moved = changes.filter(({ before, after }) => compare(before, after) !== 0);
    for (const { index, after } of moved) refuseTaken(index, after, row);
    const place = row ?? { number: ++arrivals, doc, size };
    for (const { index, before, after } of moved) {
      index.remove(before, place);
      index.add(after, place);
    }
    place.doc = doc;
    place.size = size;
    rows.add(place);
    return place;
  };

  return {
    name,
    rows,
    get indexes() {
      return indexes;
    },
    put,
    remove(row) {
      for (const index of indexes) index.remove(index.keysOf(row.doc), row);
      rows.delete(row);
    },
    createIndex(spec) {
      if (existing(indexes, spec)) return false;
      const index = orderedIndex(spec);
      for (const row of rows) {
        const keys = index.keysOf(row.doc);
        refuseTaken(index, keys, row);
        index.add(keys, row);
      }
      indexes = [...indexes, index];
      return true;
    },
    dropIndex(gone) {
      indexes = indexes.filter(({ spec }) => spec.name !== gone);
    },
    find({ filter, sort, hint, skip = 0, limit = Infinity }) {
      const test = matcherOf(filter);
      const plan = planOf(indexes, { filter, sort, hint });
      const sortedInMemory = sort.length > 0 && !plan.sorted;
      const enough = sortedInMemory ? Infinity : skip + limit;
      const found: Row[] = [];
      let examined = 0;
      for (const row of rowsOf(plan, rows)) {
        if (found.length >= enough) break;
        examined += 1;
        if (test(row.doc)) found.push(row);
      }
      const inOrder = sortedInMemory ? sortBy(found, sort, ({ doc }) => doc) : found;
      return { rows: inOrder.slice(skip, skip + limit), plan, examined, sortedInMemory };
    },
  };
};
