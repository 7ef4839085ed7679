import type { FastifyInstance } from 'fastify';
import type { Config } from '../config';

/** What the glue knows of the service's insides. */
export interface Probes {
  /** `eventstore`, `mongodb`, `kafka` → resolves when it answers. */
  readonly engines: Readonly<Record<string, () => Promise<unknown>>>;
  /** A subscription that is `stopped` needs a person. */
  readonly subscriptions: () => readonly { readonly name: string; readonly state: string }[];
  /** Everything that has to be there before the first request. */
  readonly started: () => boolean;
  /** The whole of `/status`. */
  readonly status: () => Promise<object>;
}

const patienceMilliseconds = 2_000;

const answers = async (ping: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMilliseconds)));
  try {
    return await Promise.race([ping().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

/** Why the service cannot serve now, by name only: addresses and errors are for the log. */
export const reasonsNotReady = async ({ engines, subscriptions, started }: Probes): Promise<readonly string[]> => {
  const pings = await Promise.all(
    Object.entries(engines).map(async ([name, ping]) => ((await answers(ping)) ? [] : [`${name}: not reachable`])),
  );
  const stopped = subscriptions().filter(({ state }) => state === 'stopped');
  return [...(started() ? [] : ['not started']), ...pings.flat(), ...stopped.map(({ name }) => `${name}: stopped`)];
};

/** For supervisors and operators, outside `/api` and without tokens; an ingress does not publish these. */
export const healthRoutes = (
  fastify: FastifyInstance,
  service: string,
  { version, commit }: Pick<Config, 'version' | 'commit'>,
  probes: Probes,
): void => {
  // Never an external call: an engine that is away is no reason to restart us.
  fastify.get('/livez', () => ({ live: true }));
  fastify.get('/startupz', (_, reply) =>
    reply.status(probes.started() ? 200 : 503).send({ started: probes.started() }),
  );
  fastify.get('/readyz', async (_, reply) => {
    const reasons = await reasonsNotReady(probes);
    return reply.status(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
  fastify.get('/version', () => ({ service, version, commit, node: process.version }));
  fastify.get('/status', () => probes.status());
};
