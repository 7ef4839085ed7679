import type { EventMeta, Message } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Incoming, Reader } from '../reader';
import { boundedWrite } from '../views/models';
import { errorText } from './error-text';

/** An event that waits: the one that failed, or one behind it in the same stream. */
export interface Parked {
  readonly _id: string;
  readonly name: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: Message;
  readonly meta: EventMeta;
  /** What it failed with; null for those behind it. */
  readonly error: string | null;
  readonly at: string;
}

/** A parked event as it is shown. */
export type ShownParked = Omit<Parked, '_id' | 'event' | 'meta'>;
export interface Waiting {
  readonly first: readonly ShownParked[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Where a reader leaves what it cannot apply, so that the other streams flow on. */
export interface Parking {
  /** Whether events of the stream must wait behind one that failed. */
  parks(name: string, stream: string): Promise<boolean>;
  /** Lets an event wait; twice the same is once. */
  park(name: string, incoming: Incoming, error: unknown): Promise<void>;
  /** Everything that waits, or what waits for one reader, in order within each stream. */
  list(name?: string): Promise<readonly Parked[]>;
  /** What waits, without the events themselves: the first so many, and how many for each reader. */
  summary(limit: number): Promise<Waiting>;
  /** Applies what waits of a stream, in order; what is applied waits no more. @throws what the first failure throws */
  replay(reader: Reader, stream: string): Promise<number>;
  /** Drops what waits for a reader that begins again from zero. */
  forget(name: string): Promise<void>;
}

/**
 * Parking in MongoDB. Which streams are parked is remembered, so that streams that flow cost nothing; for a parked one the
 * collection is asked, because a replay from another process may have emptied it.
 */
export const parkingIn = async (db: mongo.Db): Promise<Parking> => {
  const collection = db.collection<Parked>('parked');
  await collection.createIndex({ name: 1, stream: 1, revision: 1 });
  const key = (name: string, stream: string) => `${name}|${stream}`;
  const known = await collection.find({}, { projection: { name: 1, stream: 1 } }).toArray();
  const parked = new Set(known.map(({ name, stream }) => key(name, stream)));

  return {
    parks: async (name, stream) => {
      if (!parked.has(key(name, stream))) return false;
      if (await collection.findOne({ name, stream }, { projection: { _id: 1 } })) return true;
      parked.delete(key(name, stream));
      return false;
    },
    park: async (name, { event, meta }, error) => {
      const { stream, revision } = meta;
      const waiting = {
        name,
        stream,
        revision,
        event,
        meta,
        error: error === null ? null : errorText(error),
        at: new Date().toISOString(),
      };
      const _id = `${key(name, stream)}|${revision}`;
      await collection.updateOne({ _id }, { $setOnInsert: waiting }, { upsert: true, ...boundedWrite() });
      parked.add(key(name, stream));
    },
    list: (name) =>
      collection
        .find(name === undefined ? {} : { name })
        .sort({ name: 1, stream: 1, revision: 1 })
        .toArray(),
    summary: async (limit) => {
      const projection = { _id: 0, name: 1, stream: 1, revision: 1, error: 1, at: 1 };
      const sort = { name: 1, stream: 1, revision: 1 } as const;
      const first = await collection.find({}, { projection, sort, limit }).toArray();
      const groups = collection.aggregate<{ _id: string; count: number }>([
        { $group: { _id: '$name', count: { $sum: 1 } } },
      ]);
      const counts = (await groups.toArray()).map(({ _id, count }) => [_id, count] as const);
      return { first: first as readonly ShownParked[], counts: new Map(counts) };
    },
    replay: async (reader, stream) => {
      let applied = 0;
      const next = () => collection.find({ name: reader.name, stream }).sort({ revision: 1 }).limit(1).toArray();
      for (let [first] = await next(); first; [first] = await next(), applied++) {
        await reader.apply([{ event: first.event, meta: first.meta }]);
        await collection.deleteOne({ _id: first._id });
      }
      parked.delete(key(reader.name, stream));
      return applied;
    },
    forget: async (name) => {
      await collection.deleteMany({ name });
      for (const each of parked) if (each.startsWith(`${name}|`)) parked.delete(each);
    },
  };
};
