import { crash, type Plan } from './crash';
import { countLost, type Engine, found, type Found, runWriters, type Write } from './engine';

/** A server that forgets, on the kill, what `keeps` says no to. */
const world = (keeps: (write: Write) => boolean, milliseconds = 1) => {
  let stored: Write[] = [];
  const killed: number[] = [];
  const engine: Engine = {
    name: 'eventstore',
    endpoint: 'eventstore',
    write: async (address, onAcked, signal) => {
      await runWriters(signal, async (writer, n) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        stored.push({ key: `${address}-${writer}`, n });
        onAcked({ key: `${address}-${writer}`, n });
      });
    },
    check: async (_address, acked) =>
      countLost(
        acked,
        stored.reduce((into: Found, write) => found(into, write), new Map()),
      ),
  };
  const lines: string[] = [];
  let started = 0;
  const plan: Plan = {
    engines: [engine],
    rounds: 2,
    start: async () => {
      const address = `stack-${started++}`;
      return {
        addresses: { eventstore: address, kafka: '', mongodb: '' },
        kill: async () => {
          killed.push(stored.length);
          stored = stored.filter(keeps);
        },
      };
    },
    delay: () => 10,
    print: (line) => lines.push(line),
  };
  return { plan, lines, killed, started: () => started };
};

describe('the crash loop', () => {
  it('starts anew after every kill and says how much was acknowledged', async () => {
    const { plan, lines, started, killed } = world(() => true);
    const { acked, lost } = await crash(plan);
    expect([lost, acked > 0, started(), killed.length]).toEqual([0, true, 3, 3]);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe(`acked ${acked}, lost 0`);
  });

  it('finds a write that was acknowledged and is gone', async () => {
    const { plan, lines } = world(({ key, n }) => !(key === 'stack-1-3' && n === 0));
    expect((await crash(plan)).lost).toBe(1);
    expect(lines.map((line) => line.endsWith('lost 1'))).toEqual([false, true, true]);
  });

  it('kills only after every engine has acknowledged a write of the round', async () => {
    const { plan, killed } = world(() => true, 20);
    await crash({ ...plan, delay: () => 0 });
    expect(killed[0]).toBeGreaterThan(0);
    expect(killed[1]).toBeGreaterThan(killed[0]!);
  });

  it('fails if a write fails before the kill', async () => {
    const { plan } = world(() => true);
    const broken: Engine = { ...plan.engines[0]!, write: () => Promise.reject(new Error('refused')) };
    await expect(crash({ ...plan, engines: [broken] })).rejects.toThrow('refused');
  });
});

describe('writers', () => {
  it('take a failure after the kill for its effect, before it for an error', async () => {
    const killed = new AbortController();
    const failing = runWriters(killed.signal, async () => {
      killed.abort();
      throw new Error('connection lost');
    });
    await expect(failing).resolves.toBeUndefined();
    const early = runWriters(new AbortController().signal, () => Promise.reject(new Error('refused')));
    await expect(early).rejects.toThrow('refused');
  });
});
