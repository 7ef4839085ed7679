import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, get, type IncomingMessage, request, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from './answers';
import { type Gateway, openGateway } from './gateway';

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const folder = mkdtempSync(join(tmpdir(), '12315-gateway-'));
writeFileSync(join(folder, 'index.html'), 'console');
writeFileSync(join(folder, 'docs.html'), 'docs');

const gateways: Gateway[] = [];
const servers: Server[] = [];
const serviceThat = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const start = async (intake: number | null = null) => {
  const gateway = await openGateway(0);
  gateways.push(gateway);
  gateway.serve({
    services: ['intake', 'routing'],
    portOf: (name) => (name === 'intake' ? intake : null),
    routes: {
      '/status': (_request, response) => json(response, 200, { ready: true }),
      '/broken': () => Promise.reject(new Error('secret of the inside')),
    },
    files: { '/': folder },
  });
  return { gateway, port: Number(new URL(gateway.address).port) };
};
/** The path as it is, which `fetch` would tidy up. */
const ask = (port: number, path: string, method = 'GET', agent?: Agent): Promise<Answer> =>
  new Promise((resolve, reject) =>
    request({ host: '127.0.0.1', port, path, method, agent }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', reject).on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, type: headers['content-type'], headers, text });
      });
    })
      .on('error', reject)
      .end(),
  );
const codeOf = ({ status, type, text }: Answer) => [status, type, (JSON.parse(text) as { code: string }).code];
const problemType = 'application/problem+json; charset=utf-8';

afterEach(async () => {
  jest.useRealTimers();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the one address before there is anything behind it', () => {
  it('asks for patience', async () => {
    const gateway = await openGateway(0);
    gateways.push(gateway);
    const answer = await ask(Number(new URL(gateway.address).port), '/status');
    expect([...codeOf(answer), answer.headers['retry-after']]).toEqual([503, problemType, 'service.away', '1']);
  });

  it('is refused where somebody listens already', async () => {
    const { port } = await start();
    await expect(openGateway(port)).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });
});

