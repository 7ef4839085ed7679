import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Broker } from './api';
import { serve } from './connection';
import { consumerGroup, type Group } from './group';
import { type Metadata, openMetadata } from './metadata';
import type { Sync } from './partition';

export interface Kafka {
  /** Listens on loopback; 0 takes a free port. Resolves to the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** One broker with its files in `dir`. `sync` is the log's seam for tests. */
export const createKafka = ({ dir, sync }: { readonly dir: string; readonly sync?: Sync }): Kafka => {
  const groups = new Map<string, Group>();
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true });
  let metadata: Metadata | undefined;

  const group = (id: string): Group => {
    const known = groups.get(id) ?? consumerGroup();
    groups.set(id, known);
    return known;
  };

  return {
    listen: async (port) => {
      const opened = (metadata ??= await openMetadata(dir, sync));
      server.listen(port, HOST);
      await once(server, 'listening');
      const address = server.address() as AddressInfo;
      const broker: Broker = {
        metadata: opened,
        group,
        groupIds: () => [...new Set([...opened.committedGroups(), ...groups.keys()])],
        host: HOST,
        port: address.port,
      };
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        void serve(socket, broker);
      });
      return address.port;
    },
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      for (const each of groups.values()) each.close();
      await metadata?.close();
    },
  };
};
