import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What `/status` says, as far as a player must know it. */
export interface Status {
  readonly settled: boolean;
  readonly parked: readonly unknown[];
  readonly services: Readonly<
    Record<
      string,
      {
        readonly ready: boolean;
        readonly subscriptions?: readonly { readonly name: string; readonly lag: { readonly events: number } }[];
        readonly views?: readonly { readonly name: string; readonly documents: number }[];
      }
    >
  >;
}

/** The platform as a person with a browser has it. */
export interface Client {
  get(by: string, path: string): Promise<Answer>;
  /** Repeats until the answer is certain; the key makes that harmless. */
  post(by: string, path: string, body: object, key: string): Promise<Answer>;
  status(): Promise<Status>;
  /** Business time. */
  now(): Promise<string>;
  /** Forward only: earlier than now changes nothing. */
  moveTo(instant: string): Promise<void>;
}

/** Nobody listens at the address; what has been sent stands. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
}

const tokenMs = 10 * 60_000;
const oneTryMs = 30_000;
/** A service that was killed is back within this. */
const patienceMs = 180_000;
/** The launcher answers as long as it runs. */
const nobodyMs = 5_000;
const passing = ['idempotency.in-flight', 'revision.contended'];

const codeOf = (error: unknown): unknown => {
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
};
const isPassing = ({ status, body }: Answer) =>
  status === 503 || status === 429 || passing.includes(String(body['code']));

const asked = async (url: string, init: RequestInit): Promise<Answer> => {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(oneTryMs) });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};

/** Asks again what was cut off, is starting or is being done by somebody else at this moment. */
const patiently = async (url: string, init: RequestInit): Promise<Answer> => {
  const startedAt = Date.now();
  let refusedSince: number | null = null;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    let last: unknown;
    try {
      const answer = await asked(url, init);
      if (!isPassing(answer)) return answer;
      refusedSince = null;
      last = `${answer.status} ${String(answer.body['code'])}`;
    } catch (error) {
      last = codeOf(error) ?? error;
      if (last !== 'ECONNREFUSED') refusedSince = null;
      else if (Date.now() - (refusedSince ??= Date.now()) > nobodyMs)
        throw new NobodyThere(`nobody answers at ${new URL(url).origin}`);
    }
    if (Date.now() - startedAt > patienceMs) throw new Error(`${init.method} ${url}: ${String(last)}`);
    await sleep(wait);
  }
};

export const clientOf = (address: string): Client => {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly at: number }>();
  const signIn = async (username: string): Promise<string> => {
    const { status, body } = await patiently(`${address}/auth/token`, sending({ username }));
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status} ${String(body['code'])}`);
    return String(body['access_token']);
  };
  const tokenOf = (username: string): Promise<string> => {
    const kept = tokens.get(username);
    if (kept && Date.now() - kept.at < tokenMs) return kept.token;
    const token = signIn(username);
    tokens.set(username, { token, at: Date.now() });
    token.catch(() => tokens.delete(username));
    return token;
  };
  const sending = (body: object, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const bearer = async (by: string) => ({ authorization: `Bearer ${await tokenOf(by)}` });

  return {
    get: async (by, path) => patiently(`${address}${path}`, { method: 'GET', headers: await bearer(by) }),
    post: async (by, path, body, key) =>
      patiently(`${address}${path}`, sending(body, { ...(await bearer(by)), 'idempotency-key': key })),
    status: async () => (await patiently(`${address}/status`, { method: 'GET' })).body as unknown as Status,
    now: async () => {
      const { status, body } = await patiently(`${address}/clock`, { method: 'GET' });
      if (status !== 200) throw new Error(`business time cannot be set at ${address}: ${String(body['detail'])}`);
      return String(body['now']);
    },
    moveTo: async (instant) => {
      const { status, body } = await patiently(`${address}/clock`, sending({ to: instant }));
      if (status !== 200 && body['code'] !== 'clock.backwards')
        throw new Error(`business time cannot be set at ${address}: ${status} ${String(body['code'])}`);
    },
  };
};
