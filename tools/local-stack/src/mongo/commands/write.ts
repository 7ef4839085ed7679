import { sortingOf } from '../aggregate';
import { type Doc, isDoc } from '../bson';
import { beyond, MongoFailure, refuse } from '../errors';
import { isTrue, matcherOf } from '../matcher';
import { projectionOf } from '../projection';
import { collectionName } from '../store';
import { change, type Changed, check, insert as insertOne, remove } from '../write';
import { type Call, type Command, docOr, only } from './call';

const listOf = (value: unknown, name: string): readonly unknown[] =>
  Array.isArray(value) && value.length > 0
    ? (value as unknown[])
    : refuse('InvalidOptions', `Write batch sizes must be between 1 and 100000. ${name} was empty or no list.`);

const failureOf = (error: unknown, index: number): Doc => {
  if (!(error instanceof MongoFailure)) throw error;
  return { index, code: error.code, errmsg: error.message, ...error.extra };
};

/** Does one after the other; the first failure ends an ordered batch, an unordered one goes on and reports each. */
const inBatch = (items: readonly unknown[], ordered: boolean, each: (item: unknown, index: number) => void): Doc => {
  const writeErrors: Doc[] = [];
  for (const [index, item] of items.entries()) {
    try {
      each(item, index);
    } catch (error) {
      writeErrors.push(failureOf(error, index));
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
};

const isOrdered = ({ command }: Call): boolean => command['ordered'] !== false;
const placeOf = ({ command, database, store }: Call) => {
  const name = collectionName(Object.values(command)[0]);
  return { database: store.open(database), name };
};

const insert: Command = async (call) => {
  only('insert', call.command, ['insert', 'documents', 'ordered', 'bypassDocumentValidation']);
  const { database, name } = placeOf(call);
  const collection = database.open(name);
  let n = 0;
  const failures = inBatch(listOf(call.command['documents'], 'documents'), isOrdered(call), (doc) => {
    insertOne(database, collection, doc);
    n += 1;
  });
  await database.commit();
  return { n, ...failures, ok: 1 };
};

const unchanged: Changed = { matched: 0, modified: 0, before: null, after: null };

/** A collection comes to be by its first document, not by a change to none. */
const changeIn = (call: Call, by: Parameters<typeof change>[2]): Changed => {
  const { database, name } = placeOf(call);
  check(by);
  const collection = by.upsert ? database.open(name) : database.collections.get(name);
  return collection ? change(database, collection, by) : unchanged;
};

const itemOf = (item: unknown, where: string, known: readonly string[]): Doc => {
  if (!isDoc(item)) return refuse('TypeMismatch', `${where} is the wrong type, expected type 'object'`);
  only(where, item, known);
  return item;
};

const update: Command = async (call) => {
  only('update', call.command, ['update', 'updates', 'ordered', 'bypassDocumentValidation']);
  const upserted: Doc[] = [];
  let n = 0;
  let nModified = 0;
  const failures = inBatch(listOf(call.command['updates'], 'updates'), isOrdered(call), (item, index) => {
    const { q, u, multi, upsert, hint } = itemOf(item, 'update.updates', ['q', 'u', 'multi', 'upsert', 'hint']);
    const by = { filter: docOr(q, {}), update: u, sort: [], multi: multi === true, upsert: upsert === true, hint };
    const changed = changeIn(call, by);
    if (changed.upserted !== undefined) upserted.push({ index, _id: changed.upserted });
    n += changed.upserted === undefined ? changed.matched : 1;
    nModified += changed.modified;
  });
  await placeOf(call).database.commit();
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...failures, ok: 1 };
};

const removeIn = (call: Call, by: Parameters<typeof remove>[2]): readonly Doc[] => {
  const { database, name } = placeOf(call);
  matcherOf(by.filter);
  const collection = database.collections.get(name);
  return collection ? remove(database, collection, by) : [];
};

const deleteDocuments: Command = async (call) => {
  only('delete', call.command, ['delete', 'deletes', 'ordered']);
  let n = 0;
  const failures = inBatch(listOf(call.command['deletes'], 'deletes'), isOrdered(call), (item) => {
    const { q, limit, hint } = itemOf(item, 'delete.deletes', ['q', 'limit', 'hint']);
    n += removeIn(call, { filter: docOr(q, {}), sort: [], multi: Number(limit) === 0, hint }).length;
  });
  await placeOf(call).database.commit();
  return { n, ...failures, ok: 1 };
};

const MODIFY = [
  'findAndModify',
  'findandmodify',
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'upsert',
  'fields',
  'hint',
  'bypassDocumentValidation',
];

const findAndModify: Command = async (call) => {
  const { command } = call;
  only('findAndModify', command, MODIFY);
  const project = projectionOf(docOr(command['fields'], {}, 'fields'));
  const shown = (doc: Doc | null | undefined) => (doc ? project(doc) : null);
  const filter = docOr(command['query'], {}, 'query');
  const sort = sortingOf(docOr(command['sort'], {}, 'sort'));
  const by = { filter, sort, multi: false, hint: command['hint'] };
  const upsert = isTrue(command['upsert']);
  if (isTrue(command['remove'])) {
    if (command['update'] !== undefined || upsert)
      return refuse('FailedToParse', 'Cannot specify both an update and remove=true');
    const [gone] = removeIn(call, by);
    await placeOf(call).database.commit();
    return { lastErrorObject: { n: gone ? 1 : 0 }, value: shown(gone), ok: 1 };
  }
  if (command['update'] === undefined)
    return refuse('FailedToParse', 'Either an update or remove=true must be specified');
  const changed = changeIn(call, { ...by, update: command['update'], upsert });
  await placeOf(call).database.commit();
  const made = changed.upserted === undefined ? {} : { upserted: changed.upserted };
  return {
    lastErrorObject: { n: changed.after ? 1 : 0, updatedExisting: changed.matched > 0, ...made },
    value: shown(isTrue(command['new']) ? changed.after : changed.before),
    ok: 1,
  };
};

const bulkWrite: Command = () => beyond('the bulkWrite command of the client; a collection has its own');

export const writes = {
  insert,
  update,
  delete: deleteDocuments,
  findAndModify,
  findandmodify: findAndModify,
  bulkWrite,
};
