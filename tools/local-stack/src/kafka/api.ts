import type { Group } from './group';
import type { Metadata } from './metadata';
import type { Reader, Writer } from './wire';

export interface Broker {
  readonly metadata: Metadata;
  /** The group of that name, made when it is first asked for. */
  group(id: string): Group;
  groupIds(): readonly string[];
  readonly host: string;
  readonly port: number;
}

/** What a request comes with. */
export interface Call {
  readonly broker: Broker;
  readonly version: number;
  readonly clientId: string;
  readonly clientHost: string;
  /** Aborted when the connection closes. */
  readonly closed: AbortSignal;
}

/**
 * One API of the protocol. `answer` reads the request and takes its effect before its first `await`, so that requests of a
 * connection happen in their order; it writes a response, or null where the client waits for none.
 */
export interface Api {
  readonly key: number;
  readonly min: number;
  readonly max: number;
  readonly answer: (request: Reader, response: Writer, call: Call) => Promise<Writer | null> | Writer | null;
}
