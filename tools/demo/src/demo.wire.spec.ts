import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { playDemo } from './demo';
import { acting, find, type Story } from './twenty/story';

interface World {
  readonly items: number;
  readonly received: number;
  readonly parked: number;
  readonly stories?: readonly Story[];
}

/** A platform whose clock is past the end, asked to play a plan without matters. */
const play = async ({ items, received, parked, stories = [] }: World) => {
  const figures = { organisation: '340202D01', received, accepted: 0, refused: 0, overdue: 0 };
  const answers: Readonly<Record<string, object>> = {
    '/auth/token': { access_token: 't' },
    '/clock': { now: '2026-11-21T00:00:00.000Z' },
    '/status': { settled: true, parked: Array(parked).fill({}), services: {} },
    '/api/intake/items': { items: Array(items).fill({}) },
    '/api/analytics/figures': { items: [figures] },
    '/api/intake/topics': { items: [{ id: 't1', title: '高速公路维修' }] },
  };
  const server = createServer((request, response) => {
    response.end(JSON.stringify(answers[request.url!.split('?')[0]!]));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  try {
    const { right } = await playDemo({ address, print, progress: () => undefined, matters: 0, stories });
    return { right, printed };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('the demonstration', () => {
  it('is right when the figures are the plan’s and nothing is parked', async () => {
    const { right, printed } = await play({ items: 1, received: 0, parked: 0 });
    expect([right, printed.at(-1)]).toEqual([true, 'all figures are as planned']);
  });
  it('is wrong, and says so, when a figure differs', async () => {
    const { right, printed } = await play({ items: 1, received: 1, parked: 0 });
    expect([right, printed.at(-1)]).toEqual([false, 'THE FIGURES ARE WRONG: found (planned) above']);
  });
  it('is wrong when something is parked, and names that and not the figures', async () => {
    const { right, printed } = await play({ items: 1, received: 0, parked: 2 });
    expect(right).toBe(false);
    expect(printed.at(-1)).toMatch(/^2 events are parked: see http/);
  });
  it('says of every story how it ended, by its number', async () => {
    const act = acting('01-topic');
    const story: Story = {
      matter: '01-topic',
      title: '无主管事项',
      number: 'topic1',
      acts: [act('05-06 09:00', 'agent.340200c01', 'look', find('/api/intake/topics', { topic1: 'items.0.id' }))],
      told: [
        {
          path: '/api/intake/topics?of={topic1}',
          by: 'agent.340200c01',
          line: ({ items }) => (items as readonly { title: string }[])[0]!.title,
        },
      ],
    };
    const { printed } = await play({ items: 1, received: 0, parked: 0, stories: [story] });
    expect(printed.at(-1)).toBe('  01 无主管事项\n      t1  高速公路维修');
  });
  it('does not begin on an empty platform whose clock is already past it', () =>
    expect(play({ items: 0, received: 0, parked: 0 })).rejects.toThrow(
      'business time is 2026-11-21T00:00:00.000Z, and the demonstration begins 2026-04-30T00:30:00.000Z: use a fresh --data with --demo',
    ));
});
