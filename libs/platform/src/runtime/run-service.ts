import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, readConfig } from '../config';
import { dueIn } from '../handling/due';
import { ticker } from '../handling/ticker';
import { remoteKeys } from '../http/authentication';
import { createHttpApp } from '../http/create-app';
import type { AnswerDocument } from '../http/answers';
import type { Titles } from '../http/titles';
import { KafkaConsumer } from '../kafka/consumer';
import { feedsOf, groupOf, heardBy } from '../kafka/feeds';
import { checkpointsIn } from '../reading/checkpoints';
import { parkingIn } from '../reading/parking';
import { sharedTail } from '../reading/shared-tail';
import { subscribe, type SubscriptionState } from '../reading/subscription';
import type { Service } from '../service';
import { createLogger, describeError, type Logger } from '../telemetry/logs';
import { startTelemetry } from '../telemetry/start';
import { type Aggregates, aggregatesOf } from './aggregates';
import { businessClock } from './business-clock';
import { isCommand, runCommand } from './commands';
import { connectEngines, type Engines, ensureTopics, patiently } from './engines';
import { moduleOf } from './module';
import { type Following, followingOf, hearing } from './readers';
import { heardState, statusTeller } from './status';

export interface Running {
  readonly controllers: readonly Type[];
  /** Chinese words for the codes of the service's rules. */
  readonly titles: Titles;
  /** Done at every start before the first request; must change nothing the second time. */
  readonly starting?: (aggregates: Aggregates, now: () => string) => Promise<void>;
}

const consumerOf = (
  service: Service,
  engines: Engines,
  readers: Parameters<typeof feedsOf>[1],
  parking: Awaited<ReturnType<typeof parkingIn>>,
  logger: Logger,
): KafkaConsumer | null => {
  const feeds = feedsOf(service, readers);
  if (feeds.length === 0) return null;
  return new KafkaConsumer({
    kafka: engines.kafka,
    group: groupOf(service),
    topics: feeds.map(({ topic }) => topic),
    feeds,
    parking,
    logger,
    failed: (error) => end(logger, error),
  });
};

/** What nobody can carry on from: the supervisor starts a new process, which goes on from its checkpoints. */
const end = (logger: Logger, error: unknown) => {
  logger.fatal({ error: describeError(error) }, 'ends');
  process.exit(1);
};

const misfit = (error: unknown, code: number) => {
  process.stderr.write(`does not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(code);
};

const topicsOf = (service: Service) => [...new Set(heardBy(service).flatMap(({ topics }) => topics))];

const channelsOf = ({ publishes, consumes, gathers }: Service) => [
  ...(publishes ? [publishes.channel] : []),
  ...consumes.map(({ channel }) => channel),
  ...gathers.flatMap(({ channels }) => channels),
];

/** Whoever asks first, and however many do, it stops once. Nest's own hooks would kill the process before it has drained. */
const stopOn = (stop: () => void) => {
  let asked = false;
  const once = () => {
    if (!asked) stop();
    asked = true;
  };
  process.on('SIGTERM', once).on('SIGINT', once);
  // Started by the launcher: end with it, however it ended.
  if (process.send) process.on('disconnect', once);
};

const run = async (service: Service, { controllers, titles, starting }: Running, config: Config, logger: Logger) => {
  const stopTelemetry = startTelemetry(service.name, config.otlpEndpoint, config.version);
  const clock = await businessClock(config.businessClock);
  const engines = await connectEngines(service.name, config, logger);
  await ensureTopics(engines, channelsOf(service), logger);

  const acting = aggregatesOf(service, engines.store, clock, logger);
  const { aggregates, handlers } = acting;
  const following: readonly Following[] = followingOf(service, engines, acting, clock);
  const parking = await parkingIn(engines.db);
  const consumer = consumerOf(service, engines, hearing(service, engines, handlers, clock), parking, logger);
  const states = new Map<string, SubscriptionState>();
  const stopping = new AbortController();
  let started = false;
  const readings = () => [
    ...states.values(),
    ...(consumer
      ? heardBy(service).map(({ name, topics }) => ({ name, state: heardState(consumer.current(), topics) }))
      : []),
  ];

  const status = statusTeller({
    service,
    engines,
    following,
    states,
    consumer,
    parking,
    clock,
    ready: () => started && readings().every(({ state }) => state !== 'stopped'),
  });
  const ground = { ...engines, clock, positions: () => engines.kafka.positions(groupOf(service), topicsOf(service)) };
  const app: NestFastifyApplication = await createHttpApp(moduleOf(service, ground, aggregates, controllers), {
    service,
    titles,
    config,
    clock,
    logger,
    keys: remoteKeys(config),
    idempotencyCollection: engines.db.collection<AnswerDocument>('idempotency'),
    probes: {
      engines: {
        eventstore: () => engines.store.ping(),
        mongodb: () => engines.views.ping(),
      },
      subscriptions: readings,
      started: () => started,
      status,
    },
  });
  // Over many documents this takes longer than an answer is waited for.
  await patiently('the indexes', logger, async () => {
    await engines.views.ensureIndexes();
    for (const { figures } of service.gathers)
      if (figures) await engines.db.collection(figures.name).createIndex(figures.index);
  });
  await starting?.(aggregates, () => clock.now());

  const { store } = engines;
  const followed = [...new Set(following.flatMap(({ categories }) => categories))];
  const shared = { ahead: store.ahead, all: sharedTail(store, followed).all };
  const loops = following.map(({ reader, categories }) =>
    subscribe({
      store: shared,
      checkpoints: checkpointsIn(engines.db),
      parking,
      categories,
      reader,
      signal: stopping.signal,
      onState: (state) => {
        const before = states.get(state.name)?.state;
        if (state.state !== before && (state.state === 'retrying' || state.state === 'stopped'))
          logger.warn({ subscription: state.name, state: state.state, why: state.lastError }, 'subscription');
        states.set(state.name, state);
      },
    }),
  );
  const ticking = ticker({ due: dueIn(engines.db), handlers, clock, ruleSetAt: service.ruleSetAt, warnings: logger });
  clock.onMove(() => ticking.tick());
  loops.push(ticking.run(stopping.signal));
  await app.listen(config.port, config.host);
  started = true;
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  logger.info({ port }, 'ready');
  process.send?.({ type: 'ready', port });

  stopOn(() => {
    logger.info({}, 'draining');
    stopping.abort();
    void app
      .close()
      .then(() => Promise.all(loops))
      .then(() => engines.close())
      .then(stopTelemetry)
      .then(
        () => {
          logger.info({}, 'drained');
          process.exit(0);
        },
        (error: unknown) => end(logger, error),
      );
  });

  if (!consumer) return;
  app.connectMicroservice({ strategy: consumer });
  // Nobody's request waits for this: the group waits for a member that was killed until its session ends.
  await app.startAllMicroservices().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
};

/**
 * A service's whole program: `runService(intake, …)` serves; with an administrative command on the command line
 * (`rebuild`, `verify`, `parked`, `catalogue`; `--help`) it does that and ends.
 */
export const runService = (service: Service, running: Running): void => {
  const args = process.argv.slice(2);
  try {
    const config = readConfig();
    const logger = createLogger(service.name, config.logLevel);
    process.on('uncaughtException', (error) => end(logger, error));
    process.on('unhandledRejection', (error) => end(logger, error));
    const done = isCommand(args)
      ? runCommand(service, running, args, config, logger)
      : run(service, running, config, logger);
    // Nothing has been asked of it yet, so that the message quotes nobody.
    done.catch((error: unknown) => misfit(error, 1));
  } catch (error) {
    misfit(error, 2);
  }
};
