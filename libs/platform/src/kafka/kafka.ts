import type { Channel } from '@12315/contracts';
import {
  type Admin,
  type ConsumerConfig,
  type EachBatchPayload,
  Kafka as Client,
  logLevel,
  Partitioners,
  type ProducerConfig,
} from 'kafkajs';
import type { Logger } from 'pino';
import { backOff, pause } from '../pause';
import { Unavailable } from '../unavailable';
import { fieldsOf, isInfrastructure, levelOf, withoutNegativeTimeouts } from './client-faults';
import type { Outgoing, Raw } from './cloud-events';
import type { Producer } from './relay';
import { renewable, within } from './renewable';
import { type Behind, watchdog } from './watchdog';

/** What one fetch brought from one partition. */
export interface Fetched {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly (Raw & { readonly offset: string })[];
  /** Everything up to this offset is stored: remembered by the group. */
  done(offset: string): Promise<void>;
  /** Still a member of the group; throws where it no longer is. */
  heartbeat(): Promise<void>;
  /** False once the consumer stops or the partition went to another: what follows is not ours. */
  current(): boolean;
  /** No more of this partition until the process starts again. */
  pause(): void;
}

export interface Consumption {
  readonly group: string;
  readonly topics: readonly string[];
  readonly partitionsAtOnce: number;
  readonly each: (fetched: Fetched) => Promise<void>;
  /** The consumer is dead or hangs and will not come back: the process must end, for its supervisor to start it again. */
  readonly failed: (error: Error) => void;
}

