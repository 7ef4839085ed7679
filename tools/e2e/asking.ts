import { fanchang } from './bodies';
import type { Answer, Asked, Client } from './client';
import { type Example, examples, holderOf } from './examples';
import { type Matters, standing } from './matters';
import { type Route, routesOf } from './routes';
import { type Setting, setUp, still } from './setting';

/** What routes are asked about, once it stands. */
export interface Stood {
  readonly setting: Setting;
  readonly matters: Matters;
  readonly routes: readonly Route[];
}
/** A platform with everything that its routes are asked about, and nothing on its way. */
export const standOn = async (name: string): Promise<Stood> => {
  const setting = await setUp(name);
  try {
    const stood = { setting, routes: await routesOf(setting.anyone), matters: await standing(setting) };
    await still(setting);
    return stood;
  } catch (error) {
    await setting.end();
    throw error;
  }
};
export type Some = (route: Route) => boolean;

export const changing: Some = ({ method }) => method !== 'GET';
export const lists: Some = ({ method, aboutOne }) => method === 'GET' && !aboutOne;

/** `status code`, and for everything that is refused: in the one form that every refusal has. */
export const said = ({ status, headers, body }: Answer): string => {
  if (status < 400) return String(status);
  const { type, title, code, traceId, instance, status: told } = body;
  const wrong = [
    headers.get('content-type') === 'application/problem+json; charset=utf-8' ? [] : ['content type'],
    told === status ? [] : ['status'],
    type === `/problems/${String(code)}` ? [] : ['type'],
    /\p{Script=Han}/u.test(String(title)) ? [] : ['title'],
    /^[0-9a-f]{32}$/.test(String(traceId)) ? [] : ['trace id'],
    typeof instance === 'string' && !instance.includes('?') ? [] : ['instance'],
  ].flat();
  return [status, code, ...wrong.map((what) => `(wrong ${what})`)].join(' ');
};

export interface Listed {
  readonly organisation: string;
}
/** What a list holds; of a file every organisation's code that stands by itself. */
export const listedIn = (body: unknown): readonly Listed[] =>
  typeof body === 'string'
    ? (body.match(/\b\d{4}[0-9A-Z]{2}[PCDXSABT]\d{2}\b/g) ?? []).map((organisation) => ({ organisation }))
    : (body as { readonly items: readonly Listed[] }).items;

/** Asks every route by its example. @param stood asked each time, for it stands only when the specs begin */
export const askingIn = (stood: () => Stood) => {
  const exampleOf = ({ name }: Route): Example => examples[name]!;
  const urlOf = (route: Route, id?: string, query = exampleOf(route).query): string =>
    route.path
      .replace(/\{\w+\}/, encodeURIComponent(id ?? exampleOf(route).id?.(stood().matters) ?? ''))
      .replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(route).further?.(stood().matters)[name] ?? '') +
    (query ? `?${query}` : '');
  const bodyOf = (given?: object | ((matters: Matters) => object)) =>
    typeof given === 'function' ? (given as (matters: Matters) => object)(stood().matters) : given;
  /** Somebody who may. */
  const entitled = (route: Route, organisation = holderOf(exampleOf(route))): Client =>
    stood().setting.as(exampleOf(route).role, organisation);
  const asking = (route: Route, asked: Asked, who = entitled(route), id?: string) =>
    who.call(route.method, urlOf(route, id), { body: exampleOf(route).body, ...asked });

  /** What each of these routes says to something, and what it should say. */
  const each = async (some: Some, expected: string, ask: (route: Route) => Promise<string>): Promise<void> => {
    const chosen = stood().routes.filter(some);
    expect(chosen.length).toBeGreaterThan(0);
    const answers: Record<string, string> = {};
    for (const route of chosen) answers[route.name] = await ask(route);
    expect(answers).toEqual(Object.fromEntries(chosen.map(({ name }) => [name, expected])));
  };
  const stranger = (route: Route): Client => entitled(route, fanchang);
  return { exampleOf, urlOf, bodyOf, entitled, stranger, asking, each };
};
