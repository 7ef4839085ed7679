import { type EventStore, type Message, type Meta, stateOf } from '@12315/kernel';
import type { Clock } from '../clock';
import { type Handled, type Handler, handlerOf } from '../handling/handle';
import { memory, type Memory } from '../handling/memory';
import { policyReader } from '../handling/policy-reader';
import type { Incoming } from '../reader';
import type { AnyDecider, Service } from '../service';
import { describeError, type Logger } from '../telemetry/logs';

/** An aggregate as a controller meets it. */
export interface Aggregate<C extends Message = Message, S = unknown> {
  /** See `Handler`. What the service's own policies make of the events has been done too when this resolves. */
  handle(id: string, command: C, meta: Meta, expected?: number): Promise<Handled>;
  /**
   * What it remembers now, at least as new as the last command of this process; revision -1 where it does not exist. Not
   * scoped: for the answer to a command that was.
   */
  load(id: string): Promise<{ readonly state: S; readonly revision: number }>;
}
export type Aggregates = Readonly<Record<string, Aggregate>>;

export interface Acting {
  readonly aggregates: Aggregates;
  /** Without what follows a command at once: for those who bring what follows. */
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly remembered: Memory;
}

/**
 * The service's aggregates by category. After a command the service's own policies run at once, with the ids that their
 * subscriptions will use a moment later, so that the caller finds done what belongs together and nothing is done twice. If that
 * fails, the command still stands, and the subscription does it.
 */
export const aggregatesOf = (
  { name, deciders, policies }: Service,
  store: EventStore,
  clock: Clock,
  logger: Logger,
): Acting => {
  const remembered = memory();
  const historyOf = async (stream: string): Promise<readonly Incoming[]> =>
    remembered.of(stream)?.history ?? (await store.read(stream));
  const handlers = Object.fromEntries(
    deciders.map((decider) => [decider.category, handlerOf(decider, store, name, remembered)]),
  );
  const following: Record<string, Handler> = {};
  const followers = (category: string) =>
    policies.filter(({ from }) => from === category).map((row) => policyReader(row, following[row.to]!, clock));

  const follow = async (category: string, { stream, events, revision }: Handled) => {
    const readers = followers(category);
    if (events.length === 0 || readers.length === 0) return;
    try {
      const history = await historyOf(stream);
      const decided = history.slice(revision + 1 - events.length, revision + 1);
      for (const reader of readers) await reader.apply(decided);
    } catch (error) {
      logger.warn({ stream, error: describeError(error) }, 'left to the subscription');
    }
  };
  for (const { category } of deciders)
    following[category] = async (id, command, meta, expected) => {
      const handled = await handlers[category]!(id, command, meta, expected);
      await follow(category, handled);
      return handled;
    };

  const aggregateOf = (decider: AnyDecider): Aggregate => ({
    handle: following[decider.category]!,
    load: async (id) => {
      const history = await historyOf(`${decider.category}-${id}`);
      const events = history.map(({ event }) => event);
      return { state: stateOf(decider, events), revision: history.at(-1)?.meta.revision ?? -1 };
    },
  });
  return {
    handlers,
    remembered,
    aggregates: Object.fromEntries(deciders.map((decider) => [decider.category, aggregateOf(decider)])),
  };
};
