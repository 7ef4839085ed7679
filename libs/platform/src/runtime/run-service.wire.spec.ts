import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventStore, createKafka, createMongo } from '@12315/local-stack';
import { buildSync } from 'esbuild';

const dir = mkdtempSync(join(tmpdir(), 'run-service-'));
const engines = [
  createEventStore({ dir: join(dir, 'eventstore') }),
  createKafka({ dir: join(dir, 'kafka') }),
  createMongo({ dir: join(dir, 'mongo') }),
] as const;
let ports: readonly number[];
beforeAll(async () => void (ports = await Promise.all(engines.map((engine) => engine.listen(0)))));
afterAll(async () => {
  const [eventstore, , mongo] = engines;
  await Promise.all([eventstore.close(), mongo.close()]);
  rmSync(dir, { recursive: true });
});

/** The smallest service there is, bundled as services are. */
const program = () =>
  buildSync({
    stdin: {
      contents: `
        import { runService } from './run-service';
        const none = { deciders: [], views: [], policies: [], publishes: null, consumes: [], gathers: [] };
        runService({ name: 'notes', ruleSetAt: () => 'C2026', grants: {}, ...none }, { controllers: [], titles: {} });`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]!.text;

const started = async () => {
  const [eventstore, kafka, mongo] = ports;
  const env = {
    ...process.env,
    PORT: '0',
    EVENTSTORE_URL: `esdb://127.0.0.1:${eventstore}?tls=false`,
    KAFKA_BROKERS: `127.0.0.1:${kafka}`,
    MONGODB_URI: `mongodb://127.0.0.1:${mongo}`,
  };
  const child = spawn(process.execPath, ['-'], { env, stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  child.stdin!.end(program());
  const said: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => said.push((JSON.parse(line) as { msg: string }).msg));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, said, address: `http://127.0.0.1:${port}` };
};

it('a service that is told to end, by everyone at once and under load, drains first', async () => {
  const { child, said, address } = await started();
  const ended = once(child, 'exit');
  let answered = 0;
  const asking = Array.from({ length: 8 }, async () => {
    while (child.exitCode === null && child.signalCode === null) {
      const answer = await fetch(`${address}/status`).catch(() => null);
      if (answer?.ok && (await answer.text()).includes('"notes"')) answered++;
      else await sleep(10);
    }
  });
  while (answered < 20) await sleep(5);
  child.kill('SIGTERM');
  child.kill('SIGINT');
  child.disconnect();
  await sleep(20);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await Promise.all(asking);
  expect([said.filter((line) => line === 'draining').length, said.at(-1)]).toEqual([1, 'drained']);
});

it('a service without Kafka takes requests, and says in its status what is away', async () => {
  const { child, address } = await started();
  await engines[1].close();
  const ready = await fetch(`${address}/readyz`);
  const status = await fetch(`${address}/status`);
  const { engines: seen } = (await status.json()) as { engines: Record<string, { ok: boolean }> };
  expect([ready.status, seen['eventstore']!.ok, seen['mongodb']!.ok, seen['kafka']!.ok]).toEqual([
    200,
    true,
    true,
    false,
  ]);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
