import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AllStreamRecordedEvent,
  type AppendExpectedRevision,
  BACKWARDS,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  type Filter,
  type JSONEventData,
  jsonEvent,
  MaxAppendSizeExceededError,
  type Position,
  START,
  StreamNotFoundError,
  streamNameFilter,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { createEventStore, type EventStoreServer } from '../src/eventstore/server';

/** Runs against the server that EVENTSTORE_URL names, else against one of our own. */
const given = process.env.EVENTSTORE_URL;
const dir = mkdtempSync(join(tmpdir(), 'eventstore-'));
let server: EventStoreServer | undefined;
let client: EventStoreDBClient;
const connect = async () => {
  if (!given) server = createEventStore({ dir });
  const url = given ?? `esdb://127.0.0.1:${await server!.listen(0)}?tls=false`;
  client = EventStoreDBClient.connectionString(url);
};
const disconnect = async () => {
  await client.dispose();
  await server?.close();
};
beforeAll(connect);
afterAll(async () => {
  await disconnect();
  rmSync(dir, { recursive: true });
});

/** A category of its own for every spec, so that a shared server may hold anything else. */
const category = () => `spec${randomUUID().replaceAll('-', '')}`;
const event = (n: number, type = 'Counted') =>
  jsonEvent({ type, data: { n }, metadata: { recordedBy: `writer-${n}` } });
const append = (stream: string, expectedRevision: AppendExpectedRevision, ...events: JSONEventData[]) =>
  client.appendToStream(stream, events, { expectedRevision });
const numbers = async (events: AsyncIterable<{ event?: { data: unknown } }>) => {
  const seen: number[] = [];
  for await (const { event: recorded } of events) seen.push((recorded!.data as { n: number }).n);
  return seen;
};
const range = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);
const fill = async (stream: string, count: number, from = 0) =>
  append(stream, from === 0 ? 'no_stream' : BigInt(from - 1), ...range(count, from).map((n) => event(n)));
const positionsOf = async (prefix: string, from: Position | typeof START = START) => {
  const found: AllStreamRecordedEvent[] = [];
  for await (const { event: recorded } of client.readAll({ fromPosition: from }))
    if (recorded?.streamId.startsWith(prefix)) found.push(recorded);
  return found;
};
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('an append', () => {
  it.each(['any', 'no_stream'] as const)('begins a stream when it expects %s', async (expected) => {
    const { success, nextExpectedRevision } = await append(category(), expected, event(0), event(1));
    expect({ success, nextExpectedRevision }).toEqual({ success: true, nextExpectedRevision: 1n });
  });

  it.each(['any', 'stream_exists', 1n] as const)('goes on with a stream when it expects %s', async (expected) => {
    const stream = category();
    await fill(stream, 2);
    expect((await append(stream, expected, event(2))).nextExpectedRevision).toBe(2n);
    expect(await numbers(client.readStream(stream))).toEqual([0, 1, 2]);
  });

  it.each(['stream_exists', 0n] as const)('that expects %s is refused where there is no stream', async (expected) => {
    const refusal = await append(category(), expected, event(0)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongExpectedVersionError);
    expect(refusal).toMatchObject({ expectedVersion: expected, actualVersion: 'no_stream' });
  });

  it.each(['no_stream', 0n, 7n] as const)('that expects %s is refused at revision 1', async (expected) => {
    const stream = category();
    await fill(stream, 2);
    const refusal = await append(stream, expected, event(9)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongExpectedVersionError);
    expect(refusal).toMatchObject({ streamName: stream, expectedVersion: expected, actualVersion: 1n });
    expect(await numbers(client.readStream(stream))).toEqual([0, 1]);
  });

  it('answers with the position at which its last event stands', async () => {
    const stream = category();
    const { position } = await fill(stream, 2);
    expect((await positionsOf(stream)).at(-1)!.position).toEqual(position);
  });

  it.each([1, 5])('is refused as a whole above 1 MiB (%i MiB), and the connection goes on', async (size) => {
    const stream = category();
    const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(size * 1024 * 1024) } });
    await expect(append(stream, 'no_stream', event(0), large)).rejects.toThrow(MaxAppendSizeExceededError);
    expect((await fill(stream, 1)).nextExpectedRevision).toBe(0n);
  });

  it('is refused when an id is no UUID', async () => {
    const bad = jsonEvent({ id: 'not-a-uuid', type: 'Counted', data: {} });
    await expect(append(category(), 'no_stream', bad)).rejects.toThrow(UnknownError);
  });
});

