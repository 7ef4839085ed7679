import { batchOf } from './testing/batches';
import { bareClient, brokerWith } from './testing/bare-client';
import { errors } from './errors';
import type { Reader, Writer } from './wire';

const PRODUCE = { key: 0, version: 3 };
const FETCH = { key: 1, version: 4 };
const API_VERSIONS = { key: 18, version: 0 };

let broker: Awaited<ReturnType<typeof brokerWith>>;
/** While true, what is written waits in `held` for its sync. */
let hold = false;
const held: (() => void)[] = [];
beforeAll(async () => {
  broker = await brokerWith(['sync', 'order', 'ack', 'wait'], (_fd, done) =>
    hold ? void held.push(() => done(null)) : done(null),
  );
});
afterAll(() => broker.close());
const bare = () => bareClient(broker.port);

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
    client.send(API_VERSIONS);
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
    for (let i = 0; i < 256; i++) client.send(API_VERSIONS);
    client.send(PRODUCE, producing('order', batchOf()));
    expect(fetched(await client.answered(1))).toMatchObject({ bytes: 0 });
    expect(produced(await client.answered(258))).toMatchObject({ base: 0 });
  });
});
