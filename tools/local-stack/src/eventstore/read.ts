import { refusalOf } from './errors';
import { type Outlet, outletOf, type ReadCall } from './outlet';
import { laneOf, type Query, queryOf, startOf } from './query';
import type { Entry, Lane, Store } from './store';
import { shared, streams } from './stubs';
import { subscribe } from './subscribe';

const notFound = (stream: string) =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(
      new shared.StreamIdentifier().setStreamName(Buffer.from(stream)),
    ),
  );

/** The durable events of a lane from where the query begins, in its direction. */
function* walk(lane: Lane, query: Query): Generator<Entry> {
  const start = startOf(query, lane);
  if (query.backwards) for (let i = Math.min(start, lane.durable - 1); i >= 0; i--) yield lane.entries[i]!;
  else for (let i = start; i < lane.durable; i++) yield lane.entries[i]!;
}

const readPage = async (outlet: Outlet, store: Store, query: Query, count: number) => {
  const lane = laneOf(store, query);
  if (query.stream !== null && lane.durable === 0) return outlet.send(notFound(query.stream));
  let sent = 0;
  for (const entry of walk(lane, query)) {
    if (outlet.gone.aborted || sent === count) return;
    await outlet.turn();
    if (query.filter && !query.filter.matches(entry)) continue;
    sent += 1;
    await outlet.sendEvent(entry);
  }
};

export const read = (store: Store) => async (call: ReadCall) => {
  try {
    const query = queryOf(call.request);
    const outlet = outletOf(call, store);
    await (query.count === null ? subscribe(outlet, store, query) : readPage(outlet, store, query, query.count));
    call.end();
  } catch (error) {
    call.emit('error', refusalOf(error));
  }
};
