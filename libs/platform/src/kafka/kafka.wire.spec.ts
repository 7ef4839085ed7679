import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channel, type ContractClass } from '@12315/contracts';
import { eventMeta } from '@12315/kernel/spec';
import { createKafka } from '@12315/local-stack';
import { IsInt } from 'class-validator';
import { uuid5 } from '../handling/uuid5';
import type { Incoming } from '../reader';
import { inMemoryParking } from '../reading/in-memory';
import { publishes, type Consuming, type Service } from '../service';
import { Unavailable } from '../unavailable';
import { decode, encode } from './cloud-events';
import { KafkaConsumer } from './consumer';
import { consumerReader, type Handle } from './consumer-reader';
import type { Inbox } from './inbox';
import { connectKafka, type Kafka } from './kafka';
import { relayOf } from './relay';

const timing = { send: 1_500, ask: 3_000, session: 6_000, heartbeat: 300, silence: 60_000 };
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const dir = mkdtempSync(join(tmpdir(), 'kafka-'));
const closing: (() => Promise<unknown>)[] = [];
const disk = { stuck: null as Promise<void> | null };
const broker = () =>
  createKafka({
    dir,
    sync: (_handle, done) => void (disk.stuck ?? Promise.resolve()).then(() => done(null)),
  });
let server = broker();
let port: number;
beforeAll(async () => {
  port = await server.listen(0);
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await server.close();
  rmSync(dir, { recursive: true });
});
const restartBroker = async () => {
  await server.close();
  server = broker();
  await server.listen(port);
};

