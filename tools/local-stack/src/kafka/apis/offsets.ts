import type { Api } from '../api';
import { errors, type ErrorCode } from '../errors';
import type { Partition } from '../partition';
import type { Reader } from '../wire';

const LATEST = -1;
const EARLIEST = -2;
const NONE_COMMITTED = -1;

const topicsOf =
  <T>(request: Reader, each: (topic: string) => T) =>
  () => {
    const topic = request.string();
    return { topic, partitions: request.array(() => each(topic)) };
  };

/** Records are not indexed by time, so an offset by timestamp is refused rather than answered roughly. */
const offsetAt = (partition: Partition | undefined, timestamp: number): { error: ErrorCode; offset: number } => {
  if (!partition) return { error: errors.UNKNOWN_TOPIC_OR_PARTITION, offset: -1 };
  if (timestamp === LATEST) return { error: errors.NONE, offset: partition.highWatermark };
  if (timestamp === EARLIEST) return { error: errors.NONE, offset: 0 };
  return { error: errors.UNSUPPORTED_FOR_MESSAGE_FORMAT, offset: -1 };
};

export const listOffsets: Api = {
  key: 2,
  min: 1,
  max: 1,
  answer: (request, response, { broker }) => {
    request.i32();
    const topics = request.array(
      topicsOf(request, (topic) => {
        const partition = request.i32();
        return { partition, ...offsetAt(broker.metadata.partition(topic, partition), request.i64()) };
      }),
    );
    return response.array(topics, ({ topic, partitions }) =>
      response
        .string(topic)
        .array(partitions, ({ partition, error, offset }) => response.i32(partition).i16(error).i64(-1).i64(offset)),
    );
  },
};

export const offsetCommit: Api = {
  key: 8,
  min: 2,
  max: 2,
  answer: async (request, response, { broker }) => {
    const group = request.string();
    const generation = request.i32();
    const memberId = request.string();
    request.i64();
    const topics = request.array(
      topicsOf(request, (topic) => ({
        topic,
        partition: request.i32(),
        offset: request.i64(),
        metadata: request.nullableString(),
      })),
    );
    const refused = broker.group(group).mayCommit(memberId, generation);
    const known = (topic: string, partition: number) => broker.metadata.partition(topic, partition) !== undefined;
    const committed = topics
      .flatMap(({ partitions }) => partitions)
      .filter(({ topic, partition }) => !refused && known(topic, partition));
    const errorOf = (topic: string, partition: number): ErrorCode =>
      refused || (known(topic, partition) ? errors.NONE : errors.UNKNOWN_TOPIC_OR_PARTITION);
    response.array(topics, ({ topic, partitions }) =>
      response
        .string(topic)
        .array(partitions, ({ partition }) => response.i32(partition).i16(errorOf(topic, partition))),
    );
    if (committed.length > 0) await broker.metadata.commit(group, committed);
    return response;
  },
};

export const offsetFetch: Api = {
  key: 9,
  min: 1,
  max: 3,
  answer: (request, response, { broker, version }) => {
    const committed = broker.metadata.committed(request.string());
    const everything = () =>
      [...new Set(committed.map(({ topic }) => topic))].map((topic) => ({
        topic,
        partitions: committed.filter((each) => each.topic === topic).map(({ partition }) => partition),
      }));
    const topics = request.nullableArray(topicsOf(request, request.i32)) ?? everything();
    if (version >= 3) response.i32(0);
    response.array(topics, ({ topic, partitions }) =>
      response.string(topic).array(partitions, (partition) => {
        const found = committed.find((each) => each.topic === topic && each.partition === partition);
        response
          .i32(partition)
          .i64(found?.offset ?? NONE_COMMITTED)
          .string(found?.metadata ?? '')
          .i16(errors.NONE);
      }),
    );
    return version >= 2 ? response.i16(errors.NONE) : response;
  },
};
