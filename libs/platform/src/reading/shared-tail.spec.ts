import { type Append, type EventStore, inMemoryStore, type Position, type Step } from '@12315/kernel';
import { meta } from '@12315/kernel/spec';
import { randomUUID } from 'node:crypto';
import { Unavailable } from '../unavailable';
import { sharedTail } from './shared-tail';
import { watched } from './watched';

const appends = (count: number): Append[] =>
  Array.from({ length: count }, () => ({ event: { type: 'Happened', data: {} }, meta: { ...meta, id: randomUUID() } }));
/** Lets everything run that can. */
const turns = async (count = 20) => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** A store that tells which subscriptions are open, and whose subscriptions can be broken. `slow` names one that lags. */
const watchedStore = (slow?: string) => {
  const store = inMemoryStore();
  const open: string[] = [];
  const lengths = new Map<string, number>();
  let broken = new AbortController();
  const all: EventStore['all'] = async function* (categories, after, signal) {
    const name = categories.join('+');
    open.push(name);
    const failing = broken.signal;
    try {
      for await (const step of store.all(categories, after, AbortSignal.any([signal, failing]))) {
        if (name === slow) await turns(200);
        yield step;
      }
      if (failing.aborted) throw new Unavailable('eventstore', 'cut');
    } finally {
      open.splice(open.indexOf(name), 1);
    }
  };
  return {
    ...store,
    all,
    open: () => [...open].sort(),
    /** So many more events of a stream. */
    happen: async (stream: string, count = 1) => {
      const length = lengths.get(stream) ?? 0;
      await store.append(stream, appends(count), length === 0 ? 'none' : length - 1);
      lengths.set(stream, length + count);
    },
    break: () => {
      broken.abort();
      broken = new AbortController();
    },
  };
};

