import { refusalOf } from './errors';
import { breathe, type Outlet, outletOf, type ReadCall, TURN } from './outlet';
import { laneOf, type Query, queryOf, startOf } from './query';
import type { Store } from './store';
import { shared, streams } from './stubs';
import { subscribe } from './subscribe';

const notFound = (stream: string) =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(
      new shared.StreamIdentifier().setStreamName(Buffer.from(stream)),
    ),
  );

const readPage = async (outlet: Outlet, store: Store, query: Query) => {
  const lane = laneOf(store, query);
  if (query.stream !== null && lane.durable === 0) return outlet.send(notFound(query.stream));
  const step = query.backwards ? -1 : 1;
  const start = startOf(query, lane);
  let left = query.count ?? 0;
  for (let i = query.backwards ? Math.min(start, lane.durable - 1) : start; left > 0; i += step) {
    const entry = i < lane.durable ? lane.entries[i] : undefined;
    if (!entry || outlet.gone.aborted) return;
    if (i % TURN === 0) await breathe();
    if (query.filter && !query.filter.matches(entry)) continue;
    left -= 1;
    await outlet.sendEvent(entry);
  }
};

export const read = (store: Store) => async (call: ReadCall) => {
  try {
    const query = queryOf(call.request);
    const outlet = outletOf(call, store);
    await (query.count === null ? subscribe(outlet, store, query) : readPage(outlet, store, query));
    call.end();
  } catch (error) {
    call.emit('error', refusalOf(error));
  }
};
