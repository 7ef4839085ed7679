import { randomUUID } from 'node:crypto';
import type { Outlet } from './outlet';
import { laneOf, type Query, startOf } from './query';
import type { Store } from './store';
import { streams } from './stubs';

const { ReadResp } = streams;

const confirmation = () =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()));
const caughtUp = () => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
const checkpoint = (position: number) =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

/** Catching up and being live is one walk along the log, so that there is no queue that a slow client could overflow. */
export const subscribe = async (outlet: Outlet, store: Store, query: Query) => {
  const { filter } = query;
  const start = startOf(query, laneOf(store, query));
  let live = false;
  let considered = 0;
  await outlet.send(confirmation());
  for (let i = start; !outlet.gone.aborted;) {
    const entry = i < laneOf(store, query).durable ? laneOf(store, query).entries[i] : undefined;
    if (entry) {
      i += 1;
      if (!filter || filter.matches(entry)) await outlet.sendEvent(entry);
      considered += 1;
      if (filter && considered % filter.checkpointInterval === 0) await outlet.send(checkpoint(entry.position));
      await outlet.turn();
    } else if (live) {
      await outlet.wait(store.commits, 'durable');
    } else {
      live = true;
      if (filter && i > start) await outlet.send(checkpoint(store.all.entries[i - 1]!.position));
      await outlet.send(caughtUp());
    }
  }
};
