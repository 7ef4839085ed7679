import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startingOrganisations } from '@12315/domain-routing';
import { bodyOf, json, problem } from './answers';
import { type Child, keepRunning } from './child';
import { demonstrationClock } from './clock';
import { createGateway, type Route } from './gateway';
import { issuerOf, usersOf } from './issuer';
import type { Options } from './options';
import { freePort } from './ports';
import { secretsIn } from './secrets';
import { opensPersons, services } from './services';
import { statusOf } from './status';

export interface Platform {
  readonly address: string;
  /** Resolves when every service is up. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

type Engines = Readonly<Record<'EVENTSTORE_URL' | 'KAFKA_BROKERS' | 'MONGODB_URI', string>>;

/** Services' output goes to files; what a person at the terminal must know is said there. */
const logTo = (data: string, name: string) => {
  mkdirSync(join(data, 'logs'), { recursive: true });
  const stream = createWriteStream(join(data, 'logs', `${name}.log`), { flags: 'a' });
  return (line: string) => void stream.write(`${line}\n`);
};

const startLocalStack = async (
  dist: string,
  data: string,
  say: (step: string) => void,
): Promise<{ child: Child; engines: Engines }> => {
  const log = logTo(data, 'local-stack');
  const [eventstore, kafka, mongo] = [await freePort(), await freePort(), await freePort()];
  return new Promise((resolve) => {
    const child: Child = keepRunning({
      name: 'local-stack',
      module: join(dist, 'local-stack/main.js'),
      // The same ports after a restart: the services hold these addresses.
      args: [
        `--data=${join(data, 'stack')}`,
        `--eventstore-port=${eventstore}`,
        `--kafka-port=${kafka}`,
        `--mongo-port=${mongo}`,
      ],
      readyBy: 'line',
      onLine: (line) => {
        log(line);
        // Why a start is not going on, e.g. because another one has the folder, is for the person who waits.
        if (child.ready === null) say(line);
      },
      onReady: (said) =>
        setImmediate(() =>
          resolve({
            child,
            engines: {
              EVENTSTORE_URL: String(said['eventstore']),
              KAFKA_BROKERS: String(said['kafka']),
              MONGODB_URI: String(said['mongodb']),
            },
          }),
        ),
    });
  });
};

/** The real servers named in the environment; the local stack for the rest. */
const enginesFor = async (dist: string, data: string, say: (step: string) => void) => {
  const { EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI } = process.env;
  const given = { EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Partial<Engines>;
  if (Object.keys(named).length === 3) return { engines: named as Engines, stack: null };
  say('local stack: EventStoreDB, Kafka and MongoDB protocols on 127.0.0.1');
  const { child, engines } = await startLocalStack(dist, data, say);
  return { engines: { ...engines, ...named }, stack: child };
};

export const startPlatform = async (
  options: Options & { readonly dist: string },
  say: (step: string) => void,
): Promise<Platform> => {
  const { data, dist } = options;
  const secrets = await secretsIn(data);
  const clock = demonstrationClock(data, options.clockBeginning);
  const { engines, stack } = await enginesFor(dist, data, say);

  const children: Child[] = [];
  let allReady = () => {};
  const ready = new Promise<void>((resolve) => (allReady = resolve));
  const clockMessage = () => ({ type: 'clock', offset: options.settableClock ? clock.offset : 0 });

  const tables = {
    '/status': (async (_request, response) =>
      json(
        response,
        200,
        await statusOf(children, stack, address, options.settableClock ? clock.now() : new Date().toISOString()),
      )) as Route,
    '/livez': ((_request, response) => json(response, 200, { status: 'ok' })) as Route,
    '/auth/jwks': ((_request, response) => json(response, 200, issuer.jwks)) as Route,
    '/auth/users': ((_request, response) => json(response, 200, { items: issuer.users })) as Route,
    '/auth/.well-known/openid-configuration': ((_request, response) =>
      json(response, 200, issuer.configuration)) as Route,
    '/auth/token': (async (request, response) => {
      const username = (await bodyOf(request))?.['username'];
      const token = typeof username === 'string' ? await issuer.token(username) : null;
      if (!token) return problem(response, 401, 'user.unknown', '没有此演示用户', 'GET /auth/users lists them');
      return json(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 900 });
    }) as Route,
    '/clock': (async (request, response) => {
      if (!options.settableClock)
        return problem(
          response,
          404,
          'route.not-found',
          '没有此页面',
          'business time can be set only with --demo or --settable-clock',
        );
      if (request.method === 'POST') {
        const to = (await bodyOf(request))?.['to'];
        const instant = typeof to === 'string' ? Date.parse(to) : NaN;
        if (Number.isNaN(instant))
          return problem(response, 422, 'clock.invalid', '时间无法识别', '{"to": "2026-05-06T01:00:00Z"}');
        if (instant < Date.parse(clock.now()))
          return problem(response, 409, 'clock.backwards', '业务时间不能倒退', `it is ${clock.now()}`);
        clock.set(instant);
        await Promise.all(children.map((child) => child.send(clockMessage())));
      }
      return json(response, 200, { now: clock.now() });
    }) as Route,
  };
  const gateway = createGateway({
    services,
    portOf: (name) => {
      const port = children.find((child) => child.name === name)?.ready?.['port'];
      return typeof port === 'number' ? port : null;
    },
    routes: tables,
    files: { '/docs/assets/': join(dist, 'swagger-ui'), '/': join(dist, 'console') },
  });
  const address = `http://127.0.0.1:${await gateway.listen(options.port)}`;
  const issuer = issuerOf(secrets, usersOf(startingOrganisations), `${address}/auth`);

  say(`services: ${services.join(', ')}`);
  for (const name of services)
    children.push(
      keepRunning({
        name,
        module: join(dist, name, 'main.js'),
        env: {
          ...engines,
          PORT: '0',
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
    },
  };
};
