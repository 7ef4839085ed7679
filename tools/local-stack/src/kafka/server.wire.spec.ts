import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka as Client, logLevel } from 'kafkajs';
import { batchOf } from './batch.examples';
import { errors } from './errors';
import { createKafka, type Kafka } from './server';
import { reader, type Reader, writer, type Writer } from './wire';

const PRODUCE = { key: 0, version: 3 };
const FETCH = { key: 1, version: 4 };
const OFFSET_COMMIT = { key: 8, version: 2 };
const OFFSET_FETCH = { key: 9, version: 3 };
const METADATA = { key: 3, version: 1 };
const LIST_OFFSETS = { key: 2, version: 1 };
const CREATE_TOPICS = { key: 19, version: 1 };
const API_VERSIONS = 18;

let dir: string;
let kafka: Kafka;
let port: number;
/** While true, what is written waits in `held` for its sync. */
let hold = false;
const held: (() => void)[] = [];
const sockets: Socket[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kafka-'));
  kafka = createKafka({ dir, sync: (_fd, done) => (hold ? void held.push(() => done(null)) : done(null)) });
  port = await kafka.listen(0);
  const admin = new Client({ brokers: [`127.0.0.1:${port}`], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: ['sync', 'order', 'ack', 'wait'].map((topic) => ({ topic })) });
  await admin.disconnect();
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
afterAll(async () => {
  await kafka.close();
  rmSync(dir, { recursive: true });
});

/** A client of the bare protocol: sends requests, collects answers in the order in which they come. */
const bare = async () => {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  const answers: { correlation: number; body: Reader }[] = [];
  let bytes = Buffer.alloc(0);
  socket
    .on('error', () => undefined)
    .on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      while (bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE(0)) {
        const body = reader(bytes.subarray(4, 4 + bytes.readInt32BE(0)));
        bytes = bytes.subarray(4 + bytes.readInt32BE(0));
        answers.push({ correlation: body.i32(), body });
      }
    });
  let correlation = 0;
  return {
    socket,
    answers,
    send: (
      { key, version }: { key: number; version: number },
      fill: (request: Writer) => unknown = () => undefined,
    ) => {
      const request = writer().i16(key).i16(version).i32(++correlation).string('bare');
      fill(request);
      socket.write(request.frame());
    },
    answered: async (count: number) => {
      while (answers.length < count) await new Promise(setImmediate);
      return answers[count - 1]!.body;
    },
  };
};
const producing =
  (topic: string, batch: Buffer, acks = -1, transaction: string | null = null) =>
  (request: Writer) =>
    request
      .string(transaction)
      .i16(acks)
      .i32(1000)
      .array([topic], (name) => request.string(name).array([0], (partition) => request.i32(partition).bytes(batch)));
const fetching = (topic: string, offset: number, wait: number) => (request: Writer) =>
  request
    .i32(-1)
    .i32(wait)
    .i32(1)
    .i32(1 << 20)
    .i8(0)
    .array([topic], (name) =>
      request.string(name).array([0], (partition) =>
        request
          .i32(partition)
          .i64(offset)
          .i32(1 << 20),
      ),
    );
const produced = (answer: Reader) =>
  answer.array(() => {
    const topic = answer.string();
    return answer.array(() => ({
      topic,
      partition: answer.i32(),
      error: answer.i16(),
      base: answer.i64(),
      at: answer.i64(),
    }));
  })[0]![0]!;
const fetched = (answer: Reader) => {
  answer.i32();
  return answer.array(() => {
    answer.string();
    return answer.array(() => ({
      partition: answer.i32(),
      error: answer.i16(),
      highWatermark: answer.i64(),
      stable: answer.i64(),
      aborted: answer.array(() => 0),
      bytes: answer.bytes().length,
    }));
  })[0]![0]!;
};

