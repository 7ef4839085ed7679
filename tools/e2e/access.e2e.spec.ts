import { cityCentre, jinghu, yijiang } from './bodies';
import type { Answer } from './client';
import { examples } from './examples';
import { granted } from './examples';
import { mayDo, roles } from './grants';
import { type Matters, standing } from './matters';
import { type Route, routesOf } from './routes';
import { type Setting, setUp } from './setting';

let setting: Setting;
let matters: Matters;
let routes: readonly Route[];

beforeAll(async () => {
  setting = await setUp('access');
  routes = await routesOf(setting.anyone);
  matters = await standing(setting);
}, 300_000);
afterAll(() => setting?.end(), 60_000);

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
  const example = examples[route.name]!;
  const id = route.action === 'DesignateTarget' ? matters.complaint : example.id?.(matters);
  const path = route.path.replace(/\{\w+\}/, id ?? '') + (example.query ? `?${example.query}` : '');
  return setting.as(role, organisation).call(route.method, path, {
    ...(route.method !== 'GET' && { body: route.aboutOne ? (example.body ?? {}) : {} }),
    ...(route.ifMatch && { headers: { 'if-match': '"99"' } }),
  });
};
interface Listed {
  readonly organisation: string;
}
/** What a file says instead of a list: every organisation's code that stands by itself. */
const codesIn = (text: string): readonly Listed[] =>
  (text.match(/\b\d{4}[0-9A-Z]{2}[PCDXSABT]\d{2}\b/g) ?? []).map((organisation) => ({ organisation }));

const answered = async (route: Route, role: string, { organisation, area }: Place): Promise<string> => {
  const { status, body } = await asked(route, role, organisation);
  if (status === 404) return '404';
  if (status >= 400) return `${status} ${String(body['code'])}`;
  if (route.aboutOne) return `${status}`;
  const items = typeof body === 'string' ? codesIn(body) : (body['items'] as readonly Listed[]);
  const within = (digits: string) => items.filter((item) => item.organisation.startsWith(digits)).length;
  const strange = within(area) < items.length ? ' and strange ones' : '';
  const held = examples[route.name]!.ofTheCity ? '340200' : '340202';
  return `${status} ${within(held) > 0 ? 'some' : 'none'}${strange}`;
};

it('knows who may call every route', () => {
  expect([...new Set(routes.map(({ action }) => action))].sort()).toEqual(Object.keys(granted).sort());
});

describe.each(roles)('%s', (role) => {
  it.each(places)('in its $place may do what it is granted, and nothing else', async (place) => {
    const answers: Record<string, string> = {};
    for (const route of routes) answers[route.name] = await answered(route, role, place);
    expect(answers).toEqual(Object.fromEntries(routes.map((route) => [route.name, expected(route, role, place)])));
  });
});

describe('whoever', () => {
  it('has no organisation may do nothing', async () => {
    for (const route of routes) {
      const [role] = granted[route.action]!.split(' ');
      const { status, body } = await setting.as(role!, '').call(route.method, route.path.replace(/\{\w+\}/, 'x'));
      expect([route.name, status, body['code']]).toEqual([route.name, 403, 'access.no-organisation']);
    }
  });

  it('has an organisation that is none of ours sees nothing', async () => {
    for (const organisation of ['34', '340200', '%', '3402', '340202D0', '340202D011']) {
      const { status, body } = await setting.as('HANDLER', organisation).call('GET', '/api/intake/complaints');
      expect([organisation, status, body['items']]).toEqual([organisation, 200, []]);
    }
  });

  it('spells a path otherwise is decided on alike', async () => {
    const stranger = setting.as('OPERATOR', cityCentre);
    for (const path of ['/api/intake/%63omplaints', '/api/intake/complaints?x=/', '/api/intake/complaints#x'])
      expect([path, (await stranger.call('GET', path)).status]).toEqual([path, 403]);
    expect((await stranger.call('HEAD', '/api/intake/complaints')).status).toBe(403);
  });
});
