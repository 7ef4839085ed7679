import { at } from '@12315/kernel/spec';
import { fixturesOf, httpSpec, onlyFor } from '@12315/platform/testing';
import fc from 'fast-check';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import type { Measure } from '../figures/measures';
import { FiguresController } from './figures.controller';
import { KpisController } from './kpis.controller';
import { MattersController } from './matters.controller';

const controllers = [MattersController, KpisController, FiguresController];
const { givenStreams, givenNothing } = httpSpec(analytics, { controllers, titles });

const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const instant = (day: string) => `${day}T01:00:00.000Z`;
const told = (type: string, more: object, day = '2026-05-06') => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta: { occurredAt: at(instant(day)) },
});

interface Item {
  readonly id: string;
  readonly n: number;
}
type World = ReturnType<typeof givenStreams>;
const page = async (world: World, query: string, organisation = centre) =>
  (await world.as('ANALYST', organisation).whenGet(`/matters?${query}`).thenStatus(200)).body;
/** All pages, one after the other. */
const everyItem = async (world: World, query: string, limit: number): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for (let cursor = ''; ;) {
    const body = await page(world, `${query}&limit=${limit}${cursor}`);
    all.push(...(body['items'] as Item[]));
    if (body['next'] === null) return all;
    cursor = `&cursor=${String(body['next'])}`;
  }
};

const registered = (complaintId: string, more: object = {}) =>
  told('intake.complaint-registered.v1', { complaintId, number: `N-${complaintId}`, ...more });
const world = givenStreams({
  'complaint-a': [
    registered('a', { disputedAmount: 100 }),
    told('intake.complaint-assigned.v1', { complaintId: 'a', organisation: jinghu }),
    told('intake.complaint-assigned.v1', {
      complaintId: 'a',
      organisation: jiujiang,
      receivedAt: instant('2026-05-08'),
    }),
  ],
  'complaint-b': [
    registered('b', { disputedAmount: 250, objectCode: '0101', channel: 'WEB' }),
    told('intake.complaint-assigned.v1', { complaintId: 'b', organisation: jinghu }),
  ],
  'incident-i': [
    told('routing.incident-opened.v1', { incidentId: 'i', organisation: centre }),
    told('routing.group-settlement-reached.v1', {
      incidentId: 'i',
      organisation: centre,
      amount: 40,
      reachedAt: instant('2026-05-07'),
    }),
    told('routing.group-settlement-reached.v1', {
      incidentId: 'i',
      organisation: centre,
      amount: 2,
      reachedAt: instant('2026-06-07'),
    }),
  ],
  // Nobody has registered it, so nobody's figures have it.
  'mediation-stray': [told('mediation.mediation-period-expired.v1', { mediationId: 'stray', organisation: jinghu })],
});
const may = 'from=2026-05-01&to=2026-05-31';

describe('the matters behind a figure', () => {
  it('are listed with what each adds, and with the facts that do', async () =>
    expect(await page(world, `measure=received&${may}`)).toStrictEqual({
      measure: 'received',
      from: '2026-05-01',
      to: '2026-05-31',
      total: 3,
      items: [
        {
          id: 'a',
          kind: 'COMPLAINT',
          number: 'N-a',
          organisation: jiujiang,
          n: 2,
          facts: [
            { measure: 'received', n: 1, organisation: jinghu, on: '2026-05-06', class: '127', channel: 'PHONE' },
            { measure: 'received', n: 1, organisation: jiujiang, on: '2026-05-08', class: '127', channel: 'PHONE' },
          ],
        },
        {
          id: 'b',
          kind: 'COMPLAINT',
          number: 'N-b',
          organisation: jinghu,
          n: 1,
          facts: [{ measure: 'received', n: 1, organisation: jinghu, on: '2026-05-06', class: '010', channel: 'WEB' }],
        },
      ],
      next: null,
    }));
  it.each([
    ['measure=disputed', 350, ['a', 'b']],
    ['measure=received&organisation=340207D01', 1, ['a']],
    ['measure=received&class=010', 1, ['b']],
    ['measure=disputed&channel=PHONE', 100, ['a']],
    ['measure=recovered', 40, ['i']],
    ['measure=closureDue', 0, []],
  ])('are asked for by %s', async (query, total, ids) => {
    const body = await page(world, `${query}&${may}`);
    expect([body['total'], (body['items'] as Item[]).map(({ id }) => id)]).toEqual([total, ids]);
  });
  it('come a page at a time', async () => {
    const first = await page(world, `measure=received&${may}&limit=1`);
    expect((first['items'] as Item[]).map(({ id }) => id)).toEqual(['a']);
    const second = await page(world, `measure=received&${may}&limit=1&cursor=${String(first['next'])}`);
    expect([(second['items'] as Item[]).map(({ id }) => id), second['next']]).toEqual([['b'], null]);
  });
  it('are a district’s own for a district', async () => {
    const body = await page(world, `measure=received&${may}`, jiujiang);
    expect([body['total'], (body['items'] as Item[]).map(({ id, n }) => [id, n])]).toEqual([1, [['a', 1]]]);
  });
  it.each([
    ['of a measure that nobody counts', `measure=happiness&${may}`, 'query.invalid'],
    ['of none', may, 'query.invalid'],
    ['on a day that February never has', 'measure=received&from=2026-02-01&to=2026-02-31', 'query.invalid'],
    ['from its end to its beginning', 'measure=received&from=2026-05-02&to=2026-05-01', 'figures.period-backwards'],
    ['after nothing', `measure=received&${may}&cursor=W10`, 'query.cursor'],
    ['after what is no place', `measure=received&${may}&cursor=W3siJG5lIjoxfV0`, 'query.cursor'],
  ])('are not asked for %s', (_, query, code) =>
    world.as('ANALYST', centre).whenGet(`/matters?${query}`).thenProblem(422, code),
  );
  it('of another district are answered as if there were none', () =>
    world
      .as('ORG_HEAD', jinghu)
      .whenGet(`/matters?measure=received&${may}&organisation=${jiujiang}`)
      .thenProblem(404, 'organisation.unknown')
      .thenSameAs(
        givenNothing().as('ORG_HEAD', jinghu).whenGet(`/matters?measure=received&${may}&organisation=${jiujiang}`),
      ));
  it('are open to their own roles only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'], (role) =>
      world.as(role, jinghu).whenGet(`/matters?measure=received&${may}`),
    ));
  it('need a token', () => world.whenGet(`/matters?measure=received&${may}`).thenProblem(401, 'token.missing'));
});

