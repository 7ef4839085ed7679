import type { ExecutionContext } from '@nestjs/common';
import { generateKeyPair, SignJWT } from 'jose';
import { authenticator } from './authentication';
import { accessGuard, decideAccess } from './authorisation';
import { issuer, localIssuer } from './testing/tokens';
import { type NotesApp, note, notesApp } from './testing/notes';

describe('deciding access', () => {
  const grants = { WriteNote: ['AGENT', 'HANDLER'] };
  const user = { roles: ['ANALYST', 'HANDLER', 'AGENT'], organisation: '340202D01' };

  it('lets the first role act that may', () =>
    expect(decideAccess(user, 'WriteNote', grants)).toEqual({ allowed: true, role: 'HANDLER' }));
  it('denies what no role may', () =>
    expect(decideAccess({ ...user, roles: ['ANALYST'] }, 'WriteNote', grants)).toEqual({
      allowed: false,
      reason: 'access.denied',
    }));
  it('denies what is not granted at all, inherited names included', () =>
    expect(['BurnNote', 'toString', '__proto__'].map((action) => decideAccess(user, action, grants))).toEqual(
      Array(3).fill({ allowed: false, reason: 'access.denied' }),
    ));
  it('denies a token without an organisation: there is nothing to scope it by', () =>
    expect(decideAccess({ ...user, organisation: '' }, 'WriteNote', grants)).toEqual({
      allowed: false,
      reason: 'access.no-organisation',
    }));
});

describe('the door', () => {
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());
  const get = (url: string, authorization?: string) =>
    notes.app.inject({ method: 'GET', url, headers: authorization ? { authorization } : {} });
  const codeOf = async (authorization?: string) => {
    const answer = await get('/api/notes/notes/1', authorization);
    return [answer.statusCode, answer.json().code, answer.headers['www-authenticate'] ?? null];
  };
  const challenge = 'Bearer realm="12315", error="invalid_token"';

  it('opens to a token of our issuer', async () =>
    expect((await get('/api/notes/notes/1', notes.authorization)).json()).toEqual({ id: '1', revision: 3 }));
  it('tells the controller who reads', async () =>
    expect((await get('/api/notes/notes/mine', notes.authorization)).json()).toEqual({
      id: 'officer-7',
      name: '张三',
      roles: ['HANDLER'],
      organisation: '340202D01',
    }));
  it('asks for a token', async () => expect(await codeOf()).toEqual([401, 'token.missing', 'Bearer realm="12315"']));
  it('opens public routes without one', async () =>
    expect((await get('/api/notes/leaflet')).json()).toEqual({ text: '12315' }));
  it('says that a token has expired', async () =>
    expect(await codeOf(await notes.bearer({ expiresIn: -30 }))).toEqual([401, 'token.expired', challenge]));
  it('forgives five seconds between clocks', async () =>
    expect((await get('/api/notes/notes/1', await notes.bearer({ expiresIn: -3 }))).statusCode).toBe(200));

  it.each([
    ['another issuer', () => notes.bearer({ iss: 'http://elsewhere' })],
    ['another audience', () => notes.bearer({ aud: '12345' })],
    ['no subject', () => notes.bearer({ sub: '' })],
    ['roles that are no list', () => notes.bearer({ roles: 'HANDLER' })],
    ['roles that are no names', () => notes.bearer({ roles: [{ $ne: 1 }] })],
    ['another key', async () => (await localIssuer()).bearer()],
    ['a key the issuer does not publish', () => notes.bearer({ kid: 'other' })],
    ['no bearer', async () => 'Basic b2ZmaWNlcjpwYXNz'],
    ['rubbish', async () => 'Bearer a.b.c'],
    ['no signature', async () => `Bearer ${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{"sub":"x"}')}.`],
    ['a changed claim', async () => (await notes.bearer()).replace(/\.[^.]+\./, `.${btoa('{"sub":"chief"}')}.`)],
  ])('refuses a token with %s', async (_, token) =>
    expect(await codeOf(await token())).toEqual([401, 'token.invalid', challenge]),
  );

  it('refuses a role that may not', async () =>
    expect(await codeOf(await notes.bearer({ roles: ['AGENT'] }))).toEqual([403, 'access.denied', null]));
  it('refuses a token without an organisation', async () =>
    expect(await codeOf(await notes.bearer({ organisation: '' }))).toEqual([403, 'access.no-organisation', null]));

  it.each([
    ['GET', '/%61pi/notes/notes/1', 401],
    ['GET', '/api/notes/%6eotes/1', 401],
    ['HEAD', '/api/notes/notes/1', 401],
    ['GET', '//api/notes/notes/1', 404],
    ['GET', '/api//notes/notes/1', 404],
    ['GET', '/api/notes/notes/1/', 404],
    ['GET', '/API/notes/notes/1', 404],
    ['GET', '/api/notes/notes/1;v=2', 401],
    ['GET', '/api/notes/leaflet/../notes/1', 401],
    ['GET', '/api/notes/leaflet%2f..%2fnotes%2f1', 404],
  ] as const)('is not passed by another spelling: %s %s', async (method, url, status) =>
    expect((await notes.app.inject({ method, url })).statusCode).toBe(status),
  );
  it('decides on HEAD as on GET', async () => {
    const authorization = await notes.bearer({ roles: ['AGENT'] });
    const answer = await notes.app.inject({ method: 'HEAD', url: '/api/notes/notes/1', headers: { authorization } });
    expect(answer.statusCode).toBe(403);
  });
  it('lets nothing run before it has decided', async () => {
    await notes.app.inject({ method: 'POST', url: '/api/notes/notes', payload: note });
    expect(notes.heard.metas).toEqual([]);
  });
});