describe('the one address', () => {
  it('gives a service what is under its name, as it was asked', async () => {
    const intake = await serviceThat((request, response) => response.end(`${request.method} ${request.url}`));
    const { port } = await start(intake);
    expect((await ask(port, '/api/intake/items?limit=2', 'POST')).text).toBe('POST /api/intake/items?limit=2');
    expect((await ask(port, '/api/intake')).text).toBe('GET /api/intake');
  });

  it('knows a service by its whole name only', async () => {
    const { port } = await start(await serviceThat((_request, response) => response.end('intake')));
    expect(codeOf(await ask(port, '/api/intakes'))).toEqual([404, problemType, 'route.not-found']);
    expect(codeOf(await ask(port, '/api/persons'))).toEqual([404, problemType, 'route.not-found']);
  });

  it('asks for patience while a service is not up', async () => {
    const { port } = await start();
    const answer = await ask(port, '/api/routing/dispatches');
    expect([...codeOf(answer), answer.headers['retry-after']]).toEqual([503, problemType, 'service.away', '1']);
  });

  it('asks for patience when a service goes away before it answers', async () => {
    const { port } = await start(await serviceThat((request) => request.socket.destroy()));
    const answer = await ask(port, '/api/intake/items');
    expect([...codeOf(answer), answer.headers['retry-after']]).toEqual([503, problemType, 'service.away', '1']);
  });

  it('says how long it keeps a connection itself, not how long the service does', async () => {
    const { port } = await start(
      await serviceThat((_, response) => {
        response.writeHead(200, { connection: 'keep-alive', 'keep-alive': 'timeout=72' });
        response.end();
      }),
    );
    expect((await ask(port, '/api/intake/items')).headers['keep-alive']).not.toBe('timeout=72');
  });

  it('takes the rest of a request that was refused early, and the next one after it', async () => {
    const { port } = await start(
      await serviceThat(({ method }, response) => {
        response.statusCode = method === 'POST' ? 413 : 200;
        response.end(`answer to ${method}`);
      }),
    );
    const socket = connect(port, '127.0.0.1');
    const head = 'POST /api/intake/items HTTP/1.1\r\nhost: here\r\ncontent-length: 300000\r\n\r\n';
    const heard = (wanted: string) =>
      new Promise<void>((resolve, reject) => {
        let text = '';
        socket.on('error', reject).on('close', () => reject(new Error(`closed after ${text}`)));
        socket.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes(wanted)) resolve();
        });
      });
    const refused = heard('answer to POST');
    socket.write(`${head}begun`);
    await refused;
    const served = heard('answer to GET');
    socket.write(`${'x'.repeat(300_000 - 'begun'.length)}GET /api/intake/items HTTP/1.1\r\nhost: here\r\n\r\n`);
    await served;
    socket.destroy();
  });

  it('breaks off when a service goes away in the middle of its answer', async () => {
    const { port } = await start(
      await serviceThat((request, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('half', () => request.socket.destroy());
      }),
    );
    await expect(ask(port, '/api/intake/items')).rejects.toThrow(/aborted|hang up/);
  });

  it('has its own routes before the files, and each only by its whole name', async () => {
    const { port } = await start();
    expect(JSON.parse((await ask(port, '/status?every=second')).text)).toEqual({ ready: true });
    expect(codeOf(await ask(port, '/status/more'))).toEqual([404, problemType, 'route.not-found']);
  });

  it.each(['/docs', '/docs/', '/docs.html'])('shows a page at %s', async (path) => {
    const { port } = await start();
    const answer = await ask(port, path);
    expect([answer.status, answer.type, answer.text]).toEqual([200, 'text/html; charset=utf-8', 'docs']);
  });

  it('lets a page load only what comes from here', async () => {
    const { port } = await start();
    const { headers } = await ask(port, '/');
    expect([headers['content-security-policy'], headers['x-content-type-options']]).toEqual([
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
      'nosniff',
    ]);
  });

  it('does not take what nobody offers', async () => {
    const { port } = await start();
    expect(codeOf(await ask(port, '/docs', 'DELETE'))).toEqual([404, problemType, 'route.not-found']);
  });

  it.each(['//', '//api/intake/items', '/../../etc/passwd', '/..%2f..%2fetc/passwd'])(
    'has nothing at %s',
    async (path) => {
      const { port } = await start(await serviceThat((_request, response) => response.end('intake')));
      expect(codeOf(await ask(port, path))).toEqual([404, problemType, 'route.not-found']);
    },
  );

  it.each(['*', 'http://['])('cannot read %s', async (path) => {
    const { port } = await start();
    expect(codeOf(await ask(port, path, 'OPTIONS'))).toEqual([400, problemType, 'request.unreadable']);
  });

  it('keeps to itself what went wrong inside', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port } = await start();
    const answer = await ask(port, '/broken');
    expect(codeOf(answer)).toEqual([500, problemType, 'internal']);
    expect(answer.text).not.toContain('secret');
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});

describe('the one address when it closes', () => {
  // Node keeps the connection of a request that was under way for another five seconds.
  it('ends the connections that a client keeps as soon as they have their answer', async () => {
    const { gateway, port } = await start(
      await serviceThat((_request, response) => void setTimeout(() => response.end(), 300)),
    );
    const agent = new Agent({ keepAlive: true });
    const asked = ask(port, '/api/intake/items', 'GET', agent);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = gateway.close();
    expect((await asked).status).toBe(200);
    await closed;
    agent.destroy();
  }, 3_000);

  it('ends while a browser keeps asking', async () => {
    const { gateway, port } = await start(
      await serviceThat((_request, response) => void setTimeout(() => response.end(), 20)),
    );
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const askAgain = async (): Promise<void> => {
      await ask(port, '/api/intake/items', 'GET', agent);
      return askAgain();
    };
    const polling = askAgain().catch(() => 'refused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await gateway.close();
    expect(await polling).toBe('refused');
    agent.destroy();
  }, 10_000);

  it('waits for an answer, but not for ever', async () => {
    const { gateway, port } = await start(await serviceThat(() => undefined));
    const asked = new Promise((resolve) => get({ port, path: '/api/intake/items' }).on('error', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await gateway.close();
    expect(await asked).toMatchObject({ code: 'ECONNRESET' });
  }, 10_000);
});
