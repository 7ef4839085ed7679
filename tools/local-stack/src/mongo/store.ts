import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc } from './bson';
import type { Collection } from './collection';
import { type Database, openDatabase, type Sync } from './database';
import { refuse } from './errors';

/** The database of the data keys. A person's data are destroyed by deleting their key (crypto-shredding). */
const PERSONS = 'persons';

export interface Store {
  readonly databases: ReadonlyMap<string, Database>;
  /** The collection if it is there. */
  find(database: string, collection: unknown): Collection | undefined;
  /** The database, made if it is not there. */
  open(database: string): Database;
  /** Removes what has outlived its TTL index. */
  sweep(now: Date): Promise<void>;
  close(): Promise<void>;
}

const expired = (collection: Collection, now: Date) =>
  collection.indexes.flatMap(({ spec }) => {
    if (spec.expireAfterSeconds === undefined) return [];
    const before = new Date(now.getTime() - Number(spec.expireAfterSeconds) * 1000);
    const filter: Doc = { [Object.keys(spec.key)[0]!]: { $lt: before } };
    return collection.find({ filter, sort: [], hint: spec.name }).rows;
  });

const sweepDatabase = async (database: Database, now: Date): Promise<void> => {
  for (const collection of database.collections.values())
    for (const row of new Set(expired(collection, now))) database.remove(collection, row);
  await database.commit();
};

export const collectionName = (name: unknown): string => {
  if (typeof name !== 'string' || name === '' || /[$\0]|^system\.|^\.|\.$/.test(name))
    return refuse('InvalidNamespace', `Invalid collection name specified '${String(name)}'`);
  return name;
};

/** All databases of a folder, one log each. */
export const openStore = (dir: string, sync?: Sync): Store => {
  mkdirSync(dir, { recursive: true });
  const databases = new Map<string, Database>();
  const open = (name: string): Database => {
    if (!/^[^/\\. "$*<>:|?\0]{1,63}$/.test(name)) return refuse('InvalidNamespace', `Invalid database name: '${name}'`);
    const there = databases.get(name);
    if (there) return there;
    const made = openDatabase({ file: join(dir, `${name}.log`), name, shreds: name === PERSONS, sync });
    databases.set(name, made);
    return made;
  };
  for (const file of readdirSync(dir)) if (file.endsWith('.log')) open(file.slice(0, -'.log'.length));

  return {
    databases,
    find: (database, collection) => databases.get(database)?.collections.get(collectionName(collection)),
    open,
    async sweep(now) {
      await Promise.all([...databases.values()].map((database) => sweepDatabase(database, now)));
    },
    async close() {
      await Promise.all([...databases.values()].map((database) => database.close()));
    },
  };
};
