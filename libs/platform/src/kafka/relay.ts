import { kept } from '@12315/contracts';
import { match, type Message, reject } from '@12315/kernel';
import type { Incoming, Reader } from '../reader';
import type { Publishing } from '../service';
import { encode, type Outgoing } from './cloud-events';

/** Sends to one topic in order, all replicas acknowledging; throws Unavailable when it cannot tell. */
export interface Producer {
  send(topic: string, messages: readonly Outgoing[]): Promise<void>;
}

/** The client puts what goes to one partition into one record batch, and the broker takes no batch above 1 MB. */
const largestRequest = 768 * 1024;

const sizeOf = ({ key, value, headers }: Outgoing): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + name.length + Buffer.byteLength(text) + 8,
    Buffer.byteLength(key) + Buffer.byteLength(value) + 64,
  );

/** Consecutive messages in as few requests as fit. */
export const requestsOf = (
  messages: readonly Outgoing[],
  largest = largestRequest,
): readonly (readonly Outgoing[])[] => {
  const requests: Outgoing[][] = [];
  let room = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    if (size > room) {
      requests.push([]);
      room = largest;
    }
    requests.at(-1)!.push(message);
    room -= size;
  }
  return requests;
};

const categoryOf = ({ from }: Publishing, stream: string): string =>
  Object.keys(from).find((category) => stream.startsWith(`${category}-`)) ??
  reject('invalid', 'relay.foreign-stream', stream);

const contractsOf = (publishing: Publishing, service: string, { event, meta }: Incoming): readonly Outgoing[] => {
  const category = categoryOf(publishing, meta.stream);
  const told: readonly Message[] = match(publishing.from[category]!, event, meta);
  return told.map((contract) => encode(kept(publishing.channel.contracts, contract), meta, service, category));
};

/**
 * Tells the others what happened: own events in the order of the log become contracts on the service's one topic.
 * Everything is made before anything is sent, and each request is awaited, so a failure leaves a prefix on the topic and the
 * same batch again sends the same ids in the same order.
 */
export const relayOf = (publishing: Publishing, producer: Producer, service: string): Reader => ({
  name: `${service}.relay.v1`,
  apply: async (batch) => {
    const messages = batch.flatMap((incoming) => contractsOf(publishing, service, incoming));
    for (const request of requestsOf(messages)) await producer.send(publishing.channel.topic, request);
  },
});
