import type { EventStore, Instant, Position } from '@12315/kernel';
import { instantOf } from '../clock';
import { backOff, pause } from '../pause';
import type { Reader } from '../reader';
import { applyOrPark, isRetried } from './apply-with-parking';
import { errorText } from './error-text';
import type { Checkpoints } from './checkpoints';
import type { Parking } from './parking';
import { placeKeeper } from './place-keeper';
import { watched } from './watched';

/** For health and metrics. `stopped` never goes on by itself: the reader is broken. */
export interface SubscriptionState {
  readonly name: string;
  readonly state: 'catching-up' | 'live' | 'retrying' | 'stopped';
  readonly position: Position | null;
  /** Since when it is in this state. */
  readonly since: Instant;
  readonly lastError: string | null;
}

export interface Subscribing {
  readonly store: Pick<EventStore, 'all' | 'ahead'>;
  readonly checkpoints: Checkpoints;
  readonly parking: Parking;
  readonly categories: readonly string[];
  readonly reader: Reader;
  readonly signal: AbortSignal;
  readonly onState: (state: SubscriptionState) => void;
}

const QUIET = { live: 10_000, 'catching-up': 500 };
/** A position at which nothing was applied is saved only so often (ms): it spares a restart the same search. */
const SAVE_REACHED = 10_000;

/**
 * The one loop: from the checkpoint in order, in batches, apply, and a little later save the position. What is away is waited
 * for with growing pauses, and the loop goes on from the last saved position, so a batch may be applied again and must not
 * matter. Resolves when `signal` ends it (a batch in work is finished first) or when the reader is broken.
 */
export const subscribe = async (subscribing: Subscribing): Promise<void> => {
  const { store, checkpoints, parking, categories, reader, signal, onState } = subscribing;
  const { name } = reader;
  let current: SubscriptionState = {
    name,
    state: 'catching-up',
    position: null,
    since: instantOf(new Date()),
    lastError: null,
  };
  let failures = 0;
  const tell = (change: Partial<SubscriptionState>) => {
    const same = change.state === undefined || change.state === current.state;
    current = { ...current, ...change, since: same ? current.since : instantOf(new Date()) };
    onState(current);
  };

  const follow = async (): Promise<void> => {
    let position = await checkpoints.load(name);
    let savedAt = performance.now();
    const places = placeKeeper((reached) => checkpoints.save(name, reached));
    const save = (reached: Position) => {
      places.reached(reached);
      savedAt = performance.now();
    };
    try {
      for await (const progress of watched(store, categories, position, signal, QUIET)) {
        await applyOrPark(reader, progress.events, parking);
        const moved = progress.position !== position;
        position = progress.position;
        const due = progress.events.length > 0 || (moved && performance.now() - savedAt > SAVE_REACHED);
        if (position !== null && due) save(position);
        failures = 0;
        tell({ state: progress.live ? 'live' : 'catching-up', position });
      }
    } finally {
      await places.saved();
    }
  };

  onState(current);
  while (!signal.aborted) {
    try {
      await follow();
    } catch (error) {
      if (!isRetried(error)) return tell({ state: 'stopped', lastError: errorText(error) });
      tell({ lastError: errorText(error) });
    }
    if (signal.aborted) return;
    tell({ state: 'retrying' });
    await pause(backOff(++failures, 100, 30_000), signal);
  }
};