describe('whatever has happened', () => {
  const days = fc.constantFrom('2026-04-30', '2026-05-01', '2026-05-15', '2026-05-31', '2026-06-01');
  const organs = fc.constantFrom(jinghu, jiujiang, '340202T01');
  const amounts = fc.integer({ min: 0, max: 99_999 });
  const flags = fc.boolean();
  /** What may happen to a complaint, one after the other, sensibly or not. */
  const acts = fc.oneof(
    fc
      .record({ organisation: organs, day: days })
      .map(({ organisation, day }) => told('intake.complaint-assigned.v1', { organisation, receivedAt: instant(day) })),
    fc
      .record({ organisation: organs, day: days, onTime: flags })
      .map(({ organisation, day, onTime }) =>
        told('intake.complaint-accepted.v1', { organisation, onTime, acceptedAt: instant(day) }),
      ),
    fc
      .record({ organisation: organs, day: days })
      .map(({ organisation, day }) => told('intake.acceptance-overdue.v1', { organisation }, day)),
    fc
      .record({ organisation: organs, day: days, recovered: amounts })
      .map(({ organisation, day, recovered }) =>
        told('intake.complaint-settled-on-site.v1', { organisation, recovered, settledAt: instant(day) }),
      ),
    fc
      .record({ organisation: organs, day: days, onTime: flags })
      .map(({ organisation, day, onTime }) =>
        told('intake.complaint-closed.v1', { organisation, onTime, closedAt: instant(day) }),
      ),
    fc
      .record({ organisation: organs, day: days })
      .map(({ organisation, day }) =>
        told('intake.complaint-followed-up.v1', { organisation, followedUpAt: instant(day) }),
      ),
  );
  const registration = fc
    .record({
      disputedAmount: amounts,
      objectCode: fc.constantFrom('0101', '0102', '1270'),
      channel: fc.constantFrom('PHONE', 'WEB'),
      organisation: organs,
      handling: fc.constantFrom('AUTHORITY', 'ONSITE'),
    })
    .map((more) => told('intake.complaint-registered.v1', more));
  const histories = fc
    .array(fc.tuple(registration, fc.array(acts, { maxLength: 6 })), { maxLength: 6 })
    .map((complaints) =>
      Object.fromEntries(
        complaints.map(([first, more], i) => [
          `complaint-x${i}`,
          [first, ...more].map((each) => ({ ...each, data: { ...each.data, complaintId: `x${i}` } })),
        ]),
      ),
    );
  const measures: readonly Measure[] = ['received', 'accepted', 'disputed', 'recovered', 'closureDue', 'followedUp'];
  const filters = fc.record({
    measure: fc.constantFrom(...measures),
    more: fc.constantFrom('', `&organisation=${jinghu}`, '&class=010', '&channel=WEB', '&class=127&channel=PHONE'),
    limit: fc.integer({ min: 1, max: 3 }),
  });

  it('the pages of a list add up to its total, to the figure, and to the facts themselves', () =>
    fc.assert(
      fc.asyncProperty(histories, filters, async (streams, { measure, more, limit }) => {
        const there = givenStreams(streams);
        const items = await everyItem(there, `measure=${measure}&${may}${more}`, limit);
        const sum = items.reduce((total, { n }) => total + n, 0);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const { total } = await page(there, `measure=${measure}&${may}${more}`);
        expect(sum).toBe(total);
        if (/class|channel/.test(more)) return;
        const { body } = await there.as('ANALYST', centre).whenGet(`/figures?${may}${more}&measures=${measure}`);
        expect((body['total'] as Record<string, number>)[measure]).toBe(sum);
      }),
      { numRuns: 60 },
    ));

  it('the numerators of the key figures are the totals of their lists', () =>
    fc.assert(
      fc.asyncProperty(histories, async (streams) => {
        const there = givenStreams(streams);
        const { body } = await there.as('ANALYST', centre).whenGet(`/kpis?${may}&by=class`);
        const rows = body['items'] as { class: string; values: { id: string; numerator: number }[] }[];
        for (const { class: of, values } of rows) {
          const { total } = await page(there, `measure=recovered&${may}&class=${of}`);
          expect(values.find(({ id }) => id === 'K9')!.numerator).toBe(total);
        }
      }),
      { numRuns: 30 },
    ));
});
