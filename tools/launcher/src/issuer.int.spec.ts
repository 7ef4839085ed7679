import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, jwtVerify } from 'jose';
import { issuerOf, usersOf } from './issuer';
import { type Secrets, secretsIn } from './secrets';

const organisations = [
  { code: '340200C01', name: '市中心' },
  { code: '340202D01', name: '区局' },
  { code: '340202A01', name: '消委会' },
  { code: '340202T01', name: '所' },
];
const users = usersOf(organisations);
const rolesIn = (code: string) =>
  users.filter(({ organisation }) => organisation === code).flatMap(({ roles }) => roles);

describe('the users of the demonstration', () => {
  const official = ['AGENT', 'HANDLER', 'ORG_HEAD', 'DEPUTY_HEAD', 'LEGAL_REVIEWER', 'FOLLOWUP_AGENT', 'ANALYST'];
  it('supervise and send out at a centre, mediate and sample at a bureau, and mediate at an association', () => {
    expect(rolesIn('340200C01')).toEqual([...official, 'DISPATCHER', 'SUPERVISION_OFFICER', 'OPERATOR']);
    expect(rolesIn('340202D01')).toEqual([...official, 'MEDIATOR', 'SAMPLER', 'LABORATORY']);
    expect(rolesIn('340202A01')).toEqual(['STATION_OFFICER', 'MEDIATOR']);
  });

  it('are one officer at a station', () =>
    expect(users.filter(({ organisation }) => organisation === '340202T01')).toEqual([
      {
        username: 'station_officer.340202t01',
        name: '所 STATION_OFFICER',
        roles: ['STATION_OFFICER'],
        organisation: '340202T01',
      },
    ]));
});

describe('the issuer of the demonstration', () => {
  const data = mkdtempSync(join(tmpdir(), '12315-issuer-'));
  let secrets: Secrets;
  beforeAll(async () => {
    secrets = await secretsIn(data);
  });
  afterAll(() => rmSync(data, { recursive: true }));
  const issuer = () => issuerOf(secrets, users, 'http://127.0.0.1:1/auth');

  it('signs who somebody is, for a quarter of an hour', async () => {
    const token = await issuer().token('Handler.340202d01');
    const { payload, protectedHeader } = await jwtVerify(token!, await importJWK(issuer().jwks.keys[0]!, 'ES256'));
    expect(payload).toEqual({
      sub: 'handler.340202d01',
      name: '区局 HANDLER',
      roles: ['HANDLER'],
      organisation: '340202D01',
      iss: 'http://127.0.0.1:1/auth',
      aud: '12315',
      iat: expect.any(Number) as number,
      exp: payload.iat! + 900,
    });
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: secrets.publicJwk.kid });
  });

  it.each(['mediator.340200c01', 'handler', ''])('does not know %p', async (username) =>
    expect(await issuer().token(username)).toBeNull(),
  );

  it('says where its key is', () =>
    expect(issuer().configuration).toEqual({
      issuer: 'http://127.0.0.1:1/auth',
      jwks_uri: 'http://127.0.0.1:1/auth/jwks',
      token_endpoint: 'http://127.0.0.1:1/auth/token',
    }));
});
