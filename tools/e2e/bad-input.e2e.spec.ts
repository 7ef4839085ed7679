import { randomUUID } from 'node:crypto';
import { askingIn, changing, lists, said, type Some, standOn, type Stood } from './asking';
import { examples, holderOf } from './examples';
import { mayDo, roles } from './grants';
import { lacking, missing, ofWrongType, type Spoiled, withMore } from './spoiling';
import { settled } from './waiting';

let stood: Stood;
const { exampleOf, urlOf, bodyOf, entitled, asking, each } = askingIn(() => stood);

beforeAll(async () => {
  stood = await standOn('bad-input');
});
afterAll(() => stood?.setting.end());

const every: Some = () => true;
const withBody: Some = ({ body }) => body !== null;
const aboutOne: Some = (route) => route.aboutOne;
/** Something of its body must be there. */
const needsBody: Some = ({ body }) => (body?.required ?? []).length > 0;
const takesEmpty: Some = (route) => withBody(route) && !needsBody(route);

it('knows an example for every route there is, and no other', () => {
  expect(Object.keys(examples).sort()).toEqual(stood.routes.map(({ name }) => name).sort());
});

it('knows for every command whether a state can refuse it', () => {
  const open = stood.routes.filter(
    (route) => changing(route) && route.aboutOne && exampleOf(route).conflict === undefined,
  );
  expect(open).toEqual([]);
});

it('knows an example with every field that a body may have', () =>
  each(
    withBody,
    'nothing lacks',
    async (route) => lacking(route.body!, exampleOf(route).body!).join(' ') || 'nothing lacks',
  ));

