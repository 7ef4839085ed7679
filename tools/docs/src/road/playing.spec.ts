import { type Decider, type Message, reject } from '@12315/kernel';
import { play, type Subject } from './playing';
import { variantsOf, wordsOf } from './variants';

const lampId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001';
type State = Readonly<{ lit: boolean; lights: readonly string[]; colour: string | null }>;
const due = '2026-06-01T00:00:00.000Z';

const lamp = {
  category: 'lamp',
  initial: { lit: false, lights: [], colour: null },
  holder: () => null,
  due: ({ lit }: State) => (lit ? due : null),
  decide: {
    Light: ({ lampId: id, colour }: { lampId: string; colour?: string }, { lights }: State) => [
      { type: 'Lit', data: { lampId: id, colour: colour ?? null } },
      ...(lights.length === 5 ? [{ type: 'FuseBlown', data: {} }] : []),
    ],
    Dim: ({ fully }: { fully: boolean }, { lit }: State) => {
      if (!lit) return reject('conflict', 'lamp.dark');
      return [{ type: fully ? 'PutOut' : 'Dimmed', data: {} }];
    },
    Paint: (_: object, { colour }: State) => (colour === 'RED' ? [{ type: 'Painted', data: {} }] : []),
    CheckDeadline: (_: object, { lit }: State, { occurredAt }: { occurredAt: string }) =>
      lit && occurredAt === due ? [{ type: 'BurntOut', data: {} }] : [],
    Inspect: () => [],
  },
  evolve: {
    Lit: ({ lampId: id, colour }: { lampId: string; colour: string | null }, { lights }: State) => ({
      lit: true,
      lights: [...new Set([...lights, id])],
      colour,
    }),
    FuseBlown: (_: object, state: State) => state,
    Dimmed: (_: object, state: State) => state,
    PutOut: (_: object, state: State) => ({ ...state, lit: false }),
    Painted: (_: object, state: State) => state,
    BurntOut: (_: object, state: State) => ({ ...state, lit: false }),
    Inspected: (_: object, state: State) => state,
  },
} as unknown as Decider<Message, Message, unknown>;

const examples = (all: Readonly<Record<string, object>>): Subject['events'] =>
  Object.fromEntries(Object.entries(all).map(([type, data]) => [type, { type, data }])) as Subject['events'];
const subject: Subject = {
  decider: lamp,
  events: examples({
    Lit: { lampId, colour: null },
    FuseBlown: {},
    Dimmed: {},
    PutOut: {},
    Painted: {},
    BurntOut: {},
    Inspected: {},
  }),
  commands: examples({ Light: { lampId }, Dim: { fully: true }, Paint: {}, CheckDeadline: {}, Inspect: {} }),
};
const words = wordsOf([{ type: 'Known', data: { colour: 'RED', fully: true } }]);

it('finds the commands that decide an event: in states others led to, with another word, when due, after many', () =>
  expect(play(subject, words)).toEqual({
    Lit: ['Light'],
    FuseBlown: ['Light'],
    PutOut: ['Dim'],
    Dimmed: ['Dim'],
    BurntOut: ['CheckDeadline'],
    Painted: ['Paint'],
    Inspected: ['Inspect'],
  }));

it('varies words, truth values, numbers and ids, one at a time', () =>
  expect(
    variantsOf({ type: 'Send', data: { colour: 'BLUE', fully: false, n: 2, at: { id: lampId } } }, words).map(
      ({ data }) => data,
    ),
  ).toEqual([
    { colour: 'BLUE', fully: false, n: 2, at: { id: lampId } },
    { colour: 'RED', fully: false, n: 2, at: { id: lampId } },
    { colour: 'BLUE', fully: true, n: 2, at: { id: lampId } },
    { colour: 'BLUE', fully: false, n: 3, at: { id: lampId } },
    { colour: 'BLUE', fully: false, n: 0, at: { id: lampId } },
    { colour: 'BLUE', fully: false, n: 2, at: { id: '00000000-0000-4000-8000-000000000000' } },
  ]));
