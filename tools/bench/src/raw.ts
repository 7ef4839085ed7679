import { EventStoreDBClient, jsonEvent, type JSONType, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import type { Written } from './matters';

/** The client that the services use, with nothing around it. */
export const rawStore = (url: string) => {
  const client = EventStoreDBClient.connectionString(`${url}${url.includes('?') ? '&' : '?'}connectionName=bench`);
  const eventOf = ({ id, type, data, metadata }: Written) =>
    jsonEvent({ id, type, data: data as JSONType, metadata: metadata as JSONType });
  return {
    append: async (stream: string, events: readonly Written[]): Promise<void> =>
      void (await client.appendToStream(stream, events.map(eventOf), { expectedRevision: NO_STREAM })),
    readStream: async (stream: string): Promise<number> => {
      let count = 0;
      for await (const _ of client.readStream(stream)) count++;
      return count;
    },
    /** Reads everything and throws it away. @returns how many events of the category there were */
    drain: async (category: string): Promise<{ readonly all: number; readonly of: number }> => {
      let all = 0;
      let of = 0;
      for await (const { event } of client.readAll()) {
        all++;
        if (event?.streamId.startsWith(`${category}-`)) of++;
      }
      return { all, of };
    },
    /** Calls for every event of the category from now on. */
    follow: async (category: string, met: (stream: string) => void): Promise<() => Promise<void>> => {
      const subscription = client.subscribeToAll({
        fromPosition: 'end',
        filter: streamNameFilter({ prefixes: [`${category}-`] }),
      });
      subscription.on('data', ({ event }) => event && met(event.streamId));
      await new Promise<void>((confirmed) => subscription.once('confirmation', () => confirmed()));
      return async () => void (await subscription.unsubscribe());
    },
    close: () => client.dispose(),
  };
};
export type RawStore = ReturnType<typeof rawStore>;
