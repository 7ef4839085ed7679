import { join } from 'node:path';
import { startingOrganisations } from '@12315/domain-routing';
import { type Child, keepRunning } from './child';
import { demonstrationClock } from './clock';
import { enginesFor } from './engines';
import { openGateway } from './gateway';
import { issuerOf, usersOf } from './issuer';
import { lockData } from './lock';
import { logTo } from './logs';
import type { Options } from './options';
import { routesOf } from './routes';
import { secretsIn } from './secrets';
import { opensPersons, services } from './services';
import { statusOf } from './status';
import { versionOf } from './version';

export interface Platform {
  readonly address: string;
  /** Resolves when every service is up. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export const startPlatform = async (
  options: Options & { readonly dist: string },
  say: (step: string) => void,
): Promise<Platform> => {
  const { data, dist } = options;
  const version = versionOf(join(dist, '..'), process.env);
  // Before anything is started: a second start at the same address has nothing to clear away.
  const gateway = await openGateway(options.port);
  const { address } = gateway;
  const release = await lockData(data, say);
  const secrets = await secretsIn(data);
  const clock = demonstrationClock(data, options.clockBeginning);
  const { engines, stack } = await enginesFor(dist, data, say);

  const children: Child[] = [];
  let allReady = () => {};
  const ready = new Promise<void>((resolve) => (allReady = resolve));
  const clockMessage = () => ({ type: 'clock', offset: options.settableClock ? clock.offset : 0 });
  const now = () => (options.settableClock ? clock.now() : new Date().toISOString());
  const move = async (to: number) => {
    clock.set(to);
    await Promise.all(children.map((child) => child.send(clockMessage())));
  };

  gateway.serve({
    services,
    portOf: (name) => {
      const port = children.find((child) => child.name === name)?.ready?.['port'];
      return typeof port === 'number' ? port : null;
    },
    routes: routesOf({
      issuer: issuerOf(secrets, usersOf(startingOrganisations), `${address}/auth`),
      status: async () => ({ ...version, ...(await statusOf(children, stack, address, now())) }),
      version,
      clock: options.settableClock ? { now, move } : null,
    }),
    files: { '/docs/assets/': join(dist, 'swagger-ui'), '/': join(dist, 'console') },
  });

  say(`services: ${services.join(', ')}`);
  for (const name of services)
    children.push(
      keepRunning({
        name,
        module: join(dist, name, 'main.js'),
        env: {
          ...engines,
          PORT: '0',
          VERSION: version.version,
          GIT_COMMIT: version.commit,
          OIDC_ISSUER: `${address}/auth`,
          OIDC_JWKS_URI: `${address}/auth/jwks`,
          BUSINESS_CLOCK: options.settableClock ? 'settable' : 'system',
          ...(opensPersons.has(name)
            ? { PERSON_KEK: secrets.personKek, PERSON_INDEX_KEY: secrets.personIndexKey }
            : {}),
        },
        readyBy: 'message',
        onLine: logTo(data, name),
        first: () => (options.settableClock ? clockMessage() : null),
        onReady: () => {
          say(`  ${name} is up`);
          if (children.every((child) => child.ready)) allReady();
        },
      }),
    );

  return {
    address,
    ready,
    async stop() {
      await gateway.close();
      await Promise.all(children.map((child) => child.stop()));
      await stack?.stop();
      release();
    },
  };
};
