import { eventMeta } from '@12315/kernel/spec';
import { systemClock } from '../clock';
import { inMemoryParking } from '../reading/in-memory';
import type { Service } from '../service';
import { Unavailable } from '../unavailable';
import { statusTeller, type Told } from './status';

const service = {
  name: 'notes',
  views: [{ view: { name: 'notes.list.v1' } }],
  consumes: [{ name: 'notes.from-intake.v1', channel: { topic: 'intake.events' } }],
  gathers: [
    { view: { name: 'notes.matters.v1' }, channels: [{ topic: 'intake.events' }, { topic: 'routing.events' }] },
  ],
} as unknown as Service;
const silent = () => new Promise<never>(() => {});
const away = (what: 'eventstore' | 'kafka' | 'mongodb') => () => Promise.reject(new Unavailable(what, '10.1.2.3'));
const behind = [
  { topic: 'intake.events', partition: 0, messages: 2 },
  { topic: 'routing.events', partition: 0, messages: 3 },
];
const parking = async () => {
  const parked = inMemoryParking();
  const duplicate = Object.assign(new Error('dup key: 张三'), { name: 'MongoServerError', code: 11000 });
  await parked.park('notes.list.v1', { event: { type: 'Noted', data: {} }, meta: eventMeta() }, duplicate);
  return parked;
};
const well = {
  store: { ahead: async () => [], ping: async () => {} },
  views: { ping: async () => {} },
  kafka: { lag: async () => behind, ping: async () => {} },
  db: { collection: () => ({ estimatedDocumentCount: async () => 7 }) },
} as unknown as Told['engines'];

const tell = async (engines: Partial<Record<keyof Told['engines'], object>>, more: Partial<Told> = {}) =>
  statusTeller({
    service,
    engines: { ...well, ...engines } as Told['engines'],
    following: [{ reader: { name: 'notes.list.v1', apply: async () => {} }, categories: ['note'] }],
    states: new Map([['notes.list.v1', { name: 'notes.list.v1', state: 'live' }]]) as unknown as Told['states'],
    consumer: { current: () => ({ state: 'stopped', stopped: ['routing.events/4'] }) },
    parking: await parking(),
    clock: systemClock,
    ready: () => true,
    ...more,
  })() as Promise<Record<string, unknown>>;
const none = { events: 0, seconds: 0 };
const untold = { events: null, seconds: null };

describe('the status', () => {
  it('names every row of the table, with the lag of its own topics, and what waits, without quoting it', async () =>
    expect(await tell({})).toEqual({
      service: 'notes',
      ready: true,
      engines: { eventstore: { ok: true }, mongodb: { ok: true }, kafka: { ok: true } },
      subscriptions: [
        { name: 'notes.list.v1', state: 'live', lag: none, parked: 1 },
        { name: 'notes.from-intake.v1', state: 'live', lag: { events: 2, seconds: 0 }, parked: 0 },
        { name: 'notes.matters.v1', state: 'stopped', lag: { events: 5, seconds: 0 }, parked: 0 },
      ],
      views: [
        { name: 'notes.list.v1', documents: 7 },
        { name: 'notes.matters.v1', documents: 7 },
      ],
      parked: [
        {
          name: 'notes.list.v1',
          stream: 'spec-1',
          revision: 0,
          error: 'MongoServerError 11000',
          at: eventMeta().recordedAt,
        },
      ],
    }));

  it('asks once about all readers at one place', async () => {
    const asked: unknown[] = [];
    const ahead = async (categories: readonly string[], place: unknown) => {
      asked.push([categories, place]);
      return [];
    };
    const reader = (name: string) => ({ name, apply: async () => {} });
    const { subscriptions } = await tell(
      { store: { ...well.store, ahead } },
      {
        following: [
          { reader: reader('notes.list.v1'), categories: ['note'] },
          { reader: reader('notes.relay.v1'), categories: ['note', 'book'] },
          { reader: reader('notes.due.v1'), categories: ['note'] },
        ],
        states: new Map(
          [
            { name: 'notes.list.v1', state: 'live', position: '7' },
            { name: 'notes.relay.v1', state: 'live', position: '7' },
            { name: 'notes.due.v1', state: 'live', position: '3' },
          ].map((state) => [state.name, state]),
        ) as unknown as Told['states'],
      },
    );
    expect(asked).toEqual([
      [['note', 'book'], '7'],
      [['note'], '3'],
    ]);
    expect((subscriptions as { name: string; lag: object }[]).slice(0, 3).map(({ name, lag }) => [name, lag])).toEqual([
      ['notes.list.v1', none],
      ['notes.relay.v1', none],
      ['notes.due.v1', none],
    ]);
  });

  it('loses only its part with the event store', async () => {
    const { ready, subscriptions } = await tell({ store: { ahead: away('eventstore'), ping: away('eventstore') } });
    expect([ready, (subscriptions as object[])[0]]).toEqual([
      false,
      { name: 'notes.list.v1', state: 'live', lag: untold, parked: 1, error: 'Unavailable: eventstore' },
    ]);
  });

  it('loses only its part with a Kafka that is silent', async () => {
    const answer = await tell({ kafka: { lag: silent, ping: silent } });
    expect([answer['ready'], answer['engines'], (answer['subscriptions'] as { lag: object }[])[1]!.lag]).toEqual([
      false,
      { eventstore: { ok: true }, mongodb: { ok: true }, kafka: { ok: false, error: 'Error' } },
      untold,
    ]);
  });

  it('loses only its part with MongoDB', async () => {
    const summary = away('mongodb');
    const db = { collection: () => ({ estimatedDocumentCount: away('mongodb') }) };
    const answer = await tell({ db, views: { ping: away('mongodb') } }, { parking: { summary } });
    expect([answer['ready'], answer['parked'], (answer['views'] as object[])[0]]).toEqual([
      false,
      [],
      { name: 'notes.list.v1', documents: null, error: 'Unavailable: mongodb' },
    ]);
  });
});
