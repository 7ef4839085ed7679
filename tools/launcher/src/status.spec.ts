import type { Child } from './child';
import { statusOf } from './status';

const child = (name: string, port: number | null): Child => ({
  name,
  restarts: 1,
  pid: 7,
  ready: port === null ? null : { port },
  send: () => Promise.resolve(),
  stop: () => Promise.resolve(),
});
const well = { eventstore: { ok: true }, kafka: { ok: true } };
const said = (service: string, more: object = {}) => ({
  service,
  ready: true,
  engines: well,
  subscriptions: [{ name: `${service}.own`, state: 'live', lag: { events: 0, seconds: 0 }, parked: 0 }],
  views: [],
  parked: [],
  ...more,
});
const behind = (events: number, seconds: number) => ({
  subscriptions: [{ name: 'behind', state: 'live', lag: { events, seconds }, parked: 0 }],
});
const intake = child('intake', 1);
const routing = child('routing', 2);
const now = '2026-05-06T01:00:00.000Z';
const here = 'http://127.0.0.1:12315';

/** What is answered at each port; nothing where it is null. */
const ask = (answers: Readonly<Record<string, object | null>>, children = [intake, routing], stack?: Child) => {
  jest.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    const answer = answers[new URL(input as string).port];
    return answer ? Promise.resolve(new Response(JSON.stringify(answer))) : Promise.reject(new Error('refused'));
  });
  return statusOf(children, stack ?? null, here, now);
};
afterEach(() => jest.restoreAllMocks());

describe('the state of the platform', () => {
  it('is settled when every service is up and nothing is on its way', async () =>
    expect(await ask({ 1: said('intake'), 2: said('routing') }, [intake, routing], child('local-stack', 3))).toEqual({
      ready: true,
      settled: true,
      address: here,
      businessTime: now,
      lag: { events: 0, seconds: 0 },
      engines: well,
      localStack: { pid: 7, restarts: 1 },
      parked: [],
      services: {
        intake: { pid: 7, restarts: 1, ...said('intake') },
        routing: { pid: 7, restarts: 1, ...said('routing') },
      },
    }));

  it('is not settled while events are on their way; the lag is the sum of events and the longest time', async () => {
    const status = await ask({ 1: said('intake', behind(2, 5)), 2: said('routing', behind(3, 4)) });
    expect([status.ready, status.settled, status.lag]).toEqual([true, false, { events: 5, seconds: 5 }]);
  });

  it.each([
    ['is not up', { 1: said('intake') }, [intake, child('routing', null)]],
    ['does not answer', { 1: said('intake'), 2: null }, [intake, routing]],
  ])('is neither ready nor settled while a service %s', async (_, answers, children) => {
    const status = await ask(answers, children);
    expect([status.ready, status.settled, status.services['routing']]).toEqual([
      false,
      false,
      { pid: 7, restarts: 1, ready: false },
    ]);
  });

  it('is neither ready nor settled while a service says that it is not', async () => {
    const status = await ask({ 1: said('intake'), 2: said('routing', { ready: false }) });
    expect([status.ready, status.settled]).toEqual([false, false]);
  });

  it('shows what is parked anywhere, and an engine that any service does not reach', async () => {
    const ill = { ...well, kafka: { ok: false, error: 'refused' } };
    const status = await ask({ 1: said('intake', { engines: ill }), 2: said('routing', { parked: [{ key: 'c-1' }] }) });
    expect([status.parked, status.engines]).toEqual([[{ key: 'c-1' }], ill]);
  });

  it('has no local stack where the engines are others', async () =>
    expect((await ask({ 1: said('intake'), 2: said('routing') })).localStack).toBeNull());
});
