import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Write } from './engine';
import type { Stack } from './stack';

export interface Tally {
  readonly acked: number;
  readonly lost: number;
}

export interface Plan {
  readonly engines: readonly Engine[];
  readonly rounds: number;
  readonly start: () => Promise<Stack>;
  /** How long the writers run before the kill, in milliseconds. */
  readonly delay: () => number;
  readonly print: (line: string) => void;
}

/** Clients of a dead server that still wait for it are left behind after this many milliseconds. */
const PATIENCE = 2000;

const atMost = async (milliseconds: number, work: Promise<unknown>) => {
  const enough = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([work, timeout]).finally(() => enough.abort());
};

const killUnderLoad = async (stack: Stack, { engines, delay }: Plan, acked: ReadonlyMap<Engine, Write[]>) => {
  const killed = new AbortController();
  const silent = new Set(engines);
  let begin = () => {};
  // Every engine has acknowledged something: no kill comes before the load.
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const load = (engine: Engine) => {
    const onAcked = (write: Write) => {
      acked.get(engine)!.push(write);
      if (silent.delete(engine) && silent.size === 0) begin();
    };
    return engine.write(stack.addresses[engine.endpoint], onAcked, killed.signal);
  };
  const writing = Promise.all(engines.map(load));
  try {
    await Promise.race([begun, writing]);
    await atMost(delay(), writing);
  } finally {
    killed.abort();
    await stack.kill();
  }
  await atMost(PATIENCE, writing);
};

/** Kills the stack under load and restarts it, round after round; after each, everything ever acknowledged is read. */
export const crash = async (plan: Plan): Promise<Tally> => {
  const { engines, rounds, start, print } = plan;
  const acked = new Map(engines.map((engine) => [engine, [] as Write[]]));
  const lost = new Map(engines.map((engine) => [engine, 0]));
  const line = (engine: Engine) => `${engine.name} acked ${acked.get(engine)!.length}, lost ${lost.get(engine)}`;
  const check = async ({ addresses }: Stack) => {
    for (const engine of engines) lost.set(engine, await engine.check(addresses[engine.endpoint], acked.get(engine)!));
  };

  let stack = await start();
  for (let round = 1; round <= rounds; round++) {
    await killUnderLoad(stack, plan, acked);
    stack = await start();
    await check(stack).catch((error: unknown) => stack.kill().then(() => Promise.reject(error)));
    print(`round ${round}: ${engines.map(line).join('; ')}`);
  }
  await stack.kill();
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const tally = { acked: sum([...acked.values()].map(({ length }) => length)), lost: sum(lost.values()) };
  print(`acked ${tally.acked}, lost ${tally.lost}`);
  return tally;
};
