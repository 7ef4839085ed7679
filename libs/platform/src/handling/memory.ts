import type { Incoming } from '../reader';

/** A stream as it was read, or written, by this process. */
export interface Past {
  readonly history: readonly Incoming[];
  /** The history folded. */
  readonly state: unknown;
}

/**
 * Streams that need not be read again. It may be behind the store, never wrong about it: what is decided on it is appended at
 * its revision or not at all, and whoever wants to refuse reads first.
 */
export interface Memory {
  of(stream: string): Past | undefined;
  keep(stream: string, past: Past): void;
  forget(stream: string): void;
}

/** At one or two kilobytes each. */
const MOST_EVENTS = 5_000;

/** Forgets first what was kept longest ago. */
export const memory = (most = MOST_EVENTS): Memory => {
  const pasts = new Map<string, Past>();
  let events = 0;
  const forget = (stream: string) => {
    events -= pasts.get(stream)?.history.length ?? 0;
    pasts.delete(stream);
  };
  return {
    of: (stream) => pasts.get(stream),
    keep: (stream, past) => {
      forget(stream);
      pasts.set(stream, past);
      events += past.history.length;
      for (const oldest of pasts.keys()) {
        if (events <= most) return;
        forget(oldest);
      }
    },
    forget,
  };
};
