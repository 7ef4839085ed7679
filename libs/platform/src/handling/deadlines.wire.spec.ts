import { type Decider, type EventStore, inMemoryStore, type Instant, type Message, type Meta } from '@12315/kernel';
import { at, metaAt } from '@12315/kernel/spec';
import { createMongo } from '@12315/local-stack';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { mongo } from 'mongoose';
import { settableClock } from '../clock';
import type { Reader } from '../reader';
import { handles } from '../service';
import { Unavailable } from '../unavailable';
import { connectViews, type Views } from '../views/models';
import { type Due, dueIn, dueReader } from './due';
import { handlerOf } from './handle';
import { memory } from './memory';
import { ticker } from './ticker';

/** Careless on purpose: it counts every call, so that a second one shows. */
type Command = Message<'Open', { dueAt: Instant | null }> | Message<'CheckDeadline', { id: string }>;
type Event = Message<'Opened', { dueAt: Instant | null }> | Message<'Overdue', object>;
const matter: Decider<Command, Event, { dueAt: Instant | null }> = {
  category: 'matter',
  initial: { dueAt: null },
  decide: {
    Open: ({ dueAt }) => [{ type: 'Opened', data: { dueAt } }],
    CheckDeadline: ({ id }, { dueAt }) => {
      if (id.startsWith('broken')) throw new TypeError('a bug');
      return dueAt === null || id.startsWith('deaf') ? [] : [{ type: 'Overdue', data: {} }];
    },
  },
  evolve: { Opened: ({ dueAt }) => ({ dueAt }), Overdue: () => ({ dueAt: null }) },
  due: ({ dueAt }) => dueAt,
  holder: () => null,
};

