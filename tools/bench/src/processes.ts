import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** USER_HZ of every Linux that Node runs on: /proc counts CPU time in ticks of 10 ms. */
const TICK_MICROSECONDS = 10_000;

/** Microseconds of CPU that a process has used; its threads are counted too. */
export const cpuOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
};
/** Megabytes in memory. */
export const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

export interface Program {
  readonly pid: number;
  /** The first message or line of JSON that says it is up. */
  readonly said: Readonly<Record<string, unknown>>;
  /** From the start of the process until then, milliseconds. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

const said = (child: ChildProcess) =>
  new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    child.stdout?.on('data', (chunk) => {
      const line = String(chunk);
      if (line.startsWith('{"eventstore"')) resolve(JSON.parse(line) as Record<string, unknown>);
    });
    child.on('message', (message) => resolve(message as Record<string, unknown>));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready\n${errors}`)));
  });

const childOf = (module: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(process.execPath, ['--enable-source-maps', module, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

/** Starts a built program and waits until it says that it is ready. */
export const started = async (
  module: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> => {
  const began = performance.now();
  const child = childOf(module, args, env);
  const ready = await said(child);
  return {
    pid: child.pid!,
    said: ready,
    startedIn: performance.now() - began,
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Runs a program to its end. @returns what it printed */
export const ran = async (
  module: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> => {
  const child = childOf(module, args, env);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${module} ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
};
