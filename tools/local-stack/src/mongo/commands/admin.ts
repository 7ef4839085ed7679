import { type Doc, identical, isDoc } from '../bson';
import { type Collection, ID_INDEX } from '../collection';
import { beyond, refuse } from '../errors';
import { matcherOf } from '../matcher';
import type { IndexSpec } from '../ordered-index';
import { collectionName } from '../store';
import { type Call, type Command, docOr, nsOf, only } from './call';

const collectionOf = (call: Call): Collection =>
  call.store.find(call.database, Object.values(call.command)[0]) ??
  refuse('NamespaceNotFound', `ns does not exist: ${nsOf(call)}`);

const INDEX = ['v', 'key', 'name', 'unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression', 'background'];

const specOf = (spec: unknown): IndexSpec => {
  if (!isDoc(spec) || !isDoc(spec['key']) || typeof spec['name'] !== 'string' || Object.keys(spec['key']).length === 0)
    return refuse('FailedToParse', "An index needs a 'key' and a 'name'");
  only('an index', spec, INDEX);
  const key = Object.entries(spec['key']).map(([path, direction]) => {
    if (typeof direction === 'string') return beyond(`${direction} indexes`);
    if (path.includes('$')) return beyond(`an index on '${path}'`);
    const sign = Number(direction);
    return sign === 1 || sign === -1
      ? ([path, sign] as const)
      : refuse('CannotCreateIndex', `Values in v:2 index key pattern must be 1 or -1, found ${sign} for '${path}'`);
  });
  if (spec['expireAfterSeconds'] !== undefined && key.length > 1)
    return refuse('CannotCreateIndex', 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (spec['partialFilterExpression'] !== undefined) matcherOf(docOr(spec['partialFilterExpression'], {}));
  const { v: _v, background: _b, ...rest } = spec;
  return { v: 2, ...rest, key: Object.fromEntries(key), name: spec['name'] };
};

const createIndexes: Command = async ({ command, database, store }) => {
  only('createIndexes', command, ['createIndexes', 'indexes', 'commitQuorum']);
  const name = collectionName(command['createIndexes']);
  const specs = Array.isArray(command['indexes'])
    ? command['indexes'].map(specOf)
    : refuse('BadValue', 'Must specify at least one index to create');
  const place = store.open(database);
  const createdCollectionAutomatically = !place.collections.has(name);
  const collection = place.open(name);
  const numIndexesBefore = collection.indexes.length;
  try {
    for (const spec of specs) place.createIndex(collection, spec);
  } finally {
    await place.commit();
  }
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically, ok: 1 };
};

const listIndexes: Command = (call) => {
  only('listIndexes', call.command, ['listIndexes', 'cursor']);
  const specs = collectionOf(call).indexes.map(({ spec }) =>
    spec === ID_INDEX ? { v: 2, key: { _id: 1 }, name: '_id_' } : spec,
  );
  return call.cursors.open(nsOf(call), specs, { batchSize: Infinity });
};

const dropIndexes: Command = async (call) => {
  only('dropIndexes', call.command, ['dropIndexes', 'index']);
  const collection = collectionOf(call);
  const wanted = call.command['index'];
  const nIndexesWas = collection.indexes.length;
  const chosen = collection.indexes
    .map(({ spec }) => spec)
    .filter((spec) =>
      wanted === '*' ? spec.name !== ID_INDEX.name : spec.name === wanted || identical(spec.key, wanted),
    );
  if (chosen.length === 0 && wanted !== '*')
    return refuse('IndexNotFound', `index not found with name [${String(wanted)}]`);
  if (chosen.some(({ name }) => name === ID_INDEX.name)) return refuse('InvalidOptions', 'cannot drop _id index');
  const place = call.store.open(call.database);
  for (const { name } of chosen) place.dropIndex(collection, name);
  await place.commit();
  return { nIndexesWas, ok: 1 };
};

/** Since version 7 it is no mistake to create what is there, or to drop what is not. */
const create: Command = async ({ command, database, store }) => {
  only('create', command, ['create']);
  const place = store.open(database);
  place.open(collectionName(command['create']));
  await place.commit();
  return { ok: 1 };
};

const drop: Command = async (call) => {
  only('drop', call.command, ['drop']);
  const ns = nsOf(call);
  const collection = call.store.find(call.database, call.command['drop']);
  if (!collection) return { ok: 1 };
  const nIndexesWas = collection.indexes.length;
  const place = call.store.open(call.database);
  place.drop(collection.name);
  await place.commit();
  return { nIndexesWas, ns, ok: 1 };
};

const dropDatabase: Command = async ({ command, database, store }) => {
  only('dropDatabase', command, ['dropDatabase']);
  const place = store.databases.get(database);
  for (const name of place?.collections.keys() ?? []) place!.drop(name);
  await place?.commit();
  return { dropped: database, ok: 1 };
};

const listCollections: Command = ({ command, database, store, cursors }) => {
  only('listCollections', command, ['listCollections', 'filter', 'nameOnly', 'cursor', 'authorizedCollections']);
  const all = [...(store.databases.get(database)?.collections.keys() ?? [])].map((name): Doc => {
    const short = { name, type: 'collection' };
    if (command['nameOnly'] === true) return short;
    return { ...short, options: {}, info: { readOnly: false }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
  });
  const wanted = all.filter(matcherOf(docOr(command['filter'], {})));
  return cursors.open(`${database}.$cmd.listCollections`, wanted, { batchSize: Infinity });
};

/** A database exists as long as it has a collection. */
const listDatabases: Command = ({ command, store }) => {
  only('listDatabases', command, ['listDatabases', 'nameOnly', 'authorizedDatabases']);
  const names = [...store.databases.values()].filter(({ collections }) => collections.size > 0).map(({ name }) => name);
  return { databases: names.map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0, ok: 1 };
};

export const administration = {
  createIndexes,
  listIndexes,
  dropIndexes,
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
};
