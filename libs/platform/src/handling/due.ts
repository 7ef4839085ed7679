import { type EventStore, type Instant, stateOf } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Incoming, Reader } from '../reader';
import type { AnyDecider } from '../service';

/** When the clock must call an aggregate. */
export interface Due {
  /** The stream. */
  readonly _id: string;
  readonly category: string;
  readonly id: string;
  /** null: nothing is awaited, or the clock has called and was answered. */
  readonly dueAt: Instant | null;
  /** Of the stream, when this was found out. */
  readonly revision: number;
}

export const dueIn = (db: mongo.Db): mongo.Collection<Due> => db.collection<Due>('due');

const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === 11000;
const AT_ONCE = 16;

const dueOf = async (decider: AnyDecider, store: EventStore, stream: string): Promise<Due> => {
  const history = await store.read(stream);
  const state = stateOf(
    decider,
    history.map(({ event }) => event),
  );
  return {
    _id: stream,
    category: decider.category,
    id: stream.slice(decider.category.length + 1),
    dueAt: decider.due?.(state) ?? null,
    revision: history.at(-1)?.meta.revision ?? -1,
  };
};

/** Writes what is newer; a document with this revision or a later one makes the upsert collide, and stays. */
const note = async (collection: mongo.Collection<Due>, { _id, ...due }: Due): Promise<void> => {
  try {
    await collection.updateOne({ _id, revision: { $lt: due.revision } }, { $set: due }, { upsert: true });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
};

/**
 * Keeps what `due(state)` says, for all deciders that have it. State cannot be carried from event to event without storing it,
 * so each stream that a batch touches is read once: a read per touched stream and batch.
 */
export const dueReader = (
  name: string,
  deciders: readonly AnyDecider[],
  store: EventStore,
  collection: mongo.Collection<Due>,
): Reader => {
  const deciderOf = (stream: string) => deciders.find(({ category }) => stream.startsWith(`${category}-`));
  const look = async (stream: string) => {
    const decider = deciderOf(stream);
    if (!decider) throw new Error(`${stream}: no decider with deadlines has this category`);
    await note(collection, await dueOf(decider, store, stream));
  };
  return {
    name,
    apply: async (batch: readonly Incoming[]) => {
      const streams = [...new Set(batch.map(({ meta }) => meta.stream))];
      for (let i = 0; i < streams.length; i += AT_ONCE) await Promise.all(streams.slice(i, i + AT_ONCE).map(look));
    },
  };
};
