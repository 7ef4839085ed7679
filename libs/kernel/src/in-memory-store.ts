import {
  type Append,
  type EventStore,
  type Expected,
  type Position,
  type Recorded,
  RevisionConflict,
  type Step,
} from './store';
import type { Message } from './message';

/** The event store's semantics without a server, for specs. Passes the same conformance suite as the real one. */
export const inMemoryStore = (): EventStore => {
  const log: Recorded[] = [];
  const waiting = new Set<() => void>();
  const of = (stream: string) => log.filter((recorded) => recorded.meta.stream === stream);
  const after = (position: Position | null) => (position === null ? 0 : Number(position) + 1);
  const wanted = (categories: readonly string[], { meta }: Recorded) =>
    categories.some((category) => meta.stream.startsWith(`${category}-`));
  const more = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  const repeated = (stream: string, events: readonly Append[], from: number) => {
    const there = of(stream).slice(from, from + events.length);
    return there.length === events.length && there.every(({ meta }, i) => meta.id === events[i]!.meta.id);
  };

  return {
    read: async <E extends Message>(stream: string) => of(stream) as readonly Recorded<E>[],
    append: async (stream: string, events: readonly Append[], expected: Expected) => {
      const last = of(stream).length - 1;
      const from = expected === 'none' ? 0 : expected + 1;
      if (from !== last + 1) {
        if (events.length > 0 && repeated(stream, events, from)) return from + events.length - 1;
        throw new RevisionConflict(stream, expected, last < 0 ? 'none' : last);
      }
      events.forEach(({ event, meta }, i) =>
        log.push({ event, meta: { ...meta, stream, revision: from + i }, position: String(log.length) as Position }),
      );
      [...waiting].forEach((wake) => wake());
      return last + events.length;
    },
    async *all(categories, position, signal): AsyncIterable<Step> {
      for (let i = after(position); !signal.aborted;) {
        for (; i < log.length; i++) if (wanted(categories, log[i]!)) yield { recorded: log[i]! };
        yield { reached: i > 0 ? (String(i - 1) as Position) : null, live: true };
        if (i === log.length && !signal.aborted) await more(signal);
      }
    },
    ahead: async (categories, position, limit) =>
      log
        .slice(after(position))
        .filter((recorded) => wanted(categories, recorded))
        .slice(0, limit),
  };
};