const connect = (): Kafka => {
  const kafka = connectKafka([`127.0.0.1:${port}`], 'spec', quiet, timing);
  closing.push(() => kafka.close());
  return kafka;
};
const until = async (condition: () => boolean | Promise<boolean>, patience = 120_000): Promise<void> => {
  for (const end = Date.now() + patience; !(await condition());) {
    if (Date.now() > end) throw new Error(`did not come true: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

class CountedV1 {
  static readonly type = 'spec.counted.v1' as const;
  @IsInt() n!: number;
}
let topics = 0;
/** A topic of its own for each spec. */
const newChannel = () => channel(`spec${topics++}.events`, CountedV1 as ContractClass);
const event = (key: string, revision: number): Incoming => ({
  event: { type: 'Counted', data: { n: revision } },
  meta: eventMeta({ id: uuid5(randomUUID(), key), stream: `count-${key}`, revision }),
});
const contract = (key: string, revision: number, id: string = randomUUID()) =>
  encode(
    { type: 'spec.counted.v1', data: { n: revision } },
    eventMeta({ id, stream: `count-${key}`, revision }),
    'spec',
    'count',
  );

const lagOf = async (kafka: Kafka, group: string, topic: string) =>
  (await kafka.lag(group, [topic])).reduce((sum, { messages }) => sum + messages, 0);

/** All that is on a topic, by partition in the order of the offsets: read to the end of each, for repeats count as well. */
const onTopic = async (kafka: Kafka, topic: string): Promise<readonly Incoming[]> => {
  const all: Incoming[] = [];
  const group = `all-${randomUUID()}`;
  const { stop } = await kafka.consume({
    group,
    topics: [topic],
    partitionsAtOnce: 1,
    each: async ({ messages, done }) => {
      all.push(...messages.map(decode));
      await done(messages.at(-1)!.offset);
    },
    failed: (error) => {
      throw error;
    },
  });
  await until(async () => (await lagOf(kafka, group, topic)) === 0);
  await stop();
  return all;
};

describe('the topics', () => {
  it('are made once, with twelve partitions, and left as they are', async () => {
    const kafka = connect();
    const [first, second] = [newChannel(), newChannel()];
    await kafka.ensureTopics([first], 3);
    await kafka.ensureTopics([first, second, second]);
    const lag = await kafka.lag('nobody', [first.topic, second.topic]);
    const count = (topic: string) => lag.filter((each) => each.topic === topic).length;
    expect([count(first.topic), count(second.topic)]).toEqual([3, 12]);
  });
  it('are not made by a slip of the pen', async () => {
    const kafka = connect();
    await expect(kafka.producer.send('spec.evnets', [contract('a', 0)])).rejects.toBeInstanceOf(Unavailable);
    await expect(kafka.lag('nobody', ['spec.evnets'])).rejects.toBeInstanceOf(Unavailable);
  });
});

describe('the producer', () => {
  it('does not wait for ever, and goes on with another connection', async () => {
    const kafka = connect();
    const { topic, ...rest } = newChannel();
    await kafka.ensureTopics([{ topic, ...rest }]);
    await kafka.producer.send(topic, [contract('a', 0)]);
    let release = () => {};
    disk.stuck = new Promise((resolve) => (release = resolve));
    const before = Date.now();
    await expect(kafka.producer.send(topic, [contract('a', 1)])).rejects.toMatchObject({ dependency: 'kafka' });
    expect(Date.now() - before).toBeLessThan(2 * timing.send);
    disk.stuck = null;
    release();
    await kafka.producer.send(topic, [contract('a', 1), contract('a', 2)]);
    // What nobody acknowledged had arrived all the same.
    expect((await onTopic(kafka, topic)).map(({ meta }) => meta.revision)).toEqual([0, 1, 1, 2]);
  });
  it('says unavailable while the broker is away, and comes back with it', async () => {
    const kafka = connect();
    const { topic, ...rest } = newChannel();
    await kafka.ensureTopics([{ topic, ...rest }]);
    await server.close();
    await expect(kafka.producer.send(topic, [contract('a', 0)])).rejects.toBeInstanceOf(Unavailable);
    await expect(kafka.ping()).rejects.toBeInstanceOf(Unavailable);
    server = broker();
    await server.listen(port);
    await kafka.producer.send(topic, [contract('a', 0)]);
    await kafka.ping();
    expect(await onTopic(kafka, topic)).toHaveLength(1);
  });
});

it('the relay loses nothing and keeps the order while the broker dies and loses its acknowledgements', async () => {
  const told = newChannel();
  const publishing = publishes(told, {
    count: { Counted: ({ n }: CountedV1) => [{ type: 'spec.counted.v1', data: { n } }] },
  });
  const log = Array.from({ length: 300 }, (_, i) => event(`k${i % 7}`, Math.floor(i / 7)));
  let kafka = connect();
  await kafka.ensureTopics([told]);
  let failures = 0;
  for (let checkpoint = 0, round = 0; checkpoint < log.length; round++) {
    const batch = log.slice(checkpoint, checkpoint + 40);
    let release = () => {};
    if (round % 4 === 1) disk.stuck = new Promise((resolve) => (release = resolve));
    const sending = relayOf(publishing, kafka.producer, 'spec').apply(batch);
    const outcome = sending.then(
      () => true,
      () => false,
    );
    if (round % 4 === 2) await restartBroker();
    const sent = await outcome;
    disk.stuck = null;
    release();
    if (!sent) failures++;
    // A killed process: its connections are gone, its checkpoint is where it was.
    if (round % 4 === 3) kafka = connect();
    if (sent && round % 4 !== 3) checkpoint += batch.length;
  }
  expect(failures).toBeGreaterThan(0);
  const all = await onTopic(kafka, told.topic);
  const newest = new Map<string, number>();
  const news = all.filter(({ meta: { stream, revision } }) => {
    const isNew = revision > (newest.get(stream) ?? -1);
    if (isNew) newest.set(stream, revision);
    return isNew;
  });
  const ids = (of: readonly Incoming[], key: string) =>
    of.filter(({ meta }) => meta.stream === `count-${key}`).map(({ meta }) => meta.id);
  for (let i = 0; i < 7; i++) expect(ids(news, `k${i}`)).toEqual(ids(log, `k${i}`));
  expect(all.length).toBeGreaterThan(log.length);
  expect(new Set(all.map(({ meta }) => meta.id)).size).toBe(log.length);
});

const inboxInMemory = (): Inbox => {
  const kept = new Map<string, number>();
  return {
    seen: async () => kept,
    note: async (_name, revisions) => revisions.forEach((revision, stream) => kept.set(stream, revision)),
  };
};
const aService = { name: 'spec', ruleSetAt: () => 'C2026' } as unknown as Service;
const aClock = { now: () => eventMeta().recordedAt };

/** The consumers of one service: they share its databases. */
const service = (told: ReturnType<typeof newChannel>) => {
  const group = `group-${randomUUID()}`;
  const parking = inMemoryParking();
  const inbox = inboxInMemory();
  const given: string[] = [];
  const consuming: Consuming = {
    name: 'spec.from-spec.v1',
    channel: told,
    to: 'count',
    react: {
      'spec.counted.v1': (_data, { stream, revision }) => [
        { to: stream, command: { type: 'Note', data: { revision } } },
      ],
    },
  };
  const handle: Handle = async (to, { data }) => void given.push(`${to}@${(data as { revision: number }).revision}`);
  const start = async (kafka: Pick<Kafka, 'consume'>, by: Handle = handle, failed = (_error: Error) => {}) => {
    const consumer = new KafkaConsumer({
      kafka,
      group,
      topics: [told.topic],
      feeds: [{ topic: told.topic, readers: [consumerReader(consuming, by, aClock, aService, inbox)] }],
      parking,
      logger: quiet,
      failed,
    });
    await consumer.listen((error) => expect(error).toBeUndefined());
    closing.push(() => consumer.close());
    return consumer;
  };
  const of = (key: string) => given.filter((each) => each.startsWith(`count-${key}@`));
  return { group, parking, given, of, handle, start };
};
const revisions = (key: string, count: number) => Array.from({ length: count }, (_, i) => `count-${key}@${i}`);

describe('the consumer', () => {
  it('drops repeats, isolates poison and keeps the order of the others', async () => {
    const kafka = connect();
    const told = newChannel();
    await kafka.ensureTopics([told]);
    const { group, parking, of, start } = service(told);
    const poison = { ...contract('a', 2), value: '{' };
    const late = [contract('b', 0), contract('b', 1)];
    await kafka.producer.send(told.topic, [contract('a', 0), contract('a', 1), poison, ...late, contract('a', 3)]);
    await kafka.producer.send(told.topic, [...late, contract('b', 2), contract('a', 4), contract('c', 0)]);
    await start(kafka);
    await until(async () => (await lagOf(kafka, group, told.topic)) === 0);
    expect([of('a'), of('b'), of('c')]).toEqual([revisions('a', 2), revisions('b', 3), revisions('c', 1)]);
    expect((await parking.list()).map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
      'count-a@2',
      'count-a@3',
      'count-a@4',
    ]);
  });

  it('drops what comes again because a process died before it committed', async () => {
    const kafka = connect();
    const told = newChannel();
    await kafka.ensureTopics([told]);
    const { group, given, start } = service(told);
    await kafka.producer.send(
      told.topic,
      Array.from({ length: 10 }, (_, i) => contract('a', i)),
    );
    const failed: Error[] = [];
    const dying: Pick<Kafka, 'consume'> = {
      consume: (consumption) =>
        kafka.consume({
          ...consumption,
          each: (fetched) => consumption.each({ ...fetched, done: () => Promise.reject(new TypeError('killed')) }),
        }),
    };
    await start(dying, undefined, (error) => void failed.push(error));
    await until(() => failed.length > 0);
    expect(given).toEqual(revisions('a', 10));
    expect(await lagOf(kafka, group, told.topic)).toBe(10);
    const stored = async () => (await kafka.positions(group, [told.topic])).filter(({ next }) => next > 0);
    expect(await stored()).toEqual([]);
    await start(kafka);
    await until(async () => (await lagOf(kafka, group, told.topic)) === 0);
    expect(given).toEqual(revisions('a', 10));
    expect((await stored()).map(({ topic, next }) => [topic, next])).toEqual([[told.topic, 10]]);
  });

  it('goes on in order when another consumer joins and leaves', async () => {
    const [one, two] = [connect(), connect()];
    const told = newChannel();
    await one.ensureTopics([told]);
    const { group, of, handle, start } = service(told);
    const by = [0, 0];
    const counting =
      (who: 0 | 1): Handle =>
      async (...all) => {
        by[who]!++;
        await handle(...all);
      };
    const keys = Array.from({ length: 24 }, (_, i) => `k${i}`);
    const send = (revision: number) =>
      one.producer.send(
        told.topic,
        keys.map((key) => contract(key, revision)),
      );
    await start(one, counting(0));
    for (let i = 0; i < 5; i++) await send(i);
    await until(() => by[0] === 5 * keys.length);
    const second = await start(two, counting(1));
    for (let i = 5; i < 40; i++) await send(i);
    await until(() => by[1]! > 0);
    for (let i = 40; i < 60; i++) await send(i);
    await second.close();
    for (let i = 60; i < 70; i++) await send(i);
    await until(async () => (await lagOf(one, group, told.topic)) === 0);
    for (const key of keys) expect([...new Set(of(key))]).toEqual(revisions(key, 70));
  });

  it('reads on after the broker was away', async () => {
    const kafka = connect();
    const told = newChannel();
    await kafka.ensureTopics([told]);
    const { given, start } = service(told);
    await kafka.producer.send(told.topic, [contract('a', 0)]);
    await start(kafka);
    await until(() => given.length === 1);
    await restartBroker();
    await kafka.producer.send(told.topic, [contract('a', 1)]);
    await until(() => given.length === 2);
    expect(given).toEqual(revisions('a', 2));
  });

  it('is given up when it hangs with messages to read', async () => {
    const impatient = connectKafka([`127.0.0.1:${port}`], 'spec', quiet, { ...timing, silence: 2_000 });
    closing.push(() => impatient.close());
    const told = newChannel();
    await impatient.ensureTopics([told]);
    await impatient.producer.send(told.topic, [contract('a', 0)]);
    let release = () => {};
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const failed: string[] = [];
    const { stop } = await impatient.consume({
      group: `group-${randomUUID()}`,
      topics: [told.topic],
      partitionsAtOnce: 1,
      each: () => hanging,
      failed: ({ message }) => failed.push(message),
    });
    await until(() => failed.length > 0);
    release();
    await stop();
    expect(failed[0]).toMatch(/^the consumer has been silent for \d s with messages to read$/);
  });
});
