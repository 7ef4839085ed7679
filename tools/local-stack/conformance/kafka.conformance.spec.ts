import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Admin,
  type Consumer,
  type EachBatchPayload,
  Kafka as Client,
  type KafkaMessage,
  logLevel,
  Partitioners,
  type Producer,
} from 'kafkajs';
import { createKafka, type Kafka } from '../src/kafka/server';

/** What the platform needs of the broker. `KAFKA_BROKERS` names a real one; otherwise the local stack's is started. */
const given = process.env['KAFKA_BROKERS'];
const run = randomUUID().slice(0, 8);
const PARTITIONS = 12;

let dir: string;
let local: Kafka;
let port: number;
let brokers: string[];
const connect = () =>
  new Client({
    clientId: 'conformance',
    brokers,
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 50, retries: 3 },
  });
const open: { disconnect(): Promise<void> }[] = [];
const opened = async <T extends { connect(): Promise<void>; disconnect(): Promise<void> }>(client: T): Promise<T> => {
  open.push(client);
  await client.connect();
  return client;
};

beforeAll(async () => {
  if (given) {
    brokers = given.split(',');
    return;
  }
  dir = mkdtempSync(join(tmpdir(), 'kafka-'));
  local = createKafka({ dir });
  port = await local.listen(0);
  brokers = [`127.0.0.1:${port}`];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.disconnect()));
});
afterAll(async () => {
  await local?.close();
  if (dir) rmSync(dir, { recursive: true });
});

let names = 0;
const name = (what: string) => `${what}-${run}-${names++}`;
const admin = () => opened(connect().admin());
const producer = (): Promise<Producer> =>
  opened(connect().producer({ allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner }));
