import type { EventStore, Position, Recorded } from '@12315/kernel';
import { Unavailable } from '../unavailable';
import { batchesOf } from './batches';

/** What came of the categories, if anything, and how far that is. */
export interface Progress {
  readonly events: readonly Recorded[];
  /** null: nothing has been met yet. */
  readonly position: Position | null;
  readonly live: boolean;
}

/** How long (ms) it may be quiet before it is asked whether it hangs. */
export interface Quiet {
  readonly live: number;
  /** Sooner, while it has not said that it is live. */
  readonly 'catching-up': number;
}

/** If there are events it has not brought, it is given this time (ms) once more: a loaded server may be slow to begin. */
const ONCE_MORE = 10_000;

/**
 * Events of the categories after a position, in batches, from a source that is not trusted to speak: when it is quiet the store
 * is asked whether anything is there. If not, a progress without events says that all is well.
 * @throws Unavailable when it hangs
 */
export async function* watched(
  store: Pick<EventStore, 'all' | 'ahead'>,
  categories: readonly string[],
  after: Position | null,
  signal: AbortSignal,
  quiet: Quiet,
): AsyncGenerator<Progress> {
  let position = after;
  let live = false;
  let suspicious = false;
  const silence = () => (suspicious ? ONCE_MORE : quiet[live ? 'live' : 'catching-up']);
  for await (const batch of batchesOf((own) => store.all(categories, after, own), signal, silence)) {
    if (batch) {
      suspicious = false;
      position = batch.position;
      live = batch.live ?? live;
      yield { events: batch.events, position, live };
      continue;
    }
    if (suspicious) throw new Unavailable('eventstore', 'the subscription is silent although there are events');
    suspicious = (await store.ahead(categories, position, 1)).length > 0;
    if (suspicious) continue;
    live = true;
    yield { events: [], position, live };
  }
}
