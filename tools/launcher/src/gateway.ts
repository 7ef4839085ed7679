import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface Gateway {
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => void | Promise<void>;

export interface GatewayOptions {
  /** The port of a service, or null while it is not up. */
  readonly portOf: (service: string) => number | null;
  readonly services: readonly string[];
  /** First matching prefix wins. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Folders of files by prefix, e.g. the console at `/`. */
  readonly files: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.map': 'application/json',
};

export const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body, null, 2));
};

export const problem = (response: ServerResponse, status: number, code: string, title: string, detail?: string) => {
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
  response.end(JSON.stringify({ type: `/problems/${code}`, title, status, code, detail }));
};

/** At most 64 KiB of a request's body as JSON or a form; null where it is neither. */
export const bodyOf = async (incoming: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> => {
  let text = '';
  for await (const chunk of incoming) {
    text += String(chunk);
    if (text.length > 65_536) return null;
  }
  try {
    const form = incoming.headers['content-type']?.includes('form-urlencoded');
    const body: unknown = form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

const proxy = (incoming: IncomingMessage, response: ServerResponse, port: number) => {
  const onward = request(
    { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => {
    if (response.headersSent) return response.destroy();
    response.setHeader('retry-after', '1');
    problem(
      response,
      503,
      'service.away',
      '服务暂时不可用',
      'the service is starting; the request may or may not have been carried out',
    );
  });
  response.on('close', () => {
    onward.destroy();
    // An early refusal has been answered; the rest of the request makes room for the next one.
    incoming.resume();
  });
  incoming.pipe(onward);
};

const file = (folder: string, path: string, response: ServerResponse) => {
  const name = join(folder, normalize(path === '' ? 'index.html' : path));
  if (!name.startsWith(folder + sep) || !existsSync(name) || !types[extname(name)])
    return problem(response, 404, 'route.not-found', '没有此页面');
  response.writeHead(200, {
    'content-type': types[extname(name)],
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    'x-content-type-options': 'nosniff',
  });
  createReadStream(name).pipe(response);
};

/** One origin for everything; in a deployment an ingress does this. */
export const createGateway = ({ portOf, services, routes, files }: GatewayOptions): Gateway => {
  const underPrefix = <T>(table: Readonly<Record<string, T>>, path: string) =>
    Object.entries(table).find(([prefix]) => (prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix));

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const path = new URL(incoming.url ?? '/', 'http://127.0.0.1').pathname;
    const service = services.find((name) => path === `/api/${name}` || path.startsWith(`/api/${name}/`));
    if (service) {
      const port = portOf(service);
      if (port !== null) return proxy(incoming, response, port);
      response.setHeader('retry-after', '1');
      return problem(response, 503, 'service.away', '服务暂时不可用', `${service} is starting`);
    }
    const route = underPrefix(routes, path);
    if (route) return route[1](incoming, response, path);
    const folder = underPrefix(files, path);
    if (folder && incoming.method === 'GET') return file(folder[1], path.slice(folder[0].length), response);
    return problem(response, 404, 'route.not-found', '没有此页面');
  };

  const server: Server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) problem(response, 500, 'internal', '内部错误', String(error));
    });
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        // Connections that clients would keep open end as soon as their last answer has been sent.
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(sweep);
          resolve();
        });
      }),
  };
};
