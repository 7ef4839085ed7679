import type { EventStore, Position, Recorded, Step } from '@12315/kernel';
import { Unavailable } from '../unavailable';
import { watched } from './watched';

/** So many of the newest events are kept for readers that are a little behind: one or two kilobytes each. */
const MOST = 1_000;
/** Shorter than its readers' own patience, so that one question to a silent store answers for all of them. */
const QUIET = { live: 5_000, 'catching-up': 500 };

type Source = Pick<EventStore, 'all' | 'ahead'>;

/** The newest events of some categories, as one subscription brings them from the first reader to the last. */
interface Tail {
  /** Whether every event after this place is among those kept, or still to come. */
  reaches(place: Place): boolean;
  /**
   * What comes after `place` of these categories, until `signal` or until the reader has fallen behind what is kept.
   * @throws what ended the subscription
   */
  after(place: Place, categories: readonly string[], signal: AbortSignal): AsyncGenerator<Step>;
}

/** A place among all events; null is before the first. */
type Place = Position | null;

const isAfter = (one: Place, other: Place): boolean => BigInt(one ?? -1) > BigInt(other ?? -1);
const placeOf = (step: Step): Place => ('recorded' in step ? step.recorded.position : step.reached);

/** @param ended called when it is of no more use: it failed, or its last reader has left */
const tailOf = (store: Source, categories: readonly string[], from: Place, ended: () => void): Tail => {
  const kept: Recorded[] = [];
  const readers = new Set<() => void>();
  const stopping = new AbortController();
  let begins: Place = from;
  let reached: Place = from;
  let live = true;
  let failure: unknown = null;
  let following: Promise<void> | null = null;

  const keep = (events: readonly Recorded[]) => {
    kept.push(...events);
    const dropped = kept.splice(0, Math.max(0, kept.length - MOST));
    begins = dropped.at(-1)?.position ?? begins;
  };
  const wakeAll = () => readers.forEach((wake) => wake());
  const follow = async () => {
    try {
      for await (const progress of watched(store, categories, from, stopping.signal, QUIET)) {
        keep(progress.events);
        reached = progress.position ?? reached;
        live = progress.live;
        wakeAll();
      }
      failure = new Unavailable('eventstore', 'the subscription ended');
    } catch (error) {
      failure = error;
    }
    ended();
    wakeAll();
  };
  const reaches = (place: Place) => !isAfter(begins, place);
  const since = (place: Place) => kept.slice(kept.findLastIndex(({ position }) => !isAfter(position, place)) + 1);

  async function* fresh(place: Place, own: readonly string[]): AsyncGenerator<Step> {
    // While its reader is busy with one event, others come: what is said at the end speaks of those that were there now.
    const now = isAfter(reached, place) ? reached : place;
    const isLive = live;
    for (const recorded of since(place))
      if (own.some((prefix) => recorded.meta.stream.startsWith(prefix))) yield { recorded };
    if (failure !== null) throw failure;
    yield { reached: now, live: isLive };
  }

  return {
    reaches,
    async *after(place, own, signal) {
      const prefixes = own.map((category) => `${category}-`);
      let news = false;
      let wake = () => {};
      const reader = () => {
        news = true;
        wake();
      };
      readers.add(reader);
      signal.addEventListener('abort', reader, { once: true });
      following ??= follow();
      try {
        while (!signal.aborted && reaches(place)) {
          news = false;
          for await (const step of fresh(place, prefixes)) {
            place = placeOf(step);
            yield step;
          }
          if (!news && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        signal.removeEventListener('abort', reader);
        readers.delete(reader);
        if (readers.size === 0) {
          ended();
          stopping.abort();
        }
      }
    },
  };
};

/**
 * `all` of a store for many readers in one process. Each catches up by itself; once it is live, it is fed from one subscription
 * to the categories of all of them, whose events are sent and decoded once. Who falls far behind catches up by itself again;
 * where that subscription fails, it fails for everyone, and each begins again from its own place.
 */
export const sharedTail = (store: Source, categories: readonly string[]): Pick<EventStore, 'all'> => {
  let tail: Tail | null = null;
  const tailAt = (place: Place): Tail | null => {
    if (tail) return tail.reaches(place) ? tail : null;
    const begun = tailOf(store, categories, place, () => {
      if (tail === begun) tail = null;
    });
    return (tail = begun);
  };

  return {
    async *all(own, after, signal) {
      let place = after;
      while (!signal.aborted) {
        let joined: Tail | null = null;
        for await (const step of store.all(own, place, signal)) {
          place = placeOf(step);
          yield step;
          joined = 'reached' in step && step.live ? tailAt(place) : null;
          if (joined) break;
        }
        if (!joined) return;
        for await (const step of joined.after(place, own, signal)) {
          place = placeOf(step);
          yield step;
        }
      }
    },
  };
};
