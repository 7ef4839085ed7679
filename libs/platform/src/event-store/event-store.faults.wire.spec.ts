import type { Append, Step } from '@12315/kernel';
import { meta } from '@12315/kernel/spec';
import { createEventStore } from '@12315/local-stack';
import { EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineTo } from '../testing/line';
import { Unavailable } from '../unavailable';
import { type ConnectedStore, connectEventStore } from './esdb.event-store';

const dir = mkdtempSync(join(tmpdir(), 'event-store-faults-'));
const server = createEventStore({ dir });
let port: number;
let direct: ConnectedStore;
let line: Awaited<ReturnType<typeof lineTo>>;
let store: ConnectedStore;
beforeAll(async () => {
  port = await server.listen(0);
  direct = connectEventStore(`esdb://127.0.0.1:${port}?tls=false`, 'direct');
  await direct.warmUp();
});
beforeEach(async () => {
  line = await lineTo(port);
  store = connectEventStore(`esdb://127.0.0.1:${line.port}?tls=false`, 'spec');
  await store.warmUp();
});
afterEach(async () => {
  await store.close();
  await line.cut();
});
afterAll(async () => {
  await direct.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const newCategory = () => `spec${randomUUID().replaceAll('-', '')}`;
const happened = (): Append => ({ event: { type: 'Happened', data: {} }, meta: { ...meta, id: randomUUID() } });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
/** What the platform does with an outage: the same again until it succeeds. */
const untilItWorks = async <R>(work: () => Promise<R>): Promise<R> => {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
};

describe('while the event store is away', () => {
  it('everything is unavailable, and works again when it is back', async () => {
    const stream = `${newCategory()}-1`;
    const event = happened();
    await line.cut();
    const works = [
      store.append(stream, [event], 'none'),
      store.read(stream),
      store.ahead([stream], null, 1),
      store.ping(),
      store.warmUp(),
    ];
    for (const failure of await Promise.all(works.map(failureOf))) expect(failure).toBeInstanceOf(Unavailable);
    await line.mend();
    expect(await untilItWorks(() => store.append(stream, [event], 'none'))).toBe(0);
    expect(await untilItWorks(() => store.read(stream))).toHaveLength(1);
  });

  it('a subscription is told, and goes on from its position when it is begun again', async () => {
    const category = newCategory();
    await direct.append(`${category}-1`, [happened(), happened()], 'none');
    const control = new AbortController();
    const seen: number[] = [];
    let position = null as Parameters<ConnectedStore['all']>[1];
    const follow = async () => {
      for await (const step of store.all([category], position, control.signal)) {
        if (!('recorded' in step)) continue;
        seen.push(step.recorded.meta.revision);
        position = step.recorded.position;
        if (seen.length === 2) void line.cut();
        if (seen.length === 4) control.abort();
      }
    };
    expect(await failureOf(follow())).toBeInstanceOf(Unavailable);
    await direct.append(`${category}-1`, [happened(), happened()], 1);
    await line.mend();
    await untilItWorks(follow);
    expect(seen).toEqual([0, 1, 2, 3]);
  });
});

describe('while answers get lost', () => {
  it('an append is of unknown outcome, and the same again is one', async () => {
    const stream = `${newCategory()}-1`;
    const events = [happened(), happened()];
    line.hush();
    const works = [store.append(stream, events, 'none'), store.ping(), store.ping()];
    const failures = await Promise.all(works.map(failureOf));
    expect(failures[0]).toBeInstanceOf(Unavailable);
    expect(await direct.read(stream)).toHaveLength(2);
    expect(await store.append(stream, events, 'none')).toBe(1);
    expect(await direct.read(stream)).toHaveLength(2);
  });

  it('the connection is replaced after three deadlines, and its subscriptions are told', async () => {
    const category = newCategory();
    const steps: Step[] = [];
    const follow = async () => {
      for await (const step of store.all([category], null, new AbortController().signal)) steps.push(step);
    };
    const following = failureOf(follow());
    await store.ping();
    line.hush();
    await Promise.all([1, 2, 3].map(() => failureOf(store.ping())));
    expect(await following).toEqual(new Unavailable('eventstore', 'the connection was replaced'));
    await store.ping();
  });
});

it('ends the call at the server when a subscription ends, in whatever way', async () => {
  const category = newCategory();
  await direct.append(`${category}-1`, [happened()], 'none');
  const ended: jest.SpyInstance[] = [];
  const left: Pick<NodeJS.EventEmitter, 'emit'>[] = [];

  const original = EventStoreDBClient.prototype.subscribeToAll;
  const opening = jest.spyOn(EventStoreDBClient.prototype, 'subscribeToAll').mockImplementation(function (
    this: EventStoreDBClient,
    ...args
  ) {
    const subscription = original.apply(this, args);
    ended.push(jest.spyOn(subscription, 'unsubscribe'));
    left.push(subscription);
    return subscription;
  });
  const control = new AbortController();
  setTimeout(() => control.abort(), 50);
  for await (const step of store.all([category], null, control.signal)) void step;
  for await (const step of store.all([category], null, new AbortController().signal)) if ('recorded' in step) break;
  await store.ahead([category], null, 1);
  expect(ended.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  // The connection may still break while the call is being ended: nobody listens any more, and that must not end the process.
  for (const subscription of left) expect(() => subscription.emit('error', new Error('late'))).not.toThrow();
  opening.mockRestore();
});
