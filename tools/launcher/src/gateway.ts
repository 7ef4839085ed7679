import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { away, notFound, problem } from './answers';
import { sendFile } from './files';

export interface Gateway {
  readonly address: string;
  /** Until then it asks for patience, whatever the request. */
  serve(table: Table): void;
  close(): Promise<void>;
}

export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => void | Promise<void>;

type Answer = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Table {
  /** The port of a service, or null while it is not up. */
  readonly portOf: (service: string) => number | null;
  readonly services: readonly string[];
  /** First matching prefix wins. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Folders of files by prefix, e.g. the console at `/`. */
  readonly files: Readonly<Record<string, string>>;
}

/** How long an answer that is under way holds up the end. */
const patienceMs = 5_000;

/** Null if it is none. What begins with two strokes is a path too, not another host. */
const pathOf = (url: string): string | null => {
  const whole = `http://127.0.0.1${url}`;
  return url.startsWith('/') && URL.canParse(whole) ? new URL(whole).pathname : null;
};

const proxy = (incoming: IncomingMessage, response: ServerResponse, port: number) => {
  const onward = request(
    { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    (answer) => {
      // RFC 9110 7.6.1: how long the service keeps its connection says nothing of ours, which a client would find closed.
      const { connection: _connection, 'keep-alive': _keepAlive, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, headers);
      answer.on('error', () => response.destroy()).pipe(response);
    },
  );
  onward.on('error', () => {
    if (response.headersSent) return response.destroy();
    away(response, 'the service is starting; the request may or may not have been carried out');
  });
  response.on('close', () => {
    // An early refusal has been answered; the rest of the request makes room for the next one. A pipe that loses its end pauses
    // what flows into it, so it is taken apart first.
    incoming.unpipe(onward).resume();
    onward.destroy();
  });
  incoming.pipe(onward);
};

const underPrefix = <T>(table: Readonly<Record<string, T>>, path: string) =>
  Object.entries(table).find(([prefix]) => (prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix));

const answersBy =
  ({ portOf, services, routes, files }: Table): Answer =>
  async (incoming, response) => {
    const path = pathOf(incoming.url ?? '/');
    if (path === null) return problem(response, 400, 'request.unreadable', '请求无法识别');
    const service = services.find((name) => path === `/api/${name}` || path.startsWith(`/api/${name}/`));
    if (service) {
      const port = portOf(service);
      return port === null ? away(response, `${service} is starting`) : proxy(incoming, response, port);
    }
    const route = underPrefix(routes, path);
    if (route) return route[1](incoming, response, path);
    const folder = underPrefix(files, path);
    if (folder && incoming.method === 'GET') return sendFile(folder[1], path.slice(folder[0].length), response);
    return notFound(response);
  };

/**
 * One origin for everything; in a deployment an ingress does this. Listens on 127.0.0.1; port 0 takes a free one.
 * @throws EADDRINUSE
 */
export const openGateway = async (port: number): Promise<Gateway> => {
  let answer: Answer = async (_incoming, response) => away(response, 'the platform is starting');
  const server: Server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else problem(response, 500, 'internal', '内部错误');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (table) => void (answer = answersBy(table)),
    close: () =>
      new Promise((resolve) => {
        // Connections that clients would keep open end as soon as their last answer has been sent.
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(patience);
          resolve();
        });
      }),
  };
};
