import { BACKWARDS, END, EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';
import { type LocalStackProcess, startLocalStack } from './local-stack-process';

/** A local stack that a spec can look into, behind the platform. */
export interface Engines extends LocalStackProcess {
  /** Where the log of all events ends now; the same again means that nothing was recorded. */
  lastPosition(): Promise<string>;
  /** What was recorded after that position, each as `type in stream by role`. */
  recordedSince(position: string): Promise<readonly string[]>;
  /** Every event there is, with its metadata, as one text. */
  everyEvent(): Promise<string>;
}

export const startEngines = async (dir: string): Promise<Engines> => {
  const stack = await startLocalStack(dir);
  const client = EventStoreDBClient.connectionString(stack.env['EVENTSTORE_URL']!);
  return {
    env: stack.env,
    lastPosition: async () => {
      for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
        return String(event?.position?.commit);
      return 'none';
    },
    recordedSince: async (position) => {
      const recorded: string[] = [];
      for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END })) {
        if (!event || String(event.position?.commit) === position) break;
        const meta = event.metadata as { readonly actor?: { readonly role: string } } | undefined;
        recorded.unshift(`${event.type} in ${event.streamId} by ${meta?.actor?.role}`);
      }
      return recorded;
    },
    everyEvent: async () => {
      const texts: string[] = [];
      for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START }))
        texts.push(JSON.stringify([event?.streamId, event?.type, event?.data, event?.metadata]));
      return texts.join('\n');
    },
    stop: async () => {
      await stack.stop();
      // Does not resolve once a reading was broken off.
      void client.dispose();
    },
  };
};
