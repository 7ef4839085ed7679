import { type Actor, type Message, Rejection, type View } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { createMongo } from '@12315/local-stack';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type mongo, Schema, trusted } from 'mongoose';
import type { Incoming } from '../reader';
import { type Shown, shows } from '../service';
import { isUnavailable, Unavailable } from '../unavailable';
import type { Stored } from './fold';
import { connectViews, type Views } from './models';
import { type Page, viewed } from './queries';
import { projectorOf } from './views.mongo';

type Doc = { organisation: string | null; dueOn: string | null; urged: number };
type Event =
  | Message<'Registered', { id: string; organisation: string | null; dueOn: string | null }>
  | Message<'Urged', { id: string }>;
const view: View<Event, Doc> = {
  name: 'spec.complaints.v1',
  key: ({ data }) => data.id,
  initial: { organisation: null, dueOn: null, urged: 0 },
  evolve: {
    Registered: ({ organisation, dueOn }, doc) => ({ ...doc, organisation, dueOn }),
    Urged: (_, doc) => ({ ...doc, urged: doc.urged + 1 }),
  },
};
const schema = new Schema<Doc>({ organisation: String, dueOn: String, urged: Number });
schema.index({ organisation: 1, dueOn: 1, _id: 1 });
const shown: Shown = shows(view, [{ category: 'complaint' }], schema);
const registered = (id: string, organisation: string | null, dueOn: string | null = null): Incoming => ({
  event: { type: 'Registered', data: { id, organisation, dueOn } },
  meta: eventMeta({ stream: `complaint-${id}`, revision: 0 }),
});
const urged = (id: string, revision: number): Incoming => ({
  event: { type: 'Urged', data: { id } },
  meta: eventMeta({ stream: `complaint-${id}`, revision }),
});
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const dir = mkdtempSync(join(tmpdir(), 'views-'));
const server = createMongo({ dir });
let views: Views;
let collection: mongo.Collection<Stored>;
beforeAll(async () => {
  const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${await server.listen(0)}`;
  views = await connectViews(uri, `spec-${process.pid}`);
  collection = views.collectionOf(shown);
  views.modelOf(shown);
  await views.ensureIndexes();
});
afterEach(() => collection.deleteMany({}));
afterAll(async () => {
  await views.close();
  await server.close();
  rmSync(dir, { recursive: true });
});
const stored = () => collection.find({}).sort({ _id: 1 }).toArray();

describe('the projector', () => {
  it('stores what the view makes of the events, with its bookkeeping', async () => {
    await projectorOf(shown, collection).apply([registered('1', '340202D01'), urged('1', 1)]);
    await projectorOf(shown, collection).apply([urged('1', 2)]);
    expect(await stored()).toEqual([
      {
        _id: '1',
        version: 2,
        revision: 2,
        seen: { 'complaint-1': 2 },
        organisation: '340202D01',
        dueOn: null,
        urged: 2,
      },
    ]);
  });

  it('writes nothing for a batch that it has seen', async () => {
    const projector = projectorOf(shown, collection);
    await projector.apply([registered('1', '340202D01'), urged('1', 1)]);
    await projector.apply([registered('1', '340202D01'), urged('1', 1)]);
    expect((await stored()).map(({ version }) => version)).toEqual([1]);
  });

  it('twice at the same time, overlapping, makes of each event one', async () => {
    const events = Array.from({ length: 200 }, (_, i) =>
      i < 10 ? registered(`${i}`, '340202D01') : urged(`${i % 10}`, (i - (i % 10)) / 10),
    );
    const batches = Array.from({ length: 20 }, (_, i) => events.slice(i * 10, i * 10 + 10));
    const run = async () => {
      const projector = projectorOf(shown, collection);
      for (const batch of batches) await projector.apply(batch);
    };
    await Promise.all([run(), run(), run()]);
    expect((await stored()).map((doc) => [(doc as Stored<Doc>).urged, doc.revision])).toEqual(Array(10).fill([19, 19]));
  });

  it('begins a document once, whoever is first', async () => {
    await Promise.all(
      [0, 1, 2].map(() => projectorOf(shown, collection).apply([registered('1', '340202D01'), urged('1', 1)])),
    );
    expect((await stored()).map((doc) => [(doc as Stored<Doc>).urged, doc.version])).toEqual([[1, 1]]);
  });

  it('gives up for now when others are always faster', async () => {
    const projector = projectorOf(shown, collection);
    await projector.apply([registered('1', '340202D01')]);
    const racing = Object.assign(Object.create(collection) as typeof collection, {
      bulkWrite: async (...args: Parameters<typeof collection.bulkWrite>) => {
        await collection.updateOne({ _id: '1' }, { $inc: { version: 1 } });
        return collection.bulkWrite(...args);
      },
    });
    expect(await failureOf(projectorOf(shown, racing).apply([urged('1', 1)]))).toBeInstanceOf(Unavailable);
    expect((await stored()).map((doc) => (doc as Stored<Doc>).urged)).toEqual([0]);
  });

  it('takes a server that goes away while it writes for away, not for a fault of the events', async () => {
    const dying = createMongo({ dir: join(dir, 'dying') });
    const there = await connectViews(`mongodb://127.0.0.1:${await dying.listen(0)}`, 'spec');
    const going = Object.assign(Object.create(there.collectionOf(shown)) as typeof collection, {
      bulkWrite: async (...args: Parameters<typeof collection.bulkWrite>) => {
        await dying.close();
        return there.collectionOf(shown).bulkWrite(...args);
      },
    });
    const failure = await failureOf(projectorOf(shown, going).apply([registered('1', '340202D01')]));
    expect([(failure as Error).name, isUnavailable(failure)]).toEqual(['MongoBulkWriteError', true]);
    await there.close();
  });

  it('takes a duplicate of another unique field for the fault that it is', async () => {
    const unique = views.db.collection<Stored>('spec.unique.v1');
    await unique.createIndex({ dueOn: 1 }, { unique: true });
    const work = projectorOf(shown, unique).apply([registered('1', null, 'x'), registered('2', null, 'x')]);
    expect(await failureOf(work)).toMatchObject({ code: 11000 });
    await unique.drop();
  });
});