describe('a produce request', () => {
  it('is acknowledged, and its record shown, only after the sync', async () => {
    const client = await bare();
    const other = await bare();
    hold = true;
    client.send(PRODUCE, producing('sync', batchOf()));
    while (held.length === 0) await new Promise(setImmediate);
    other.send(FETCH, fetching('sync', 0, 0));
    expect(fetched(await other.answered(1))).toMatchObject({ error: errors.NONE, highWatermark: 0, bytes: 0 });
    expect(client.answers).toEqual([]);
    hold = false;
    held.splice(0).forEach((sync) => sync());
    expect(produced(await client.answered(1))).toMatchObject({ error: errors.NONE, base: 0 });
    other.send(FETCH, fetching('sync', 0, 0));
    expect(fetched(await other.answered(2))).toMatchObject({ highWatermark: 1, bytes: batchOf().length });
  });

  it('is not answered when the client wants no acknowledgement', async () => {
    const client = await bare();
    client.send(PRODUCE, producing('ack', batchOf(), 0));
    client.send(PRODUCE, producing('ack', batchOf(), 1));
    expect(produced(await client.answered(1))).toMatchObject({ error: errors.NONE, base: 1 });
    expect(client.answers.map(({ correlation }) => correlation)).toEqual([2]);
  });

  it.each([
    ['an unknown topic', producing('unknown', batchOf()), errors.UNKNOWN_TOPIC_OR_PARTITION],
    ['two acknowledgements', producing('ack', batchOf(), 2), errors.INVALID_REQUIRED_ACKS],
    ['a transaction', producing('ack', batchOf(), -1, 't'), errors.TRANSACTIONAL_ID_AUTHORIZATION_FAILED],
  ])('is refused for %s', async (_what, fill, error) => {
    const client = await bare();
    client.send(PRODUCE, fill);
    expect(produced(await client.answered(1))).toMatchObject({ error, base: -1 });
  });
});

describe('a fetch', () => {
  it('waits for the next record, and requests behind it are answered behind it', async () => {
    const client = await bare();
    client.send(FETCH, fetching('wait', 0, 30_000));
    client.send({ key: API_VERSIONS, version: 0 });
    client.send(PRODUCE, producing('wait', batchOf()));
    expect(fetched(await client.answered(1))).toMatchObject({ highWatermark: 1, bytes: batchOf().length });
    await client.answered(3);
    expect(client.answers.map(({ correlation }) => correlation)).toEqual([1, 2, 3]);
  });

  it('waits no longer than it says', async () => {
    const client = await bare();
    client.send(FETCH, fetching('order', 0, 50));
    expect(fetched(await client.answered(1))).toMatchObject({ error: errors.NONE, bytes: 0 });
  });

  it.each([
    ['beyond the end', 'order', 1, errors.OFFSET_OUT_OF_RANGE],
    ['before the beginning', 'order', -1, errors.OFFSET_OUT_OF_RANGE],
    ['of an unknown topic', 'unknown', 0, errors.UNKNOWN_TOPIC_OR_PARTITION],
  ])('%s is refused at once', async (_what, topic, offset, error) => {
    const client = await bare();
    client.send(FETCH, fetching(topic, offset, 30_000));
    expect(fetched(await client.answered(1))).toMatchObject({ error, bytes: 0 });
  });
});

describe('a connection', () => {
  it('begins no more than 256 requests that are not answered', async () => {
    const client = await bare();
    client.send(FETCH, fetching('order', 0, 200));
    for (let i = 0; i < 256; i++) client.send({ key: API_VERSIONS, version: 0 });
    client.send(PRODUCE, producing('order', batchOf()));
    expect(fetched(await client.answered(1))).toMatchObject({ bytes: 0 });
    expect(produced(await client.answered(258))).toMatchObject({ base: 0 });
  });
});

describe('a commit', () => {
  const commit = (topic: string, generation: number) => async (member: string) => {
    const client = await bare();
    client.send(OFFSET_COMMIT, (request) =>
      request
        .string('tool')
        .i32(generation)
        .string(member)
        .i64(-1)
        .array([topic], (name) =>
          request.string(name).array([0], (partition) => request.i32(partition).i64(7).string('why')),
        ),
    );
    const answer = await client.answered(1);
    return answer.array(() => (answer.string(), answer.array(() => (answer.i32(), answer.i16()))[0]))[0];
  };
  const committed = async () => {
    const client = await bare();
    client.send(OFFSET_FETCH, (request) => request.string('tool').i32(-1));
    const answer = await client.answered(1);
    answer.i32();
    return answer.array(() => [
      answer.string(),
      ...answer.array(() => [answer.i32(), answer.i64(), answer.string(), answer.i16()]),
    ]);
  };

  it('is kept for a topic that exists, from who may commit, and is shown with all others of the group', async () => {
    expect(await commit('unknown', -1)('')).toBe(errors.UNKNOWN_TOPIC_OR_PARTITION);
    expect(await commit('ack', 3)('stranger')).toBe(errors.UNKNOWN_MEMBER_ID);
    expect(await committed()).toEqual([]);
    expect(await commit('ack', -1)('')).toBe(errors.NONE);
    expect(await committed()).toEqual([['ack', [0, 7, 'why', errors.NONE]]]);
  });
});

