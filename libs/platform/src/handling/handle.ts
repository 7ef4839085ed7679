import {
  type Append,
  type EventStore,
  type Expected,
  match,
  type Message,
  type Meta,
  reject,
  RevisionConflict,
} from '@12315/kernel';
import { missing } from '../missing';
import { covers } from '../organisation';
import { backOff, pause } from '../pause';
import type { AnyDecider } from '../service';
import { currentTraceparent, inSpan } from '../telemetry/spans';
import type { Incoming } from '../reader';
import { isUnavailable } from '../unavailable';
import { mailbox } from './mailbox';
import { memory, type Memory, type Past } from './memory';
import { uuid5 } from './uuid5';

/** What a command led to. `revision` is the stream's last, -1 for a stream that still does not exist. */
export interface Handled {
  readonly stream: string;
  readonly revision: number;
  readonly events: readonly Message[];
}

/**
 * Brings a command to the aggregate `id`.
 * @param expected the revision the caller saw; checked even if nothing is decided
 * @throws Rejection the rule that said no; RevisionConflict; Unavailable when the outcome cannot be told within 15 s
 */
export type Handler<C extends Message = Message> = (
  id: string,
  command: C,
  meta: Meta,
  expected?: number,
) => Promise<Handled>;

const CONFLICTS = 5;
/** How long (ms) an append of unknown outcome is repeated. */
const UNKNOWN = 15_000;

const processes: readonly string[] = ['SYSTEM', 'CLOCK'];

/** To a person missing and foreign look alike: this is the code, with the id, that a decider refuses a missing one with. */
const seen = ({ category, holder }: AnyDecider, state: unknown, { actor }: Meta, id: string): void => {
  const organisation = holder(state);
  if (organisation === null || processes.includes(actor.role)) return;
  if (!covers(actor.organisation, organisation)) reject('not-found', missing(category), id);
};

const idOf = (command: Meta, index: number) => uuid5(command.id, String(index));

/** The events this very command has led to before: its answer got lost, or its client asks again. */
const earlier = (history: readonly Incoming[], command: Meta): readonly Incoming[] => {
  const first = idOf(command, 0);
  const from = history.findIndex(({ meta }) => meta.id === first);
  if (from < 0) return [];
  const rest = history.slice(from);
  const end = rest.findIndex(({ meta }, index) => meta.id !== idOf(command, index));
  return end < 0 ? rest : rest.slice(0, end);
};

const appendsOf = (events: readonly Message[], command: Meta, history: readonly Incoming[]): readonly Append[] => {
  const { occurredAt, recordedAt, actor, ruleSet, causation } = command;
  const correlation = history[0]?.meta.correlation ?? command.correlation;
  const trace = currentTraceparent() ?? command.trace;
  const meta = { occurredAt, recordedAt, actor, ruleSet, correlation, causation, ...(trace && { trace }) };
  return events.map((event, index) => ({ event, meta: { ...meta, id: idOf(command, index) } }));
};

/** An append whose outcome is unknown is made again, the same, until it is known. */
const appended = async (store: EventStore, stream: string, events: readonly Append[], expected: Expected) => {
  const deadline = performance.now() + UNKNOWN;
  for (let n = 1; ; n++)
    try {
      return await store.append(stream, events, expected);
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > deadline) throw error;
      await pause(backOff(n, 20, 1_000));
    }
};

const revisionOf = (history: readonly Incoming[]): number => history.at(-1)?.meta.revision ?? -1;
const eventsOf = (history: readonly Incoming[]): readonly Message[] => history.map(({ event }) => event);

/** What was appended, as it will be read. */
const asRead = (stream: string, appends: readonly Append[], from: number): readonly Incoming[] =>
  (JSON.parse(JSON.stringify(appends)) as readonly Append[]).map(({ event, meta }, index) => ({
    event,
    meta: { ...meta, stream, revision: from + index },
  }));

/**
 * Loads, folds, checks, decides, appends. Commands to one aggregate wait for each other within the process; against other
 * processes a lost race is run again, unless the caller named the revision it decided on. A stream that this process remembers
 * is not read; if then anything but an append follows, it is read all the same, and decided again.
 */
export const handlerOf = (
  decider: AnyDecider,
  store: EventStore,
  service: string,
  remembered: Memory = memory(),
): Handler => {
  const inOrder = mailbox();
  const evolved = (state: unknown, history: readonly Incoming[]) =>
    history.reduce((before, { event }) => match(decider.evolve, event, before), state);

  const decidedOn = async (past: Past, stream: string, command: Message, meta: Meta, expected?: number) => {
    const { history, state } = past;
    const repeated = earlier(history, meta);
    if (repeated.length > 0) {
      remembered.keep(stream, past);
      return { stream, revision: revisionOf(repeated), events: eventsOf(repeated) };
    }
    seen(decider, state, meta, stream.slice(decider.category.length + 1));
    const revision = revisionOf(history);
    const known = revision < 0 ? 'none' : revision;
    const stale = expected !== undefined && expected !== revision;
    if (stale && revision >= 0) throw new RevisionConflict(stream, expected, known);
    const events = match(decider.decide, command, state, meta);
    // Only now for what does not exist: first it is said to be missing, as what is foreign is.
    if (stale) throw new RevisionConflict(stream, expected, known);
    if (events.length === 0) return { stream, revision, events };
    const appends = appendsOf(events, meta, history);
    const last = await appended(store, stream, appends, known);
    const more = asRead(stream, appends, revision + 1);
    remembered.keep(stream, { history: [...history, ...more], state: evolved(state, more) });
    return { stream, revision: last, events };
  };

  /** null where memory is not enough. */
  const fromMemory = async (stream: string, ...rest: [Message, Meta, number?]): Promise<Handled | null> => {
    const past = remembered.of(stream);
    if (!past) return null;
    try {
      const handled = await decidedOn(past, stream, ...rest);
      return handled.events.length > 0 ? handled : null;
    } catch (error) {
      remembered.forget(stream);
      if (isUnavailable(error)) throw error;
      return null;
    }
  };

  const once = async (stream: string, command: Message, meta: Meta, expected?: number): Promise<Handled> => {
    const handled = await fromMemory(stream, command, meta, expected);
    if (handled) return handled;
    const history = await store.read(stream);
    return decidedOn({ history, state: evolved(decider.initial, history) }, stream, command, meta, expected);
  };

  return (id, command, meta, expected) => {
    const stream = `${decider.category}-${id}`;
    const untilWon = async (): Promise<Handled> => {
      for (let n = 1; ; n++)
        try {
          return await once(stream, command, meta, expected);
        } catch (error) {
          if (!(error instanceof RevisionConflict) || expected !== undefined || n > CONFLICTS) throw error;
          await pause(backOff(n, 10, 200));
        }
    };
    return inSpan(`${service}.decide ${command.type}`, { stream }, () => inOrder(stream, untilWon), meta.trace);
  };
};
