import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Log, openLog } from '../log/log';
import { type Doc, encode, parse } from './bson';
import { type Collection, createCollection, ID_INDEX } from './collection';
import { rankOf } from './compare';
import { refuse } from './errors';
import type { IndexSpec, Row } from './ordered-index';

const LARGEST_DOCUMENT = 16 << 20;
/** Below this nobody minds garbage. */
const SMALLEST_REWRITE = 1 << 16;

/** One line of the log. */
type Entry =
  | { readonly put: string; readonly doc: Doc }
  | { readonly remove: string; readonly id: unknown }
  | { readonly create: string }
  | { readonly drop: string }
  | { readonly index: string; readonly spec: IndexSpec }
  | { readonly dropIndex: string; readonly name: string };

export interface Database {
  readonly name: string;
  readonly collections: ReadonlyMap<string, Collection>;
  /** Why nothing can be written any more. */
  readonly failed: Error | null;
  /** The collection, made if it is not there. */
  open(name: string): Collection;
  drop(name: string): void;
  put(collection: Collection, row: Row | null, doc: Doc): Row;
  remove(collection: Collection, row: Row): void;
  createIndex(collection: Collection, spec: IndexSpec): boolean;
  dropIndex(collection: Collection, name: string): void;
  /** Everything changed since the last commit, as one record: on the disk when this resolves. */
  commit(): Promise<void>;
  close(): Promise<void>;
}

export type Sync = (fd: number, done: (error: Error | null) => void) => void;
export interface DatabaseOptions {
  readonly file: string;
  readonly name: string;
  /** What is removed vanishes from the files, not only from the answers, before the removal is acknowledged. */
  readonly shreds: boolean;
  readonly sync?: Sync;
}

const syncFolder = (file: string): void => {
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
};

/** Refuses types this server does not know how to compare, however deep. */
const refuseStrangers = (value: unknown): void => {
  const rank = rankOf(value);
  if (rank === 20 || rank === 25) Object.values(value as object).forEach(refuseStrangers);
};

function* entriesIn(record: Buffer): Iterable<{ entry: Entry; size: number }> {
  for (let at = 0; at < record.length;) {
    const size = record.readInt32LE(at);
    yield { entry: parse(record.subarray(at, at + size)) as unknown as Entry, size };
    at += size;
  }
}