describe('what is not spoken', () => {
  it('an ApiVersions too new is answered with those that are, in its oldest form', async () => {
    const client = await bare();
    client.send({ key: API_VERSIONS, version: 3 });
    const answer = await client.answered(1);
    expect(answer.i16()).toBe(errors.UNSUPPORTED_VERSION);
    const spoken = answer.array(() => ({ key: answer.i16(), min: answer.i16(), max: answer.i16() }));
    expect(spoken).toContainEqual({ key: API_VERSIONS, min: 0, max: 2 });
    expect(spoken).toHaveLength(17);
  });

  it.each([
    ['an unknown API', writer().i16(99).i16(0).i32(1).string('bare').frame()],
    ['a version that was not offered', writer().i16(0).i16(9).i32(1).string('bare').frame()],
    ['a request that ends too early', writer().i16(0).i16(3).i32(1).string('bare').i16(5).frame()],
    ['a request larger than Kafka takes', Buffer.from([0x7f, 0, 0, 0])],
  ])('%s closes the connection', async (_what, bytes) => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    const { socket } = await bare();
    const closed = once(socket, 'close');
    socket.write(bytes);
    await closed;
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  it('an offset by time is refused', async () => {
    const client = await bare();
    client.send(LIST_OFFSETS, (request) =>
      request.i32(-1).array(['order'], (name) => request.string(name).array([0], () => request.i32(0).i64(1))),
    );
    const answer = await client.answered(1);
    const [error] = answer.array(() => (answer.string(), answer.array(() => (answer.i32(), answer.i16()))[0]));
    expect(error).toBe(errors.UNSUPPORTED_FOR_MESSAGE_FORMAT);
  });

  it('a transactional producer is refused', async () => {
    const client = new Client({ brokers: [`127.0.0.1:${port}`], logLevel: logLevel.NOTHING, retry: { retries: 1 } });
    const producer = client.producer({ transactionalId: 't', idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    await expect(producer.transaction()).rejects.toMatchObject({ type: 'TRANSACTIONAL_ID_AUTHORIZATION_FAILED' });
    await producer.disconnect();
  });

  it.each<
    [string, { partitions?: number; replicas?: number; assigned?: number[]; config?: [string, string][] }, number]
  >([
    ['no partitions', { partitions: 0 }, errors.INVALID_PARTITIONS],
    ['too many partitions', { partitions: 1_001 }, errors.INVALID_PARTITIONS],
    ['two replicas', { replicas: 2 }, errors.INVALID_REPLICATION_FACTOR],
    ['its replicas assigned', { assigned: [0] }, errors.INVALID_REPLICA_ASSIGNMENT],
    ['compaction', { config: [['cleanup.policy', 'compact']] }, errors.INVALID_CONFIG],
    [
      'settings that hold anyway',
      {
        config: [
          ['retention.ms', '-1'],
          ['cleanup.policy', 'delete'],
        ],
      },
      errors.NONE,
    ],
  ])('a topic with %s', async (what, { partitions = 1, replicas = 1, assigned = [], config = [] }, error) => {
    const client = await bare();
    client.send(CREATE_TOPICS, (request) =>
      request
        .array([what.replaceAll(' ', '-')], (name) =>
          request
            .string(name)
            .i32(partitions)
            .i16(replicas)
            .array(assigned, (partition) => request.i32(partition).array([0], request.i32))
            .array(config, ([key, value]) => request.string(key).string(value)),
        )
        .i32(1000)
        .boolean(true),
    );
    const answer = await client.answered(1);
    const [answered] = answer.array(() => ({
      name: answer.string(),
      error: answer.i16(),
      text: answer.nullableString(),
    }));
    expect(answered!.error).toBe(error);
  });

  it('a check of a new topic makes none', async () => {
    const client = await bare();
    client.send(METADATA, (request) => request.array(['settings-that-hold-anyway', 'not a name'], request.string));
    const answer = await client.answered(1);
    answer.array(() => [answer.i32(), answer.string(), answer.i32(), answer.nullableString()]);
    answer.i32();
    expect(answer.array(() => [answer.i16(), answer.string(), answer.i8(), answer.i32()])).toEqual([
      [errors.UNKNOWN_TOPIC_OR_PARTITION, 'settings-that-hold-anyway', 0, 0],
      [errors.INVALID_TOPIC, 'not a name', 0, 0],
    ]);
  });
});
