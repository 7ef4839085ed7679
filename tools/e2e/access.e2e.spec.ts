import { randomUUID } from 'node:crypto';
import { askingIn, listedIn, lists, said, standOn, type Stood } from './asking';
import { cityCentre, fanchang, jinghu, yijiang } from './bodies';
import type { Answer } from './client';
import { examples, granted } from './examples';
import { mayDo, roles } from './grants';
import type { Route } from './routes';

let stood: Stood;
const { exampleOf, urlOf, stranger, asking, each } = askingIn(() => stood);

beforeAll(async () => {
  stood = await standOn('access');
});
afterAll(() => stood?.setting.end());

/** Everything is Jinghu's; what an answer there may be about begins with these digits. */
const places = [
  { place: 'own district', organisation: jinghu, sees: true, area: '340202' },
  { place: 'other district', organisation: yijiang, sees: false, area: '340209' },
  { place: 'city', organisation: cityCentre, sees: true, area: '3402' },
] as const;
type Place = (typeof places)[number];

/** Whether something is there; what is the city's own is so for the city only. */
const isThere = ({ name }: Route, { organisation, sees }: Place): boolean =>
  examples[name]!.ofTheCity ? organisation === cityCentre : sees;

const expected = (route: Route, role: string, place: Place): string => {
  const { method, aboutOne, action } = route;
  const sees = isThere(route, place);
  if (!mayDo(role, action)) return '403 access.denied';
  if (!aboutOne) return method === 'GET' ? `200 ${sees ? 'some' : 'none'}` : '422 body.invalid';
  if (!sees) return '404';
  return method === 'GET' ? '200' : '412 if-match.stale';
};

/** Asked so that nothing changes: a command about one thing with a revision it never had, a registration with an empty body. */
const asked = (route: Route, role: string, organisation: string): Promise<Answer> => {
  // The undecided one is the city's.
  const id = route.action === 'DesignateTarget' ? stood.matters.complaint : undefined;
  return stood.setting.as(role, organisation).call(route.method, urlOf(route, id), {
    ...(route.method !== 'GET' && { body: route.aboutOne ? (exampleOf(route).body ?? {}) : {} }),
    ...(route.ifMatch && { headers: { 'if-match': '"99"' } }),
  });
};
const answered = async (route: Route, role: string, { organisation, area }: Place): Promise<string> => {
  const { status, body } = await asked(route, role, organisation);
  if (status === 404) return '404';
  if (status >= 400) return `${status} ${String(body['code'])}`;
  if (route.aboutOne) return `${status}`;
  const items = listedIn(body);
  const within = (digits: string) => items.filter((item) => item.organisation.startsWith(digits)).length;
  const strange = within(area) < items.length ? ' and strange ones' : '';
  const held = examples[route.name]!.ofTheCity ? '340200' : '340202';
  return `${status} ${within(held) > 0 ? 'some' : 'none'}${strange}`;
};

it('knows who may call every route', () => {
  expect([...new Set(stood.routes.map(({ action }) => action))].sort()).toEqual(Object.keys(granted).sort());
});

describe.each(roles)('%s', (role) => {
  it.each(places)('in its $place may do what it is granted, and nothing else', async (place) => {
    const answers: Record<string, string> = {};
    for (const route of stood.routes) answers[route.name] = await answered(route, role, place);
    expect(answers).toEqual(
      Object.fromEntries(stood.routes.map((route) => [route.name, expected(route, role, place)])),
    );
  });
});

describe('another district', () => {
  const answered = ({ body: { traceId: _traceId, instance: _instance, ...rest } }: Answer) => rest;
  /** What is asked for, held against what was never there. */
  const alike = async (route: Route, headers: Readonly<Record<string, string>>) => {
    const foreign = await asking(route, { headers }, stranger(route));
    const none = await asking(route, { headers }, stranger(route), randomUUID());
    expect([said(foreign), answered(foreign)]).toEqual([said(none), answered(none)]);
    expect([...foreign.headers.keys()].sort()).toEqual([...none.headers.keys()].sort());
    return `${foreign.status}`;
  };
  let before: string;
  beforeEach(async () => {
    before = await stood.setting.engines.lastPosition();
  });
  afterEach(async () => expect(await stood.setting.engines.recordedSince(before)).toEqual([]));

  it('is told of a matter exactly what it is told of none: no letter, no file of it, no reporter', () =>
    each(
      ({ aboutOne }) => aboutOne,
      '404',
      (route) => alike(route, {}),
    ));
  it('is told so with If-Match too', () =>
    each(
      ({ ifMatch }) => ifMatch,
      '404',
      (route) => alike(route, { 'if-match': '"0"' }),
    ));

  /** Those of Jinghu, whatever is asked for. */
  const strange = ({ status, body }: Answer): readonly unknown[] =>
    status === 200 ? listedIn(body).filter(({ organisation }) => organisation !== fanchang) : [];
  it('lists only what is its own', () =>
    each(lists, '200 own', async (route) => {
      const answer = await asking(route, {}, stranger(route));
      return `${answer.status} ${strange(answer).length === 0 ? 'own' : JSON.stringify(strange(answer))}`;
    }));
  it('finds nothing of others by any filter: by their code, their numbers, their ids', async () => {
    const { complaint, complaintNumber, lead, sample, task, batch, assistance, accepted } = stood.matters;
    const numbers = [complaintNumber, complaintNumber.slice(0, -2)];
    const known: Readonly<Record<string, readonly string[]>> = {
      organisation: [jinghu],
      number: numbers,
      reference: numbers,
      complaintId: [complaint, accepted],
      matter: [accepted, assistance, complaint],
      sourceId: [complaint, sample],
      leadId: [lead],
      task: [task],
      batch: [batch],
    };
    const queries = stood.routes
      .filter(lists)
      .flatMap((route) =>
        route.query
          .flatMap((name) => (known[name] ?? []).map((value) => `${name}=${value}`))
          .map((filter) => [route, [exampleOf(route).query, filter].filter(Boolean).join('&')] as const),
      );
    expect(queries.length).toBeGreaterThan(20);
    for (const [route, query] of queries) {
      const answer = await stranger(route).call('GET', urlOf(route, undefined, query));
      const none = answer.status === 200 ? strange(answer).length === 0 : /^4(04|22)/.test(said(answer));
      expect([route.name, query, none || said(answer)]).toEqual([route.name, query, true]);
    }
  });
});

describe('whoever', () => {
  it('has no organisation may do nothing', async () => {
    for (const route of stood.routes) {
      const [role] = granted[route.action]!.split(' ');
      const { status, body } = await stood.setting.as(role!, '').call(route.method, route.path.replace(/\{\w+\}/, 'x'));
      expect([route.name, status, body['code']]).toEqual([route.name, 403, 'access.no-organisation']);
    }
  });

  it('has an organisation that is none of ours sees nothing', async () => {
    for (const organisation of ['34', '340200', '%', '3402', '340202D0', '340202D011']) {
      const { status, body } = await stood.setting.as('HANDLER', organisation).call('GET', '/api/intake/complaints');
      expect([organisation, status, body['items']]).toEqual([organisation, 200, []]);
    }
  });

  it('spells a path otherwise is decided on alike', async () => {
    const stranger = stood.setting.as('OPERATOR', cityCentre);
    for (const path of ['/api/intake/%63omplaints', '/api/intake/complaints?x=/', '/api/intake/complaints#x'])
      expect([path, (await stranger.call('GET', path)).status]).toEqual([path, 403]);
    expect((await stranger.call('HEAD', '/api/intake/complaints')).status).toBe(403);
  });
});
