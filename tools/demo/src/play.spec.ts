import { at } from '@12315/kernel/spec';
import type { Act, Deed } from './acts';
import type { Answer, Client, Status } from './client';
import { ending } from './plan';
import { play } from './play';

type Line = string;
const settledAt = (documents: number, events = 0): Status => ({
  settled: events === 0,
  parked: [],
  services: {
    intake: { ready: true, subscriptions: [{ name: 'a', lag: { events } }], views: [{ name: 'v', documents }] },
  },
});

/** A platform that writes down what it is asked. */
const listening = (more: Partial<Client> = {}, now = '2026-05-06T00:30:00.000Z') => {
  const lines: Line[] = [];
  const client: Client = {
    now: async () => now,
    moveTo: async (instant) => void lines.push(`clock ${instant}`),
    status: async () => settledAt(0),
    get: async (_by, path) => (lines.push(`GET ${path}`), { status: 200, body: { status: 'ASSIGNED', number: 'N' } }),
    post: async (by, path, _body, key) => {
      lines.push(`${by} ${path} ${key}`);
      const complaints = [{ complaintId: 'c1', number: 'N-C1' }];
      return { status: 201, body: { itemId: 'i1', complaints } };
    },
    ...more,
  };
  return { client, lines };
};
const quiet = () => undefined;
const act = (name: string, when: string, deed: Deed, matter = '001-x'): Act => ({
  matter,
  name,
  at: at(when),
  by: 'agent.340200c01',
  deed,
});
const receive = act('receive', '2026-05-06T01:00:00Z', {
  type: 'Receive',
  data: { channel: 'PHONE', complainant: { name: '', phone: '', address: '' }, statement: '', summary: '' },
});
const triage = act('triage', '2026-05-06T03:00:00Z', { type: 'Triage', data: { parts: [] } });
const accept = act('accept', '2026-05-08T01:00:00Z', { type: 'Accept', data: { part: 1 } });

describe('playing a plan', () => {
  it('stops the clock at every midnight, waits for the facts and acts with keys of its own', async () => {
    const { client, lines } = listening();
    const known = await play({ client, plan: [receive, triage, accept], seed: 9, progress: quiet });
    expect(lines.slice(0, 10)).toEqual([
      'clock 2026-05-06T01:00:00.000Z',
      'agent.340200c01 /api/intake/items demo-9-001-x-receive',
      'clock 2026-05-06T03:00:00.000Z',
      'GET /api/intake/items/i1',
      'agent.340200c01 /api/intake/items/i1/triage demo-9-001-x-triage',
      'clock 2026-05-06T16:00:00.000Z',
      'clock 2026-05-07T16:00:00.000Z',
      'clock 2026-05-08T01:00:00.000Z',
      'GET /api/intake/complaints/c1',
      'agent.340200c01 /api/intake/complaints/c1/acceptance demo-9-001-x-accept',
    ]);
    expect(lines.filter((line) => line.startsWith('clock'))).toHaveLength(91 + 3 + 1);
    expect(lines.at(-1)).toBe(`clock ${ending}`);
    expect(known.get('001-x')).toEqual({ item: 'i1', complaint1: 'c1', number1: 'N-C1' });
  });

  it('waits until the fact an act builds on has come, for a refusal would be the answer for ever', async () => {
    const answers: Answer[] = [
      { status: 404, body: {} },
      { status: 200, body: { number: null } },
      { status: 200, body: { number: 'N' } },
    ];
    const order: string[] = [];
    const { client } = listening({
      get: async () => (order.push('look'), answers.shift()!),
      post: async (_by, path) => (order.push(path), { status: 201, body: { itemId: 'i1', complaints: [] } }),
    });
    await play({ client, plan: [receive, triage], seed: 9, progress: quiet });
    expect(order).toEqual(['/api/intake/items', 'look', 'look', 'look', '/api/intake/items/i1/triage']);
  });

  it('begins no day before nothing is on its way in two answers that count the same', async () => {
    const states = [settledAt(1, 2), settledAt(1), settledAt(2), settledAt(2, 1), settledAt(2), settledAt(2)];
    const asked: string[] = [];
    const { client } = listening({
      status: async () => (asked.push('status'), states.shift() ?? settledAt(2)),
      moveTo: async (instant) => void asked.push(instant),
    });
    await play({ client, plan: [], seed: 9, progress: quiet });
    const first = Array<string>(6).fill('status');
    expect(asked.slice(0, 7)).toEqual([...first, '2026-05-06T16:00:00.000Z']);
  });

  it('neither waits nor moves the clock in days that have been played', async () => {
    const asked: string[] = [];
    const { client } = listening(
      { moveTo: async (instant) => void asked.push(instant), status: async () => (asked.push('status'), settledAt(0)) },
      '2026-08-05T09:00:00.000Z',
    );
    await play({ client, plan: [receive], seed: 9, progress: quiet });
    expect(asked).toEqual(['status', 'status', ending, 'status']);
  });

  it('ends with the first refusal, and says whose it was', async () => {
    const { client, lines } = listening({ post: async () => ({ status: 422, body: { code: 'body.invalid' } }) });
    await expect(play({ client, plan: [receive, accept], seed: 9, progress: quiet })).rejects.toThrow(
      '001-x receive: /api/intake/items 422 {"code":"body.invalid"}',
    );
    expect(lines).toEqual(['clock 2026-05-06T01:00:00.000Z']);
  });

  it('plays eight people at once, and each of them in the order of the plan', async () => {
    const plan = Array.from({ length: 20 }, (_, i) => ({
      ...receive,
      matter: `${i}`,
      by: `agent.${Math.floor(i / 2)}`,
    }));
    const underWay = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const keys: string[] = [];
    const { client } = listening({
      post: async (by, _path, _body, key) => {
        underWay.set(by, (underWay.get(by) ?? 0) + 1);
        const counts = [...underWay.values()];
        most = Math.max(
          most,
          counts.reduce((sum, count) => sum + count, 0),
        );
        mostOfOne = Math.max(mostOfOne, ...counts);
        await new Promise(setImmediate);
        underWay.set(by, underWay.get(by)! - 1);
        keys.push(key);
        return { status: 201, body: { itemId: 'i' } };
      },
    });
    const told: number[] = [];
    await play({ client, plan, seed: 9, progress: (done) => void told.push(done) });
    expect({ most, mostOfOne }).toEqual({ most: 8, mostOfOne: 1 });
    for (let i = 0; i < 10; i++)
      expect(keys.indexOf(`demo-9-${2 * i}-receive`)).toBeLessThan(keys.indexOf(`demo-9-${2 * i + 1}-receive`));
    expect(told).toEqual(plan.map((_, i) => i + 1));
  });
});
