import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Doc } from './bson';
import { administration } from './commands/admin';
import type { Call, Command } from './commands/call';
import { greetings } from './commands/hello';
import { reads } from './commands/read';
import { writes } from './commands/write';
import { createCursors } from './cursors';
import type { Sync } from './database';
import { MongoFailure, refuse } from './errors';
import { openStore } from './store';
import { answerTo, messages, requestOf } from './wire';

const SWEEP_MS = 60_000;

export interface Mongo {
  /** Port 0 takes a free one. Returns the port; the address is 127.0.0.1. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

const commands: Readonly<Record<string, Command>> = { ...greetings, ...reads, ...writes, ...administration };

const carryOut = async (call: Call): Promise<Doc> => {
  const { command, store, database } = call;
  const name = Object.keys(command)[0] ?? '';
  if (['txnNumber', 'startTransaction', 'autocommit'].some((field) => field in command))
    return refuse('IllegalOperation', 'Transaction numbers are only allowed on a replica set member or mongos');
  if (!Object.hasOwn(commands, name)) return refuse('CommandNotFound', `no such command: '${name}'`);
  const failed = store.databases.get(database)?.failed;
  if (failed) return refuse('ShutdownInProgress', `the log cannot be written: ${failed.message}`);
  return commands[name]!(call);
};

const answer = async (call: Call): Promise<Doc> => {
  try {
    return await carryOut(call);
  } catch (error) {
    if (error instanceof MongoFailure)
      return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
    return { ok: 0, errmsg: (error as Error).message, code: 8, codeName: 'UnknownError' };
  }
};

/**
 * A standalone MongoDB on loopback, in the part of the protocol that the platform speaks. Everything is in memory and in
 * one log per database under `dir`; a write is answered when it is on the disk. `sync` is a seam for the test of that.
 */
export const createMongo = ({ dir, sync }: { dir: string; sync?: Sync }): Mongo => {
  const store = openStore(dir, sync);
  const cursors = createCursors();
  const sockets = new Set<Socket>();
  let connections = 0;

  const serve = (socket: Socket): void => {
    const connection = ++connections;
    const receive = messages();
    let before = Promise.resolve();
    const handle = async (bytes: Buffer): Promise<void> => {
      const request = requestOf(bytes);
      const done = await answer({ ...request, store, cursors, connection });
      if (request.wantsAnswer && !socket.destroyed) socket.write(answerTo(request, done));
    };
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      try {
        // Answers leave in the order of the questions; what cannot be read ends the connection.
        for (const bytes of receive(chunk))
          before = before.then(() => handle(bytes)).catch(() => void socket.destroy());
      } catch {
        socket.destroy();
      }
    });
  };
  const server = createServer({ noDelay: true }, serve);
  const sweep = (): void => {
    cursors.sweep(new Date());
    // A log that cannot be written says so to the next command.
    store.sweep(new Date()).catch(() => undefined);
  };
  const timer = setInterval(sweep, SWEEP_MS).unref();
  sweep();

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
      }),
    async close() {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
};
