import { reject } from '@12315/kernel';
import { mongo } from 'mongoose';

/** An answer as it was sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The first answer again: thrown past the controller, sent by the problem filter. */
export class Replay extends Error {
  override readonly name = 'Replay';
  constructor(readonly answer: Answer) {
    super('replay');
  }
}

/** One request with an idempotency key; `_id` is its command id. */
export interface AnswerDocument {
  readonly _id: string;
  readonly hash: string;
  /** When it began, by the system's clock. */
  readonly since: Date;
  /** Null while it is under way. */
  readonly answer: Answer | null;
}
/** The collection `idempotency` of a service's database. */
export type AnswerCollection = Pick<
  mongo.Collection<AnswerDocument>,
  'createIndex' | 'insertOne' | 'findOne' | 'updateOne' | 'deleteOne'
>;

const dayInSeconds = 86_400;
/** What is under way longer than this has died with its process; taking it over is safe, for the command id stays the same. */
const abandonedMilliseconds = 20_000;

const isDuplicate = (error: unknown) => error instanceof mongo.MongoServerError && error.code === 11_000;

/** Remembers for a day what was answered to which idempotency key. */
export const answerStore = (collection: AnswerCollection, now: () => number = Date.now) => ({
  prepare: () => collection.createIndex({ since: 1 }, { expireAfterSeconds: dayInSeconds }),

  /**
   * Returns if this request may go ahead.
   * @throws Replay, or Rejection `idempotency.other-body` or `idempotency.in-flight`
   */
  begin: async (id: string, hash: string): Promise<void> => {
    const since = new Date(now());
    try {
      await collection.insertOne({ _id: id, hash, since, answer: null });
      return;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const there = await collection.findOne({ _id: id });
    const age = there ? now() - there.since.getTime() : 0;
    // The server removes expired documents now and then, not at once.
    if (there && age < dayInSeconds * 1_000) {
      if (there.hash !== hash) reject('invalid', 'idempotency.other-body');
      if (there.answer) throw new Replay(there.answer);
      if (age < abandonedMilliseconds) reject('conflict', 'idempotency.in-flight');
    }
    const taken = await collection.updateOne(
      { _id: id, since: there?.since ?? since },
      { $set: { hash, since, answer: null } },
    );
    if (taken.matchedCount === 0) reject('conflict', 'idempotency.in-flight');
  },

  finish: (id: string, answer: Answer) => collection.updateOne({ _id: id }, { $set: { answer } }),
  forget: (id: string) => collection.deleteOne({ _id: id, answer: null }),
});
export type AnswerStore = ReturnType<typeof answerStore>;