describe('changes nothing and', () => {
  let before: string;
  beforeEach(async () => {
    before = await stood.setting.engines.lastPosition();
  });
  afterEach(async () => expect(await stood.setting.engines.recordedSince(before)).toEqual([]));

  it('refuses whoever has no token', () =>
    each(every, '401 token.missing', async (route) => said(await asking(route, {}, stood.setting.anyone))));

  it('refuses a broken token', () =>
    each(every, '401 token.invalid', async (route) =>
      said(
        await asking(route, { headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } }, stood.setting.anyone),
      ),
    ));

  it('refuses a token that somebody else signed', async () => {
    const [head, , signature] = 'eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.x.c2lnbmF0dXJl'.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'x', roles: roles, organisation: '340200C01' }));
    const authorization = `Bearer ${head}.${claims.toString('base64url')}.${signature}`;
    await each(every, '401 token.invalid', async (route) =>
      said(await asking(route, { headers: { authorization } }, stood.setting.anyone)),
    );
  });

  it('refuses every role that is not granted it', () =>
    each(
      ({ action }) => roles.some((role) => !mayDo(role, action)),
      '403 access.denied',
      async (route) => {
        const strangers = roles.filter((role) => !mayDo(role, route.action));
        const answers = await Promise.all(
          strangers.map((role) => asking(route, {}, stood.setting.as(role, holderOf(exampleOf(route))))),
        );
        return [...new Set(answers.map(said))].join(' / ');
      },
    ));

  it('refuses a request without the body it needs', () =>
    each(needsBody, '422 body.invalid', async (route) => said(await asking(route, { body: undefined }))));

  it('takes no body for an empty one where nothing in it is needed', () =>
    each(takesEmpty, 'alike', async (route) => {
      // With a revision that it never had, for it might be done.
      const headers = { 'if-match': '"99"' };
      const [none, empty] = [
        await asking(route, { headers, body: undefined }),
        await asking(route, { headers, body: {} }),
      ];
      return said(none) === said(empty) && said(none) !== '422 body.invalid' ? 'alike' : `${said(none)} ${said(empty)}`;
    }));

  it('refuses JSON that is broken', () =>
    each(changing, '400 body.unreadable', async (route) => said(await asking(route, { body: '{"a": [1,' }))));

  it('refuses JSON that is no object', () =>
    each(withBody, '422 body.invalid 422 body.invalid 422 body.invalid', async (route) => {
      const answers = [];
      for (const body of ['[]', '"text"', '7']) answers.push(said(await asking(route, { body })));
      return answers.join(' ');
    }));

  it('refuses other languages than JSON', () =>
    each(changing, '415 body.unsupported-type', async (route) =>
      said(await asking(route, { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } })),
    ));

  it('refuses 300 kB', () =>
    each(changing, '413 body.too-large', async (route) =>
      said(await asking(route, { body: JSON.stringify({ summary: 'x'.repeat(300_000) }) })),
    ));

  it.each(['{"__proto__": {"polluted": 1}', '{"constructor": {"prototype": {"polluted": 1}}'])(
    'refuses %s… in a body',
    (start) =>
      each(changing, '400 body.unreadable', async (route) => {
        const rest = JSON.stringify(exampleOf(route).body ?? { reason: 'x' }).slice(1);
        return said(await asking(route, { body: `${start}, ${rest}` }));
      }),
  );

  /** Every one is refused, and the answer points at the place. */
  const spoiledBy = (some: Some, spoil: (...of: Parameters<typeof missing>) => readonly Spoiled[]) =>
    each(some, 'all refused', async (route) => {
      const spoiled = spoil(route.body!, exampleOf(route).body!);
      expect([route.name, spoiled.length]).not.toEqual([route.name, 0]);
      const taken: string[] = [];
      for (const { pointer, body } of spoiled) {
        const answer = await asking(route, { body });
        const errors = (answer.body['errors'] ?? []) as { pointer: string; message: string }[];
        const pointed = errors.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));
        const chinese = errors.every(({ message }) => /\p{Script=Han}/u.test(message));
        if (said(answer) !== '422 body.invalid' || !pointed || !chinese)
          taken.push(`${pointer} ${JSON.stringify(body)}: ${said(answer)} ${JSON.stringify(errors)}`);
      }
      return taken.length === 0 ? 'all refused' : taken.join('\n');
    });

  it('refuses every required field left out, and points at it', () => spoiledBy(needsBody, missing));
  it('refuses every field of another type, and points at it', () => spoiledBy(withBody, ofWrongType));
  it('refuses a field too many, wherever it stands', () => spoiledBy(withBody, withMore));

  it('refuses what the state of the matter does not allow, with the rule’s own code', async () => {
    const commands = stood.routes.filter((route) => exampleOf(route).conflict);
    expect(commands.length).toBeGreaterThan(8);
    for (const route of commands) {
      const { id, body, code, organisation } = exampleOf(route).conflict!;
      const who = organisation ? entitled(route, organisation) : entitled(route);
      const asked = body ? { body: bodyOf(body) } : {};
      expect([route.name, said(await asking(route, asked, who, id(stood.matters)))]).toEqual([
        route.name,
        `409 ${code}`,
      ]);
    }
  });

  it('refuses a revision that was not the last, and says which is', () =>
    each(
      ({ ifMatch }) => ifMatch,
      '412 if-match.stale',
      async (route) => {
        const answer = await asking(route, { headers: { 'if-match': '"99"' } });
        expect(answer.headers.get('etag')).toMatch(/^"\d+"$/);
        return said(answer);
      },
    ));

  it.each(['3', 'W/"3"', '*', '"3", "4"', '"03"', '"-1"'])('refuses If-Match: %s', (header) =>
    each(
      ({ ifMatch }) => ifMatch,
      '400 if-match.unreadable',
      async (route) => said(await asking(route, { headers: { 'if-match': header } })),
    ),
  );

  it.each([
    ['of 5 characters', 'short'],
    ['of 129', 'x'.repeat(129)],
    ['with a space', 'has a space in it'],
  ])('refuses an Idempotency-Key %s', (_, key) =>
    each(changing, '400 idempotency-key.unreadable', async (route) =>
      said(await asking(route, { headers: { 'idempotency-key': key } })),
    ),
  );

  it.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1.5',
    'limit=many',
    'limit[$gt]=1',
    'limit=1&limit=2',
    'cursor=a&cursor=b',
    'surprise=1',
    '$where=sleep(1000)',
    '__proto__[polluted]=1',
  ])('refuses a list with ?%s', (query) =>
    each(
      (route) => lists(route) && route.query.includes('limit'),
      '422 query.invalid',
      async (route) => said(await entitled(route).call('GET', urlOf(route, undefined, query))),
    ),
  );

  it('refuses a list with a cursor of 513 characters', () =>
    each(
      (route) => lists(route) && route.query.includes('cursor'),
      '422 query.invalid',
      async (route) => said(await entitled(route).call('GET', urlOf(route, undefined, `cursor=${'a'.repeat(513)}`))),
    ));

  it.each(['garbage', 'W10', 'eyIkbmUiOjF9', 'W3siJG5lIjoxfSwieCJd', 'bnVsbA'])('refuses the cursor %s', (cursor) =>
    each(
      (route) => lists(route) && route.query.includes('cursor'),
      '422 query.cursor',
      async (route) => {
        const query = [exampleOf(route).query, `cursor=${cursor}`].filter(Boolean).join('&');
        return said(await entitled(route).call('GET', urlOf(route, undefined, query)));
      },
    ),
  );

  it('finds nothing more by operators of the database in a query', () =>
    each(lists, 'refused or empty', async (route) => {
      const filters = route.query.filter((name) => name !== 'limit' && name !== 'cursor');
      const queries = filters.flatMap((name) => [
        `${name}[$ne]=1`,
        `${name}[]=1`,
        `${name}=1&${name}=2`,
        `${name}=${encodeURIComponent('{"$ne":1}')}`,
        `${name}=${encodeURIComponent('{"$gt":""}')}`,
      ]);
      const more = [];
      for (const query of queries) {
        const given = [exampleOf(route).query, query].filter(Boolean).join('&');
        const answer = await entitled(route).call('GET', urlOf(route, undefined, given));
        const empty = answer.status === 200 && (answer.body['items'] as unknown[]).length === 0;
        const refused = ['422 query.invalid', '404 organisation.unknown'].includes(said(answer));
        if (!refused && !empty) more.push(`${query}: ${said(answer)}`);
      }
      return more.length === 0 ? 'refused or empty' : more.join('\n');
    }));

  it.each(['{"$ne":1}', '[$ne]', '..', '%00', '__proto__', '0'])('finds nothing under the id %s', (id) =>
    each(
      (route) => route.aboutOne,
      'nothing',
      async (route) => {
        const answer = await asking(route, {}, entitled(route), id);
        return answer.status === 404 ? 'nothing' : said(answer);
      },
    ),
  );

  it('does not read an id of 300 characters', () =>
    each(aboutOne, '400 url.unreadable', async (route) =>
      said(await asking(route, {}, entitled(route), 'x'.repeat(300))),
    ));

  it('refuses spellings of a path that no route has', async () => {
    for (const path of ['/api/intake/Items', '/api/intake//items', '/api/intake/items/', '/api/nowhere', '/api/intake'])
      expect([path, (await stood.setting.as('AGENT', '340202D01').call('GET', path)).status]).toEqual([path, 404]);
  });
});

