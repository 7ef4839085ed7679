import { once, type EventEmitter } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { eventResponse } from './protobuf';
import type { Entry, Store } from './store';
import type { streams } from './stubs';

/** Answers leave already encoded. */
export type ReadCall = ServerWritableStream<streams.ReadReq, Buffer>;

/** One reader's way out: waits while the client is slow, does nothing once it is gone. */
export interface Outlet {
  readonly gone: AbortSignal;
  send(message: { serializeBinary(): Uint8Array }): Promise<void>;
  sendEvent(entry: Entry): Promise<void>;
  /** Called for every event considered: now and then lets other calls have their turn. */
  turn(): Promise<void>;
  /** Resolves at the event, or when the client has gone. */
  wait(emitter: EventEmitter, event: string): Promise<void>;
}

const TURN = 256;

export const outletOf = (call: ReadCall, store: Store): Outlet => {
  const gone = new AbortController();
  let considered = 0;
  call.once('cancelled', () => gone.abort());
  call.once('close', () => gone.abort());
  const wait = async (emitter: EventEmitter, event: string) => {
    await once(emitter, event, { signal: gone.signal }).catch(() => undefined);
  };
  const write = async (bytes: Buffer) => {
    if (!gone.signal.aborted && !call.write(bytes)) await wait(call, 'drain');
  };
  return {
    gone: gone.signal,
    wait,
    send: (message) => write(Buffer.from(message.serializeBinary())),
    sendEvent: (entry) => write(eventResponse(store.body(entry), entry.position)),
    turn: async () => {
      if (++considered % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    },
  };
};
