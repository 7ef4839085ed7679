import { deepStrictEqual, fail } from 'node:assert';
import {
  match,
  stateOf,
  type Decider,
  type EventMeta,
  type Instant,
  type Message,
  type Meta,
  Rejection,
  type View,
} from './index';

export const at = (instant: string): Instant => new Date(instant).toISOString() as Instant;

/** A command's surroundings in specs: an officer of Jinghu district on Wednesday 2026-05-06, 09:00 in Wuhu. */
export const meta: Meta = {
  id: '00000000-0000-4000-8000-000000000001',
  occurredAt: at('2026-05-06T01:00:00Z'),
  recordedAt: at('2026-05-06T01:00:00Z'),
  actor: { id: 'officer-7', role: 'HANDLER', organisation: '340202D01' },
  ruleSet: 'C2026',
  correlation: 'item-1',
  causation: null,
};
export const metaAt = (instant: string, more: Partial<Meta> = {}): Meta => ({
  ...meta,
  occurredAt: at(instant),
  recordedAt: at(instant),
  ...more,
});
export const eventMeta = (more: Partial<EventMeta> = {}): EventMeta => ({
  ...meta,
  stream: 'spec-1',
  revision: 0,
  ...more,
});

/** given / when / then for a decider. `when` takes the command and, where time matters, its meta. */
export const specFor = <C extends Message, E extends Message, S>(decider: Decider<C, E, S>) => ({
  given: (...history: readonly E[]) => ({
    when: (command: C, by: Meta = meta) => {
      const outcome = () => match(decider.decide, command, stateOf(decider, history), by);
      const refusal = () => {
        try {
          return fail(`not rejected, decided ${JSON.stringify(outcome())}`);
        } catch (error) {
          if (error instanceof Rejection) return error;
          throw error;
        }
      };
      return {
        then: (...expected: readonly E[]) => deepStrictEqual(outcome(), expected),
        thenNothing: () => deepStrictEqual(outcome(), []),
        thenRejected: (code: string) => deepStrictEqual(refusal().code, code),
      };
    },
    thenDue: (expected: string | null) =>
      deepStrictEqual(decider.due?.(stateOf(decider, history)) ?? null, expected === null ? null : at(expected)),
  }),
});

/** given events, then the document: what a view makes of them. */
export const documentOf = <E extends Message, Doc extends object>(view: View<E, Doc>, ...history: readonly E[]): Doc =>
  history.reduce((doc, event, revision) => match(view.evolve, event, doc, eventMeta({ revision })), view.initial);
