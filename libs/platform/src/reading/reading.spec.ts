import { type Append, type EventStore, inMemoryStore, type Position, RevisionConflict, type Step } from '@12315/kernel';
import { eventMeta, meta } from '@12315/kernel/spec';
import { randomUUID } from 'node:crypto';
import type { Incoming, Reader } from '../reader';
import { Unavailable } from '../unavailable';
import { applyOrPark, StoppedReading } from './apply-with-parking';
import { type Batch, batchesOf } from './batches';
import { inMemoryCheckpoints, inMemoryParking } from './in-memory';
import { subscribe, type SubscriptionState } from './subscription';

const name = 'spec.reader.v1';
const incoming = (stream: string, revision: number): Incoming => ({
  event: { type: 'Happened', data: {} },
  meta: eventMeta({ stream, revision }),
});
const appends = (count: number): Append[] =>
  Array.from({ length: count }, () => ({ event: { type: 'Happened', data: {} }, meta: { ...meta, id: randomUUID() } }));
const label = ({ meta: { stream, revision } }: Incoming) => `${stream}@${revision}`;

/** Remembers what it was given; what it has seen it drops, as every reader must. */
const remembering = (broken: (label: string) => unknown = () => null) => {
  const applied: string[] = [];
  const reader: Reader = {
    name,
    apply: async (batch) => {
      for (const each of batch) {
        const error = broken(label(each));
        if (error !== null) throw error;
        if (!applied.includes(label(each))) applied.push(label(each));
      }
    },
  };
  return { applied, reader };
};
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const away = new Unavailable('mongodb', 'cut');

