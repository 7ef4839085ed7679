import type { PlatformProcess } from './platform-process';

export interface Answer<T = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed if it is JSON, the text otherwise. */
  readonly body: T;
}
export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What somebody's program can do with the platform, through its one address. */
export interface Client {
  /** Whatever is answered. A body that is a text is sent as it is. */
  call(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** @throws Error with the problem, unless it was answered with 2xx */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, headers?: Asked['headers']): Promise<T>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** @param headersOf asked before every call, because tokens expire */
export const clientOf = (address: string, headersOf: () => Promise<Asked['headers']> = async () => ({})): Client => {
  const call: Client['call'] = async (method, path, { body, headers } = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(await headersOf()),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: parsed(await answer.text()) as Answer['body'] };
  };
  const well = async <T>(method: string, path: string, asked?: Asked): Promise<T> => {
    const { status, body } = await call(method, path, asked);
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  };
  return {
    call,
    get: (path) => well('GET', path),
    post: (path, body, headers) => well('POST', path, { body, headers }),
  };
};

const tokenMs = 600_000;

/** Clients of the demonstration's users: `as('HANDLER', '340202D01')`. */
export const usersOf = ({ address }: Pick<PlatformProcess, 'address'>) => {
  const anyone = clientOf(address);
  const clients = new Map<string, Client>();
  const signedIn = (username: string): Client => {
    let token = '';
    let since = -Infinity;
    return clientOf(address, async () => {
      if (performance.now() - since > tokenMs) {
        token = (await anyone.post<{ access_token: string }>('/auth/token', { username })).access_token;
        since = performance.now();
      }
      return { authorization: `Bearer ${token}` };
    });
  };
  return (role: string, organisation: string): Client => {
    const username = `${role}.${organisation}`.toLowerCase();
    const client = clients.get(username) ?? signedIn(username);
    clients.set(username, client);
    return client;
  };
};
export type Users = ReturnType<typeof usersOf>;
