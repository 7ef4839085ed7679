import type { Position, Recorded, Step } from '@12315/kernel';

/** Events in order, and how far the source has come with the last of them; `live` where it said so. */
export interface Batch {
  readonly events: readonly Recorded[];
  readonly position: Position | null;
  readonly live: boolean | null;
}

const MOST = 500;

/** An iterator that is one step ahead, and that can be asked whether something has come. */
const eager = <T>(source: AsyncIterator<T>) => {
  type Arrival = { readonly result: IteratorResult<T> } | { readonly error: unknown };
  let arrival: Arrival | null = null;
  let wake = () => {};
  const pull = () => {
    arrival = null;
    const arrived = (what: Arrival) => {
      arrival = what;
      wake();
    };
    source.next().then(
      (result) => arrived({ result }),
      (error: unknown) => arrived({ error }),
    );
  };
  const waiting = (ms: number | null) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (ms === null) return void setImmediate(resolve);
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  pull();
  /** The next result, or null after `ms`; with null, when the event loop has turned once and nothing was there. */
  return async (ms: number | null): Promise<IteratorResult<T> | null> => {
    if (!arrival) await waiting(ms);
    const here = arrival as Arrival | null;
    if (!here) return null;
    if ('error' in here) throw here.error;
    if (!here.result.done) pull();
    return here.result;
  };
};

const batchOf = (steps: readonly Step[]): Batch => {
  const last = steps.at(-1)!;
  return {
    events: steps.flatMap((step) => ('recorded' in step ? [step.recorded] : [])),
    position: 'recorded' in last ? last.recorded.position : last.reached,
    live: steps.reduce<boolean | null>((live, step) => ('reached' in step ? step.live : live), null),
  };
};

/**
 * Gathers steps into batches: what is there, at most 500, and no event waits for another that has not come. Meanwhile the
 * source holds one step and what it buffers itself. The source is closed when the reader leaves.
 * @param silence asked again each time: after so many ms without a step it yields null and goes on
 */
export async function* batchesOf(
  open: (signal: AbortSignal) => AsyncIterable<Step>,
  signal: AbortSignal,
  silence: () => number,
): AsyncGenerator<Batch | null> {
  const control = new AbortController();
  const stop = () => control.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const source = open(control.signal)[Symbol.asyncIterator]();
  const next = eager(source);
  try {
    for (;;) {
      let result = await next(silence());
      if (result?.done) return;
      const steps: Step[] = [];
      for (; result && !result.done; result = steps.length < MOST ? await next(null) : null) steps.push(result.value);
      yield steps.length === 0 ? null : batchOf(steps);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await source.return?.();
  }
}