describe('done once, however often it is asked', () => {
  it('answers every valid command, and the second time with the first answer', async () => {
    const commands = stood.routes.filter(changing);
    for (const route of commands) {
      const { valid, body: usual } = exampleOf(route);
      const headers = { 'idempotency-key': randomUUID() };
      const body = bodyOf(valid?.body) ?? usual;
      const first = await asking(route, { headers, body }, entitled(route), valid?.id?.(stood.matters));
      expect([route.name, said(first)]).toEqual([route.name, '201']);
      await settled(stood.setting.anyone);
      const before = await stood.setting.engines.lastPosition();
      const second = await asking(route, { headers, body }, entitled(route), valid?.id?.(stood.matters));
      expect([route.name, second.status, second.body, second.headers.get('idempotency-replayed')]).toEqual([
        route.name,
        201,
        first.body,
        'true',
      ]);
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      expect(await stood.setting.engines.recordedSince(before)).toEqual([]);

      const other = { ...(body ?? {}), reason: '另一理由' };
      const third = await asking(route, { headers, body: other }, entitled(route), valid?.id?.(stood.matters));
      const refused = body === undefined ? '422 body.invalid' : '422 idempotency.other-body';
      expect([route.name, said(third)]).toEqual([route.name, refused]);
    }
  });
});