type Tail = ReturnType<typeof sharedTail>;
/** Someone who reads these categories and writes down what comes; busy as long as `ready` says. */
const reading = (
  tail: Tail,
  categories: readonly string[],
  { after = null as Position | null, ready = () => Promise.resolve() } = {},
) => {
  const control = new AbortController();
  const seen: string[] = [];
  const told: Extract<Step, { live: boolean }>[] = [];
  const read = async () => {
    for await (const step of tail.all(categories, after, control.signal)) {
      await ready();
      if ('recorded' in step) seen.push(`${step.recorded.meta.stream}@${step.recorded.meta.revision}`);
      else told.push(step);
    }
  };
  const ended = failureOf(read());
  return { seen, told, ended, leave: () => (control.abort(), ended) };
};
const labels = (stream: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${stream}@${from + i}`);

describe('the readers of a process', () => {
  it('catch up each by itself and then have one subscription together', async () => {
    const store = watchedStore();
    await store.happen('a-1', 2);
    await store.happen('b-1', 1);
    const tail = sharedTail(store, ['a', 'b']);
    const readers = [reading(tail, ['a']), reading(tail, ['b']), reading(tail, ['a', 'b'])];
    await turns();
    expect(store.open()).toEqual(['a+b']);
    await store.happen('b-1');
    await store.happen('a-1');
    await turns();
    expect(readers.map(({ seen }) => seen)).toEqual([
      ['a-1@0', 'a-1@1', 'a-1@2'],
      ['b-1@0', 'b-1@1'],
      ['a-1@0', 'a-1@1', 'b-1@0', 'b-1@1', 'a-1@2'],
    ]);
    for (const { leave } of readers) expect(await leave()).toBe(null);
    await turns();
    expect(store.open()).toEqual([]);
  });

  it('share from the first event of an empty store', async () => {
    const store = watchedStore();
    const tail = sharedTail(store, ['a', 'b']);
    const readers = [reading(tail, ['a']), reading(tail, ['b'])];
    await turns();
    expect(store.open()).toEqual(['a+b']);
    await store.happen('a-1');
    await turns();
    expect(readers.map(({ seen }) => seen)).toEqual([['a-1@0'], []]);
    await Promise.all(readers.map(({ leave }) => leave()));
  });

  it('are told how far everyone has come, also where nothing was for them', async () => {
    const store = watchedStore();
    const tail = sharedTail(store, ['a', 'b']);
    const reader = reading(tail, ['b']);
    await turns();
    await store.happen('a-1', 3);
    await turns();
    expect([reader.seen, reader.told.at(-1)]).toEqual([[], { reached: '2', live: true }]);
    await reader.leave();
  });

  it('are not given again what they had read before they joined', async () => {
    const store = watchedStore();
    await store.happen('a-1', 3);
    const tail = sharedTail(store, ['a', 'b']);
    const first = reading(tail, ['b']);
    await turns();
    const second = reading(tail, ['a'], { after: '1' as Position });
    await turns();
    await store.happen('a-1');
    await turns();
    expect([store.open(), second.seen]).toEqual([['a+b'], ['a-1@2', 'a-1@3']]);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('are never told a place before their own', async () => {
    const store = watchedStore('a+b');
    const tail = sharedTail(store, ['a', 'b']);
    const first = reading(tail, ['b']);
    await turns();
    await store.happen('a-1', 2);
    const ahead = reading(tail, ['a']);
    await turns();
    expect([ahead.seen, ahead.told.at(-1)]).toEqual([['a-1@0', 'a-1@1'], { reached: '1', live: true }]);
    await turns(500);
    await store.happen('a-1');
    await turns(500);
    expect(ahead.seen).toEqual(['a-1@0', 'a-1@1', 'a-1@2']);
    await Promise.all([first.leave(), ahead.leave()]);
  });

  it('do not wait for one that is slow; it gets everything all the same', async () => {
    const store = watchedStore();
    const tail = sharedTail(store, ['a', 'b']);
    let release = () => {};
    let busy = Promise.resolve();
    const slow = reading(tail, ['a'], { ready: () => busy });
    const fast = reading(tail, ['a']);
    await turns();
    busy = new Promise((resolve) => (release = resolve));
    for (let i = 0; i < 25; i++) await store.happen('a-1', 100);
    await turns(100);
    expect([fast.seen.length, slow.seen.length]).toEqual([2500, 0]);
    release();
    await turns(3000);
    expect(slow.seen).toEqual(labels('a-1', 0, 2500));
    expect(store.open()).toEqual(['a+b']);
    await Promise.all([slow.leave(), fast.leave()]);
  });

  it('all hear that the subscription failed, and begin anew from their places', async () => {
    const store = watchedStore();
    await store.happen('a-1');
    const tail = sharedTail(store, ['a', 'b']);
    const readers = [reading(tail, ['a']), reading(tail, ['b'])];
    await turns();
    store.break();
    const cut = new Unavailable('eventstore', 'cut');
    expect(await Promise.all(readers.map(({ ended }) => ended))).toEqual([cut, cut]);
    await store.happen('a-1');
    const again = reading(tail, ['a'], { after: '0' as Position });
    await turns();
    await store.happen('a-1');
    await turns();
    expect([store.open(), again.seen]).toEqual([['a+b'], ['a-1@1', 'a-1@2']]);
    await again.leave();
  });

  it('leave it to the subscription to ask whether a silent store hangs', async () => {
    const store = watchedStore();
    const asked: string[] = [];
    const ahead: EventStore['ahead'] = (categories, ...rest) => {
      asked.push(categories.join('+'));
      return store.ahead(categories, ...rest);
    };
    const { all } = sharedTail({ all: store.all, ahead }, ['a', 'b']);
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    const control = new AbortController();
    const readers = [['a'], ['b']].map(async (own) => {
      const quiet = { live: 10_000, 'catching-up': 500 };
      for await (const _ of watched({ all, ahead }, own, null, control.signal, quiet));
    });
    for (let second = 0; second < 60; second++) {
      await turns();
      await jest.advanceTimersByTimeAsync(1_000);
    }
    jest.useRealTimers();
    expect(new Set(asked)).toEqual(new Set(['a+b']));
    control.abort();
    await Promise.all(readers);
  });

  it('leave the subscription to the others, and the last one closes it', async () => {
    const store = watchedStore();
    const tail = sharedTail(store, ['a', 'b']);
    const [first, second] = [reading(tail, ['a']), reading(tail, ['b'])];
    await turns();
    await first.leave();
    await turns();
    expect(store.open()).toEqual(['a+b']);
    await store.happen('b-1');
    await turns();
    expect(second.seen).toEqual(['b-1@0']);
    await second.leave();
    await turns();
    expect(store.open()).toEqual([]);
  });

  it('miss nothing and get nothing twice, whenever they come, go and dawdle', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      let state = seed;
      const random = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
      const store = watchedStore();
      const tail = sharedTail(store, ['a', 'b']);
      const dawdling = () => ({ ready: () => turns(random(3)) });
      const readers = [reading(tail, ['a'], dawdling()), reading(tail, ['b'], dawdling())];
      let lengths = { a: 0, b: 0 };
      for (let i = 0; i < 30; i++) {
        const category = random(2) === 0 ? 'a' : 'b';
        const count = 1 + random(4);
        await store.happen(`${category}-1`, count);
        lengths = { ...lengths, [category]: lengths[category] + count };
        await turns(random(4));
        if (random(6) === 0) readers.push(reading(tail, [random(2) === 0 ? 'a' : 'b'], dawdling()));
        if (readers.length > 1 && random(12) === 0) await readers.shift()!.leave();
      }
      await turns(600);
      const whole = { a: labels('a-1', 0, lengths.a), b: labels('b-1', 0, lengths.b) };
      for (const { seen } of readers) expect([whole.a, whole.b]).toContainEqual(seen);
      await Promise.all(readers.map(({ leave }) => leave()));
    }
  });
});