describe('an append through a call of its own', () => {
  const credentials = { username: 'admin', password: 'changeit' };
  const appendAlone = (stream: string, expectedRevision: AppendExpectedRevision, ...events: JSONEventData[]) =>
    client.appendToStream(stream, events, { expectedRevision, credentials });

  it('is stored and repeated like any other', async () => {
    const stream = category();
    const events = [event(0), event(1)];
    const first = await appendAlone(stream, 'no_stream', ...events);
    expect(first.nextExpectedRevision).toBe(1n);
    expect(await appendAlone(stream, 'no_stream', ...events)).toEqual(first);
    expect(await numbers(client.readStream(stream))).toEqual([0, 1]);
  });

  it('is refused with the revision that the stream has', async () => {
    const stream = category();
    await fill(stream, 2);
    await expect(appendAlone(stream, 0n, event(9))).rejects.toMatchObject({
      expectedVersion: 0n,
      actualVersion: 1n,
    });
    await expect(appendAlone(category(), 'stream_exists', event(0))).rejects.toMatchObject({
      expectedVersion: 'stream_exists',
      actualVersion: 'no_stream',
    });
  });

  it('is refused above 1 MiB', async () => {
    const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(1024 * 1024) } });
    await expect(appendAlone(category(), 'no_stream', large)).rejects.toThrow(MaxAppendSizeExceededError);
  });
});

describe('the same events again', () => {
  it.each(['no_stream', 'any'] as const)('expecting %s get the same answer and change nothing', async (expected) => {
    const stream = category();
    const events = [event(0), event(1)];
    const first = await append(stream, expected, ...events);
    await append(stream, 1n, event(2));
    expect(await append(stream, expected, ...events)).toEqual(first);
    expect(await numbers(client.readStream(stream))).toEqual([0, 1, 2]);
  });

  it('expecting the same revision get the same answer and change nothing', async () => {
    const stream = category();
    await fill(stream, 2);
    const events = [event(2), event(3)];
    const first = await append(stream, 1n, ...events);
    expect(await append(stream, 1n, ...events)).toEqual(first);
    expect(await numbers(client.readStream(stream))).toEqual([0, 1, 2, 3]);
  });

  it('are new in another stream', async () => {
    const [events, stream] = [[event(0), event(1)], category()];
    await append(category(), 'any', ...events);
    expect((await append(stream, 'any', ...events)).nextExpectedRevision).toBe(1n);
    expect(await numbers(client.readStream(stream))).toEqual([0, 1]);
  });

  it('followed by one that is new are refused', async () => {
    const stream = category();
    const events = [event(0), event(1)];
    await append(stream, 'no_stream', ...events);
    await expect(append(stream, 'no_stream', ...events, event(2))).rejects.toMatchObject({ actualVersion: 1n });
  });
});

describe('writers at the same time', () => {
  it('on one stream win one revision each', async () => {
    const stream = category();
    await fill(stream, 1);
    for (const revision of [0, 1, 2]) {
      const outcomes = await Promise.allSettled(range(8).map((n) => append(stream, BigInt(revision), event(n))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ actualVersion: BigInt(revision + 1) });
    }
    expect(await numbers(client.readStream(stream))).toHaveLength(4);
  });

  it('on 1,000 streams are all stored', async () => {
    const prefix = category();
    const revisions = await Promise.all(range(1000).map((n) => append(`${prefix}-${n}`, 'no_stream', event(n))));
    expect(revisions.every(({ nextExpectedRevision }) => nextExpectedRevision === 0n)).toBe(true);
    const found = await positionsOf(prefix);
    expect(new Set(found.map(({ streamId }) => streamId)).size).toBe(1000);
  });
});

describe('a stream', () => {
  it('that nobody wrote is not found', async () => {
    const stream = category();
    const refusal = await numbers(client.readStream(stream)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StreamNotFoundError);
    expect(refusal).toMatchObject({ streamName: stream });
  });

  it('gives back each event as it was written', async () => {
    const stream = `${category()}-投诉`;
    const id = randomUUID();
    const before = Date.now();
    const metadata = { actor: { id: 'officer-7' }, correlation: 'item-1' };
    await append(
      stream,
      'no_stream',
      jsonEvent({ id: id.toUpperCase(), type: 'ComplaintRegistered', data: { region: '镜湖区' }, metadata }),
    );
    let resolved;
    for await (const next of client.readStream(stream)) resolved = next;
    const { created, position, ...recorded } = resolved!.event!;
    expect(recorded).toEqual({
      streamId: stream,
      id,
      revision: 0n,
      type: 'ComplaintRegistered',
      isJson: true,
      data: { region: '镜湖区' },
      metadata,
    });
    expect(Math.abs(created.getTime() - before)).toBeLessThan(60_000);
    expect(position).toBeDefined();
  });

  it('is read from a revision, backwards and up to a limit', async () => {
    const stream = category();
    await fill(stream, 5);
    const read = (options: Parameters<EventStoreDBClient['readStream']>[1]) =>
      numbers(client.readStream(stream, options));
    expect(await read({})).toEqual([0, 1, 2, 3, 4]);
    expect(await read({ fromRevision: 2n })).toEqual([2, 3, 4]);
    expect(await read({ fromRevision: 9n })).toEqual([]);
    expect(await read({ maxCount: 2 })).toEqual([0, 1]);
    expect(await read({ direction: BACKWARDS, fromRevision: END })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction: BACKWARDS, fromRevision: 2n, maxCount: 2 })).toEqual([2, 1]);
    expect(await read({ direction: BACKWARDS, fromRevision: START })).toEqual([0]);
  });
});

