import fc from 'fast-check';
import { inMemoryStore, match, type Message, Rejection, type Decider, stateOf } from './index';
import { specFor } from './spec';

type Command = Message<'Open', { id: string }> | Message<'Close', { id: string }>;
type Event = Message<'Opened', { id: string }> | Message<'Closed', { id: string }>;
const door: Decider<Command, Event, 'none' | 'open' | 'closed'> = {
  category: 'door',
  initial: 'none',
  decide: {
    Open: ({ id }, state) => (state === 'none' ? [{ type: 'Opened', data: { id } }] : []),
    Close: ({ id }, state) => {
      if (state === 'none') throw new Rejection('not-found', 'door.none');
      return state === 'closed' ? [] : [{ type: 'Closed', data: { id } }];
    },
  },
  holder: () => null,
  evolve: { Opened: () => 'open', Closed: () => 'closed' },
};
const { given } = specFor(door);
const opened = { type: 'Opened', data: { id: 'd' } } as const;
const close = { type: 'Close', data: { id: 'd' } } as const;

describe('a decider', () => {
  it('decides on what it remembers', () =>
    given(opened)
      .when(close)
      .then({ type: 'Closed', data: { id: 'd' } }));
  it('refuses with a stable code', () => given().when(close).thenRejected('door.none'));
  it('folds its history', () => expect(stateOf(door, [opened])).toBe('open'));
});

describe('the harness itself', () => {
  it('fails when nothing was refused', () =>
    expect(() => given(opened).when(close).thenRejected('door.none')).toThrow());
  it('fails when more was decided than expected', () =>
    expect(() => given(opened).when(close).thenNothing()).toThrow());
});

describe('match', () => {
  it('refuses a type it has no case for, inherited names included', () =>
    fc.assert(
      fc.property(fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty', 'Renamed'), (type) => {
        expect(() => match(door.evolve, { type, data: {} } as unknown as Event, 'none')).toThrow(
          'message.unknown-type',
        );
      }),
    ));
});

it('starts with an empty in-memory store', async () => expect(await inMemoryStore().read('door-1')).toEqual([]));
