import { type EventStore, type Instant, stateOf } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Incoming, Reader } from '../reader';
import type { AnyDecider } from '../service';
import type { Memory } from './memory';

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

export interface DueReading {
  /** `intake.due.v1` */
  readonly name: string;
  readonly deciders: readonly AnyDecider[];
  readonly store: Pick<EventStore, 'read'>;
  readonly remembered: Pick<Memory, 'of'>;
  readonly due: mongo.Collection<Due>;
}

const newestOf = (history: readonly Incoming[]): number => history.at(-1)?.meta.revision ?? -1;

/** The stream as this process remembers it, where that is as new as the event at `revision`; otherwise as the store has it. */
const pastOf = async ({ store, remembered }: DueReading, decider: AnyDecider, stream: string, revision: number) => {
  const past = remembered.of(stream);
  if (past && newestOf(past.history) >= revision) return past;
  const history = await store.read(stream);
  const events = history.map(({ event }) => event);
  return { history, state: stateOf(decider, events) };
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
 * so a stream that a batch touches is read once, if this process does not remember it from writing it a moment ago.
 */
export const dueReader = (reading: DueReading): Reader => {
  const { name, deciders, due } = reading;
  const look = async (stream: string, revision: number) => {
    const decider = deciders.find(({ category }) => stream.startsWith(`${category}-`));
    if (!decider) throw new Error(`${stream}: no decider with deadlines has this category`);
    const { history, state } = await pastOf(reading, decider, stream, revision);
    await note(due, {
      _id: stream,
      category: decider.category,
      id: stream.slice(decider.category.length + 1),
      dueAt: decider.due?.(state) ?? null,
      revision: newestOf(history),
    });
  };
  return {
    name,
    apply: async (batch: readonly Incoming[]) => {
      const streams = [...new Map(batch.map(({ meta }) => [meta.stream, meta.revision]))];
      for (let i = 0; i < streams.length; i += AT_ONCE)
        await Promise.all(streams.slice(i, i + AT_ONCE).map(([stream, revision]) => look(stream, revision)));
    },
  };
};