const dir = mkdtempSync(join(tmpdir(), 'deadlines-'));
const server = createMongo({ dir });
let views: Views;
let due: mongo.Collection<Due>;
beforeAll(async () => {
  const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${await server.listen(0)}`;
  views = await connectViews(uri, `spec-due-${process.pid}`);
  due = dueIn(views.db);
});
afterEach(() => due.deleteMany({}));
afterAll(async () => {
  await views.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const noon = at('2026-05-06T04:00:00Z');
const later = at('2026-05-06T04:00:01Z');
const reading = (store: EventStore) => ({
  name: 'spec.due.v1',
  deciders: [handles(matter)],
  store,
  remembered: memory(),
  due,
});
const setUp = (store: EventStore = inMemoryStore()) => {
  const clock = settableClock();
  clock.set(at('2026-05-06T01:00:00Z'));
  const warned: string[] = [];
  const warnings = { warn: (_: object, text: string) => void warned.push(text) };
  const remembered = memory();
  const handle = handlerOf(handles(matter), store, 'spec', remembered);
  const newTicker = () =>
    ticker({
      due,
      handlers: { matter: handlerOf(handles(matter), store, 'spec') },
      clock,
      ruleSetAt: () => 'C2026',
      warnings,
    });
  const reader: Reader = dueReader({ ...reading(store), remembered });
  /** What the subscription would do: everything that was written, again. */
  const catchUp = async () => reader.apply(await store.ahead(['matter'], null, 10_000));
  const open = (id: string, dueAt: Instant | null) =>
    handle(id, { type: 'Open', data: { dueAt } }, metaAt('2026-05-06T01:00:00Z', { id: randomUUID() }));
  const types = async (id: string) => (await store.read(`matter-${id}`)).map(({ event }) => event.type);
  return { store, clock, warned, newTicker, catchUp, open, types };
};
const known = () => due.find({}).sort({ _id: 1 }).toArray();

describe('the due view', () => {
  it('keeps what the state says, from the last event of each stream', async () => {
    const { open, catchUp } = setUp();
    await open('1', null);
    await open('1', noon);
    await open('2', null);
    await catchUp();
    expect(await known()).toEqual([
      { _id: 'matter-1', category: 'matter', id: '1', dueAt: noon, revision: 1 },
      { _id: 'matter-2', category: 'matter', id: '2', dueAt: null, revision: 0 },
    ]);
  });
  it('does not go back when an older reader is late', async () => {
    const { open, catchUp, store } = setUp();
    await open('1', noon);
    await catchUp();
    await due.updateOne({ _id: 'matter-1' }, { $set: { revision: 7, dueAt: null } });
    await dueReader(reading(store)).apply(await store.ahead(['matter'], null, 10));
    expect((await known()).map(({ revision, dueAt }) => [revision, dueAt])).toEqual([[7, null]]);
  });
  it('does not read a stream that this process has just written', async () => {
    const store = inMemoryStore();
    const reads: string[] = [];
    const read: EventStore['read'] = (stream) => {
      reads.push(stream);
      return store.read(stream);
    };
    const { open, catchUp } = setUp({ ...store, read });
    await open('1', noon);
    reads.length = 0;
    await catchUp();
    expect([reads, await known()]).toEqual([
      [],
      [{ _id: 'matter-1', category: 'matter', id: '1', dueAt: noon, revision: 0 }],
    ]);
  });
  it('reads what another process has written since', async () => {
    const { open, catchUp, store } = setUp();
    await open('1', noon);
    const elsewhere = { event: { type: 'Opened', data: { dueAt: later } }, meta: metaAt(noon, { id: randomUUID() }) };
    await store.append('matter-1', [elsewhere], 0);
    await catchUp();
    expect((await known()).map(({ revision, dueAt }) => [revision, dueAt])).toEqual([[1, later]]);
  });
  it('refuses a stream that is nobody’s', async () => {
    const { store, catchUp } = setUp();
    await store.append('matters-1', [{ event: { type: 'Opened', data: {} }, meta: { ...metaAt(noon) } }], 'none');
    await store.append(
      'matter-1',
      [{ event: { type: 'Opened', data: { dueAt: null } }, meta: { ...metaAt(noon) } }],
      'none',
    );
    await catchUp();
    const [foreign] = await store.ahead(['matters'], null, 1);
    const failure = await dueReader(reading(store))
      .apply([foreign!])
      .catch((error: unknown) => error);
    expect(failure).toEqual(new Error('matters-1: no decider with deadlines has this category'));
  });
});

describe('the ticker', () => {
  it('calls nothing before its time, and everything at it', async () => {
    const { open, catchUp, types, clock, newTicker } = setUp();
    await open('1', noon);
    await open('2', at('2026-05-07T04:00:00Z'));
    await open('3', null);
    await catchUp();
    expect(await newTicker().tick()).toBe(0);
    clock.set(later);
    expect(await newTicker().tick()).toBe(1);
    expect([await types('1'), await types('2'), await types('3')]).toEqual([
      ['Opened', 'Overdue'],
      ['Opened'],
      ['Opened'],
    ]);
  });

  it('speaks as the clock, at the time of the clock', async () => {
    const { open, catchUp, store, clock, newTicker } = setUp();
    await open('1', noon);
    await catchUp();
    clock.set(later);
    await newTicker().tick();
    const { actor, occurredAt, correlation, ruleSet } = (await store.read('matter-1'))[1]!.meta as Meta;
    expect({ actor, correlation, ruleSet }).toEqual({
      actor: { id: 'clock', role: 'CLOCK', organisation: '' },
      correlation: 'item-1',
      ruleSet: 'C2026',
    });
    expect(occurredAt >= later).toBe(true);
  });

  it('calls each of many once, though several tick at the same time and again before the view knows', async () => {
    const { open, catchUp, types, clock, newTicker } = setUp();
    const ids = Array.from({ length: 120 }, (_, i) => `${i}`);
    for (const id of ids) await open(id, noon);
    await catchUp();
    clock.set(later);
    const tickers = [newTicker(), newTicker(), newTicker()];
    await Promise.all(tickers.map((each) => each.tick()));
    await catchUp();
    await Promise.all(tickers.map((each) => each.tick()));
    expect(await Promise.all(ids.map(types))).toEqual(ids.map(() => ['Opened', 'Overdue']));
  });

  it('calls once though its process ends between the answer and the note of it', async () => {
    const { open, catchUp, types, clock, newTicker } = setUp();
    await open('1', noon);
    await catchUp();
    const before = await known();
    clock.set(later);
    await newTicker().tick();
    await due.deleteMany({});
    await due.insertMany(before);
    await newTicker().tick();
    expect(await types('1')).toEqual(['Opened', 'Overdue']);
  });

  it('calls again for the next duty, though it is due at the same moment', async () => {
    const { open, catchUp, types, clock, newTicker } = setUp();
    await open('1', noon);
    await catchUp();
    clock.set(later);
    await newTicker().tick();
    await open('1', noon);
    await catchUp();
    await newTicker().tick();
    expect(await types('1')).toEqual(['Opened', 'Overdue', 'Opened', 'Overdue']);
  });

  it('does not go round where nothing is decided: it says so once and waits for a change', async () => {
    const { open, catchUp, warned, clock, newTicker } = setUp();
    await open('deaf', noon);
    await catchUp();
    clock.set(later);
    const one = newTicker();
    expect([await one.tick(), await one.tick(), await newTicker().tick()]).toEqual([1, 0, 0]);
    expect(warned).toEqual(['was due and decided nothing']);
  });

  it('lets an aggregate that fails rest, keeps it due, and calls the others', async () => {
    const { open, catchUp, types, warned, clock, newTicker } = setUp();
    await open('broken', at('2026-05-06T03:00:00Z'));
    await open('1', noon);
    await catchUp();
    clock.set(later);
    const one = newTicker();
    expect([await one.tick(), await one.tick()]).toEqual([2, 0]);
    expect(await types('1')).toEqual(['Opened', 'Overdue']);
    expect(warned).toEqual(['cannot be told that it is due']);
    expect((await known()).map(({ id, dueAt }) => [id, dueAt !== null])).toEqual([
      ['1', false],
      ['broken', true],
    ]);
  });

  it('waits as a whole while the event store is away', async () => {
    const store = inMemoryStore();
    const { open, catchUp, clock } = setUp(store);
    await open('1', noon);
    await catchUp();
    clock.set(later);
    const away = () => Promise.reject(new Unavailable('eventstore', 'cut'));
    const one = ticker({
      due,
      handlers: { matter: away },
      clock,
      ruleSetAt: () => 'C2026',
      warnings: { warn: () => {} },
    });
    expect(await one.tick().catch((error: unknown) => error)).toEqual(new Unavailable('eventstore', 'cut'));
    expect((await known()).map(({ dueAt }) => dueAt)).toEqual([noon]);
  });

  it('ticks by itself until it is told to end', async () => {
    const { open, catchUp, types, clock, newTicker } = setUp();
    await open('1', noon);
    await catchUp();
    clock.set(later);
    const control = new AbortController();
    const done = newTicker().run(control.signal);
    while ((await types('1')).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    control.abort();
    await done;
  });
});
