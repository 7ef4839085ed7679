import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import type { LogOptions } from '../log/log';
import { append } from './append';
import { batchAppend } from './batch-append';
import { read } from './read';
import { openStore } from './store';
import { features, gossip, GossipService, ServerFeaturesService, shared, StreamsService } from './stubs';

/** The release whose behaviour is spoken. */
const VERSION = '24.10.0';
/** The real server's largest record: a client may send batches of more than gRPC's usual 4 MiB. */
const MAX_MESSAGE = 16 * 1024 * 1024;

/** A read leaves as the bytes that stand in the log. */
const streamsService = {
  read: { ...StreamsService.read, responseSerialize: (bytes: Buffer) => bytes },
  append: StreamsService.append,
  batchAppend: StreamsService.batchAppend,
  delete: StreamsService.delete,
  tombstone: StreamsService.tombstone,
};

const supportedMethods = () => {
  const methods = [StreamsService.read, StreamsService.append, StreamsService.batchAppend, GossipService.read];
  const response = new features.SupportedMethods().setEventStoreServerVersion(VERSION);
  for (const { path } of methods) {
    const [, service, method] = path.toLowerCase().split('/');
    response.addMethods(new features.SupportedMethod().setServiceName(service!).setMethodName(method!));
  }
  return response;
};

/** A cluster of one, for clients that discover it. */
const cluster = (port: number) => {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString('00000000-0000-4000-8000-000000000001'))
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
  const info = new gossip.ClusterInfo();
  info.addMembers(member);
  return info;
};

/** The part of EventStoreDB that the platform uses, on loopback, without TLS and accounts. */
export interface EventStoreServer {
  /** Port 0 takes a free one; resolves to the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

/** Opens the log in `dir`. What was acknowledged is there again, whatever ended the last process. */
export const createEventStore = ({
  dir,
  sync,
}: {
  readonly dir: string;
  readonly sync?: LogOptions['sync'];
}): EventStoreServer => {
  const store = openStore({ dir, sync });
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE });
  let bound = 0;
  server.addService(streamsService, {
    read: read(store),
    append: append(store),
    batchAppend: batchAppend(store),
  });
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
      answer(null, supportedMethods()),
  });
  server.addService(GossipService, {
    read: (_call: unknown, answer: sendUnaryData<gossip.ClusterInfo>) => answer(null, cluster(bound)),
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, actual) => {
          if (error) return reject(error);
          bound = actual;
          resolve(actual);
        });
      }),
    close: async () => {
      server.forceShutdown();
      await store.close();
    },
  };
};
