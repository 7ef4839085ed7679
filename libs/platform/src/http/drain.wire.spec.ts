import { setTimeout as sleep } from 'node:timers/promises';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { drainWithin } from './drain';
import { note, notesApp } from './testing/notes';

/** A server with one slow request under way. */
const serving = async (drainMilliseconds: number, requestMilliseconds: number) => {
  const server = new FastifyAdapter().getInstance<FastifyInstance>();
  drainWithin(server, drainMilliseconds);
  let under = () => {};
  const begun = new Promise<void>((resolve) => (under = resolve));
  server.get('/', async () => {
    under();
    await sleep(requestMilliseconds);
    return 'done';
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(address).then(
    (response) => response.text(),
    () => 'cut',
  );
  await begun;
  return { server, answer };
};

describe('closing', () => {
  it('waits for the requests under way', async () => {
    const { server, answer } = await serving(5_000, 200);
    await server.close();
    expect(await answer).toBe('done');
  });
  it('does not wait for ever', async () => {
    const { server, answer } = await serving(100, 1_000);
    await server.close();
    expect(await answer).toBe('cut');
  });
});

it('a service that closes finishes what it has begun, and lets its clients go', async () => {
  const { app, heard, authorization } = await notesApp();
  let finish = () => {};
  heard.wait = new Promise((resolve) => (finish = resolve));
  await app.listen(0, '127.0.0.1');
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = fetch(`${await app.getUrl()}/api/notes/notes`, {
    method: 'POST',
    headers,
    body: JSON.stringify(note),
  });
  while (heard.metas.length === 0) await sleep(5);
  const closed = app.close();
  await sleep(20);
  finish();
  const { status, headers: said } = await answer;
  await closed;
  expect([status, said.get('connection')]).toEqual([201, 'close']);
});
