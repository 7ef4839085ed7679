import type { Api } from '../api';
import { errors, type ErrorCode } from '../errors';
import type { Partition } from '../partition';
import type { Reader } from '../wire';

const NODE = 0;
const VALID_NAME = /^(?!\.{1,2}$)[a-zA-Z0-9._-]{1,249}$/;
const MAX_PARTITIONS = 1_000;

/** Names the broker and the partitions. A topic that does not exist is an error: none is ever made by asking for it. */
export const metadata: Api = {
  key: 3,
  min: 1,
  max: 1,
  answer: (request, response, { broker }) => {
    const names = request.nullableArray(request.string) ?? broker.metadata.topics().map(({ name }) => name);
    const errorOf = (name: string): ErrorCode =>
      VALID_NAME.test(name) ? errors.UNKNOWN_TOPIC_OR_PARTITION : errors.INVALID_TOPIC;
    const partition = (_: Partition, id: number) =>
      response.i16(errors.NONE).i32(id).i32(NODE).array([NODE], response.i32).array([NODE], response.i32);
    return response
      .array([NODE], () => response.i32(NODE).string(broker.host).i32(broker.port).string(null))
      .i32(NODE)
      .array(names, (name) => {
        const topic = broker.metadata.topic(name);
        response
          .i16(topic ? errors.NONE : errorOf(name))
          .string(name)
          .boolean(false);
        response.array(topic?.partitions ?? [], partition);
      });
  },
};

interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly assigned: number;
  readonly config: readonly (readonly [string, string])[];
}
const newTopic = (request: Reader): NewTopic => ({
  name: request.string(),
  partitions: request.i32(),
  replicas: request.i16(),
  assigned: request.array(() => (request.i32(), request.array(request.i32))).length,
  config: request.array(() => [request.string(), request.string()] as const),
});

/** Nothing is ever removed here and there is one replica: these settings hold as they are, others would be a false promise. */
const holds = ([name, value]: readonly [string, string]): boolean =>
  /^retention\.(ms|bytes)$/.test(name) ||
  (name === 'cleanup.policy' && value === 'delete') ||
  (name === 'min.insync.replicas' && value === '1');

const wrong = ({ name, partitions, replicas, assigned, config }: NewTopic): ErrorCode => {
  if (!VALID_NAME.test(name)) return errors.INVALID_TOPIC;
  if (assigned > 0) return errors.INVALID_REPLICA_ASSIGNMENT;
  if (partitions !== -1 && (partitions < 1 || partitions > MAX_PARTITIONS)) return errors.INVALID_PARTITIONS;
  if (replicas !== -1 && replicas !== 1) return errors.INVALID_REPLICATION_FACTOR;
  return config.every(holds) ? errors.NONE : errors.INVALID_CONFIG;
};

export const createTopics: Api = {
  key: 19,
  min: 1,
  max: 1,
  answer: async (request, response, { broker }) => {
    const topics = request.array(() => newTopic(request));
    request.i32();
    const onlyCheck = request.boolean();
    const create = async (topic: NewTopic): Promise<ErrorCode> => {
      if (broker.metadata.topic(topic.name)) return errors.TOPIC_ALREADY_EXISTS;
      const error = wrong(topic);
      return error || onlyCheck ? error : broker.metadata.createTopic(topic.name, Math.max(1, topic.partitions));
    };
    const answers = await Promise.all(topics.map(async (topic) => ({ name: topic.name, error: await create(topic) })));
    return response.array(answers, ({ name, error }) => response.string(name).i16(error).string(null));
  },
};

export const deleteTopics: Api = {
  key: 20,
  min: 0,
  max: 0,
  answer: async (request, response, { broker }) => {
    const names = request.array(request.string);
    const answers = await Promise.all(
      names.map(async (name) => ({ name, error: await broker.metadata.deleteTopic(name) })),
    );
    return response.array(answers, ({ name, error }) => response.string(name).i16(error));
  },
};
