import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, keepRunning } from './child';

const dir = mkdtempSync(join(tmpdir(), '12315-child-'));
const children: Child[] = [];

/** Runs this program; what it says is in `lines`, `ready` resolves the first time it is ready. */
const run = (program: string, more: { readonly first?: () => object; readonly readyBy?: 'line' } = {}) => {
  const module = join(dir, `${children.length}.cjs`);
  writeFileSync(module, program);
  const lines: string[] = [];
  const readied: object[] = [];
  const child = keepRunning({
    name: 'intake',
    module,
    readyBy: more.readyBy ?? 'message',
    first: more.first,
    onReady: (said) => readied.push(said),
    onLine: (line) => lines.push(line),
  });
  children.push(child);
  return { child, lines, readied };
};
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};
const stays = `setInterval(() => undefined, 1_000);`;
const ready = `process.send({ type: 'ready', port: 1 });`;

afterEach(() => Promise.all(children.map((child) => child.stop())));
afterAll(() => rmSync(dir, { recursive: true }));

describe('a process that is kept running', () => {
  it('is ready when it says so, and its lines are whole', async () => {
    const { child, lines, readied } = run(
      `process.stdout.write('half '); setTimeout(() => { console.log('line'); ${ready} }, 100); ${stays}`,
    );
    expect(child.ready).toBeNull();
    await until(() => readied.length === 1 && lines.length === 1);
    expect([child.ready, lines]).toEqual([{ type: 'ready', port: 1 }, ['half line']]);
  });

  it('is ready by its first line of JSON', async () => {
    const { lines, readied } = run(`console.log('locked'); console.log('{"kafka":"here"}'); ${stays}`, {
      readyBy: 'line',
    });
    await until(() => readied.length === 1);
    expect([readied, lines]).toEqual([[{ kafka: 'here' }], ['locked']]);
  });

  it('starts again when it ends, after a pause that grows', async () => {
    const { child, lines } = run(`console.log(Date.now()); process.exit(3);`);
    await until(() => lines.length >= 6);
    const starts = lines.filter((line) => /^\d+$/.test(line)).map(Number);
    expect(lines).toContain('intake ended (3); starting again');
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(400);
    expect(starts[2]! - starts[1]!).toBeGreaterThanOrEqual(800);
    expect(child.restarts).toBeGreaterThanOrEqual(2);
    await child.stop();
  });

  it('drains when it is stopped, and is not started again', async () => {
    const { child, lines, readied } = run(
      `process.on('SIGTERM', () => { console.log('drained'); process.exit(0); }); ${ready} ${stays}`,
    );
    await until(() => readied.length === 1);
    await child.stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([lines, child.pid, child.restarts]).toEqual([['drained'], null, 0]);
  });

  it('is stopped for good in the pause before it starts again', async () => {
    const { child, lines } = run(`console.log('started'); process.exit(3);`);
    await until(() => lines.length === 2);
    await child.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([lines, child.pid]).toEqual([['started', 'intake ended (3); starting again'], null]);
  });

  it('is told first what it must know, and answers what it is sent', async () => {
    const { child, lines, readied } = run(
      `process.on('message', ({ offset, id }) => { console.log('offset', offset); process.send({ type: 'done', id }); });
       ${ready} ${stays}`,
      { first: () => ({ type: 'clock', offset: 1 }) },
    );
    await until(() => readied.length === 1);
    await child.send({ type: 'clock', offset: 2 });
    await until(() => lines.length === 2);
    expect(lines).toEqual(['offset 1', 'offset 2']);
  });

  it('is sent what happens while it is starting; nobody waits for its answer', async () => {
    const { child, lines } = run(`process.on('message', ({ offset }) => console.log('offset', offset)); ${stays}`);
    await child.send({ type: 'clock', offset: 2 });
    await until(() => lines.length === 1);
    expect(lines).toEqual(['offset 2']);
  });

  it('does not keep waiting who has sent something to a process that ends', async () => {
    const { child, readied } = run(`process.on('message', () => process.exit(1)); ${ready} ${stays}`);
    await until(() => readied.length === 1);
    await child.send({ type: 'clock', offset: 2 });
    await child.stop();
    await child.send({ type: 'clock', offset: 3 });
    expect(child.pid).toBeNull();
  });

  it('is in a process group of its own, where Ctrl-C does not reach it', async () => {
    const { child, readied } = run(`${ready} ${stays}`);
    await until(() => readied.length === 1);
    expect(() => process.kill(-child.pid!, 0)).not.toThrow();
  });
});
