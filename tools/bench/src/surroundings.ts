import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { getJson } from './load';
import { type Program, started } from './processes';

const dist = join(__dirname, '..');
export const programOf = (name: string): string => join(dist, name, 'main.js');

/** The engines, an issuer of tokens, and what a service must be told to use them. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  /** Where the local stack is used for anything. */
  readonly stack: Program | null;
  readonly dir: string;
  token(role: string, organisation: string): Promise<string>;
  close(): Promise<void>;
}

const startIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const token = (role: string, organisation: string) =>
    new SignJWT({ name: role, roles: [role], organisation })
      .setProtectedHeader({ alg: 'ES256', kid: jwk.kid })
      .setSubject(`${role}.${organisation}`.toLowerCase())
      .setIssuer(issuer)
      .setAudience('12315')
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey);
  return { issuer, token, close: () => void server.close() };
};

/** The servers named in the environment, the local stack in a folder of its own for the rest. */
export const startSurroundings = async (): Promise<Surroundings> => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const { EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI } = process.env;
  const named = Object.entries({ EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI }).filter(([, address]) => address);
  const ports = ['--eventstore-port=0', '--kafka-port=0', '--mongo-port=0'];
  const stack = named.length === 3 ? null : await started(programOf('local-stack'), [`--data=${dir}/stack`, ...ports]);
  const issuer = await startIssuer();
  const env = {
    ...(stack && {
      EVENTSTORE_URL: String(stack.said['eventstore']),
      KAFKA_BROKERS: String(stack.said['kafka']),
      MONGODB_URI: String(stack.said['mongodb']),
    }),
    ...(Object.fromEntries(named) as Record<string, string>),
    PORT: '0',
    LOG_LEVEL: 'info',
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URI: issuer.issuer,
    PERSON_KEK: randomBytes(32).toString('base64'),
    PERSON_INDEX_KEY: randomBytes(32).toString('base64'),
  };
  return {
    env,
    stack,
    dir,
    token: issuer.token,
    close: async () => {
      issuer.close();
      await stack?.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

export const portOf = ({ said }: Program): number => Number(said['port']);

interface Status {
  readonly subscriptions?: readonly { readonly state: string; readonly lag: { readonly events: number } }[];
  readonly views: readonly { readonly name: string; readonly documents: number }[];
  readonly parked: readonly unknown[];
}
export const statusOf = async (service: Program): Promise<Status> =>
  (await getJson(`http://127.0.0.1:${portOf(service)}/status`)) as unknown as Status;

/** Waits until nothing is on its way in the service, twice in a row: a fact may lead to another. */
export const settled = async (service: Program): Promise<Status> => {
  for (let calm = 0; ; await new Promise((later) => setTimeout(later, 100))) {
    const status = await statusOf(service);
    // Under load it may answer 503: what it asks the engines takes too long.
    if (!status.subscriptions) continue;
    if (status.parked.length > 0) throw new Error(`parked: ${JSON.stringify(status.parked[0])}`);
    calm = status.subscriptions.every(({ state, lag }) => state === 'live' && lag.events === 0) ? calm + 1 : 0;
    if (calm === 2) return status;
  }
};

/** @throws Error: a run that lost something says no speed */
export const mustEqual = (what: string, is: number, ought: number): void => {
  if (is !== ought) throw new Error(`${what}: ${is}, and should be ${ought}`);
};
