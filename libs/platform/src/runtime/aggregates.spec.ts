import { type Decider, type EventStore, inMemoryStore, type Message, nothing, type Policy } from '@12315/kernel';
import { metaAt } from '@12315/kernel/spec';
import { pino } from 'pino';
import { systemClock } from '../clock';
import { handles, reacts, type Service } from '../service';
import { aggregatesOf } from './aggregates';

type Opened = Message<'Opened', { id: string }>;
type Rung = Message<'Rung', { id: string; by: string }>;
const door: Decider<
  Message<'Open', { id: string }> | Message<'Shut', { id: string }>,
  Opened | Message<'Shut', { id: string }>,
  string
> = {
  category: 'door',
  initial: 'none',
  decide: {
    Open: ({ id }, state) => (state === 'open' ? [] : [{ type: 'Opened', data: { id } }]),
    Shut: ({ id }, state) => (state === 'open' ? [{ type: 'Shut', data: { id } }] : []),
  },
  evolve: { Opened: () => 'open', Shut: () => 'shut' },
  holder: () => null,
};
const bell: Decider<Message<'Ring', { id: string; by: string }>, Rung, readonly string[]> = {
  category: 'bell',
  initial: [],
  decide: { Ring: ({ id, by }, rung) => (rung.includes(by) ? [] : [{ type: 'Rung', data: { id, by } }]) },
  evolve: { Rung: ({ by }, rung) => [...rung, by] },
  holder: () => null,
};
const ringing: Policy<Opened | Message<'Shut', { id: string }>, Message<'Ring', { id: string; by: string }>> = {
  name: 'house.ringing.v1',
  react: {
    Opened: ({ id }, { id: by }) => [{ to: 'hall', command: { type: 'Ring', data: { id, by } } }],
    Shut: nothing,
  },
};
const house: Service = {
  name: 'house',
  ruleSetAt: () => 'C2026',
  grants: {},
  deciders: [handles(door), handles(bell)],
  views: [],
  policies: [reacts(ringing, door, bell)],
  publishes: null,
  consumes: [],
  gathers: [],
};
const given = (isAway: (stream: string) => boolean = () => false) => {
  const memory = inMemoryStore();
  const read: EventStore['read'] = (stream) =>
    isAway(stream) ? Promise.reject(new Error('away')) : memory.read(stream);
  const store = { ...memory, read };
  const { aggregates } = aggregatesOf(house, store, systemClock, pino({ level: 'silent' }));
  const tell = (type: string, id: string) =>
    aggregates['door']!.handle('front', { type, data: { id: 'front' } }, metaAt('2026-05-06T01:00:00Z', { id }));
  const rings = async () => (await store.read('bell-hall')).length;
  return { aggregates, tell, rings };
};
const ids = [
  'c0ffee00-0000-4000-8000-000000000001',
  'c0ffee00-0000-4000-8000-000000000002',
  'c0ffee00-0000-4000-8000-000000000003',
] as const;

describe('a command to an aggregate', () => {
  it('has done what its policies make of it when it is answered', async () => {
    const { tell, rings } = given();
    await tell('Open', ids[0]);
    expect(await rings()).toBe(1);
  });
  it('rings once more for each opening, however often it is sent', async () => {
    const { tell, rings } = given();
    await tell('Open', ids[0]);
    await tell('Shut', ids[1]);
    await tell('Open', ids[2]);
    await tell('Open', ids[2]);
    expect(await rings()).toBe(2);
  });
  it('stands although what follows it fails; repeated later, it is followed by its own events, not the latest ones', async () => {
    let away = true;
    const { tell, rings } = given((stream) => away && stream === 'bell-hall');
    expect((await tell('Open', ids[0])).events.map(({ type }) => type)).toEqual(['Opened']);
    away = false;
    expect(await rings()).toBe(0);
    await tell('Shut', ids[1]);
    await tell('Open', ids[0]);
    expect(await rings()).toBe(1);
  });
  it('can be asked what became of it', async () => {
    const { aggregates, tell } = given();
    expect(await aggregates['door']!.load('front')).toEqual({ state: 'none', revision: -1 });
    await tell('Open', ids[0]);
    expect(await aggregates['door']!.load('front')).toEqual({ state: 'open', revision: 0 });
  });
});
