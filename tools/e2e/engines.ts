import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BACKWARDS, END, EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';

/** The local stack as a process of its own, so that a spec can look behind the platform. */
export interface Engines {
  /** What the launcher must be told to use it: `EVENTSTORE_URL`, `KAFKA_BROKERS`, `MONGODB_URI`. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the log of all events ends now; the same again means that nothing was recorded. */
  lastPosition(): Promise<string>;
  /** Every event there is, with its metadata, as one text. */
  everyEvent(): Promise<string>;
  stop(): Promise<void>;
}

export const startEngines = async (dir: string): Promise<Engines> => {
  const child = fork(
    join(__dirname, '../../dist/local-stack/main.js'),
    [`--data=${dir}`, '--eventstore-port=0', '--kafka-port=0', '--mongo-port=0'],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const { eventstore, kafka, mongodb } = JSON.parse(line.toString()) as Record<string, string>;
  const client = EventStoreDBClient.connectionString(eventstore!);
  return {
    env: { EVENTSTORE_URL: eventstore!, KAFKA_BROKERS: kafka!, MONGODB_URI: mongodb! },
    lastPosition: async () => {
      for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
        return String(event?.position?.commit);
      return 'none';
    },
    everyEvent: async () => {
      const texts: string[] = [];
      for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START }))
        texts.push(JSON.stringify([event?.streamId, event?.type, event?.data, event?.metadata]));
      return texts.join('\n');
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      // Does not resolve once a reading was broken off.
      void client.dispose();
    },
  };
};
