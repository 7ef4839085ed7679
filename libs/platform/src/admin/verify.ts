import type { EventStore, Recorded } from '@12315/kernel';
import type { mongo } from 'mongoose';
import { isDeepStrictEqual } from 'node:util';
import { watched } from '../reading/watched';
import type { Shown } from '../service';
import { Unavailable } from '../unavailable';
import { foldBatch, type Folding, type Stored } from '../views/fold';
import { foldingOf } from '../views/views.mongo';

export interface Verifying {
  readonly store: EventStore;
  readonly shown: Shown;
  readonly collection: mongo.Collection<Stored>;
  readonly print: (line: string) => void;
}

/** So many documents are folded in memory at once; more are verified in several passes over the log. */
const AT_ONCE = 50_000;

/** Every event of the categories up to now. */
async function* history(store: EventStore, categories: readonly string[]): AsyncGenerator<readonly Recorded[]> {
  const quiet = { live: 500, 'catching-up': 500 };
  for await (const { events, live } of watched(store, categories, null, new AbortController().signal, quiet)) {
    yield events;
    if (live) return;
  }
  throw new Unavailable('eventstore', 'the events ended before they were all read');
}

/** Which pass a document belongs to. */
const passOf = (key: string, passes: number): number => {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) >>> 0;
  return hash % passes;
};

/** Folds as the projector does, where what fails stops its stream and nothing else. */
const folder = (view: Folding, isMine: (key: string) => boolean) => {
  const docs = new Map<string, Stored>();
  const failed = new Map<string, unknown>();
  const fold = (recorded: Recorded): void => {
    if (failed.has(recorded.meta.stream)) return;
    try {
      const key = view.key(recorded.event, recorded.meta);
      if (key !== null && !isMine(key)) return;
      for (const [id, { after }] of foldBatch(docs, [recorded], view)) docs.set(id, after);
    } catch (error) {
      failed.set(recorded.meta.stream, error);
    }
  };
  return { docs, failed, fold };
};

/** As it comes back from the database; the number of writes depends on how the events were batched. */
const comparable = (doc: Stored): Record<string, unknown> => {
  const { version: _, ...rest } = JSON.parse(JSON.stringify(doc)) as Stored;
  return rest as unknown as Record<string, unknown>;
};

/** The fields in which two documents differ, one line each. */
export const differences = (id: string, stored: Stored | null, folded: Stored | null): readonly string[] => {
  if (stored === null || folded === null) return [`${id}: ${stored ? 'stored, but no event says so' : 'missing'}`];
  const [is, ought] = [comparable(stored), comparable(folded)];
  const fields = [...new Set([...Object.keys(is), ...Object.keys(ought)])].sort();
  return fields
    .filter((field) => !isDeepStrictEqual(is[field], ought[field]))
    .map((field) => `${id}.${field}: stored ${JSON.stringify(is[field])}, folded ${JSON.stringify(ought[field])}`);
};

const pass = async (
  { store, shown, collection, print }: Verifying,
  view: Folding,
  isMine: (key: string) => boolean,
): Promise<{ readonly compared: number; readonly different: number }> => {
  const { docs, failed, fold } = folder(view, isMine);
  for await (const events of history(store, shown.from)) events.forEach(fold);
  let different = 0;
  let compared = 0;
  const compare = (id: string, stored: Stored | null, folded: Stored | null) => {
    const lines = differences(id, stored, folded);
    lines.forEach(print);
    compared++;
    if (lines.length > 0) different++;
  };
  for await (const stored of collection.find({})) {
    if (!isMine(stored._id)) continue;
    compare(stored._id, stored as Stored, docs.get(stored._id) ?? null);
    docs.delete(stored._id);
  }
  for (const [id, folded] of docs) compare(id, null, folded);
  for (const [stream, error] of failed) print(`${stream}: cannot be folded: ${String(error)}`);
  return { compared, different: different + failed.size };
};

/**
 * Folds every event again and compares with what is stored, field by field. To be run while the view is not being fed.
 * @returns how many documents differ; 0 is what the binary exits well with
 */
export const verify = async (verifying: Verifying, atOnce = AT_ONCE): Promise<number> => {
  const view = foldingOf(verifying.shown);
  const passes = Math.max(1, Math.ceil((await verifying.collection.countDocuments({})) / atOnce));
  const total = { compared: 0, different: 0 };
  for (let n = 0; n < passes; n++) {
    const { compared, different } = await pass(verifying, view, (key) => passOf(key, passes) === n);
    total.compared += compared;
    total.different += different;
  }
  verifying.print(`${verifying.shown.view.name}: ${total.compared} documents, ${total.different} differ`);
  return total.different;
};