export interface Kafka {
  readonly producer: Producer;
  /** Makes the topics that are not there. The count of partitions is never changed: it would break the order of every key. */
  ensureTopics(channels: readonly Channel[], partitions?: number): Promise<void>;
  /** Reads from the beginning what the group has not. */
  consume(consumption: Consumption): Promise<{ stop(): Promise<void> }>;
  /** How many messages the group has not read, by partition. */
  lag(group: string, topics: readonly string[]): Promise<readonly Behind[]>;
  /** How far the group has stored what it read, by partition. */
  positions(group: string, topics: readonly string[]): Promise<readonly Standing[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** `next` is the offset of the first message of a partition that is not stored yet. */
export interface Standing {
  readonly topic: string;
  readonly partition: number;
  readonly next: number;
}

/** Milliseconds. */
export interface Timing {
  /** kafkajs may wait for ever for an answer whose connection is gone; after this nobody knows whether it was sent. */
  readonly send: number;
  readonly ask: number;
  readonly session: number;
  readonly heartbeat: number;
  /** Without fetch and heartbeat for so long, with messages to read, the consumer hangs: two sessions. */
  readonly silence: number;
}
export const production: Timing = { send: 10_000, ask: 5_000, session: 10_000, heartbeat: 2_000, silence: 60_000 };

const retry = { initialRetryTime: 100, maxRetryTime: 3_000, retries: 8 };

export const producerConfig: ProducerConfig = {
  // Said out loud: a key must come to the same partition as from a Java client, whatever the client's default becomes.
  createPartitioner: Partitioners.DefaultPartitioner,
  // A slip of the pen would make a topic with one partition.
  allowAutoTopicCreation: false,
  maxInFlightRequests: 1,
};
export const consumerConfig = (groupId: string, { session, heartbeat }: Timing): ConsumerConfig => ({
  groupId,
  allowAutoTopicCreation: false,
  sessionTimeout: session,
  heartbeatInterval: heartbeat,
  rebalanceTimeout: 2 * session,
  maxWaitTimeInMs: 1_000,
  retry: { ...retry, restartOnFailure: (error) => Promise.resolve(isInfrastructure(error)) },
});
/** A new group would otherwise begin at the end, and lose what was there. */
export const subscription = { fromBeginning: true };
/** kafkajs commits whatever was resolved, also after a failure, and resolves what was not stored: both are ours. */
export const runConfig = { autoCommit: false, eachBatchAutoResolve: false };

/** Kept for ever: a view over contracts, and a new consumer, begin with the first contract. */
export const newTopic = (topic: string, numPartitions: number) => ({
  topic,
  numPartitions,
  configEntries: [{ name: 'retention.ms', value: '-1' }],
});

process.emitWarning = withoutNegativeTimeouts(process.emitWarning);

const clientOf = (
  brokers: readonly string[],
  clientId: string,
  logger: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
) =>
  new Client({
    brokers: [...brokers],
    clientId,
    retry,
    logLevel: logLevel.INFO,
    logCreator: () => (line) => logger[levelOf(line)](fieldsOf(line), line.log.message),
  });

/** A batch of kafkajs as we read it. */
const fetched = ({ batch, resolveOffset, commitOffsetsIfNecessary, heartbeat, ...run }: EachBatchPayload): Fetched => ({
  topic: batch.topic,
  partition: batch.partition,
  messages: batch.messages,
  done: async (offset) => {
    resolveOffset(offset);
    const next = { partition: batch.partition, offset: String(BigInt(offset) + 1n) };
    await commitOffsetsIfNecessary({ topics: [{ topic: batch.topic, partitions: [next] }] });
  },
  heartbeat,
  current: () => run.isRunning() && !run.isStale(),
  pause: () => void run.pause(),
});

const behindOf = async (admin: Admin, groupId: string, topics: readonly string[]): Promise<readonly Behind[]> => {
  const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
  const ends = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
  return topics.flatMap((topic, i) =>
    ends[i]!.map(({ partition, high, low }) => {
      const of = committed
        .find((each) => each.topic === topic)
        ?.partitions.find((each) => each.partition === partition);
      const read = Number(of?.offset ?? -1);
      return { topic, partition, messages: Number(high) - (read < 0 ? Number(low) : read) };
    }),
  );
};

const standingOf = async (admin: Admin, groupId: string, topics: readonly string[]): Promise<readonly Standing[]> =>
  (await admin.fetchOffsets({ groupId, topics: [...topics] })).flatMap(({ topic, partitions }) =>
    // -1 where the group has read nothing yet.
    partitions.map(({ partition, offset }) => ({ topic, partition, next: Math.max(0, Number(offset)) })),
  );

/** Resolves when every partition of the topic answers; the caller's deadline bounds the asking. */
const served = async (admin: Admin, topic: string): Promise<void> => {
  for (let n = 1; ; n++)
    try {
      return void (await admin.fetchTopicOffsets(topic));
    } catch (error) {
      if (n > 20) throw error;
      await pause(backOff(n, 20, 500));
    }
};

/** The one place that knows kafkajs. Everything it throws is Unavailable. */
export const connectKafka = (
  brokers: readonly string[],
  clientId: string,
  logger: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
  timing: Timing = production,
): Kafka => {
  const client = clientOf(brokers, clientId, logger);
  const producers = renewable(() => client.producer(producerConfig));
  const admins = renewable(() => client.admin());
  const asking = <R>(ask: (admin: Admin) => Promise<R>) => admins.use(timing.ask, ask);

  const lag: Kafka['lag'] = (group, topics) => asking((admin) => behindOf(admin, group, topics));

  return {
    producer: {
      send: (topic, messages: readonly Outgoing[]) =>
        producers.use(timing.send, async (producer) => {
          await producer.send({ topic, acks: -1, timeout: timing.send, messages: [...messages] });
        }),
    },
    ensureTopics: (channels, numPartitions = 12) =>
      asking(async (admin) => {
        const there = new Set(await admin.listTopics());
        const topics = [...new Set(channels.map(({ topic }) => topic))].filter((topic) => !there.has(topic));
        // kafkajs's own waiting for leaders gives up at the first broker that has not heard of the topic yet.
        if (topics.length > 0)
          await admin.createTopics({
            topics: topics.map((topic) => newTopic(topic, numPartitions)),
            waitForLeaders: false,
          });
        // A partition that has no leader yet would make a producer send its batch again, and so twice.
        for (const topic of topics) await served(admin, topic);
      }),
    consume: async ({ group, topics, partitionsAtOnce, each, failed }) => {
      const consumer = client.consumer(consumerConfig(group, timing));
      let assigned: Readonly<Record<string, readonly number[]>> = {};
      const dog = watchdog({
        patience: timing.silence,
        now: () => performance.now(),
        assigned: () => assigned,
        behind: () => lag(group, topics),
        hung: failed,
      });
      consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
        assigned = payload.memberAssignment;
        dog.sign();
      });
      consumer.on(consumer.events.HEARTBEAT, dog.sign);
      consumer.on(consumer.events.FETCH, dog.sign);
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) failed(payload.error);
      });
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [...topics], ...subscription });
        await consumer.run({
          ...runConfig,
          partitionsConsumedConcurrently: partitionsAtOnce,
          eachBatch: (payload) => each(fetched(payload)),
        });
      } catch (error) {
        await consumer.disconnect().catch(() => {});
        throw new Unavailable('kafka', error);
      }
      const watch = setInterval(() => void dog.check(), timing.silence / 4).unref();
      return {
        stop: async () => {
          clearInterval(watch);
          await within(2 * timing.session, consumer.disconnect()).catch(() => {});
        },
      };
    },
    lag,
    positions: (group, topics) => asking((admin) => standingOf(admin, group, topics)),
    ping: () => asking(async (admin) => void (await admin.describeCluster())),
    close: async () => {
      await Promise.all([producers.close(), admins.close()]);
    },
  };
};
