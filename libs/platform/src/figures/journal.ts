import type { mongo } from 'mongoose';
import type { Gathering } from '../service';
import type { Change, Stored } from '../views/fold';
import { boundedWrite } from '../views/models';
import { appliedOnce, isDuplicate } from './applied-once';
import { type Addition, differences } from './differences';

/** One per view: the last change of it, in full. `open`: perhaps not all of it is written yet. */
interface JournalDocument {
  readonly _id: string;
  /** The rollups that only this view may feed. */
  readonly figures: string | null;
  readonly n: number;
  readonly state: 'open' | 'done';
  readonly documents: readonly Stored[];
  readonly rollups: readonly Addition[];
}

export type Rollup = Readonly<Record<string, string | number>> & { readonly _id: string; readonly applied: number };

/** The collections of a view over contracts. What a document leaves out is left out, not null. */
export const collectionsOf = (database: mongo.Db, { view, figures }: Gathering) => {
  const options = { ignoreUndefined: true };
  return {
    journal: database.collection<JournalDocument>('journal', options),
    documents: database.collection<Stored>(view.name, options),
    rollups: figures && database.collection<Rollup>(figures.name, options),
  };
};

/**
 * Documents and the figures drawn from them change together, exactly once, without a transaction (docs/adr/0004): the change is
 * written whole into the journal, then carried out, every write guarded: documents by their version, rollups by the number of
 * the change. Whoever finds an open change carries it out again before doing anything else.
 */
export const journalOf = (database: mongo.Db, gathering: Gathering) => {
  const { view, figures } = gathering;
  const { journal, documents, rollups } = collectionsOf(database, gathering);
  const name = figures?.name ?? null;

  const carryOut = async ({ n, ...change }: JournalDocument): Promise<void> => {
    await appliedOnce(
      documents,
      change.documents.map((document) => ({
        replaceOne: {
          filter: { _id: document._id, version: { $lt: document.version } },
          replacement: document,
          upsert: true,
        },
      })),
    );
    if (rollups)
      await appliedOnce(
        rollups,
        change.rollups.map(({ _id, key, add }) => ({
          updateOne: {
            filter: { _id, applied: { $lt: n } },
            update: { $inc: add, $set: { ...key, applied: n } } as mongo.UpdateFilter<Rollup>,
            upsert: true,
          },
        })),
      );
    await journal.updateOne({ _id: view.name, n }, { $set: { state: 'done', documents: [], rollups: [] } });
  };

  /** The number of the last change, which is wholly written; 0 before the first. */
  const settled = async (): Promise<number> => {
    const last = await journal.findOne({ _id: view.name });
    if (last?.state === 'open') await carryOut(last);
    return last?.n ?? 0;
  };

  const claim = async (): Promise<void> => {
    const other = name && (await journal.findOne({ figures: name, _id: { $ne: view.name } }));
    if (other) throw new Error(`${name} is fed by ${other._id}: another view needs figures of another name`);
  };

  /** False: another instance opened this change first, and what was folded is out of date. */
  const opened = async (change: JournalDocument): Promise<boolean> => {
    const { _id, n, ...rest } = change;
    if (n > 1) {
      const { matchedCount } = await journal.updateOne({ _id, n: n - 1 }, { $set: { n, ...rest } }, boundedWrite());
      return matchedCount === 1;
    }
    await claim();
    try {
      await journal.insertOne(change, boundedWrite());
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  return {
    settled,
    /** Change n + 1, where n was the last one when the documents were read. False: read and fold again. */
    write: async (n: number, changes: readonly Change[]): Promise<boolean> => {
      const change: JournalDocument = {
        _id: view.name,
        figures: name,
        n: n + 1,
        state: 'open',
        documents: changes.map(({ after }) => after),
        rollups: figures ? differences(figures, changes) : [],
      };
      if (!(await opened(change))) return false;
      await carryOut(change);
      return true;
    },
  };
};
