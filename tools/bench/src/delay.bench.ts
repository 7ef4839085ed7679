import { randomUUID } from 'node:crypto';
import { Kafka as Client, logLevel } from 'kafkajs';
import { mongo } from 'mongoose';
import { assignedComplaint } from './matters';
import { interleaved, percentile, ratios, spread } from './measures';
import { started } from './processes';
import { type RawStore, rawStore } from './raw';
import { mustEqual, programOf, settled, startSurroundings } from './surroundings';

const SAMPLES = 100;
/** Open loop: so many milliseconds between the beginnings, however long each takes. */
const EVERY = 20;

type Times = Readonly<Record<string, readonly number[]>>;
const sleep = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

const sampled = async (one: () => Promise<number>): Promise<readonly number[]> => {
  const under: Promise<number>[] = [];
  for (let n = 0; n < SAMPLES; n++) {
    under.push(one());
    await sleep(EVERY);
  }
  return Promise.all(under);
};

/** Calls back when a key is met, once. */
const meeting = () => {
  const waiting = new Map<string, (at: number) => void>();
  return {
    keys: () => [...waiting.keys()],
    expect: (key: string) => new Promise<number>((resolve) => waiting.set(key, resolve)),
    met: (key: string) => {
      waiting.get(key)?.(performance.now());
      waiting.delete(key);
    },
  };
};

/** Asks for the documents that are waited for, again and again: what it finds was visible by then. */
const watching = (collection: mongo.Collection) => {
  const { keys, expect, met } = meeting();
  let stopped = false;
  const watch = async () => {
    while (!stopped) {
      const asked = keys();
      const ids = { $in: asked } as unknown as mongo.ObjectId;
      const found = asked.length === 0 ? [] : await collection.find({ _id: ids }, { projection: { _id: 1 } }).toArray();
      for (const { _id } of found) met(String(_id));
      await sleep(1);
    }
  };
  return { expect, stop: () => void (stopped = true), done: watch() };
};

/** An append whose event some other process must see. @returns milliseconds from its acknowledgement */
const appended = async (
  store: RawStore,
  category: string,
  expect: (key: string) => Promise<number>,
  by: 'id' | 'stream',
) => {
  const { complaintId, events } = assignedComplaint();
  const stream = `${category}-${complaintId}`;
  const seen = expect(by === 'id' ? complaintId : stream);
  await store.append(stream, [events[0]!]);
  const acknowledged = performance.now();
  return Math.max(0, (await seen) - acknowledged);
};

const kafkaHop = async (brokers: string) => {
  const client = new Client({ brokers: brokers.split(','), clientId: 'bench', logLevel: logLevel.NOTHING });
  const topic = `bench-${randomUUID()}`;
  const admin = client.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 12 }], waitForLeaders: true });
  await admin.disconnect();
  const { expect, met } = meeting();
  const producer = client.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 });
  const consumer = client.consumer({ groupId: topic, maxWaitTimeInMs: 1_000 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await consumer.run({ eachMessage: ({ message }) => Promise.resolve(met(String(message.key))) });
  await joined;
  return {
    one: async () => {
      const key = randomUUID();
      const began = performance.now();
      const seen = expect(key);
      await producer.send({
        topic,
        acks: -1,
        messages: [{ key, value: JSON.stringify(assignedComplaint().events[0]) }],
      });
      return (await seen) - began;
    },
    close: async () => void (await Promise.all([producer.disconnect(), consumer.disconnect()])),
  };
};

const report = (
  say: (line: string) => void,
  name: string,
  runs: readonly Times[],
  path: string,
  hops: readonly string[],
) => {
  const of = (arm: string, share: number) => runs.map((times) => percentile(times[arm]!, share));
  for (const share of [0.5, 0.99]) {
    const floor = runs.map((_, round) => hops.reduce((sum, hop) => sum + of(hop, share)[round]!, 0));
    const p = `p${share * 100}`;
    say(`  ${name} ${p} ÷ sum of the raw hops' ${p}: ${spread(ratios(of(path, share), floor))}`);
    say(
      `    ${spread(of(path, share), ' ms')}; ${hops.map((hop) => `${hop} ${spread(of(hop, share), ' ms')}`).join(', ')}`,
    );
  }
};

/** From the acknowledgement of an append until the document can be read: in the service's own view, and in analytics. */
export const delay = async (rounds: number, say: (line: string) => void): Promise<void> => {
  const surroundings = await startSurroundings();
  const { env } = surroundings;
  const intake = await started(programOf('intake'), [], env);
  const analytics = await started(programOf('analytics'), [], env);
  const store = rawStore(env['EVENTSTORE_URL']!);
  const client = await mongo.MongoClient.connect(env['MONGODB_URI']!);
  const own = client.db('intake').collection('intake.complaint-list.v2');
  const across = client.db('analytics').collection('analytics.matters.v2');
  const kept = client
    .db('bench')
    .collection<{ _id: string }>('kept', { writeConcern: { w: 'majority', journal: true } });
  const watchers = { own: watching(own), across: watching(across) };
  const pushed = meeting();
  const unfollow = await store.follow('raw', pushed.met);
  const kafka = await kafkaHop(env['KAFKA_BROKERS']!);
  const bulkWrite = async () => {
    const began = performance.now();
    const document = { _id: randomUUID(), ...assignedComplaint().events[0]!.data };
    await kept.bulkWrite([{ insertOne: { document } }], { ordered: false });
    return performance.now() - began;
  };
  try {
    await settled(intake);
    const arms = {
      push: () => sampled(() => appended(store, 'raw', pushed.expect, 'stream')),
      write: () => sampled(bulkWrite),
      kafka: () => sampled(kafka.one),
      own: () => sampled(() => appended(store, 'complaint', watchers.own.expect, 'id')),
      across: () => sampled(() => appended(store, 'complaint', watchers.across.expect, 'id')),
    };
    const times = await interleaved(rounds, arms);
    const runs = Array.from({ length: rounds }, (_, n) =>
      Object.fromEntries(Object.keys(arms).map((arm) => [arm, times[arm]![n]!])),
    );
    report(say, 'own view', runs, 'own', ['push', 'write']);
    report(say, 'analytics', runs, 'across', ['push', 'kafka', 'write']);
    const appendedEvents = 2 * SAMPLES * (rounds + 1);
    await settled(intake);
    mustEqual('documents in the own view', await own.countDocuments(), appendedEvents);
    for (let n = 0; n < 100 && (await across.countDocuments()) < appendedEvents; n++) await sleep(100);
    mustEqual('documents in analytics', await across.countDocuments(), appendedEvents);
    say(`    checked: ${appendedEvents} events, a document for each in both`);
  } finally {
    for (const { stop } of Object.values(watchers)) stop();
    await Promise.all(Object.values(watchers).map(({ done }) => done));
    await unfollow();
    await Promise.all([kafka.close(), client.close(), store.close()]);
    await Promise.all([intake.stop(), analytics.stop()]);
    await surroundings.close();
  }
};