describe('a reader that cannot apply an event', () => {
  const [a0, a1, b0, b1] = [incoming('a', 0), incoming('a', 1), incoming('b', 0), incoming('b', 1)];

  it('parks its stream, the event and all behind it, and lets the others flow', async () => {
    const parking = inMemoryParking();
    const { applied, reader } = remembering((each) => (each === 'a@0' ? new Error('poison') : null));
    await applyOrPark(reader, [a0, b0, a1, b1], parking);
    expect(applied).toEqual(['b@0', 'b@1']);
    expect((await parking.list(name)).map(({ _id, error }) => [_id, error])).toEqual([
      [`${name}|a|0`, 'Error'],
      [`${name}|a|1`, null],
    ]);
  });

  it('lets later batches of a parked stream wait in order, and the others flow', async () => {
    const parking = inMemoryParking();
    const { applied, reader } = remembering((each) => (each === 'a@0' ? new Error('poison') : null));
    await applyOrPark(reader, [a0], parking);
    await applyOrPark(reader, [a1, b0], parking);
    expect(applied).toEqual(['b@0']);
    expect((await parking.list(name)).map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('does not park twice what comes again', async () => {
    const parking = inMemoryParking();
    const { reader } = remembering((each) => (each === 'a@0' ? new Error('poison') : null));
    await applyOrPark(reader, [a0, a1], parking);
    await applyOrPark(reader, [a0, a1], parking);
    expect((await parking.list(name)).map(({ _id, error }) => [_id, error])).toEqual([
      [`${name}|a|0`, 'Error'],
      [`${name}|a|1`, null],
    ]);
  });

  it('is replayed in order after it was mended, and flows again', async () => {
    const parking = inMemoryParking();
    let mended = false;
    const { applied, reader } = remembering((each) => (each === 'a@0' && !mended ? new Error('poison') : null));
    await applyOrPark(reader, [a0, a1], parking);
    mended = true;
    expect(await parking.replay(reader, 'a')).toBe(2);
    await applyOrPark(reader, [incoming('a', 2)], parking);
    expect(applied).toEqual(['a@0', 'a@1', 'a@2']);
    expect(await parking.list()).toEqual([]);
  });

  it('keeps what waits where a replay fails', async () => {
    const parking = inMemoryParking();
    let poison = 'a@0';
    const { applied, reader } = remembering((each) => (each === poison ? new Error('poison') : null));
    await applyOrPark(reader, [a0, a1, incoming('a', 2)], parking);
    poison = 'a@1';
    expect(await failureOf(parking.replay(reader, 'a'))).toEqual(new Error('poison'));
    expect(applied).toEqual(['a@0']);
    expect((await parking.list(name)).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it.each([
    ['a dependency is away', away],
    ['someone was faster', new RevisionConflict('a', 0, 1)],
  ])('parks nothing when %s', async (_, error) => {
    const parking = inMemoryParking();
    let calls = 0;
    const { reader } = remembering(() => (calls++, error));
    expect(await failureOf(applyOrPark(reader, [a0], parking))).toBe(error);
    expect(await parking.list()).toEqual([]);
    expect(calls).toBe(1);
  });

  it('parks nothing when a dependency goes away while events are taken one by one', async () => {
    const parking = inMemoryParking();
    let calls = 0;
    const { reader } = remembering((each) =>
      each === 'b@0' && ++calls === 2 ? away : each === 'b@1' ? new Error() : null,
    );
    expect(await failureOf(applyOrPark(reader, [b0, b1], parking))).toBe(away);
    expect(await parking.list()).toEqual([]);
  });

  it('stops on the fourth different stream in a row, across batches', async () => {
    const parking = inMemoryParking();
    const { reader } = remembering(() => new Error('broken'));
    for (const stream of ['a', 'b', 'c']) await applyOrPark(reader, [incoming(stream, 0)], parking);
    expect(await failureOf(applyOrPark(reader, [incoming('d', 0)], parking))).toEqual(
      new StoppedReading(name, new Error('broken')),
    );
    expect((await parking.list()).map(({ stream }) => stream)).toEqual(['a', 'b', 'c']);
  });

  it('begins a new row with every event that goes through', async () => {
    const parking = inMemoryParking();
    const { reader } = remembering((each) => (each.startsWith('good') ? null : new Error('broken')));
    for (const stream of ['a', 'b', 'c', 'good', 'd', 'e', 'f'])
      await applyOrPark(reader, [incoming(stream, 0)], parking);
    expect((await parking.list()).map(({ stream }) => stream)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('steps are gathered into batches', () => {
  const recorded = (revision: number): Step => ({
    recorded: { ...incoming('a', revision), position: String(revision) as Position },
  });
  const gathered = async (source: () => AsyncIterable<Step>): Promise<(Batch | null)[]> => {
    const batches: (Batch | null)[] = [];
    for await (const batch of batchesOf(source, new AbortController().signal, () => 20)) batches.push(batch);
    return batches;
  };
  const shape = (batches: (Batch | null)[]) =>
    batches.map((batch) => batch && [batch.events.length, batch.position, batch.live]);

  it('of at most 500 events, the rest at once', async () => {
    const batches = await gathered(async function* () {
      for (let i = 0; i < 1200; i++) yield recorded(i);
      yield { reached: '1300' as Position, live: true };
    });
    expect(shape(batches)).toEqual([
      [500, '499', null],
      [500, '999', null],
      [200, '1300', true],
    ]);
  });

  it('that do not wait for what has not come', async () => {
    const batches = await gathered(async function* () {
      yield recorded(0);
      await new Promise((resolve) => setTimeout(resolve, 10));
      yield recorded(1);
    });
    expect(shape(batches)).toEqual([
      [1, '0', null],
      [1, '1', null],
    ]);
  });

  it('and silence is told', async () => {
    const batches = await gathered(async function* () {
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield recorded(0);
    });
    expect(shape(batches)).toEqual([null, [1, '0', null]]);
  });

  it('and the source is closed when the reader leaves', async () => {
    let closed = false;
    const source = async function* (signal: AbortSignal): AsyncIterable<Step> {
      try {
        yield recorded(0);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      } finally {
        closed = true;
      }
    };
    for await (const _ of batchesOf(source, new AbortController().signal, () => 1000)) break;
    expect(closed).toBe(true);
  });
});

describe('a subscription', () => {
  const running = (
    reader: Reader,
    store: EventStore,
    checkpoints = inMemoryCheckpoints(),
    parking = inMemoryParking(),
  ) => {
    const control = new AbortController();
    const states: SubscriptionState[] = [];
    const waits = new Set<() => void>();
    const onState = (state: SubscriptionState) => {
      states.push(state);
      waits.forEach((wake) => wake());
    };
    const done = subscribe({
      store,
      checkpoints,
      parking,
      categories: ['a', 'b'],
      reader,
      signal: control.signal,
      onState,
    });
    const until = (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          if (!condition()) return;
          waits.delete(wake);
          resolve();
        };
        waits.add(wake);
        wake();
      });
    return { states, until, stop: () => (control.abort(), done), done, checkpoints };
  };
  const words = (states: SubscriptionState[]) =>
    states.map(({ state }) => state).filter((state, i, all) => state !== all[i - 1]);

  it('applies what was and what comes, in order, and says when it is live', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(2), 'none');
    await store.append('other-1', appends(1), 'none');
    const { applied, reader } = remembering();
    const { states, until, stop } = running(reader, store);
    await until(() => states.at(-1)!.state === 'live');
    await store.append('b-1', appends(1), 'none');
    await until(() => applied.length === 3);
    await stop();
    expect(applied).toEqual(['a-1@0', 'a-1@1', 'b-1@0']);
    expect(words(states)).toEqual(['catching-up', 'live']);
    expect(states.at(-1)).toEqual({
      name,
      state: 'live',
      position: '3',
      since: expect.any(String) as string,
      lastError: null,
    });
  });

  it('is live on an empty store too', async () => {
    const { states, until, stop } = running(remembering().reader, inMemoryStore());
    await until(() => states.at(-1)!.state === 'live');
    await stop();
  });

  it('goes on from where it was saved', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(2), 'none');
    const first = remembering();
    const { until, stop, checkpoints } = running(first.reader, store);
    await until(() => first.applied.length === 2);
    await stop();
    await store.append('a-1', appends(1), 1);
    const second = remembering();
    const again = running(second.reader, store, checkpoints);
    await again.until(() => second.applied.length > 0);
    await again.stop();
    expect(second.applied).toEqual(['a-1@2']);
  });

  it('waits for what is away, and holds its place', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(2), 'none');
    let left = 2;
    const { applied, reader } = remembering((each) => (each === 'a-1@1' && left-- > 0 ? away : null));
    const { states, until, stop } = running(reader, store);
    await until(() => states.at(-1)!.state === 'live');
    await stop();
    expect(applied).toEqual(['a-1@0', 'a-1@1']);
    expect(words(states)).toEqual(['catching-up', 'retrying', 'live']);
    expect(states.at(-1)!.lastError).toBe('Unavailable: mongodb');
  });

  it('begins again after the source dropped it', async () => {
    const store = inMemoryStore();
    let drops = 0;
    const dropping: EventStore = {
      ...store,
      async *all(categories, after, signal) {
        for await (const step of store.all(categories, after, signal)) {
          yield step;
          if (drops++ < 2) return;
        }
      },
    };
    await store.append('a-1', appends(3), 'none');
    const { applied, reader } = remembering();
    const { states, until, stop } = running(reader, dropping);
    await until(() => states.at(-1)!.state === 'live');
    await stop();
    expect(applied).toEqual(['a-1@0', 'a-1@1', 'a-1@2']);
  });

  it('notices that its source hangs', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(1), 'none');
    let hangs = true;
    const hanging: EventStore = {
      ...store,
      async *all(categories, after, signal) {
        if (!hangs) return yield* store.all(categories, after, signal);
        hangs = false;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    };
    const { applied, reader } = remembering();
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    const { states, stop } = running(reader, hanging);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(words(states)).toEqual(['catching-up']);
    await jest.advanceTimersByTimeAsync(1_000);
    jest.useRealTimers();
    await stop();
    expect(applied).toEqual(['a-1@0']);
    expect(words(states)).toEqual(['catching-up', 'retrying', 'live']);
  });

  it('stops for good, with its position held, when the reader is broken', async () => {
    const store = inMemoryStore();
    for (const stream of ['a-1', 'a-2', 'a-3', 'a-4']) await store.append(stream, appends(1), 'none');
    const { states, done, checkpoints } = running(remembering(() => new Error('broken')).reader, store);
    await done;
    expect(words(states)).toEqual(['catching-up', 'stopped']);
    expect(await checkpoints.load(name)).toBe(null);
  });

  it('loses nothing and applies nothing twice, wherever it is interrupted', async () => {
    const store = inMemoryStore();
    const expected: string[] = [];
    for (let i = 0; i < 10; i++)
      for (const stream of ['a-1', 'b-1']) {
        await store.append(stream, appends(1), i === 0 ? 'none' : i - 1);
        expected.push(`${stream}@${i}`);
      }
    /** One event at a time, so that there are many batches to be interrupted between. */
    const trickling: EventStore = {
      ...store,
      async *all(...args) {
        for await (const step of store.all(...args)) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          yield step;
        }
      },
    };
    for (let at = 1; at <= 48; at++) {
      const { applied, reader } = remembering();
      const checkpoints = inMemoryCheckpoints();
      let moment = 0;
      const killed = new Set<() => void>();
      /** Every await of the loop is a moment; the process ends at one of them, before or after its effect. */
      const mortal =
        <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          if (++moment === at) return die();
          const result = await work(...args);
          if (++moment === at) return die();
          return result;
        };
      const die = <R>(): Promise<R> => {
        killed.forEach((kill) => kill());
        return Promise.reject(new Unavailable('mongodb', 'killed'));
      };
      for (let life = 0; life < 2; life++) {
        const { states, until, stop } = running({ name, apply: mortal((batch) => reader.apply(batch)) }, trickling, {
          ...checkpoints,
          load: mortal(checkpoints.load),
          save: mortal(checkpoints.save),
        });
        const dead = new Promise<void>((resolve) => killed.add(resolve));
        await Promise.race([dead, until(() => states.at(-1)!.state === 'live')]);
        await stop();
      }
      expect(applied).toEqual(expected);
    }
  });
});
