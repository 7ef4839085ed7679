import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The built launcher as a process of its own, with everything it starts. */
export interface PlatformProcess {
  readonly address: string;
  /** Process ids by name: `launcher`, `local-stack` and the services; what is down is left out. */
  pids(): Promise<Readonly<Record<string, number>>>;
  /** As Ctrl-C does: drains, then ends. */
  stop(): Promise<void>;
  /** SIGKILL to everything at once, as a power cut. */
  kill(): Promise<void>;
}

interface Status {
  readonly localStack: { readonly pid: number | null } | null;
  readonly services: Readonly<Record<string, { readonly pid: number | null }>>;
}

const launcher = join(__dirname, '../../dist/launcher/main.js');
const startMs = 120_000;

const readyLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`not ready in ${startMs / 1000} s:\n${said}`)), startMs);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /\] ready (\S+)\n/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`the launcher ended (${signal ?? code}):\n${said}`));
    });
  });

const killed = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/**
 * Starts the built launcher on a port of its own choice and waits until it is ready.
 * @param dir its data directory; a second start goes on from there
 * @param args further arguments, e.g. `--settable-clock`
 * @param env added to this process's own, e.g. the addresses of engines that are there already
 */
export const startPlatform = async (
  dir: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<PlatformProcess> => {
  const child = spawn(process.execPath, [launcher, '--port', '0', '--data', dir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  const address = await readyLine(child).catch((error: unknown) => {
    child.kill('SIGTERM');
    throw error;
  });

  const pids = async () => {
    const { localStack, services } = (await (await fetch(`${address}/status`)).json()) as Status;
    const rows = [
      ['launcher', child.pid],
      ['local-stack', localStack?.pid],
    ] as const;
    const all = [...rows, ...Object.entries(services).map(([name, { pid }]) => [name, pid] as const)];
    return Object.fromEntries(all.filter((row): row is readonly [string, number] => typeof row[1] === 'number'));
  };

  return {
    address,
    pids,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      const { launcher: own, ...rest } = await pids();
      // The launcher first: it would start the others again.
      for (const pid of [own, ...Object.values(rest)]) if (pid !== undefined) killed(pid);
      await ended;
    },
  };
};