/** One database: its collections in memory and the log that brings them back. */
export const openDatabase = ({ file, name, shreds, sync }: DatabaseOptions): Database => {
  const collections = new Map<string, Collection>();
  let pending: Buffer[] = [];
  let live = 0;
  let removed = false;
  let failed: Error | null = null;

  const open = (collection: string): Collection => {
    const there = collections.get(collection);
    if (there) return there;
    const made = createCollection(name, collection);
    collections.set(collection, made);
    return made;
  };
  const discard = (collection: Collection, row: Row): void => {
    collection.remove(row);
    live -= row.size;
  };
  const rowOf = (collection: Collection, id: unknown): Row | undefined =>
    collection.find({ filter: { _id: { $eq: id } }, sort: [], hint: ID_INDEX.name }).rows[0];
  const place = (collection: Collection, row: Row | null, doc: Doc, size: number): Row => {
    const before = row?.size ?? 0;
    const placed = collection.put(row, doc, size);
    live += size - before;
    return placed;
  };
  const dropCollection = (collection: string): void => {
    for (const row of collections.get(collection)?.rows ?? []) live -= row.size;
    collections.delete(collection);
  };
  const replay = ({ entry, size }: { entry: Entry; size: number }): void => {
    if ('put' in entry) {
      const collection = open(entry.put);
      place(collection, rowOf(collection, entry.doc['_id']) ?? null, entry.doc, size);
    } else if ('remove' in entry) {
      const collection = open(entry.remove);
      const row = rowOf(collection, entry.id);
      if (row) discard(collection, row);
    } else if ('create' in entry) open(entry.create);
    else if ('drop' in entry) dropCollection(entry.drop);
    else if ('index' in entry) open(entry.index).createIndex(entry.spec);
    else open(entry.dropIndex).dropIndex(entry.name);
  };
  const write = (entry: Entry): Buffer => {
    const bytes = encode(entry);
    pending.push(bytes);
    return bytes;
  };

  rmSync(`${file}.new`, { force: true });
  let log: Log = openLog({
    file,
    sync,
    onRecord: (record) => {
      for (const entry of entriesIn(Buffer.from(record))) replay(entry);
    },
  });
  syncFolder(file);
  /** Resolved when the file that `log` writes is the one a restart would read. */
  let inPlace: Promise<void> = Promise.resolve();
  let rewriting: Promise<void> | null = null;
  let rewriteAgain: Promise<void> | null = null;

  /** A new log with what is alive, in one turn of the event loop; writes go to it from then on, and wait until it is in place. */
  const rewrite = async (): Promise<void> => {
    const old = log;
    const fresh = openLog({ file: `${file}.new`, sync });
    const snapshot = [...collections.values()].flatMap((collection) => [
      fresh.append(encode({ create: collection.name })).written,
      ...collection.indexes.slice(1).map(({ spec }) => fresh.append(encode({ index: collection.name, spec })).written),
      ...[...collection.rows].map(({ doc }) => fresh.append(encode({ put: collection.name, doc })).written),
    ]);
    log = fresh;
    inPlace = Promise.all(snapshot).then(() => {
      renameSync(`${file}.new`, file);
      syncFolder(file);
    });
    await inPlace;
    await old.close();
  };
  /** A rewrite that begins from now on: one under way may have copied what has gone since. */
  const rewriteFromNow = (): Promise<void> => {
    if (!rewriting) {
      rewriting = rewrite().finally(() => (rewriting = null));
      return rewriting;
    }
    rewriteAgain ??= rewriting.then(() => {
      rewriteAgain = null;
      return rewriteFromNow();
    });
    return rewriteAgain;
  };
  const commit = async (): Promise<void> => {
    if (pending.length === 0) return;
    const { written } = log.append(Buffer.concat(pending));
    const shred = shreds && removed;
    pending = [];
    removed = false;
    try {
      await Promise.all([inPlace, written]);
      // A person's data are destroyed by destroying their key, so the key must be gone from the log as well.
      if (shred) await rewriteFromNow();
    } catch (error) {
      failed = error as Error;
      throw error;
    }
  };
  if (log.size > SMALLEST_REWRITE && log.size > 2 * live)
    void rewriteFromNow().catch((error: Error) => (failed = error));

  return {
    name,
    collections,
    get failed() {
      return failed;
    },
    open(collection) {
      if (!collections.has(collection)) write({ create: collection });
      return open(collection);
    },
    drop(collection) {
      dropCollection(collection);
      write({ drop: collection });
      removed = true;
    },
    put(collection, row, doc) {
      refuseStrangers(doc);
      const bytes = encode({ put: collection.name, doc });
      if (bytes.length > LARGEST_DOCUMENT)
        return refuse(
          'BSONObjectTooLarge',
          `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${LARGEST_DOCUMENT}`,
        );
      const placed = place(collection, row, doc, bytes.length);
      pending.push(bytes);
      return placed;
    },
    remove(collection, row) {
      discard(collection, row);
      write({ remove: collection.name, id: row.doc['_id'] });
      removed = true;
    },
    createIndex(collection, spec) {
      const made = collection.createIndex(spec);
      if (made) write({ index: collection.name, spec });
      return made;
    },
    dropIndex(collection, index) {
      collection.dropIndex(index);
      write({ dropIndex: collection.name, name: index });
    },
    commit,
    async close() {
      await rewriting?.catch(() => undefined);
      await rewriteAgain?.catch(() => undefined);
      await log.close();
    },
  };
};
