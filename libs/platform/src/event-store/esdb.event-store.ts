import {
  type Append,
  type EventMeta,
  type EventStore,
  type Expected,
  type Message,
  type Position,
  type Recorded,
  RevisionConflict,
  type Step,
} from '@12315/kernel';
import {
  ErrorType,
  EventStoreDBClient,
  isCommandError,
  jsonEvent,
  type JSONType,
  NO_STREAM,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { PLATFORM, uuid5 } from '../handling/uuid5';
import { Unavailable } from '../unavailable';

/** The client waits for ever for an append or a read; after this long (ms) its outcome is unknown. */
const DEADLINE = 5_000;
/** The client does not reconnect after a deadline. So many in a row, and it is replaced. */
const LATE_IN_A_ROW = 3;
/** A ping of the connection is unanswered so long (ms) before it counts as broken; the client pings every 10 s. */
const KEEP_ALIVE = 10_000;
/** A subscription that matches nothing reports its position every 32 × 32 events. */
const CHECKPOINT_INTERVAL = 32;
/** Events a subscription holds for its reader before it lets the server wait. */
const AHEAD_OF_READER = 512;

export interface ConnectedStore extends EventStore {
  /** One idempotent append and one read, so that no caller pays for the first connection (client issue #304). */
  warmUp(): Promise<void>;
  /** @throws Unavailable */
  ping(): Promise<void>;
  close(): Promise<void>;
}

class Late extends Error {
  override readonly name = 'Late';
}
type Mark = { readonly reached: bigint | null; readonly live: boolean | null };

const ignore = () => undefined;
/** Errors of an append that are known not to have written anything and that repeating cannot heal. */
const refused: readonly string[] = [
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.STREAM_DELETED,
];

const revisionOf = (revision: bigint): number => {
  const number = Number(revision);
  if (!Number.isSafeInteger(number)) throw new RangeError(`revision ${revision} is beyond safe integers`);
  return number;
};
const positionOf = (commit: bigint): Position => commit.toString() as Position;
const startOf = (after: Position | null) =>
  after === null ? START : { commit: BigInt(after), prepare: BigInt(after) };

const eventOf = ({ event, meta: { id, ...meta } }: Append) =>
  jsonEvent({ id, type: event.type, data: event.data as JSONType, metadata: meta as unknown as JSONType });

const recordedOf = ({ event, commitPosition }: ResolvedEvent): Recorded => {
  if (!event) throw new Error('the event store sent a link without its event');
  const { id, streamId: stream, type, data, metadata } = event;
  return {
    event: { type, data } as Message,
    meta: { ...(metadata as unknown as EventMeta), id, stream, revision: revisionOf(event.revision) },
    position: positionOf(event.position?.commit ?? commitPosition ?? 0n),
  };
};

const away = (error: unknown): Unavailable =>
  error instanceof Unavailable ? error : new Unavailable('eventstore', error);

const appendFailure = (stream: string, expected: Expected, error: unknown): unknown => {
  if (error instanceof WrongExpectedVersionError) {
    const actual = error.actualVersion;
    return new RevisionConflict(stream, expected, typeof actual === 'bigint' ? revisionOf(actual) : 'none');
  }
  return error instanceof Error && isCommandError(error) && refused.includes(error.type) ? error : away(error);
};

const isMark = (item: ResolvedEvent | Mark): item is Mark => 'reached' in item;

/** Turns what the client's stream carries into steps; the place is what was last met, so that being live has one too. */
async function* stepsOf(items: AsyncIterable<ResolvedEvent | Mark>, after: Position | null): AsyncIterable<Step> {
  let reached = after;
  let live = false;
  for await (const item of items) {
    if (isMark(item)) {
      if (item.reached !== null) reached = positionOf(item.reached);
      live = item.live ?? live;
      yield { reached, live };
    } else {
      const recorded = recordedOf(item);
      reached = recorded.position;
      yield { recorded };
    }
  }
}

/**
 * The only place that knows the EventStoreDB client (6.2.1, server 23.10 or newer for its "caught up").
 * @param url `esdb://…`; credentials only here, never per call: those would take the slow way of appending.
 * @param service names the connection and the stream of its warm-up
 */
export const connectEventStore = (url: string, service: string): ConnectedStore => {
  const warmUpStream = `warm-up-${service}`;
  const running = new Set<{ destroy(error?: Error): unknown }>();
  let generation = 0;
  // gRPC shares connections between clients of equal options, so a new client would get the old, silent connection back.
  const newClient = () => {
    const options = `connectionName=${service}&keepAliveTimeout=${KEEP_ALIVE + generation++}`;
    return EventStoreDBClient.connectionString(`${url}${url.includes('?') ? '&' : '?'}${options}`);
  };
  let client = newClient();
  let late = 0;

  /** The old client goes first: an answer that came to it after its promises were dropped would throw in its listener. */
  const renew = () => {
    late = 0;
    for (const stream of running) stream.destroy(new Unavailable('eventstore', 'the connection was replaced'));
    client.dispose().catch(ignore);
    client = newClient();
  };

  const bounded = async <R>(work: () => Promise<R>, cancel: () => void = ignore): Promise<R> => {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => refuse(new Late(`no answer in ${DEADLINE} ms`)), DEADLINE);
    });
    const answer = work();
    answer.catch(ignore);
    try {
      return await Promise.race([answer, deadline]);
    } catch (error) {
      if (error instanceof Late) cancel();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  /** A bounded call whose lateness counts against the connection. */
  const called = async <R>(work: () => Promise<R>, cancel?: () => void): Promise<R> => {
    try {
      const result = await bounded(work, cancel);
      late = 0;
      return result;
    } catch (error) {
      late = error instanceof Late ? late + 1 : 0;
      if (late >= LATE_IN_A_ROW) renew();
      throw error;
    }
  };

  const readAll = async (stream: string, maxCount?: number): Promise<ResolvedEvent[]> => {
    const found: ResolvedEvent[] = [];
    const reading = client.readStream(stream, maxCount === undefined ? {} : { maxCount });
    const drain = async () => {
      for await (const resolved of reading) found.push(resolved);
    };
    try {
      await called(drain, () => void reading.cancel().catch(ignore));
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw away(error);
    }
    return found;
  };

  async function* follow(
    categories: readonly string[],
    after: Position | null,
    signal: AbortSignal,
  ): AsyncGenerator<Step> {
    if (signal.aborted) return;
    const subscription = client.subscribeToAll(
      {
        fromPosition: startOf(after),
        filter: streamNameFilter({
          prefixes: categories.map((category) => `${category}-`),
          checkpointInterval: CHECKPOINT_INTERVAL,
          // Pushed between the events, a mark keeps its place among them and is bounded like them.
          checkpointReached: (at, { commit }) => void at.push({ reached: commit, live: null } satisfies Mark),
        }),
      },
      { highWaterMark: AHEAD_OF_READER },
    );
    const mark = (live: boolean) => () => void subscription.push({ reached: null, live } satisfies Mark);
    const stop = () => void subscription.destroy();
    subscription.on('caughtUp', mark(true)).on('fellBehind', mark(false));
    signal.addEventListener('abort', stop, { once: true });
    running.add(subscription);
    try {
      yield* stepsOf(subscription as AsyncIterable<ResolvedEvent | Mark>, after);
    } catch (error) {
      if (!signal.aborted) throw error instanceof RangeError ? error : away(error);
    } finally {
      running.delete(subscription);
      signal.removeEventListener('abort', stop);
      // Destroying the reader's end alone leaves the call open at the server (client issue #294).
      await subscription.unsubscribe().catch(ignore);
    }
  }

  return {
    read: async <E extends Message>(stream: string) => (await readAll(stream)).map(recordedOf) as Recorded<E>[],
    append: async (stream, events, expected) => {
      const expectedRevision = expected === 'none' ? NO_STREAM : BigInt(expected);
      try {
        const appended = await called(() =>
          client.appendToStream(stream, events.map(eventOf), { expectedRevision, deadline: DEADLINE }),
        );
        return revisionOf(appended.nextExpectedRevision);
      } catch (error) {
        throw appendFailure(stream, expected, error);
      }
    },
    all: follow,
    ahead: async (categories, after, limit) => {
      const found: Recorded[] = [];
      const control = new AbortController();
      const collect = async () => {
        for await (const step of follow(categories, after, control.signal)) {
          if ('recorded' in step) found.push(step.recorded);
          if (found.length >= limit || ('live' in step && step.live)) return;
        }
        throw new Error('the subscription ended');
      };
      try {
        await bounded(collect, () => control.abort());
      } catch (error) {
        throw away(error);
      }
      return found;
    },
    warmUp: async () => {
      const event = jsonEvent({ id: uuid5(PLATFORM, warmUpStream), type: 'WarmedUp', data: { service } });
      try {
        await called(() => client.appendToStream(warmUpStream, event, { expectedRevision: NO_STREAM }));
      } catch (error) {
        throw appendFailure(warmUpStream, 'none', error);
      }
      await readAll(warmUpStream, 1);
    },
    ping: async () => void (await readAll(warmUpStream, 1)),
    close: async () => {
      for (const stream of running) stream.destroy();
      await client.dispose();
    },
  };
};
