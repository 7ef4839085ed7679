import { once } from 'node:events';
import { Kafka as Client, logLevel } from 'kafkajs';
import { errors } from './errors';
import { bareClient, brokerWith } from './testing/bare-client';
import { writer } from './wire';

const LIST_OFFSETS = { key: 2, version: 1 };
const METADATA = { key: 3, version: 1 };
const OFFSET_COMMIT = { key: 8, version: 2 };
const OFFSET_FETCH = { key: 9, version: 3 };
const API_VERSIONS = 18;
const CREATE_TOPICS = { key: 19, version: 1 };

let broker: Awaited<ReturnType<typeof brokerWith>>;
beforeAll(async () => {
  broker = await brokerWith(['order', 'ack']);
});
afterAll(() => broker.close());
const bare = () => bareClient(broker.port);

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
    [
      'a request that ends within a string',
      writer().i16(13).i16(0).i32(1).string('bare').string('group').i16(5).frame(),
    ],
    ['a request larger than Kafka takes', Buffer.from([0x7f, 0, 0, 0])],
    ['a request of negative size', Buffer.from([0xff, 0xff, 0xff, 0xfc])],
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
    const client = new Client({
      brokers: [`127.0.0.1:${broker.port}`],
      logLevel: logLevel.NOTHING,
      retry: { retries: 1 },
    });
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
