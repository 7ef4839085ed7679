import { join } from 'node:path';
import { type Child, keepRunning } from './child';
import { logTo } from './logs';
import { freePort } from './ports';

export type Engines = Readonly<Record<'EVENTSTORE_URL' | 'KAFKA_BROKERS' | 'MONGODB_URI', string>>;

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
export const enginesFor = async (dist: string, data: string, say: (step: string) => void) => {
  const { EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI } = process.env;
  const given = { EVENTSTORE_URL, KAFKA_BROKERS, MONGODB_URI };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Partial<Engines>;
  if (Object.keys(named).length === 3) return { engines: named as Engines, stack: null };
  say('local stack: EventStoreDB, Kafka and MongoDB protocols on 127.0.0.1');
  const { child, engines } = await startLocalStack(dist, data, say);
  return { engines: { ...engines, ...named }, stack: child };
};
