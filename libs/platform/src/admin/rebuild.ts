import type { EventStore } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Checkpoints } from '../reading/checkpoints';
import type { Parking } from '../reading/parking';
import { subscribe, type SubscriptionState } from '../reading/subscription';
import type { Reader } from '../reader';
import type { Shown } from '../service';
import type { Stored } from '../views/fold';
import { projectorOf } from '../views/views.mongo';

export interface Rebuilding {
  readonly store: EventStore;
  readonly shown: Shown;
  readonly collection: mongo.Collection<Stored>;
  readonly checkpoints: Checkpoints;
  readonly parking: Parking;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

/** How often (ms) the rate is printed. */
const PRINT = 2_000;

/** The reader, and how fast it is fed. */
export const counting = (reader: Reader, print: (line: string) => void) => {
  const began = performance.now();
  let events = 0;
  let printed = began;
  const line = () => {
    const seconds = (performance.now() - began) / 1000;
    return `${reader.name}: ${events} events in ${seconds.toFixed(1)} s, ${Math.round(events / Math.max(seconds, 0.001))}/s`;
  };
  const apply: Reader['apply'] = async (batch) => {
    await reader.apply(batch);
    events += batch.length;
    if (performance.now() - printed < PRINT) return;
    printed = performance.now();
    print(line());
  };
  return { reader: { name: reader.name, apply }, line };
};

/**
 * Makes a view anew from the first event, while its service is down. The checkpoint goes first, so that a rebuild which is
 * interrupted is continued by the service itself or begun again by the next one.
 * @throws Error if the view's reader is broken or the rebuild was interrupted
 */
export const rebuild = async (rebuilding: Rebuilding): Promise<void> => {
  const { store, shown, collection, checkpoints, parking, print, signal } = rebuilding;
  const { name } = shown.view;
  await checkpoints.forget(name);
  await parking.forget(name);
  await collection.deleteMany({});
  const { reader, line } = counting(projectorOf(shown, collection), print);
  const control = new AbortController();
  const stop = () => control.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let last: SubscriptionState | null = null;
  const onState = (state: SubscriptionState) => {
    if (state.state === 'retrying') print(`${name}: waiting, ${state.lastError ?? 'the connection was dropped'}`);
    if (state.state === 'live') stop();
    last = state;
  };
  await subscribe({ store, checkpoints, parking, categories: shown.from, reader, signal: control.signal, onState });
  signal.removeEventListener('abort', stop);
  print(line());
  const { state, lastError } = last as unknown as SubscriptionState;
  if (state !== 'live') throw new Error(`${name} was not rebuilt: ${lastError ?? 'interrupted'}`);
  for (const { stream, revision, error } of await parking.list(name))
    if (error !== null) print(`${name}: ${stream} waits at revision ${revision}: ${error}`);
};
