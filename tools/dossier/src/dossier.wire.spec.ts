import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askDossier } from './ask';

const dossier = {
  kind: 'COMPLAINT',
  id: 'c-1',
  number: 'N1',
  organisation: '340202D01',
  links: [],
  entries: [],
} as const;

/** A platform that knows one user and one matter. */
const platform = async () => {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (request.url === '/auth/token') {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      return request.on('end', () =>
        text === '{"username":"analyst.340200c01"}' ? answer(200, { access_token: 'token' }) : answer(401, {}),
      );
    }
    if (request.headers.authorization !== 'Bearer token') return answer(401, { title: '请先登录' });
    if (request.url === '/api/analytics/dossiers/N1') return answer(200, dossier);
    if (request.url === '/api/analytics/dossiers/away') return answer(503, { title: '服务暂时不可用' });
    return answer(404, {});
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(closed)) };
};

describe('asking for a dossier', () => {
  let running: Awaited<ReturnType<typeof platform>>;
  beforeAll(async () => (running = await platform()));
  afterAll(() => running.close());
  const ask = (reference: string, as = 'analyst.340200c01') => askDossier(running.address, as, reference);

  it('signs in and reads it', async () => expect(await ask('N1')).toEqual(dossier));
  it('says that a number is unknown', () =>
    expect(ask('N2')).rejects.toMatchObject({
      exitCode: 1,
      message: 'N2 is unknown, or not for analyst.340200c01 to see (--as names somebody else)',
    }));
  it('asks for the number as it stands, not as a path', () =>
    expect(ask('../dossiers/N1')).rejects.toMatchObject({ exitCode: 1 }));
  it('says who cannot sign in', () =>
    expect(ask('N1', 'nobody')).rejects.toMatchObject({
      exitCode: 1,
      message: `nobody cannot sign in: ${running.address}/auth/users lists who can`,
    }));
  it('says that a service is away', () =>
    expect(ask('away')).rejects.toMatchObject({
      exitCode: 3,
      message: `${running.address} answered 503 服务暂时不可用`,
    }));
  it('says that the platform is not running', () =>
    expect(askDossier('http://127.0.0.1:9', 'analyst.340200c01', 'N1')).rejects.toMatchObject({
      exitCode: 3,
      message: 'nobody answers at http://127.0.0.1:9: start the platform, or name it with --address',
    }));
});