describe('all events', () => {
  it('read forwards from a position include it, backwards they end before it', async () => {
    const prefix = category();
    for (const n of range(3)) await fill(`${prefix}-${n}`, 1);
    const positions = (await positionsOf(prefix)).map(({ position }) => position);
    const first = async (direction: 'forwards' | 'backwards') => {
      const found: Position[] = [];
      for await (const { event: recorded } of client.readAll({ direction, fromPosition: positions[1]!, maxCount: 1 }))
        found.push(recorded!.position);
      return found;
    };
    expect(await first('forwards')).toEqual([positions[1]]);
    expect((await first('backwards'))[0]!.commit < positions[1]!.commit).toBe(true);
  });

  it('are read up to a limit, newest first', async () => {
    const stream = category();
    await fill(stream, 3);
    const newest: bigint[] = [];
    for await (const { event: recorded } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 10 }))
      newest.push(recorded!.position.commit);
    expect(newest).toEqual([...newest].sort((a, b) => Number(b - a)));
    expect(newest.length).toBeLessThanOrEqual(10);
  });

  it('stand in the order in which they were acknowledged', async () => {
    const prefix = category();
    for (const n of range(5)) await append(`${prefix}-${n % 2}`, 'any', event(n));
    expect((await positionsOf(prefix)).map(({ data }) => (data as { n: number }).n)).toEqual(range(5));
  });
});

