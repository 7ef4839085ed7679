import type { Api, Broker } from '../api';
import { errors, type ErrorCode } from '../errors';
import type { Reader } from '../wire';

interface Wanted {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly maxBytes: number;
}
interface Found extends Wanted {
  readonly error: ErrorCode;
  readonly highWatermark: number;
  readonly batches: readonly Buffer[];
}

/** Kafka's `fetch.max.bytes`: what one answer may hold, whatever the client allows. */
const MAX_ANSWER = 55 << 20;

interface WantedTopic {
  readonly name: string;
  readonly partitions: readonly Wanted[];
}
const wantedBy = (request: Reader): readonly WantedTopic[] =>
  request.array(() => {
    const topic = request.string();
    const partitions = request.array(() => ({
      topic,
      partition: request.i32(),
      offset: request.i64(),
      maxBytes: request.i32(),
    }));
    return { name: topic, partitions };
  });

const sizeOf = (batches: readonly Buffer[]) => batches.reduce((sum, batch) => sum + batch.length, 0);

/** What there is now. The first partition that has something gives at least one batch, or a client would never pass it. */
const collect = (broker: Broker, topics: readonly WantedTopic[], maxBytes: number) => {
  let left = Math.min(maxBytes, MAX_ANSWER);
  let empty = true;
  const find = (want: Wanted): Found => {
    const partition = broker.metadata.partition(want.topic, want.partition);
    const nothing = { ...want, highWatermark: partition?.highWatermark ?? -1, batches: [] };
    if (!partition) return { ...nothing, error: errors.UNKNOWN_TOPIC_OR_PARTITION };
    if (want.offset < 0 || want.offset > partition.highWatermark)
      return { ...nothing, error: errors.OFFSET_OUT_OF_RANGE };
    const batches = partition.read(want.offset, Math.min(want.maxBytes, left), empty);
    empty &&= batches.length === 0;
    left -= sizeOf(batches);
    return { ...nothing, batches, error: errors.NONE };
  };
  return topics.map(({ name, partitions }) => ({ name, partitions: partitions.map(find) }));
};

/** Resolves at the next record in one of the partitions, at the deadline, or when the client has gone. */
const news = (broker: Broker, wanted: readonly Wanted[], until: number, closed: AbortSignal) =>
  new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      closed.removeEventListener('abort', wake);
      stops.forEach((stop) => stop?.());
      resolve();
    };
    const timer = setTimeout(wake, until - Date.now());
    const stops = wanted.map((want) => broker.metadata.partition(want.topic, want.partition)?.onAppend(wake));
    closed.addEventListener('abort', wake);
  });

export const fetch: Api = {
  key: 1,
  min: 4,
  max: 4,
  answer: async (request, response, { broker, closed }) => {
    request.i32();
    const until = Date.now() + request.i32();
    const minBytes = request.i32();
    const maxBytes = request.i32();
    request.i8();
    const topics = wantedBy(request);
    const wanted = topics.flatMap(({ partitions }) => partitions);
    let found = collect(broker, topics, maxBytes);
    const enough = () => {
      const partitions = found.flatMap((topic) => topic.partitions);
      return partitions.some(({ error }) => error) || sizeOf(partitions.flatMap(({ batches }) => batches)) >= minBytes;
    };
    while (!enough() && Date.now() < until && !closed.aborted) {
      await news(broker, wanted, until, closed);
      found = collect(broker, topics, maxBytes);
    }
    return response.i32(0).array(found, ({ name, partitions }) =>
      response.string(name).array(partitions, (each) =>
        response
          .i32(each.partition)
          .i16(each.error)
          .i64(each.highWatermark)
          .i64(each.highWatermark)
          .array([], () => undefined)
          .bytes(...each.batches),
      ),
    );
  },
};
