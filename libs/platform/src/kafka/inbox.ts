import type { mongo } from 'mongoose';
import { appliedOnce } from '../figures/applied-once';

interface InboxDocument {
  readonly _id: string;
  readonly revision: number;
}

/** How far a consumer has come with each stream of another service. */
export interface Inbox {
  /** Stream → its last revision that was handled; a stream never heard of is missing. */
  seen(name: string, streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
  note(name: string, revisions: ReadonlyMap<string, number>): Promise<void>;
}

export const mongoInbox = (database: mongo.Db): Inbox => {
  const inbox = database.collection<InboxDocument>('inbox');
  return {
    seen: async (name, streams) => {
      const found = await inbox.find({ _id: { $in: streams.map((stream) => `${name}|${stream}`) } }).toArray();
      return new Map(found.map(({ _id, revision }) => [_id.slice(name.length + 1), revision]));
    },
    // A consumer that was slow must not take the inbox back: only forward.
    note: (name, revisions) =>
      appliedOnce(
        inbox,
        [...revisions].map(([stream, revision]) => ({
          updateOne: {
            filter: { _id: `${name}|${stream}`, revision: { $lt: revision } },
            update: { $set: { revision } },
            upsert: true,
          },
        })),
      ),
  };
};
