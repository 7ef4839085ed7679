import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Addresses } from './engine';

/** A local stack in a process of its own. */
export interface Stack {
  readonly addresses: Addresses;
  /** SIGKILL: no handler runs, no buffer is flushed. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Starts the program `main` over the data in `dir`, on free ports; resolves when all three servers answer. */
export const startStack = async (main: string, dir: string): Promise<Stack> => {
  const ports = ['--eventstore-port', '0', '--kafka-port', '0', '--mongo-port', '0'];
  const child = spawn(process.execPath, [main, '--data', dir, ...ports], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => Promise.reject(new Error(`the local stack ended with ${code}`)));
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return {
    addresses: JSON.parse(line) as Addresses,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
