import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { countLost, type Engine, found, type Found, runWriters, WRITERS } from './engine';

const connect = (address: string) =>
  new Kafka({ clientId: 'crash', brokers: [address], logLevel: logLevel.NOTHING, retry: { retries: 0 } });

/** A key is `topic/partition`: a topic per round, a partition per writer. */
const topicOf = (key: string): string => key.split('/')[0]!;

/** The ends of what there is to read, by `topic/partition`; a topic that is gone has none. */
const endsOf = async (kafka: Kafka, acked: readonly string[]) => {
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => acked.includes(topic));
  const ends = new Map<string, bigint>();
  for (const topic of topics)
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      if (BigInt(high) > 0n) ends.set(`${topic}/${partition}`, BigInt(high));
  await admin.disconnect();
  return ends;
};

const readAll = async (kafka: Kafka, acked: readonly string[]): Promise<Found> => {
  const present: Found = new Map();
  const ends = await endsOf(kafka, acked);
  if (ends.size === 0) return present;
  const topics = new Set([...ends.keys()].map(topicOf));
  const consumer = kafka.consumer({ groupId: `crash-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
    const run = consumer.run({
      eachBatch: async ({ batch }) => {
        const key = `${batch.topic}/${batch.partition}`;
        for (const { value } of batch.messages) found(present, { key, n: Number(value) });
        if (BigInt(batch.lastOffset()) + 1n >= (ends.get(key) ?? 0n)) ends.delete(key);
        if (ends.size === 0) resolve();
      },
    });
    run.catch(reject);
  });
  await consumer.disconnect();
  return present;
};

export const kafka: Engine = {
  name: 'kafka',
  endpoint: 'kafka',
  async write(address, onAcked, signal) {
    const client = connect(address);
    const topic = `crash-${randomUUID()}`;
    const [admin, producer] = [client.admin(), client.producer({ allowAutoTopicCreation: false })];
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ topics: [{ topic, numPartitions: WRITERS, replicationFactor: 1 }] });
    await admin.disconnect();
    await runWriters(signal, async (partition, n) => {
      await producer.send({ topic, acks: -1, messages: [{ partition, value: String(n) }] });
      onAcked({ key: `${topic}/${partition}`, n });
    });
    await producer.disconnect();
  },
  async check(address, acked) {
    const topics = [...new Set(acked.map(({ key }) => topicOf(key)))];
    return countLost(acked, await readAll(connect(address), topics));
  },
};