describe('a subscription', () => {
  /** Collects what arrives; `at` is the position of every event and checkpoint in the order of arrival. */
  const follow = (filter: Filter, fromPosition: Position | typeof START | typeof END = START) => {
    const seen: { n: number; at: bigint }[] = [];
    const checkpoints: bigint[] = [];
    let caughtUp = false;
    const watched: Filter = {
      ...filter,
      checkpointReached: (_subscription, { commit }) => void checkpoints.push(commit),
    };
    const subscription = client.subscribeToAll({ fromPosition, filter: watched });
    subscription.on('data', ({ event: recorded }) =>
      seen.push({ n: (recorded!.data as { n: number }).n, at: recorded!.position.commit }),
    );
    subscription.on('caughtUp', () => (caughtUp = true));
    return {
      seen,
      checkpoints,
      stop: () => subscription.unsubscribe(),
      live: () => until(() => caughtUp),
      numbers: () => seen.map(({ n }) => n),
    };
  };
  const of = (prefix: string) => streamNameFilter({ prefixes: [`${prefix}-`] });

  it('gets what is there, then says that it has caught up, then gets what comes', async () => {
    const prefix = category();
    await fill(`${prefix}-a`, 2);
    const reader = follow(of(prefix));
    await reader.live();
    expect(reader.numbers()).toEqual([0, 1]);
    await fill(`${prefix}-b`, 2);
    await until(() => reader.seen.length === 4);
    expect(reader.numbers()).toEqual([0, 1, 0, 1]);
    await reader.stop();
  });

  it('from a position begins after it, from the end with what comes', async () => {
    const prefix = category();
    await fill(`${prefix}-a`, 3);
    const [first] = await positionsOf(prefix);
    const later = follow(of(prefix), first!.position);
    const end = follow(of(prefix), END);
    await Promise.all([later.live(), end.live()]);
    await append(`${prefix}-a`, 2n, event(3));
    await until(() => end.seen.length === 1 && later.seen.length === 3);
    expect([later.numbers(), end.numbers()]).toEqual([[1, 2, 3], [3]]);
    await Promise.all([later.stop(), end.stop()]);
  });

  it.each([
    ['a prefix of the stream', (key: string) => streamNameFilter({ prefixes: ['nothing', `${key}-`] })],
    ['a pattern of the stream', (key: string) => streamNameFilter({ regex: `^${key}-[a-z]$` })],
    ['a prefix of the type', (key: string) => eventTypeFilter({ prefixes: [`Type${key}`] })],
    ['a pattern of the type', (key: string) => eventTypeFilter({ regex: `^Type${key}$` })],
  ])('selects by %s', async (_by, filter) => {
    const key = category();
    await append(`${key}-a`, 'no_stream', event(1, `Type${key}`));
    await append(`other${key}-a`, 'no_stream', event(2, 'Other'));
    await append(`${key}-b`, 'no_stream', event(3, `Type${key}`));
    const reader = follow(filter(key));
    await reader.live();
    expect(reader.numbers()).toEqual([1, 3]);
    await reader.stop();
  });

  it('is told how far it has come even when nothing matches', async () => {
    const prefix = category();
    const reader = follow(streamNameFilter({ prefixes: [category()], maxSearchWindow: 4, checkpointInterval: 2 }));
    await reader.live();
    const { position } = await fill(`${prefix}-a`, 1);
    await fill(`${prefix}-b`, 40);
    await until(() => (reader.checkpoints.at(-1) ?? 0n) > position!.commit);
    expect(reader.checkpoints).toEqual([...reader.checkpoints].sort((a, b) => Number(a - b)));
    expect(reader.seen).toEqual([]);
    await reader.stop();
  });

  it('is told how far it has come when it catches up', async () => {
    const { position } = await fill(category(), 1);
    const reader = follow(streamNameFilter({ prefixes: [category()], maxSearchWindow: 1_000_000 }));
    await reader.live();
    expect((reader.checkpoints.at(-1) ?? 0n) >= position!.commit).toBe(true);
    await reader.stop();
  });

  it('resumed at its last checkpoint misses nothing and repeats nothing', async () => {
    const prefix = category();
    const stream = `${prefix}-a`;
    await fill(stream, 50);
    const filter = streamNameFilter({ prefixes: [`${prefix}-`], maxSearchWindow: 8 });
    const reader = follow(filter);
    await reader.live();
    await until(() => reader.checkpoints.length > 0);
    const commit = reader.checkpoints.at(-1)!;
    await reader.stop();
    await fill(stream, 5, 50);
    const resumed = follow(filter, { commit, prepare: commit });
    await resumed.live();
    const before = reader.seen.filter(({ at }) => at <= commit).map(({ n }) => n);
    expect([...before, ...resumed.numbers()]).toEqual(range(55));
    await resumed.stop();
  });

  it('loses nothing and keeps the order when its reader is slow', async () => {
    const prefix = category();
    const stream = `${prefix}-a`;
    const text = 'x'.repeat(2000);
    const large = (n: number) => jsonEvent({ type: 'Counted', data: { n, text } });
    await append(stream, 'no_stream', ...range(400).map(large));
    const subscription = client.subscribeToAll({ fromPosition: START, filter: of(prefix) });
    const seen: number[] = [];
    for await (const { event: recorded } of subscription) {
      seen.push((recorded!.data as { n: number }).n);
      if (seen.length === 1)
        for (const from of [400, 800, 1200]) await append(stream, 'any', ...range(400, from).map(large));
      if (seen.length % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      if (seen.length === 1600) await subscription.unsubscribe();
    }
    expect(seen).toEqual(range(1600));
  });

  it('to one stream begins after a revision and goes on', async () => {
    const stream = category();
    await fill(stream, 3);
    const seen: number[] = [];
    const subscription = client.subscribeToStream(stream, { fromRevision: 0n });
    subscription.on('data', ({ event: recorded }) => seen.push((recorded!.data as { n: number }).n));
    await until(() => seen.length === 2);
    await fill(stream, 2, 3);
    await until(() => seen.length === 4);
    expect(seen).toEqual([1, 2, 3, 4]);
    await subscription.unsubscribe();
  });

  it('to a stream that does not exist yet gets its first event', async () => {
    const stream = category();
    const seen: number[] = [];
    const subscription = client.subscribeToStream(stream);
    subscription.on('data', ({ event: recorded }) => seen.push((recorded!.data as { n: number }).n));
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await fill(stream, 1);
    await until(() => seen.length === 1);
    expect(seen).toEqual([0]);
    await subscription.unsubscribe();
  });
});

const restart = () =>
  it('keeps every event, its position and its memory of ids over a restart', async () => {
    const prefix = category();
    const events = [event(0), event(1)];
    const first = await append(`${prefix}-a`, 'no_stream', ...events);
    await fill(`${prefix}-b`, 3);
    const before = await positionsOf(prefix);
    await disconnect();
    await connect();
    expect(await positionsOf(prefix)).toEqual(before);
    expect(await append(`${prefix}-a`, 'no_stream', ...events)).toEqual(first);
    expect(await append(`${prefix}-a`, 'any', ...events)).toEqual(first);
    expect((await append(`${prefix}-a`, 1n, event(2))).nextExpectedRevision).toBe(2n);
  });

if (!given) restart();
