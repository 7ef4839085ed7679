import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMongo } from '@12315/local-stack';
import { Schema } from 'mongoose';
import { appliedOnce } from './figures/applied-once';
import { journalOf } from './figures/journal';
import { connectPersons } from './persons/persons';
import { lineTo } from './testing/line';
import type { Gathering } from './service';
import { isUnavailable } from './unavailable';
import type { Stored } from './views/fold';
import { connectViews, type Views } from './views/models';
import { written } from './views/views.mongo';

const dir = mkdtempSync(join(tmpdir(), 'unavailable-'));
const server = createMongo({ dir });
const kept = { view: { name: 'spec.notes.v1' }, schema: new Schema<{ title: string }>({ title: String }) };
let port: number;
let line: Awaited<ReturnType<typeof lineTo>>;
beforeAll(async () => void (port = await server.listen(0)));
beforeEach(async () => void (line = await lineTo(port)));
afterEach(() => line.cut());
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

const uri = () => `mongodb://127.0.0.1:${line.port}`;
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => error,
  );
/** Everything the service asks of its database, at once. */
const asking = async () => {
  const views = await connectViews(uri(), 'spec');
  const collection = views.collectionOf(kept);
  await collection.findOne({});
  const model = views.modelOf(kept);
  const ask = () => [
    collection.find({}).toArray(),
    model.find({}).maxTimeMS(2_000).lean().exec(),
    collection.bulkWrite([{ insertOne: { document: { _id: '1' } as Stored } }]),
    collection.updateOne({ _id: '1' }, { $set: { version: 1 } }),
    views.ping(),
  ];
  return { views, ask };
};
const told = (failures: readonly unknown[]) =>
  failures.map((failure) => (isUnavailable(failure) ? 'away' : String(failure)));
const away = ['away', 'away', 'away', 'away', 'away'];

describe('a database', () => {
  it('that hangs is away within seconds, whatever was asked', async () => {
    const { views, ask } = await asking();
    line.hushAll();
    const began = performance.now();
    const failures = await Promise.all(ask().map(failureOf));
    const seconds = (performance.now() - began) / 1000;
    expect([told(failures), seconds < 6 || seconds]).toEqual([away, true]);
    await line.cut();
    await views.close();
  });

  it('that hangs and then goes is away for those who wait, and for those behind them', async () => {
    const { views, ask } = await asking();
    line.hushAll();
    const asked = [...ask(), ...ask()].map(failureOf);
    await sleep(300);
    await line.cut();
    expect(told(await Promise.all(asked))).toEqual([...away, ...away]);
    await views.close();
  });

  const gathering = { view: { name: 'spec.gathered.v1' } } as Gathering;
  const large = { _id: 'large', title: 'x'.repeat(16_000_000) } as unknown as Stored;
  const change = { before: null, after: large };
  /** Everything that may be too large to leave at once. */
  const largeWrites = (views: Views): readonly (() => Promise<unknown>)[] => {
    const collection = views.collectionOf(kept);
    return [
      () => written(collection, new Map([['large', change]])),
      () => appliedOnce(collection, [{ insertOne: { document: large } }]),
      () => journalOf(views.db, gathering).write(0, [change]),
      () => journalOf(views.db, gathering).write(1, [change]),
    ];
  };
  /** A connection each, made while the server still answers. */
  const connected = async (views: Views, count: number) => {
    const slow = () => views.db.command({ ping: 1 });
    await Promise.all(Array.from({ length: count * 4 }, slow));
  };

  it.each([
    ['hangs', () => undefined],
    ['is gone', () => line.reset()],
  ])('that %s in the middle of a large write is away for whoever waits', async (_, end) => {
    const { views } = await asking();
    await connected(views, largeWrites(views).length);
    line.clog();
    const failures = largeWrites(views).map((write) => failureOf(write()));
    await sleep(500);
    end();
    expect(told(await Promise.all(failures))).toEqual(['away', 'away', 'away', 'away']);
    await line.cut();
    await views.close();
  });

  it('of persons that hangs is away within seconds', async () => {
    const persons = await connectPersons(uri(), Buffer.alloc(32, 1), Buffer.alloc(32, 2));
    line.hushAll();
    const began = performance.now();
    const failures = await Promise.all([persons.anonymous(), persons.identify('phone', '13855301234')].map(failureOf));
    const seconds = (performance.now() - began) / 1000;
    expect([told(failures), seconds < 6 || seconds]).toEqual([['away', 'away'], true]);
    await line.cut();
    await persons.close();
  });
});