const until = async (what: string, condition: () => boolean | Promise<boolean>) => {
  for (const end = Date.now() + 40_000; !(await condition());) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const partitionsOf = async (client: Admin, topic: string): Promise<number[]> => {
  const { topics } = await client.fetchTopicMetadata({ topics: [topic] });
  return topics[0]!.partitions.map(({ partitionId }) => partitionId).sort((a, b) => a - b);
};
/**
 * Resolves when every partition serves. Not by `waitForLeaders`: a real broker may not know a new topic yet when kafkajs
 * asks for its leaders, and may name leaders that do not serve yet; kafkajs then fails, or sends a whole batch again of
 * which one partition was refused.
 */
const create = async (client: Admin, topic: string, numPartitions: number): Promise<boolean> => {
  const wanted = { topic, numPartitions, replicationFactor: 1 };
  const created = await client.createTopics({ topics: [wanted], waitForLeaders: false });
  await until('the new topic', () =>
    client.fetchTopicOffsets(topic).then(
      (offsets) => offsets.length === numPartitions,
      () => false,
    ),
  );
  return created;
};
const topicOf = async (numPartitions = PARTITIONS): Promise<string> => {
  const topic = name('topic');
  await create(await admin(), topic, numPartitions);
  return topic;
};
const textOf = ({ value }: KafkaMessage) => value?.toString() ?? '';
const sequence = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`);
const messages = (values: readonly string[]) => values.map((value) => ({ key: `key-${value}`, value }));

/** Joins the group and reads from the beginning or from what is committed; resolves once it has its partitions. */
const reading = async (
  groupId: string,
  topic: string,
  eachBatch: (payload: EachBatchPayload) => Promise<void>,
  autoCommit = true,
): Promise<{ consumer: Consumer; assigned: () => readonly number[] }> => {
  const consumer = await opened(
    connect().consumer({
      groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 6_000,
      heartbeatInterval: 200,
      rebalanceTimeout: 10_000,
      maxWaitTimeInMs: 200,
    }),
  );
  let assigned: readonly number[] | undefined;
  consumer.on('consumer.group_join', ({ payload }) => (assigned = payload.memberAssignment[topic] ?? []));
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ eachBatchAutoResolve: false, autoCommit, eachBatch });
  await until('the group is joined', () => assigned !== undefined);
  return { consumer, assigned: () => assigned ?? [] };
};
/** Takes everything and resolves it. */
const into = (seen: KafkaMessage[]) => async (payload: EachBatchPayload) => {
  for (const message of payload.batch.messages) {
    seen.push(message);
    payload.resolveOffset(message.offset);
  }
  await payload.heartbeat();
};
const readAll = async (topic: string, count: number): Promise<KafkaMessage[]> => {
  const seen: KafkaMessage[] = [];
  const { consumer } = await reading(name('reader'), topic, into(seen));
  await until(`${count} messages`, () => seen.length >= count);
  await consumer.disconnect();
  return seen;
};
const committedBy = async (groupId: string, topic: string): Promise<string[]> => {
  const [answer] = await (await admin()).fetchOffsets({ groupId, topics: [topic] });
  return answer!.partitions.sort((a, b) => a.partition - b.partition).map(({ offset }) => offset);
};

describe('topics', () => {
  it('are created with their partitions, once', async () => {
    const client = await admin();
    const topic = name('topic');
    expect(await create(client, topic, PARTITIONS)).toBe(true);
    expect(await create(client, topic, PARTITIONS)).toBe(false);
    expect(await partitionsOf(client, topic)).toEqual(Array.from({ length: PARTITIONS }, (_, i) => i));
    expect(await client.listTopics()).toContain(topic);
  });

  it('are not created by writing to them or by asking for them', async () => {
    const topic = name('unknown');
    const client = await opened(connect().producer({ allowAutoTopicCreation: true }));
    await expect(client.send({ topic, messages: [{ value: 'x' }] })).rejects.toThrow(
      'This server does not host this topic-partition',
    );
    expect(await (await admin()).listTopics()).not.toContain(topic);
  });

  it('are deleted with everything in them', async () => {
    const client = await admin();
    const topic = await topicOf(1);
    await (await producer()).send({ topic, messages: [{ value: 'x' }] });
    await client.deleteTopics({ topics: [topic] });
    await until('the topic is gone', async () => !(await client.listTopics()).includes(topic));
    await create(client, topic, 1);
    expect(await client.fetchTopicOffsets(topic)).toEqual([{ partition: 0, offset: '0', high: '0', low: '0' }]);
  });

  it('are refused with a name that is none', async () =>
    expect((await admin()).createTopics({ topics: [{ topic: 'no topic', numPartitions: 1 }] })).rejects.toMatchObject({
      errors: [{ type: 'INVALID_TOPIC_EXCEPTION' }],
    }));
});

describe('producing', () => {
  // The hashes are those of the Java client's own test (UtilsTest.testMurmur2); the partition is (hash & 0x7fffffff) % 12.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('puts the key %s where the Java client would', async (key, hash) => {
    const topic = await topicOf();
    const [sent] = await (await producer()).send({ topic, acks: -1, messages: [{ key, value: 'x' }] });
    expect(sent).toMatchObject({ errorCode: 0, partition: (hash & 0x7fffffff) % PARTITIONS, baseOffset: '0' });
  });

  it('keeps the order of each key', async () => {
    const topic = await topicOf();
    const client = await producer();
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (let i = 0; i < 40; i++)
      await client.send({ topic, acks: -1, messages: keys.map((key) => ({ key, value: `${key}${i}` })) });
    const seen = await readAll(topic, 200);
    for (const key of keys)
      expect(seen.filter((message) => message.key?.toString() === key).map(textOf)).toEqual(
        sequence(0, 40).map((i) => `${key}${i}`),
      );
  });

  it('keeps keys, headers, empty and binary values as they are', async () => {
    const topic = await topicOf(1);
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await (
      await producer()
    ).send({
      topic,
      messages: [
        {
          key: bytes,
          value: bytes,
          headers: { binary: bytes, text: '投诉', many: ['1', '2'] },
          timestamp: '1778029320000',
        },
        { key: null, value: null },
        { key: '', value: '' },
      ],
    });
    const [whole, none, empty] = await readAll(topic, 3);
    expect(whole).toMatchObject({ key: bytes, value: bytes, offset: '0', timestamp: '1778029320000' });
    expect(whole!.headers).toEqual({
      binary: bytes,
      text: Buffer.from('投诉'),
      many: [Buffer.from('1'), Buffer.from('2')],
    });
    expect(none).toMatchObject({ key: null, value: null, offset: '1', headers: {} });
    expect(empty).toMatchObject({ key: Buffer.alloc(0), value: Buffer.alloc(0), offset: '2' });
  });

  it('takes a batch of 1,000 messages', async () => {
    const topic = await topicOf();
    await (await producer()).send({ topic, acks: -1, messages: messages(sequence(0, 1000)) });
    const seen = await readAll(topic, 1000);
    expect(seen.map(textOf).sort((a, b) => Number(a) - Number(b))).toEqual(sequence(0, 1000));
  });

  it('keeps what an idempotent producer sends once and in order', async () => {
    const topic = await topicOf(1);
    const client = await opened(connect().producer({ idempotent: true, maxInFlightRequests: 1 }));
    for (const value of sequence(0, 20)) await client.send({ topic, messages: [{ value }] });
    expect((await readAll(topic, 20)).map(textOf)).toEqual(sequence(0, 20));
  });

  it('refuses a message larger than the broker takes, and stores nothing of it', async () => {
    const topic = await topicOf(1);
    const client = await producer();
    await expect(client.send({ topic, messages: [{ value: Buffer.alloc(1_048_589) }] })).rejects.toMatchObject({
      type: 'MESSAGE_TOO_LARGE',
    });
    const [next] = await client.send({ topic, messages: [{ value: Buffer.alloc(1_000_000) }] });
    expect(next!.baseOffset).toBe('0');
  });
});

describe('consuming', () => {
  it('gives a new group everything from the beginning', async () => {
    const topic = await topicOf();
    await (await producer()).send({ topic, messages: messages(sequence(0, 50)) });
    const seen = await readAll(topic, 50);
    expect(new Set(seen.map(textOf))).toEqual(new Set(sequence(0, 50)));
  });

  it('gives what is written while it waits', async () => {
    const topic = await topicOf();
    const seen: KafkaMessage[] = [];
    await reading(name('group'), topic, into(seen));
    await (await producer()).send({ topic, messages: [{ value: 'now' }] });
    await until('the message', () => seen.length > 0);
    expect(seen.map(textOf)).toEqual(['now']);
  });

  it('goes on after the committed offset when a consumer comes back', async () => {
    const topic = await topicOf(1);
    const groupId = name('group');
    await (await producer()).send({ topic, messages: messages(sequence(0, 10)) });
    const first: KafkaMessage[] = [];
    const before = await reading(groupId, topic, into(first), false);
    await until('ten messages', () => first.length === 10);
    await before.consumer.commitOffsets([{ topic, partition: 0, offset: '6' }]);
    await before.consumer.disconnect();

    const second: KafkaMessage[] = [];
    await reading(groupId, topic, into(second), false);
    await until('the rest', () => second.length >= 4);
    expect(second.map(({ offset }) => offset)).toEqual(['6', '7', '8', '9']);
    expect(await committedBy(groupId, topic)).toEqual(['6']);
  });

  it('commits nothing that was not resolved', async () => {
    const topic = await topicOf(1);
    const groupId = name('group');
    await (await producer()).send({ topic, messages: messages(sequence(0, 10)) });
    let batches = 0;
    const { consumer } = await reading(groupId, topic, async ({ batch, resolveOffset }) => {
      batches++;
      for (const { offset } of batch.messages) if (Number(offset) < 3) resolveOffset(offset);
    });
    await until('a second look at what was not resolved', () => batches > 1);
    await consumer.disconnect();
    expect(await committedBy(groupId, topic)).toEqual(['3']);
  });

  it('shows high watermarks, committed offsets and so the lag', async () => {
    const topic = await topicOf(2);
    const groupId = name('group');
    expect(await committedBy(groupId, topic)).toEqual(['-1', '-1']);
    const client = await producer();
    await client.send({ topic, messages: sequence(0, 7).map((value) => ({ value, partition: 0 })) });
    await client.send({ topic, messages: sequence(0, 2).map((value) => ({ value, partition: 1 })) });
    const seen: KafkaMessage[] = [];
    const { consumer } = await reading(groupId, topic, into(seen));
    await until('nine messages', () => seen.length === 9);
    await consumer.disconnect();
    await client.send({ topic, messages: sequence(0, 3).map((value) => ({ value, partition: 1 })) });

    const offsets = await (await admin()).fetchTopicOffsets(topic);
    expect(offsets.sort((a, b) => a.partition - b.partition).map(({ low, high }) => [low, high])).toEqual([
      ['0', '7'],
      ['0', '5'],
    ]);
    expect(await committedBy(groupId, topic)).toEqual(['7', '2']);
  });
});

describe('a group', () => {
  it('shares the partitions, and who stays takes over from who leaves without missing a record', async () => {
    const topic = await topicOf();
    const groupId = name('group');
    const client = await producer();
    const send = (from: number, to: number) => client.send({ topic, messages: messages(sequence(from, to)) });
    const left: KafkaMessage[] = [];
    const right: KafkaMessage[] = [];
    const seen = () => new Set([...left, ...right].map(textOf));

    const one = await reading(groupId, topic, into(left));
    expect(one.assigned()).toHaveLength(PARTITIONS);
    await send(0, 100);
    await until('the first hundred', () => seen().size === 100);

    const other = await reading(groupId, topic, into(right));
    await until('each has half', () => one.assigned().length === 6 && other.assigned().length === 6);
    expect([...one.assigned(), ...other.assigned()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: PARTITIONS }, (_, i) => i),
    );
    await send(100, 300);
    await until('the next two hundred', () => seen().size === 300);
    expect(right.length).toBeGreaterThan(0);

    const described = await (await admin()).describeGroups([groupId]);
    expect(described.groups[0]).toMatchObject({ state: 'Stable', protocolType: 'consumer' });
    expect(described.groups[0]!.members).toHaveLength(2);

    await send(300, 400);
    await other.consumer.disconnect();
    await send(400, 500);
    await until('one has all', () => one.assigned().length === PARTITIONS);
    await until('all five hundred', () => seen().size === 500);
  });

  it('is listed, and is empty when everyone has left', async () => {
    const topic = await topicOf(1);
    const groupId = name('group');
    await (await producer()).send({ topic, messages: [{ value: 'x' }] });
    const seen: KafkaMessage[] = [];
    const { consumer } = await reading(groupId, topic, into(seen));
    await until('the message', () => seen.length === 1);
    await consumer.disconnect();
    const client = await admin();
    expect((await client.listGroups()).groups).toContainEqual({ groupId, protocolType: 'consumer' });
    expect((await client.describeGroups([groupId])).groups[0]).toMatchObject({ state: 'Empty', members: [] });
  });
});

(given ? describe.skip : describe)('a restart (of the local stack; a given broker is not ours to stop)', () => {
  it('keeps records, topics and committed offsets', async () => {
    const topic = await topicOf(1);
    const groupId = name('group');
    await (await producer()).send({ topic, messages: messages(sequence(0, 10)) });
    const before: KafkaMessage[] = [];
    const { consumer } = await reading(groupId, topic, into(before), false);
    await until('ten messages', () => before.length === 10);
    await consumer.commitOffsets([{ topic, partition: 0, offset: '4' }]);
    await Promise.all(open.splice(0).map((client) => client.disconnect()));

    await local.close();
    local = createKafka({ dir });
    await local.listen(port);

    expect(await committedBy(groupId, topic)).toEqual(['4']);
    expect((await readAll(topic, 10)).map(textOf)).toEqual(sequence(0, 10));
    const [next] = await (await producer()).send({ topic, messages: [{ value: 'next' }] });
    expect(next!.baseOffset).toBe('10');
  });
});
