import { type Append, type EventStore, type Message, type View } from '@12315/kernel';
import { eventMeta, meta } from '@12315/kernel/spec';
import { createEventStore, createMongo } from '@12315/local-stack';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type mongo, Schema } from 'mongoose';
import { type ConnectedStore, connectEventStore } from '../event-store/esdb.event-store';
import type { Incoming, Reader } from '../reader';
import { shows } from '../service';
import { Unavailable } from '../unavailable';
import type { Stored } from '../views/fold';
import { connectViews, type Views } from '../views/models';
import { projectorOf } from '../views/views.mongo';
import { applyOrPark } from './apply-with-parking';
import { checkpointsIn } from './checkpoints';
import { parkingIn } from './parking';
import { subscribe, type SubscriptionState } from './subscription';

const dir = mkdtempSync(join(tmpdir(), 'reading-'));
const eventStore = createEventStore({ dir: join(dir, 'events') });
const mongoServer = createMongo({ dir: join(dir, 'mongo') });
let store: ConnectedStore;
let views: Views;
let db: mongo.Db;
beforeAll(async () => {
  store = connectEventStore(
    process.env['EVENTSTORE_URL'] ?? `esdb://127.0.0.1:${await eventStore.listen(0)}?tls=false`,
    'spec',
  );
  await store.warmUp();
  const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${await mongoServer.listen(0)}`;
  views = await connectViews(uri, `spec-reading-${process.pid}`);
  db = views.db;
});
afterAll(async () => {
  await views.close();
  await store.close();
  await mongoServer.close();
  await eventStore.close();
  rmSync(dir, { recursive: true });
});

const name = 'spec.reader.v1';
const incoming = (stream: string, revision: number): Incoming => ({
  event: { type: 'Happened', data: { n: revision } },
  meta: eventMeta({ stream, revision }),
});
const remembering = (broken: (stream: string, revision: number) => boolean) => {
  const applied: string[] = [];
  const reader: Reader = {
    name,
    apply: async (batch) => {
      for (const { meta: of } of batch) {
        if (broken(of.stream, of.revision)) throw new Error('poison');
        if (!applied.includes(`${of.stream}@${of.revision}`)) applied.push(`${of.stream}@${of.revision}`);
      }
    },
  };
  return { applied, reader };
};
afterEach(() => db.collection('parked').deleteMany({}));

describe('parking', () => {
  it('keeps what waits, with its fault, in order and once', async () => {
    const parking = await parkingIn(db);
    const { reader } = remembering((stream, revision) => stream === 'a' && revision === 9);
    const batch = [incoming('a', 9), incoming('a', 10), incoming('b', 0), incoming('a', 11)];
    await applyOrPark(reader, batch, parking);
    await applyOrPark(reader, batch, parking);
    const waiting = await parking.list(name);
    expect(waiting.map(({ _id, revision, error }) => [_id, revision, error])).toEqual([
      [`${name}|a|9`, 9, 'Error'],
      [`${name}|a|10`, 10, null],
      [`${name}|a|11`, 11, null],
    ]);
    expect({ event: waiting[0]!.event, meta: waiting[0]!.meta }).toEqual(incoming('a', 9));
  });

  it('is remembered when the service starts again', async () => {
    const { reader } = remembering((stream) => stream === 'a');
    await applyOrPark(reader, [incoming('a', 0)], await parkingIn(db));
    const again = await parkingIn(db);
    expect([await again.parks(name, 'a'), await again.parks(name, 'b'), await again.parks('other', 'a')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is emptied by another process, and the stream flows again', async () => {
    let mended = false;
    const { applied, reader } = remembering((stream) => stream === 'a' && !mended);
    const running = await parkingIn(db);
    await applyOrPark(reader, [incoming('a', 0), incoming('a', 1)], running);
    mended = true;
    expect(await (await parkingIn(db)).replay(reader, 'a')).toBe(2);
    await applyOrPark(reader, [incoming('a', 2)], running);
    expect(applied).toEqual(['a@0', 'a@1', 'a@2']);
    expect(await running.list()).toEqual([]);
  });

  it('stops its replay at the first failure and keeps the rest', async () => {
    let poison = 0;
    const { applied, reader } = remembering((_, revision) => revision === poison);
    const parking = await parkingIn(db);
    await applyOrPark(
      reader,
      [0, 1, 2].map((revision) => incoming('a', revision)),
      parking,
    );
    poison = 1;
    await expect(parking.replay(reader, 'a')).rejects.toThrow('poison');
    expect(applied).toEqual(['a@0']);
    expect((await parking.list(name)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await parking.parks(name, 'a')).toBe(true);
  });

  it('is told without its events, the first so many, and counted by reader', async () => {
    const parking = await parkingIn(db);
    const duplicate = Object.assign(new Error('dup key: 张三'), { name: 'MongoServerError', code: 11000 });
    await parking.park(name, incoming('a', 0), duplicate);
    await parking.park(name, incoming('a', 1), null);
    await parking.park('other', incoming('a', 0), null);
    const { first, counts } = await parking.summary(1);
    const at = expect.any(String) as string;
    expect(first).toEqual(
      ['other', name]
        .sort()
        .slice(0, 1)
        .map((reader) => ({
          name: reader,
          stream: 'a',
          revision: 0,
          error: reader === name ? 'MongoServerError 11000' : null,
          at,
        })),
    );
    expect([...counts].sort()).toEqual(
      [
        ['other', 1],
        [name, 2],
      ].sort(),
    );
  });

  it('forgets one reader only', async () => {
    const parking = await parkingIn(db);
    await parking.park(name, incoming('a', 0), null);
    await parking.park('other', incoming('a', 0), null);
    await parking.forget(name);
    expect([await parking.parks(name, 'a'), await parking.parks('other', 'a')]).toEqual([false, true]);
  });
});

describe('the loop over the wire', () => {
  type Event = Message<'Counted', { n: number }>;
  type Doc = { numbers: number[] };
  const category = `spec${randomUUID().replaceAll('-', '')}`;
  const view: View<Event, Doc> = {
    name: 'spec.counted.v1',
    key: (_, { stream }) => stream,
    initial: { numbers: [] },
    evolve: { Counted: ({ n }, doc) => ({ numbers: [...doc.numbers, n] }) },
  };
  const shown = shows(view, [{ category }], new Schema<Doc>({ numbers: [Number] }));
  const counted = (n: number): Append => ({
    event: { type: 'Counted', data: { n } },
    meta: { ...meta, id: randomUUID() },
  });
  const PER_STREAM = 200;
  const streams = [1, 2, 3, 4, 5].map((i) => `${category}-${i}`);

  it('loses nothing and counts nothing twice, wherever it is interrupted, while events keep coming', async () => {
    const collection = views.collectionOf(shown);
    const projector = projectorOf(shown, collection);
    const checkpoints = checkpointsIn(db);
    const parking = await parkingIn(db);
    const writing = (async () => {
      for (let n = 0; n < PER_STREAM; n += 10)
        for (const stream of streams) {
          const events = Array.from({ length: 10 }, (_, i) => counted(n + i));
          await store.append(stream, events, n === 0 ? 'none' : n - 1);
        }
    })();
    /** The process ends at its n-th await, before or after the effect of it. */
    const life = async (n: number) => {
      const control = new AbortController();
      let moment = 0;
      const end = () => {
        control.abort();
        return Promise.reject(new Unavailable('mongodb', 'killed'));
      };
      const mortal =
        <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          if (++moment === n) return end();
          const result = await work(...args);
          return ++moment === n ? end() : result;
        };
      const last = [undefined as SubscriptionState | undefined];
      await subscribe({
        store: store as EventStore,
        checkpoints: { ...checkpoints, load: mortal(checkpoints.load), save: mortal(checkpoints.save) },
        parking,
        categories: [category],
        reader: { name: projector.name, apply: mortal((batch) => projector.apply(batch)) },
        signal: control.signal,
        onState: (state) => {
          last[0] = state;
          if (state.state === 'live' && n === Infinity) control.abort();
        },
      });
      return last[0]!;
    };
    for (let n = 1; n <= 24; n++) await life(1 + (n % 12));
    await writing;
    await life(Infinity);
    const docs = (await collection.find({}).sort({ _id: 1 }).toArray()) as Stored<Doc>[];
    const all = Array.from({ length: PER_STREAM }, (_, n) => n);
    expect(docs.map(({ _id, numbers, seen }) => ({ _id, numbers, seen }))).toEqual(
      streams.map((_id) => ({ _id, numbers: all, seen: { [_id]: PER_STREAM - 1 } })),
    );
    expect(await parking.list()).toEqual([]);
  });
});