it('answers 503, not 401, while the issuer’s keys cannot be had', async () => {
  const keys = () => Promise.reject(new TypeError('fetch failed'));
  const { app, authorization } = await notesApp({ keys });
  const answer = await app.inject({ url: '/api/notes/notes/1', headers: { authorization } });
  expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2']);
  await app.close();
});

it('accepts ES256 and RS256 only, whatever keys the issuer publishes', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES384');
  const authenticate = authenticator({ oidcIssuer: issuer, oidcAudience: '12315' }, async () => publicKey);
  const token = new SignJWT({ roles: [] }).setProtectedHeader({ alg: 'ES384' }).setSubject('officer-7');
  const signed = await token.setIssuer(issuer).setAudience('12315').setExpirationTime('1m').sign(privateKey);
  await expect(authenticate(`Bearer ${signed}`)).rejects.toThrow('token.invalid');
});

it('refuses a token that never expires', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const authenticate = authenticator({ oidcIssuer: issuer, oidcAudience: '12315' }, async () => publicKey);
  const token = new SignJWT({ roles: [] }).setProtectedHeader({ alg: 'ES256' }).setSubject('officer-7');
  const signed = await token.setIssuer(issuer).setAudience('12315').sign(privateKey);
  await expect(authenticate(`Bearer ${signed}`)).rejects.toThrow('token.invalid');
});

describe('a token that was found good', () => {
  const lifetime = 30;
  const setUp = async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    let asked = 0;
    const keys = async () => {
      asked += 1;
      return publicKey;
    };
    const authenticate = authenticator({ oidcIssuer: issuer, oidcAudience: '12315' }, keys);
    const signed = await new SignJWT({ roles: ['AGENT'] })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('officer-7')
      .setIssuer(issuer)
      .setAudience('12315')
      .setExpirationTime(`${lifetime}s`)
      .sign(privateKey);
    return { authenticate, signed, asked: () => asked };
  };
  afterEach(() => void jest.useRealTimers());

  it('is not asked for its signature again at once', async () => {
    const { authenticate, signed, asked } = await setUp();
    const first = await authenticate(`Bearer ${signed}`);
    expect([await authenticate(`Bearer ${signed}`), asked()]).toEqual([first, 1]);
  });
  it('is not good when anything of it was changed', async () => {
    const { authenticate, signed } = await setUp();
    await authenticate(`Bearer ${signed}`);
    const [head, , signature] = signed.split('.');
    const other = Buffer.from(JSON.stringify({ sub: 'officer-8', roles: ['ORG_HEAD'] })).toString('base64url');
    await expect(authenticate(`Bearer ${head}.${other}.${signature}`)).rejects.toThrow('token.invalid');
  });
  it('expires all the same', async () => {
    const { authenticate, signed } = await setUp();
    await authenticate(`Bearer ${signed}`);
    const now = Date.now() + (lifetime + 6) * 1_000;
    jest.useFakeTimers({ now, doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'performance'] });
    await expect(authenticate(`Bearer ${signed}`)).rejects.toThrow('token.expired');
  });
});

it('denies a handler that says nothing about who may call it, should one ever get this far', async () => {
  const guard = accessGuard({}, () => Promise.reject(new Error('not asked')));
  const context = { getHandler: () => () => 'secret' } as unknown as ExecutionContext;
  await expect(guard.canActivate(context)).rejects.toThrow('access.denied');
});
