import { type Doc, identical, isDoc, ObjectId } from './bson';
import type { Collection } from './collection';
import { compare } from './compare';
import type { Database } from './database';
import { beyond, refuse } from './errors';
import { matcherOf } from './matcher';
import type { Sorting } from './planner';
import { seedOf, type Update, updateOf } from './updater';

/** One change of `update`, `bulkWrite` or `findAndModify`. */
export interface Change {
  readonly filter: Doc;
  readonly update: unknown;
  readonly sort: readonly Sorting[];
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly hint?: unknown;
}
export interface Changed {
  readonly matched: number;
  readonly modified: number;
  /** The `_id` of the document that was inserted because none matched. */
  readonly upserted?: unknown;
  /** Of the last document changed; null where there was or is none. */
  readonly before: Doc | null;
  readonly after: Doc | null;
}

const idFirst = (doc: Doc): Doc => {
  const { _id = new ObjectId(), ...rest } = doc;
  if (Array.isArray(_id) || _id instanceof RegExp)
    return refuse('InvalidIdField', `The '_id' value cannot be of type ${Array.isArray(_id) ? 'array' : 'regex'}`);
  return Object.keys(doc)[0] === '_id' ? doc : { _id, ...rest };
};

export const insert = (database: Database, collection: Collection, doc: unknown): void => {
  if (!isDoc(doc)) return refuse('TypeMismatch', 'a document to insert is an object');
  const dollar = Object.keys(doc).find((name) => name.startsWith('$'));
  if (dollar) return beyond(`field names that start with '$' ('${dollar}')`);
  database.put(collection, null, idFirst(doc));
};

const replacementOf = (replacement: Doc): Update => {
  const dollar = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (dollar)
    return refuse(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  return (doc) => ({ _id: doc['_id'], ...replacement });
};

const parseUpdate = (update: unknown, multi: boolean): Update => {
  if (Array.isArray(update)) return beyond('updates by an aggregation pipeline');
  if (!isDoc(update)) return refuse('FailedToParse', 'Update argument must be either an object or an array');
  if (Object.keys(update)[0]?.startsWith('$')) return updateOf(update);
  return multi
    ? refuse('FailedToParse', 'multi update is not supported for replacement-style update')
    : replacementOf(update);
};

const refuseNewId = (before: Doc, after: Doc): void => {
  if (!('_id' in after) || compare(before['_id'], after['_id']) !== 0)
    refuse('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
};

const upserted = (database: Database, collection: Collection, filter: Doc, apply: Update): Changed => {
  const seed = seedOf(filter);
  const made = apply(seed, true);
  if ('_id' in seed) refuseNewId(seed, made);
  const after = idFirst(Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
  database.put(collection, null, after);
  return { matched: 0, modified: 0, upserted: after['_id'], before: null, after };
};

export const change = (database: Database, collection: Collection, by: Change): Changed => {
  const { filter, sort, hint, multi, upsert } = by;
  const apply = parseUpdate(by.update, multi);
  const { rows } = collection.find({ filter, sort, hint, limit: multi ? Infinity : 1 });
  if (rows.length === 0 && upsert) return upserted(database, collection, filter, apply);
  let modified = 0;
  let before: Doc | null = null;
  let after: Doc | null = null;
  for (const row of rows) {
    before = row.doc;
    after = apply(before, false);
    refuseNewId(before, after);
    if (identical(before, after)) continue;
    database.put(collection, row, idFirst(after));
    after = row.doc;
    modified += 1;
  }
  return { matched: rows.length, modified, before, after };
};

/** How many documents went. */
export const remove = (
  database: Database,
  collection: Collection,
  by: Omit<Change, 'update' | 'upsert'>,
): readonly Doc[] => {
  const { filter, sort, hint, multi } = by;
  const { rows } = collection.find({ filter, sort, hint, limit: multi ? Infinity : 1 });
  for (const row of rows) database.remove(collection, row);
  return rows.map(({ doc }) => doc);
};

/** What is refused about a change to a collection that does not exist. */
export const check = ({ filter, update, multi }: Pick<Change, 'filter' | 'update' | 'multi'>): void => {
  matcherOf(filter);
  parseUpdate(update, multi);
};
