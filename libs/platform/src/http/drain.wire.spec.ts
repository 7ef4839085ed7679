import { setTimeout as sleep } from 'node:timers/promises';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { drainWithin } from './drain';

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
