import { mongo } from 'mongoose';
import type { AnswerCollection, AnswerDocument } from '../answers';

/** The collection `idempotency` without a server: what the edge asks of it, and no more. */
export const memoryAnswers = (): AnswerCollection & { readonly documents: Map<string, AnswerDocument> } => {
  const documents = new Map<string, AnswerDocument>();
  const collection = {
    documents,
    createIndex: async () => 'since_1',
    insertOne: async (document: AnswerDocument) => {
      if (documents.has(document._id)) throw new mongo.MongoServerError({ message: 'E11000', code: 11_000 });
      documents.set(document._id, document);
    },
    findOne: async ({ _id }: { _id: string }) => documents.get(_id) ?? null,
    updateOne: async ({ _id, since }: { _id: string; since?: Date }, { $set }: { $set: Partial<AnswerDocument> }) => {
      const there = documents.get(_id);
      if (!there || (since && since.getTime() !== there.since.getTime())) return { matchedCount: 0 };
      documents.set(_id, { ...there, ...$set });
      return { matchedCount: 1 };
    },
    deleteOne: async ({ _id, ...only }: { _id: string; answer?: null }) => {
      if (!('answer' in only) || documents.get(_id)?.answer === only.answer) documents.delete(_id);
    },
  };
  return collection as unknown as ReturnType<typeof memoryAnswers>;
};