describe('a query', () => {
  const of = (organisation: string): Actor => ({ id: 'officer-7', role: 'HANDLER', organisation });
  const district = of('340202D01');
  const queries = () => viewed<Doc>(views.modelOf<Doc>(shown));
  const matters = [
    registered('a', '340202D01', '2026-05-08'),
    registered('b', '340202D01', '2026-05-07'),
    registered('c', '340202T03', '2026-05-07'),
    registered('d', '340202D01', null),
    registered('e', '340203D01', '2026-05-06'),
    registered('f', null, '2026-05-06'),
    registered('g', '340202D01', null),
  ];
  beforeEach(() => projectorOf(shown, collection).apply(matters));
  const all = { filter: {}, sort: { dueOn: 1 } as const, limit: 200, after: null };
  const ids = ({ items }: Page<Doc>) => items.map(({ _id }) => _id);

  it('answers the document with its revision and without what the projector needs', async () =>
    expect(await queries().one(district, 'a')).toEqual({
      _id: 'a',
      revision: 0,
      organisation: '340202D01',
      dueOn: '2026-05-08',
      urged: 0,
    }));

  it('answers what is missing, foreign or nobody’s alike', async () =>
    expect(await Promise.all(['x', 'e', 'f'].map((id) => queries().one(district, id)))).toEqual([null, null, null]));

  it('lists only the actor’s organisations', async () => {
    expect(ids(await queries().page(district, all))).toEqual(['d', 'g', 'b', 'c', 'a']);
    expect(ids(await queries().page(of('340200C01'), all))).toEqual(['d', 'g', 'e', 'b', 'c', 'a']);
    expect(ids(await queries().page(of('340202T03'), all))).toEqual(['c']);
    expect(ids(await queries().page(of(''), all))).toEqual([]);
  });

  it('cannot be widened by its own filter', async () => {
    expect(ids(await queries().page(district, { ...all, filter: { organisation: '340203D01' } }))).toEqual([]);
    const everything = { ...all, filter: { $or: [{ urged: 0 }] } };
    expect(await failureOf(queries().page(district, everything))).toEqual(new Error('a filter names fields only'));
  });

  it.each([1, 2, 3, 5, 6])('goes through all pages of %i, up and down, without a gap or a repeat', async (limit) => {
    const pages = async (sort: Record<string, 1 | -1>) => {
      const seen: string[] = [];
      for (let after: string | null = null, first = true; first || after; first = false) {
        const page: Page<Doc> = await queries().page(district, { filter: {}, sort, limit, after });
        seen.push(...ids(page));
        after = page.next;
      }
      return seen;
    };
    expect(await pages({ dueOn: 1 })).toEqual(['d', 'g', 'b', 'c', 'a']);
    expect(await pages({ dueOn: -1 })).toEqual(['a', 'b', 'c', 'd', 'g']);
    expect(await pages({ urged: 1, dueOn: -1 })).toEqual(['a', 'b', 'c', 'd', 'g']);
    expect(await pages({})).toEqual(['a', 'b', 'c', 'd', 'g']);
  });

  it('never answers more than 200 at once', async () => {
    await projectorOf(shown, collection).apply(Array.from({ length: 300 }, (_, i) => registered(`n${i}`, '340202D01')));
    expect((await queries().page(district, { ...all, limit: 1000 })).items).toHaveLength(200);
  });

  it('takes ranges that the service wrote, and none that came from outside', async () => {
    const range = { dueOn: trusted({ $gte: '2026-05-08' }) };
    expect(ids(await queries().page(district, { ...all, filter: range }))).toEqual(['a']);
    const outside = queries().page(district, { ...all, filter: { dueOn: { $ne: 'x' } } });
    expect(((await failureOf(outside)) as Error).name).toBe('CastError');
  });

  it('with a misspelt field is refused and lists nothing', async () => {
    const failure = await failureOf(queries().page(district, { ...all, filter: { duOn: '2026-05-08' } }));
    expect((failure as Error).name).toBe('StrictModeError');
  });

  it.each(['', 'x', Buffer.from('[1]').toString('base64url'), Buffer.from('[{"$ne":1},"a"]').toString('base64url')])(
    'refuses the cursor %p, which it never gave',
    async (after) =>
      expect(await failureOf(queries().page(district, { ...all, after }))).toEqual(
        new Rejection('invalid', 'query.cursor'),
      ),
  );

  it('cannot be asked of documents without an organisation', () => {
    const homeless = { view: { name: 'spec.homeless.v1' }, schema: new Schema({ urged: Number }) };
    expect(() => viewed(views.modelOf(homeless))).toThrow('spec.homeless.v1 has no organisation');
  });
});

it('makes the indexes that the schemas declare', async () =>
  expect((await collection.indexes()).map(({ key }) => key)).toEqual([
    { _id: 1 },
    { organisation: 1, dueOn: 1, _id: 1 },
  ]));
