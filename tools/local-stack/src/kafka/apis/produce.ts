import type { Api } from '../api';
import { errors } from '../errors';
import type { Appended } from '../partition';

/** Answers when every batch is on the disk, whether the client asked for one acknowledgement or for all. */
export const produce: Api = {
  key: 0,
  min: 3,
  max: 3,
  answer: async (request, response, { broker }) => {
    const transaction = request.nullableString();
    const acks = request.i16();
    request.i32();
    const append = (topic: string, partition: number, batch: Buffer): Promise<Appended> | Appended => {
      if (transaction !== null) return { error: errors.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, base: -1 };
      if (acks < -1 || acks > 1) return { error: errors.INVALID_REQUIRED_ACKS, base: -1 };
      const target = broker.metadata.partition(topic, partition);
      return target?.append(batch) ?? { error: errors.UNKNOWN_TOPIC_OR_PARTITION, base: -1 };
    };
    const topics = request.array(() => {
      const name = request.string();
      return {
        name,
        partitions: request.array(() => {
          const partition = request.i32();
          return { partition, appended: append(name, partition, request.bytes()) };
        }),
      };
    });
    if (acks === 0) return null;
    const answered = await Promise.all(
      topics.map(async ({ name, partitions }) => ({
        name,
        partitions: await Promise.all(partitions.map(async (p) => ({ ...p, ...(await p.appended) }))),
      })),
    );
    return response
      .array(answered, ({ name, partitions }) =>
        response
          .string(name)
          .array(partitions, ({ partition, error, base }) => response.i32(partition).i16(error).i64(base).i64(-1)),
      )
      .i32(0);
  },
};
