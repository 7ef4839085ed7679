import type { mongo } from 'mongoose';
import type { Config } from '../config';
import { type ConnectedStore, connectEventStore } from '../event-store/esdb.event-store';
import { connectKafka, type Kafka } from '../kafka/kafka';
import { backOff, pause } from '../pause';
import { connectPersons, type Persons } from '../persons/persons';
import { describeError, type Logger } from '../telemetry/logs';
import { isUnavailable } from '../unavailable';
import { connectViews, patience, type Views } from '../views/models';

export interface Engines {
  readonly store: ConnectedStore;
  readonly views: Views;
  readonly kafka: Kafka;
  readonly db: mongo.Db;
  readonly persons: Persons | null;
  close(): Promise<void>;
}

/** The engines may come up after us: asked again, patiently, and said once. What is wrong, not away, ends the start. */
export const patiently = async <R>(what: string, logger: Logger, connect: () => Promise<R>): Promise<R> => {
  for (let n = 1; ; n++)
    try {
      return await connect();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      if (n === 1) logger.warn({ error: describeError(error) }, `waiting for ${what}`);
      await pause(backOff(n, 100, 2_000));
    }
};

const key = (base64: string) => Buffer.from(base64, 'base64');

export const connectEngines = async (
  service: string,
  config: Config,
  logger: Logger,
  waiting = patience,
): Promise<Engines> => {
  const { personKek, personIndexKey } = config;
  const store = connectEventStore(config.eventstoreUrl, service);
  await patiently('the event store', logger, () => store.warmUp());
  const views = await patiently('MongoDB', logger, () => connectViews(config.mongodbUri, service, waiting));
  const persons =
    personKek && personIndexKey
      ? await patiently('the persons', logger, () =>
          connectPersons(config.mongodbUri, key(personKek), key(personIndexKey)),
        )
      : null;
  const kafka = connectKafka(config.kafkaBrokers, service, logger);
  return {
    store,
    views,
    kafka,
    db: views.db,
    persons,
    close: async () => {
      await Promise.all([store.close(), kafka.close(), persons?.close()]);
      await views.close();
    },
  };
};

export const ensureTopics = (engines: Engines, channels: Parameters<Kafka['ensureTopics']>[0], logger: Logger) =>
  patiently('Kafka', logger, () => engines.kafka.ensureTopics(channels));
