import { type Append, inMemoryStore, type Message, type View } from '@12315/kernel';
import { meta } from '@12315/kernel/spec';
import { createMongo } from '@12315/local-stack';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type mongo, Schema } from 'mongoose';
import { inMemoryCheckpoints, inMemoryParking } from '../reading/in-memory';
import { shows } from '../service';
import type { Stored } from '../views/fold';
import { connectViews, type Views } from '../views/models';
import { projectorOf } from '../views/views.mongo';
import { listParked, replayParked } from './parked';
import { rebuild } from './rebuild';
import { verify } from './verify';

type Event = Message<'Registered', { by: string }> | Message<'Urged', { by: string }>;
type Doc = { by: string | null; urged: number };
const view: View<Event, Doc> = {
  name: 'spec.complaints.v1',
  key: (_, { stream }) => stream.slice('complaint-'.length),
  initial: { by: null, urged: 0 },
  evolve: {
    Registered: ({ by }, doc) => {
      if (by === 'poison') throw new Error('poison');
      return { ...doc, by };
    },
    Urged: (_, doc) => ({ ...doc, urged: doc.urged + 1 }),
  },
};
const shown = shows(view, [{ category: 'complaint' }], new Schema<Doc>({ by: String, urged: Number }));
const append = (type: Event['type'], by = 'web'): Append => ({
  event: { type, data: { by } },
  meta: { ...meta, id: randomUUID() },
});

const dir = mkdtempSync(join(tmpdir(), 'admin-'));
const server = createMongo({ dir });
let views: Views;
let collection: mongo.Collection<Stored>;
beforeAll(async () => {
  const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${await server.listen(0)}`;
  views = await connectViews(uri, `spec-admin-${process.pid}`);
  collection = views.collectionOf(shown);
});
afterEach(() => collection.deleteMany({}));
afterAll(async () => {
  await views.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const setUp = async () => {
  const store = inMemoryStore();
  for (let i = 0; i < 30; i++) await store.append(`complaint-${i}`, [append('Registered'), append('Urged')], 'none');
  await store.append('item-1', [append('Registered')], 'none');
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const checkpoints = inMemoryCheckpoints();
  const parking = inMemoryParking();
  const signal = new AbortController().signal;
  const parts = { store, shown, collection, checkpoints, parking, print, signal };
  return { ...parts, parts, lines, check: (atOnce?: number) => verify({ store, shown, collection, print }, atOnce) };
};
const all = () => collection.find({}).sort({ _id: 1 }).toArray();

describe('a rebuild', () => {
  it('makes the same documents as live folding did', async () => {
    const { parts, store, lines } = await setUp();
    await projectorOf(shown, collection).apply(await store.ahead(['complaint'], null, 1000));
    const live = await all();
    await collection.updateOne({ _id: '7' }, { $set: { urged: 99 } });
    await collection.insertOne({ _id: 'ghost', version: 1, revision: 0, seen: {} });
    await rebuild(parts);
    expect(await all()).toEqual(live);
    await rebuild(parts);
    expect(await all()).toEqual(live);
    expect(lines.at(-1)).toMatch(/^spec\.complaints\.v1: 60 events in \d+\.\d s, \d+\/s$/);
  });

  it('leaves a checkpoint from which the service goes on', async () => {
    const { parts, checkpoints } = await setUp();
    await rebuild(parts);
    expect(await checkpoints.load(view.name)).toBe('60');
  });

  it('begins with nothing parked, and names what had to be parked', async () => {
    const { parts, store, parking, lines } = await setUp();
    const [stale] = await store.ahead(['complaint'], null, 1);
    await parking.park(view.name, stale!, new Error('an old fault'));
    await store.append('complaint-30', [append('Registered', 'poison'), append('Urged')], 'none');
    await rebuild(parts);
    expect((await parking.list()).map(({ _id }) => _id)).toEqual([
      'spec.complaints.v1|complaint-30|0',
      'spec.complaints.v1|complaint-30|1',
    ]);
    expect(lines.at(-1)).toBe('spec.complaints.v1: complaint-30 waits at revision 0: Error');
    expect(await all()).toHaveLength(30);
  });

  it('that is interrupted says so, and a second one is whole', async () => {
    const { parts, check } = await setUp();
    const failure = await rebuild({ ...parts, signal: AbortSignal.abort() }).catch((error: unknown) => error);
    expect(failure).toEqual(new Error('spec.complaints.v1 was not rebuilt: interrupted'));
    await rebuild(parts);
    expect(await check()).toBe(0);
  });
});

describe('a verification', () => {
  it.each([50_000, 7])('finds nothing where the projector has been, %i documents at once', async (atOnce) => {
    const { store, lines, check } = await setUp();
    const projector = projectorOf(shown, collection);
    for (const each of await store.ahead(['complaint'], null, 1000)) await projector.apply([each]);
    expect(await check(atOnce)).toBe(0);
    expect(lines).toEqual(['spec.complaints.v1: 30 documents, 0 differ']);
  });

  it('names every field that differs, what is missing and what is too much', async () => {
    const { parts, lines, check } = await setUp();
    await rebuild(parts);
    await collection.updateOne({ _id: '7' }, { $set: { urged: 99, more: 1 } });
    await collection.deleteOne({ _id: '8' });
    await collection.insertOne({ _id: 'ghost', version: 1, revision: 0, seen: {} });
    lines.length = 0;
    expect(await check()).toBe(3);
    expect([...lines].sort()).toEqual([
      '7.more: stored 1, folded undefined',
      '7.urged: stored 99, folded 1',
      '8: missing',
      'ghost: stored, but no event says so',
      'spec.complaints.v1: 31 documents, 3 differ',
    ]);
  });

  it('names a stream that cannot be folded, and compares the others', async () => {
    const { parts, store, lines, check } = await setUp();
    await store.append('complaint-30', [append('Registered', 'poison'), append('Urged')], 'none');
    await rebuild(parts);
    lines.length = 0;
    expect(await check()).toBe(1);
    expect(lines).toEqual([
      'complaint-30: cannot be folded: Error: poison',
      'spec.complaints.v1: 30 documents, 1 differ',
    ]);
  });
});

describe('what is parked', () => {
  it('is listed by stream and replayed by name', async () => {
    const { parking, lines, print, store } = await setUp();
    const [registered, urged] = await store.ahead(['complaint'], null, 2);
    await parking.park(view.name, registered!, new Error('poison'));
    await parking.park(view.name, urged!, null);
    await listParked(parking, print);
    await replayParked(parking, [projectorOf(shown, collection)], { name: view.name, stream: 'complaint-0' }, print);
    await listParked(parking, print);
    expect(lines).toEqual([
      'spec.complaints.v1 complaint-0: revision 0 (Registered): Error; 1 behind it',
      '1 streams, 2 events',
      'spec.complaints.v1 complaint-0: 2 applied',
      '0 streams, 0 events',
    ]);
    expect((await all()).map(({ _id, revision }) => [_id, revision])).toEqual([['0', 1]]);
  });

  it('is not replayed by a reader that does not exist', async () => {
    const { parking, print } = await setUp();
    const projector = projectorOf(shown, collection);
    const failure = await replayParked(parking, [projector], { name: 'other', stream: 'a' }, print).catch(
      (e: unknown) => e,
    );
    expect(failure).toEqual(new Error('no reader other; there are spec.complaints.v1'));
  });
});
