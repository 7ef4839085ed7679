import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientOf, NobodyThere } from './client';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;
const problem =
  (status: number, code: string): Handle =>
  (_, response) =>
    response.writeHead(status).end(JSON.stringify({ code }));
const fine: Handle = (_, response) => response.writeHead(201).end('{"itemId":"i1"}');

/** A platform that answers a command as told, one after another. */
const platform = async (...handles: readonly Handle[]) => {
  const keys: unknown[] = [];
  const left = [...handles];
  const server = createServer((request, response) => {
    if (request.url === '/auth/token') return response.end('{"access_token":"t"}');
    keys.push(request.headers['idempotency-key']);
    return left.shift()!(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
  return { client: clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), keys, close };
};
const send = async (...handles: readonly Handle[]) => {
  const { client, keys, close } = await platform(...handles);
  try {
    return { answer: await client.post('agent.340200c01', '/api/intake/items', {}, 'key-00001'), keys };
  } finally {
    await close();
  }
};

describe('a client of the platform', () => {
  it('sends again, under the same key, what a dying service cut off', async () => {
    const cut: Handle = (request) => request.socket.destroy();
    const { answer, keys } = await send(cut, fine);
    expect(answer).toEqual({ status: 201, body: { itemId: 'i1' } });
    expect(keys).toEqual(['key-00001', 'key-00001']);
  });

  it.each([
    ['a service that is away', 503, 'service.away'],
    ['its own earlier try, still under way', 409, 'idempotency.in-flight'],
    ['a lost race', 409, 'revision.contended'],
  ])('asks again after %s', async (_, status, code) => {
    const { answer, keys } = await send(problem(status, code), fine);
    expect([answer.status, keys.length]).toEqual([201, 2]);
  });

  it('takes a refusal for the answer', async () => {
    const { answer, keys } = await send(problem(409, 'complaint.not-assigned'));
    expect([answer, keys.length]).toEqual([{ status: 409, body: { code: 'complaint.not-assigned' } }, 1]);
  });

  it('does not take our own mistake for something that passes', async () => {
    const { answer, keys } = await send(problem(500, 'internal'));
    expect([answer.status, keys.length]).toEqual([500, 1]);
  });

  it('lets a clock that is further alone', async () => {
    const { client, close } = await platform(problem(409, 'clock.backwards'), problem(404, 'route.not-found'));
    await expect(client.moveTo('2026-05-06T01:00:00Z')).resolves.toBeUndefined();
    await expect(client.moveTo('2026-05-06T01:00:00Z')).rejects.toThrow('business time cannot be set');
    await close();
  });

  it('gives up when nobody listens any more', async () => {
    const { client, close } = await platform();
    await close();
    await expect(client.status()).rejects.toThrow(NobodyThere);
  }, 20_000);
});
