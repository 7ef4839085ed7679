import { type Decider, type Examples, type Instant, match, type Message, type Meta, Rejection } from '@12315/kernel';
import { addedTo, repeatsOf, variantsOf, type Words } from './variants';

/** A decider with the canonical messages that it is played with. */
export interface Subject {
  readonly decider: Decider<Message, Message, unknown>;
  readonly events: Examples<Message>;
  readonly commands: Examples<Message>;
}
/** Event → the commands that decide it. */
export type DecidedBy = Readonly<Record<string, readonly string[]>>;

/** States that differ only in names, numbers and moments are met once. */
const looksOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'number') return Math.sign(inner);
    return typeof inner === 'string' && !/^[A-Za-z][A-Za-z_-]*$/.test(inner) ? '' : inner;
  });

const instants = [
  '2026-05-05T01:00:00.000Z',
  '2026-05-06T01:00:00.000Z',
  '2027-01-11T01:00:00.000Z',
] as readonly string[] as readonly Instant[];
const organisations = ['340202D01', '340200C01'];
const roles = ['HANDLER', 'STATION_OFFICER', 'ORG_HEAD'];
const metaOf = (at: Instant, role: string, organisation: string): Meta => ({
  id: 'played',
  occurredAt: at,
  recordedAt: at,
  actor: { id: 'someone', role, organisation },
  ruleSet: 'C2026',
  correlation: 'played',
  causation: null,
});
const surroundingsOf = (command: string, due: Instant | null): readonly Meta[] => {
  const moments = command === 'CheckDeadline' && due !== null ? [due] : instants;
  return moments.flatMap((at) => roles.flatMap((role) => organisations.map((one) => metaOf(at, role, one))));
};
/** Nothing where it is refused, or where a word stands that this command does not know. */
const decisionOf = ({ decider }: Subject, command: Message, state: unknown, meta: Meta): readonly Message[] => {
  try {
    return match(decider.decide, command, state, meta);
  } catch (error) {
    if (error instanceof Rejection || error instanceof TypeError) return [];
    throw error;
  }
};

/** How a state was come by: a command decided something for the first time, or again; a canonical fact, or a variant of one. */
type Rank = 'new' | 'decided' | 'remembered' | 'varied';
/** What is new comes first, the others by turns. */
const turns: readonly (readonly Rank[])[] = [
  ['new', 'decided', 'remembered', 'varied'],
  ['new', 'remembered', 'decided', 'varied'],
  ['new', 'decided', 'remembered', 'varied'],
  ['new', 'varied', 'decided', 'remembered'],
];

/** How many states of one aggregate are looked at. */
const enough = 250;

/** What is left over on both sides belongs together. */
const withLeftOver = ({ commands, events }: Subject, by: DecidedBy): DecidedBy => {
  const idle = Object.keys(commands).filter((command) => !Object.values(by).flat().includes(command));
  const missing = Object.keys(events).filter((event) => !by[event]);
  return idle.length === 1 && missing.length === 1 ? { ...by, [missing[0]!]: idle } : by;
};

/** Puts every command, and it with one thing another, to every state that commands and facts lead to. */
export const play = (subject: Subject, words: Words): DecidedBy => {
  const { decider, events, commands } = subject;
  const asked = Object.values(commands).map((command) => variantsOf(command, words));
  const told = Object.values(events).map((event) => variantsOf(event, words));
  const by: Record<string, readonly string[]> = {};
  const seen = new Set([looksOf(decider.initial)]);
  const waiting: Record<Rank, unknown[]> = { new: [decider.initial], decided: [], remembered: [], varied: [] };

  const after = (state: unknown, facts: readonly Message[], rank: Rank): unknown => {
    const next = facts.reduce((before, fact) => match(decider.evolve, fact, before), state);
    const looks = looksOf(next);
    if (!seen.has(looks)) waiting[rank].push(next);
    seen.add(looks);
    return next;
  };
  const heardAt = (state: unknown, { type: command, ...rest }: Message, meta: Meta): unknown => {
    const found = decisionOf(subject, { type: command, ...rest }, state, meta);
    const isNew = found.some(({ type }) => !by[type]?.includes(command));
    for (const { type } of found) by[type] = [...new Set([...(by[type] ?? []), command])];
    return after(state, found, isNew ? 'new' : 'decided');
  };
  const usual = metaOf(instants[1]!, roles[0]!, organisations[0]!);
  for (const command of Object.values(commands)) {
    for (const more of addedTo(command, words)) heardAt(decider.initial, more, usual);
    repeatsOf(command).reduce((state, again) => heardAt(state, again, usual), decider.initial);
  }
  const leadOn = (state: unknown): void => {
    const due = decider.due?.(state) ?? null;
    for (const [plain, ...variants] of asked) {
      for (const meta of surroundingsOf(plain!.type, due)) heardAt(state, plain!, meta);
      for (const variant of variants) heardAt(state, variant, usual);
    }
    for (const [plain, ...variants] of told) {
      after(state, [plain!], 'remembered');
      for (const variant of variants) after(state, [variant], 'varied');
    }
  };
  for (let i = 0; i < enough; i++) {
    const next = turns[i % turns.length]!.map((rank) => waiting[rank]).find(({ length }) => length > 0);
    if (next) leadOn(next.shift());
  }
  return withLeftOver(subject, by);
};
