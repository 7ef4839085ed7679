import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Broker } from './api';
import { serve } from './connection';
import { bareClient } from './testing/bare-client';

it('lets go of what a client waits for when the client is gone', async () => {
  const listeners = new Set<() => void>();
  const partition = {
    highWatermark: 0,
    read: () => [],
    onAppend: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const broker = { metadata: { partition: () => partition } } as unknown as Broker;
  const server = createServer((socket) => void serve(socket, broker)).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const client = await bareClient((server.address() as AddressInfo).port);
  client.send({ key: 1, version: 4 }, (request) =>
    request
      .i32(-1)
      .i32(600_000)
      .i32(1)
      .i32(1000)
      .i8(0)
      .array(['topic'], (name) => request.string(name).array([0], (id) => request.i32(id).i64(0).i32(1000))),
  );
  while (listeners.size === 0) await new Promise(setImmediate);
  client.socket.destroy();
  while (listeners.size > 0) await new Promise(setImmediate);
  server.close();
  await once(server, 'close');
});
