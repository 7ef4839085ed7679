import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, StreamNotFoundError } from '@eventstore/db-client';
import { countLost, type Engine, found, type Found, runWriters } from './engine';

type Written = { type: 'Written'; data: { n: number } };

/** The numbers of a stream that stand at their own revision; a stream that is gone has none. */
const numbersOf = async (client: EventStoreDBClient, stream: string): Promise<readonly number[]> => {
  const numbers: number[] = [];
  try {
    for await (const { event } of client.readStream<Written>(stream))
      if (event && event.revision === BigInt(event.data.n)) numbers.push(event.data.n);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return numbers;
};

/** A stream per writer, every append with the revision it expects. */
export const eventstore: Engine = {
  name: 'eventstore',
  endpoint: 'eventstore',
  async write(address, onAcked, signal) {
    const client = EventStoreDBClient.connectionString(address);
    const run = randomUUID();
    await runWriters(signal, async (writer, n) => {
      const key = `crash-${run}-${writer}`;
      const event = jsonEvent({ type: 'Written', data: { n } });
      await client.appendToStream(key, event, { expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1) });
      onAcked({ key, n });
    });
    await client.dispose();
  },
  async check(address, acked) {
    const client = EventStoreDBClient.connectionString(address);
    const present: Found = new Map();
    for (const key of new Set(acked.map((write) => write.key)))
      for (const n of await numbersOf(client, key)) found(present, { key, n });
    await client.dispose();
    return countLost(acked, present);
  },
};
