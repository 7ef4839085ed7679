import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gateway, openGateway } from './gateway';
import { issuerOf } from './issuer';
import { routesOf } from './routes';
import { secretsIn } from './secrets';

const data = mkdtempSync(join(tmpdir(), '12315-routes-'));
const moved: number[] = [];
const now = '2026-05-06T01:00:00.000Z';
const gateways: Gateway[] = [];
const start = async (settable: boolean) => {
  const gateway = await openGateway(0);
  gateways.push(gateway);
  const user = { username: 'agent.1', name: 'agent', roles: ['AGENT'], organisation: '1' };
  const routes = routesOf({
    issuer: issuerOf(await secretsIn(data), [user], 'here'),
    status: () => Promise.resolve({ ready: true }),
    version: { version: '1.2.3', commit: 'abc1234' },
    clock: settable ? { now: () => now, move: async (to) => void moved.push(to) } : null,
  });
  gateway.serve({ services: [], portOf: () => null, routes, files: {} });
  return async (path: string, body?: string) => {
    const answer = await fetch(`${gateway.address}${path}`, body === undefined ? {} : { method: 'POST', body });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
};
afterEach(async () => void (await Promise.all(gateways.splice(0).map((gateway) => gateway.close()))));
afterAll(() => rmSync(data, { recursive: true }));

describe('what the launcher answers itself', () => {
  it('moves business time forward', async () => {
    const ask = await start(true);
    expect(await ask('/clock')).toEqual({ status: 200, body: { now } });
    expect((await ask('/clock', '{"to":"2026-05-06T02:00:00Z"}')).status).toBe(200);
    expect(moved).toEqual([Date.parse('2026-05-06T02:00:00Z')]);
  });

  it.each([
    ['{"to":"2026-05-06T00:59:59Z"}', 409, 'clock.backwards'],
    ['{"to":"tomorrow"}', 422, 'clock.invalid'],
    ['{', 422, 'clock.invalid'],
    ['[]', 422, 'clock.invalid'],
    [`{"to":"2026-05-06T02:00:00Z","x":"${'x'.repeat(65_536)}"}`, 422, 'clock.invalid'],
  ])('does not move it by %.40s', async (body, status, code) => {
    moved.length = 0;
    const answer = await (await start(true))('/clock', body);
    expect([answer.status, answer.body['code'], moved]).toEqual([status, code, []]);
  });

  it('has no clock where time is the system’s', async () => {
    const answer = await (await start(false))('/clock', '{"to":"2026-05-06T02:00:00Z"}');
    expect([answer.status, answer.body['code']]).toEqual([404, 'route.not-found']);
  });

  it('signs in who there is, and nobody else', async () => {
    const ask = await start(false);
    const { body } = await ask('/auth/token', '{"username":"agent.1"}');
    expect(body).toEqual({ access_token: expect.any(String) as string, token_type: 'Bearer', expires_in: 900 });
    const refused = await ask('/auth/token', '{"username":"agent.2"}');
    expect([refused.status, refused.body['code']]).toEqual([401, 'user.unknown']);
    expect((await ask('/auth/token', '{"username":7}')).status).toBe(401);
  });
});
