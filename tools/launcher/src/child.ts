import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly name: string;
  /** Started again so many times. */
  readonly restarts: number;
  readonly pid: number | null;
  /** What it said when it was ready, or null while it is not. */
  readonly ready: Readonly<Record<string, unknown>> | null;
  /** Resolves when the process says it is done, or has ended; at once while it is starting. */
  send(message: object): Promise<void>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly module: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The first message or line of JSON that says it is up. */
  readonly readyBy: 'message' | 'line';
  /** Told to every new process before anything else. */
  readonly first?: () => object | null;
  readonly onReady: (said: Readonly<Record<string, unknown>>) => void;
  readonly onLine: (line: string) => void;
}

const drainMs = 15_000;
/** A process whose launcher is gone has this long to drain, whether it has started or not; loaded before its own program. */
const endsWithLauncher = `data:text/javascript,process.once('disconnect',()=>setTimeout(()=>process.exit(1),${drainMs}))`;
const backOffMs = (restarts: number) => Math.min(200 * 2 ** restarts, 5_000);

const lines = (take: (line: string) => void) => {
  let rest = '';
  return (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(take);
  };
};

/** Keeps one process running: whatever ends it, short of `stop`, starts it again after a growing pause. */
export const keepRunning = (options: ChildOptions): Child => {
  let process_: ChildProcess | null = null;
  let ready: Child['ready'] = null;
  let restarts = 0;
  let stopping = false;
  const waiting = new Map<number, () => void>();
  let lastMessage = 0;

  const becameReady = (said: Readonly<Record<string, unknown>>) => {
    ready = said;
    options.onReady(said);
  };
  const start = () => {
    const startedAt = Date.now();
    const child = fork(options.module, [...(options.args ?? [])], {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps', `--import=${endsWithLauncher}`],
      // A group of its own: Ctrl-C at the terminal is for the launcher, which stops the engines after the services.
      detached: true,
    });
    process_ = child;
    const first = options.first?.();
    if (first) child.send(first, () => undefined);
    const line = lines((text) => {
      if (options.readyBy === 'line' && ready === null && text.startsWith('{')) return becameReady(JSON.parse(text));
      if (text.trim() !== '') options.onLine(text);
    });
    child.stdout?.on('data', line);
    child.stderr?.on('data', lines(options.onLine));
    child.on('message', (message: Record<string, unknown>) => {
      if (message['type'] === 'ready' && options.readyBy === 'message') becameReady(message);
      if (message['type'] === 'done') waiting.get(Number(message['id']))?.();
    });
    child.on('exit', (code, signal) => {
      process_ = null;
      ready = null;
      for (const settle of waiting.values()) settle();
      if (stopping) return;
      options.onLine(`${options.name} ended (${signal ?? code}); starting again`);
      restarts = Date.now() - startedAt > 30_000 ? 1 : restarts + 1;
      setTimeout(() => !stopping && start(), backOffMs(restarts));
    });
  };
  start();

  return {
    name: options.name,
    get restarts() {
      return restarts;
    },
    get pid() {
      return process_?.pid ?? null;
    },
    get ready() {
      return ready;
    },
    send: (message) =>
      new Promise<void>((resolve) => {
        if (!process_?.connected) return resolve();
        const id = ++lastMessage;
        const settle = () => {
          waiting.delete(id);
          resolve();
        };
        // While it starts it has heard an older `first` already; it hears this too, but may not answer before it is ready.
        if (ready === null) resolve();
        else waiting.set(id, settle);
        process_.send({ ...message, id }, (error) => error && settle());
      }),
    async stop() {
      stopping = true;
      if (!process_) return;
      const child = process_;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), drainMs);
      await ended;
      clearTimeout(killer);
    },
  };
};
