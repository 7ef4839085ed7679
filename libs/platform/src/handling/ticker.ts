import type { Instant, Meta } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Clock } from '../clock';
import { pause } from '../pause';
import { isUnavailable } from '../unavailable';
import type { Due } from './due';
import type { Handler } from './handle';
import { PLATFORM, uuid5 } from './uuid5';

/** Where the ticker tells what it cannot settle; a pino logger is one. */
export interface Warnings {
  warn(details: object, text: string): void;
}

export interface Ticking {
  readonly due: mongo.Collection<Due>;
  /** Category → handler. */
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly clock: Clock;
  readonly ruleSetAt: (at: Instant) => string;
  readonly warnings: Warnings;
}

export interface Ticker {
  /** Calls everything that is due by the clock; the number of aggregates called. For the demonstration's clock, and each second. */
  tick(): Promise<number>;
  /** Ticks each second until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

const BATCH = 100;
const AT_ONCE = 10;
const EVERY = 1_000;
/** An aggregate that answered with an error is called again after so long (ms). */
const AGAIN = 60_000;

/**
 * Sends `CheckDeadline` to whatever is due. Any number of tickers may run: the command's id follows from the stream, the date
 * and the revision that named it (a state may rightly name the same date again for its next duty).
 */
export const ticker = ({ due, handlers, clock, ruleSetAt, warnings }: Ticking): Ticker => {
  const resting = new Map<string, number>();
  let working: Promise<unknown> = Promise.resolve();

  const metaOf = ({ _id, revision }: Due, dueAt: Instant): Meta => {
    const now = clock.now();
    return {
      id: uuid5(PLATFORM, `${_id}/${dueAt}/${revision}`),
      occurredAt: now,
      recordedAt: now,
      actor: { id: 'clock', role: 'CLOCK', organisation: '' },
      ruleSet: ruleSetAt(now),
      correlation: _id,
      causation: null,
    };
  };

  const call = async (found: Due): Promise<void> => {
    const { _id, category, id, dueAt, revision } = found;
    const handle = handlers[category];
    if (!handle || dueAt === null) throw new Error(`nobody handles ${category}`);
    const { events } = await handle(id, { type: 'CheckDeadline', data: { id } }, metaOf(found, dueAt));
    if (events.length === 0) warnings.warn({ stream: _id, dueAt }, 'was due and decided nothing');
    // Answered. What it decided comes back as a new revision, and with it the next date; without one it would be called for ever.
    await due.updateOne({ _id, dueAt, revision }, { $set: { dueAt: null } });
  };

  const callOrRest = async (found: Due): Promise<void> => {
    try {
      await call(found);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      warnings.warn({ stream: found._id, dueAt: found.dueAt, err: error }, 'cannot be told that it is due');
      resting.set(found._id, performance.now() + AGAIN);
    }
  };

  const once = async (): Promise<number> => {
    for (const [stream, until] of resting) if (until <= performance.now()) resting.delete(stream);
    const called = new Set<string>();
    for (;;) {
      const filter = { dueAt: { $lte: clock.now() }, _id: { $nin: [...resting.keys()] } };
      const found = await due.find(filter).sort({ dueAt: 1 }).limit(BATCH).toArray();
      // Once per tick: a decider that is due again and again must not hold the others up.
      const fresh = found.filter(({ _id }) => !called.has(_id));
      for (let i = 0; i < fresh.length; i += AT_ONCE) await Promise.all(fresh.slice(i, i + AT_ONCE).map(callOrRest));
      for (const { _id } of fresh) called.add(_id);
      if (fresh.length === 0 || found.length < BATCH) return called.size;
    }
  };

  const tick = (): Promise<number> => {
    const mine = working.then(once, once);
    working = mine;
    return mine;
  };

  return {
    tick,
    run: async (signal) => {
      await due.createIndex({ dueAt: 1 });
      while (!signal.aborted) {
        await tick().catch((error: unknown) => warnings.warn({ err: error }, 'the ticker waits'));
        await pause(EVERY, signal);
      }
    },
  };
};
