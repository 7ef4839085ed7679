import type { mongo } from 'mongoose';
import type { Incoming, Reader } from '../reader';
import type { Shown } from '../service';
import { Unavailable } from '../unavailable';
import { type Change, foldBatch, type Folding, keysOf, type Stored } from './fold';
import { boundedWrite } from './models';

const TRIES = 5;

const bookkeeping = ['_id', 'version', 'revision', 'seen'];

/** @throws Error at start if the view has a field of a name that every document carries */
export const foldingOf = ({ view, from }: Shown): Folding => {
  const taken = bookkeeping.filter((field) => Object.hasOwn(view.initial, field));
  if (taken.length > 0) throw new Error(`${view.name} has its own ${taken.join(', ')}`);
  const { key, initial, evolve } = view;
  return { key, initial, evolve, ...(from[0] !== undefined && { main: from[0] }) };
};

/** Whether documents of these keys were begun by another writer meanwhile, and nothing else went wrong. */
const isTaken = (error: unknown): boolean => {
  const failures = [(error as { writeErrors?: unknown }).writeErrors ?? []].flat() as {
    code: number;
    errmsg?: string;
  }[];
  return failures.length > 0 && failures.every(({ code, errmsg }) => code === 11000 && / _id_ /.test(errmsg ?? ''));
};

/**
 * Writes changed documents where nobody else has meanwhile: a new one is inserted, a known one replaced by its version.
 * @returns false if another writer was faster for some of them
 */
export const written = async (
  collection: mongo.Collection<Stored>,
  changes: ReadonlyMap<string, Change>,
): Promise<boolean> => {
  const operations = [...changes.values()].map(({ before, after }): mongo.AnyBulkWriteOperation<Stored> =>
    before === null
      ? { insertOne: { document: after } }
      : { replaceOne: { filter: { _id: after._id, version: before.version }, replacement: after } },
  );
  try {
    const { insertedCount, matchedCount } = await collection.bulkWrite(operations, {
      ordered: false,
      ...boundedWrite(),
    });
    return insertedCount + matchedCount === operations.length;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

/** Feeds a view: one read and one unordered write for a whole batch; a document's own bookkeeping makes repeats harmless. */
export const projectorOf = (shown: Shown, collection: mongo.Collection<Stored>): Reader => {
  const view = foldingOf(shown);
  const fold = async (batch: readonly Incoming[]): Promise<boolean> => {
    const keys = keysOf(batch, view);
    const found = await collection.find({ _id: { $in: keys as string[] } }).toArray();
    const changes = foldBatch(new Map(found.map((doc) => [doc._id, doc as Stored])), batch, view);
    return changes.size === 0 || (await written(collection, changes));
  };
  return {
    name: shown.view.name,
    apply: async (batch) => {
      for (let n = 0; n < TRIES; n++) if (await fold(batch)) return;
      throw new Unavailable('mongodb', `${shown.view.name}: another writer was faster ${TRIES} times`);
    },
  };
};
