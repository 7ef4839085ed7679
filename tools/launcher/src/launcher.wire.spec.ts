import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { services } from './services';

const root = join(__dirname, '../../..');
const dir = mkdtempSync(join(tmpdir(), '12315-launcher-'));
const dist = join(dir, 'dist');
const happened = join(dir, 'happened');
const running: ChildProcess[] = [];

/** Says in a file what happens to it, and takes its time to drain. */
const program = (name: string, ready: string) => `
  const { appendFileSync } = require('node:fs');
  const say = (what) => appendFileSync(${JSON.stringify(happened)}, process.pid + ' ${name} ' + what + '\\n');
  const stop = (signal) => () => { say(signal); setTimeout(() => { say('drained'); process.exit(0); }, 200); };
  process.on('SIGTERM', stop('SIGTERM')).on('SIGINT', stop('SIGINT'));
  say('started ' + process.env.VERSION + ' ' + process.env.GIT_COMMIT);
  setInterval(() => undefined, 1_000);
  ${ready}`;
const install = (name: string, text: string) => {
  mkdirSync(join(dist, name), { recursive: true });
  writeFileSync(join(dist, name, 'main.js'), text);
};

const start = (data: string, ...args: string[]) => {
  const child = spawn(process.execPath, [join(dist, 'launcher/main.js'), '--data', join(dir, data), ...args], {
    // A group of its own, as a terminal makes it.
    detached: true,
    env: { ...process.env, NODE_PATH: join(root, 'node_modules'), VERSION: '1.2.3', GIT_COMMIT: 'abc1234' },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    child,
    pid: child.pid!,
    said: () => said,
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
};
const until = async <T>(found: () => T | null | undefined | false): Promise<T> => {
  for (;;) {
    const result = found();
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const addressOf = async ({ said }: ReturnType<typeof start>) => (await until(() => /\] ready (\S+)/.exec(said())))[1]!;
const events = () => readFileSync(happened, 'utf8').trimEnd().split('\n');
const isGone = (pid: number) => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'tools/launcher/src/main.ts')],
    outfile: join(dist, 'launcher/main.js'),
    bundle: true,
    platform: 'node',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  const engines = `{"eventstore":"esdb://127.0.0.1:1","kafka":"127.0.0.1:2","mongodb":"mongodb://127.0.0.1:3"}`;
  install('local-stack', program('local-stack', `console.log('${engines}');`));
  for (const name of services) install(name, program(name, `process.send({ type: 'ready', port: 1 });`));
});
beforeEach(() => writeFileSync(happened, ''));
afterEach(async () => {
  for (const { pid, exitCode, signalCode } of running.splice(0))
    if (exitCode === null && signalCode === null) process.kill(pid!, 'SIGKILL');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('the launcher', () => {
  it('drains the services, then the engines, when Ctrl-C goes to all of its group', async () => {
    const launcher = start('ctrl-c', '--port', '0');
    await addressOf(launcher);
    process.kill(-launcher.pid, 'SIGINT');
    expect(await launcher.ended).toBe(0);
    const told = events().map((event) => event.split(' ').slice(1).join(' '));
    expect(told.filter((event) => event.endsWith('SIGINT'))).toEqual([]);
    expect(told.slice(-2)).toEqual(['local-stack SIGTERM', 'local-stack drained']);
    expect(told.filter((event) => event.endsWith('drained')).length).toBe(services.length + 1);
  });

  it('leaves no process behind when it is killed, not even one that hears nothing', async () => {
    const launcher = start('killed', '--port', '0');
    await addressOf(launcher);
    const pids = events().map((event) => parseInt(event, 10));
    expect(pids).toHaveLength(services.length + 1);
    launcher.child.kill('SIGKILL');
    await until(() => pids.every(isGone));
    const again = start('killed', '--port', '0');
    await addressOf(again);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('ends at once where another one has the address, and starts nothing', async () => {
    const first = start('first', '--port', '0');
    const { port } = new URL(await addressOf(first));
    const before = events().length;
    const second = start('second', '--port', port);
    expect(await second.ended).toBe(1);
    expect(second.said()).toBe(
      `port ${port} of 127.0.0.1 is in use: another start may be running; choose one with -- --port N\n`,
    );
    expect(events()).toHaveLength(before);
  });

  it('names who has its data, and goes on when they are free', async () => {
    const first = start('shared', '--port', '0');
    await addressOf(first);
    const second = start('shared', '--port', '0');
    await until(() => second.said().includes(`is in use by process ${first.pid}`));
    expect(events()).toHaveLength(services.length + 1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await addressOf(second);
  });

  it('tells the services and everybody what runs here', async () => {
    const launcher = start('version', '--port', '0');
    const address = await addressOf(launcher);
    expect(events().map((event) => event.split(' ').slice(2).join(' '))).toEqual(
      Array.from({ length: services.length }, () => 'started 1.2.3 abc1234').concat('started 1.2.3 abc1234'),
    );
    const ask = async (path: string) => (await (await fetch(`${address}${path}`)).json()) as object;
    expect(await ask('/version')).toEqual({
      service: 'launcher',
      version: '1.2.3',
      commit: 'abc1234',
      node: process.version,
    });
    expect(await ask('/status')).toMatchObject({ version: '1.2.3', commit: 'abc1234' });
  });

  it.each([
    ['a port that is none', ['--port', 'x'], '--port x: a number from 0 to 65535'],
    ['an option that there is not', ['--prot', '1'], "Unknown option '--prot'"],
  ])('does not start with %s', async (_, args, sentence) => {
    const launcher = start('options', ...args);
    expect(await launcher.ended).toBe(2);
    expect(launcher.said()).toBe(`${sentence}\nnpm start -- --help says what there is\n`);
  });
});
