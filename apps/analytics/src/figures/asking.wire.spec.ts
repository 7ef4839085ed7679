import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { createMongo } from '@12315/local-stack';
import type { User } from '@12315/platform';
import { fixturesOf } from '@12315/platform/testing';
import { mongo } from 'mongoose';
import type { Matter } from '../views/matters.view';
import { matters } from '../views/matters.view';
import { contributionsOf, unheardOf } from '../views/matters/matter';
import { askedBy, sumsBy } from './asking';
import { everyMatterBehind, mattersBehind } from './behind';
import { measureNames } from './measures';
import { tableOf } from './table';

const dir = mkdtempSync(join(tmpdir(), 'asking-'));
const server = createMongo({ dir });
let client: mongo.MongoClient;
let database: mongo.Db;

const jinghu = '340202D01';
const centre = '340200C01';
const analyst: User = { id: 'a', name: '', roles: ['ANALYST'], organisation: centre };
const told = (type: string, more: object = {}): Message => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
});
const matterOf = (...history: readonly Message[]): Matter =>
  history.reduce<Matter>(
    (doc, { type, data }) => matters.view.evolve[type]!(data, doc, eventMeta()) as Matter,
    unheardOf,
  );
const known: readonly (Matter & { readonly _id: string })[] = [
  {
    _id: 'a',
    ...matterOf(
      told('intake.complaint-registered.v1', { disputedAmount: 100 }),
      told('intake.complaint-assigned.v1'),
      told('intake.complaint-accepted.v1'),
      told('intake.complaint-closed.v1', { organisation: jinghu, closedAt: '2026-05-20T01:00:00.000Z' }),
    ),
  },
  {
    _id: 'b',
    ...matterOf(
      told('intake.complaint-registered.v1', { disputedAmount: 20, objectCode: '0101', channel: 'WEB' }),
      told('intake.complaint-assigned.v1', { organisation: '340207D01' }),
      told('intake.complaint-accepted.v1', { organisation: '340207D01' }),
    ),
  },
  { _id: 'stray', ...matterOf(told('mediation.mediation-period-expired.v1', { organisation: jinghu })) },
];

beforeAll(async () => {
  client = new mongo.MongoClient(`mongodb://127.0.0.1:${await server.listen(0)}`);
  await client.connect();
  database = client.db('analytics');
  const documents = database.collection<Matter & { _id: string }>(matters.view.name);
  for (const [fields] of matters.schema.indexes()) await documents.createIndex(fields as Record<string, 1>);
  await documents.insertMany([...known]);
  const rollups = known
    .flatMap(contributionsOf)
    .map(({ key, measures }, i) => ({ _id: `${i}` as never, ...key, ...measures }));
  await database.collection(matters.figures!.name).insertMany(rollups);
});
afterAll(async () => {
  await client.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const may = { from: '2026-05-01', to: '2026-05-31' };
const asked = (more: object = {}) => askedBy(analyst, { ...may, ...more });

describe('asked of a database', () => {
  it.each([{}, { organisation: jinghu }, { class: '010' }, { channel: 'PHONE' }, { class: '127', channel: 'WEB' }])(
    'every figure is the sum of its list (%j)',
    async (more) => {
      const [row] = await sumsBy(database, asked(more), []);
      for (const measure of measureNames) {
        const { items, next } = await mattersBehind(database, asked(more), measure, { limit: 50 });
        expect([measure, items.reduce((sum, { n }) => sum + n, 0)]).toEqual([measure, row?.sums[measure] ?? 0]);
        expect(next).toBe(null);
      }
    },
  );
  it('a list comes a page at a time', async () => {
    const first = await mattersBehind(database, asked(), 'accepted', { limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual(['a']);
    const rest = await mattersBehind(database, asked(), 'accepted', { limit: 1, cursor: first.next! });
    expect([rest.items.map(({ id }) => id), rest.next]).toEqual([['b'], null]);
  });
  it('the figures stand by organisation and by class', async () => {
    const of = async (by: 'organisation' | 'class') =>
      (await tableOf(database, asked(), by)).items.map(({ organisation, class: name, values }) => [
        organisation ?? name,
        values[0]!.value,
      ]);
    expect(await of('organisation')).toEqual([
      [centre, null],
      [jinghu, 100],
      ['340207D01', 0],
    ]);
    expect(await of('class')).toEqual([
      ['010', 0],
      ['127', 100],
    ]);
  });
  it('what nobody has registered is behind no figure', async () =>
    expect((await everyMatterBehind(database, asked())).map(({ id }) => id)).toEqual(['a', 'b']));
});
