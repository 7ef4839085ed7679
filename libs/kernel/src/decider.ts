import { type Cases, match } from './cases';
import type { Instant, Message, Meta } from './message';

/** What an aggregate may do (`decide`), what it remembers (`evolve`), and when the clock must call it (`due`). */
export interface Decider<C extends Message, E extends Message, S> {
  /** The stream is `${category}-${id}`. */
  readonly category: string;
  readonly initial: S;
  /** The only place with rules. The same command twice decides nothing new. */
  readonly decide: Cases<C, [state: S, meta: Meta], readonly E[]>;
  /** Copies; never refuses, whatever the history. */
  readonly evolve: Cases<E, [state: S], S>;
  /** The organisation whose officers (and superiors) may act on it; null while it does not exist. */
  readonly holder: (state: S) => string | null;
  /** The next moment at which the ticker sends `CheckDeadline`. */
  readonly due?: (state: S) => Instant | null;
}

export const stateOf = <C extends Message, E extends Message, S>(decider: Decider<C, E, S>, history: readonly E[]): S =>
  history.reduce((state, event) => match(decider.evolve, event, state), decider.initial);
