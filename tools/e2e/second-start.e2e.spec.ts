import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityCentre, jinghu, matter, received } from './bodies';
import { setClockFile } from './business-time';
import { type Client, clientOf, usersOf } from './client';
import { eventually, settled } from './waiting';

/** A start of the platform as a person at a terminal has it. */
interface Started {
  readonly child: ChildProcess;
  /** Everything that it has said. */
  said(): string;
  /** Waits until it says this. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
}
interface Item {
  readonly itemId: string;
  readonly number: string;
}

let dir: string;
const running: ChildProcess[] = [];

const start = (): Started => {
  const launcher = join(__dirname, '../../dist/launcher/main.js');
  const args = [launcher, '--port', '0', '--data', dir, '--settable-clock'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    child,
    said: () => said,
    says: (pattern) =>
      eventually(async () => {
        const found = pattern.exec(said);
        if (!found) throw new Error(`has not said ${pattern}, but\n${said}`);
        return found;
      }),
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
};
const addressOf = async ({ says }: Started): Promise<string> => (await says(/\] ready (\S+)/))[1]!;
const agentAt = (address: string) => usersOf({ address })('AGENT', cityCentre);
const itemsOf = (agent: Client) =>
  agent.get<{ items: readonly { id: string; number: string; status: string }[] }>('/api/intake/items?limit=200');
const numbered = (sequence: number) => `340200C0120260429${String(sequence).padStart(4, '0')}`;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'e2e-second-'));
  setClockFile(dir, '2026-04-29T01:00:00.000Z');
});
afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGTERM');
  await eventually(async () => {
    if (running.some(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) throw new Error('stays');
  });
  rmSync(dir, { recursive: true, force: true });
});

describe('a platform that is stopped and started again', () => {
  let first: Started;
  let address: string;
  let complaintId: string;
  let answers: Readonly<Record<string, Item>>;
  const keys = Array.from({ length: 30 }, () => randomUUID());
  const register = (agent: Client, key: string) =>
    agent.call('POST', '/api/intake/items', { body: received(), headers: { 'idempotency-key': key } });

  beforeAll(async () => {
    first = start();
    address = await addressOf(first);
    const agent = agentAt(address);
    const { itemId } = await agent.post<Item>('/api/intake/items', received());
    const triaged = await agent.post<{ complaints: { complaintId: string }[] }>(`/api/intake/items/${itemId}/triage`, {
      parts: [matter()],
    });
    complaintId = triaged.complaints[0]!.complaintId;
    await settled(clientOf(address));
  });

  it('drains at Ctrl-C in the middle of the work, and ends well', async () => {
    const agent = agentAt(address);
    await agent.get('/api/intake/items');
    const kept: Record<string, Item> = {};
    const asked = keys.map(async (key) => {
      const answer = await register(agent, key).catch(() => null);
      if (answer?.status === 201) kept[key] = answer.body as unknown as Item;
      if (Object.keys(kept).length === 5) first.child.kill('SIGINT');
    });
    await Promise.all(asked);
    answers = { ...kept };
    expect(Object.keys(answers).length).toBeGreaterThanOrEqual(5);
    expect(await first.ended).toBe(0);
    expect(first.said()).toContain('Ctrl-C: draining');
    expect(first.said()).toContain('stopped; nothing is lost');
  });

  it('has everything that was answered, and numbers go on without a gap', async () => {
    const again = start();
    address = await addressOf(again);
    const agent = agentAt(address);
    expect(await agent.get(`/api/intake/complaints/${complaintId}`)).toMatchObject({
      status: 'ASSIGNED',
      organisation: jinghu,
      dueOn: '2026-05-12',
    });
    for (const key of keys) {
      const answer = await register(agent, key);
      expect(answer.status).toBe(201);
      if (answers[key]) expect(answer.body).toEqual(answers[key]);
    }
    await settled(clientOf(address));
    const { items } = await itemsOf(agent);
    expect(items.map(({ number }) => number).sort()).toEqual(Array.from({ length: 31 }, (_, i) => numbered(i + 1)));
    first = again;
  });

  it('does not go back in time', async () => {
    const { now } = await clientOf(address).get<{ now: string }>('/clock');
    expect(now > '2026-04-29T01:00:05.000Z').toBe(true);
    expect(now < '2026-04-29T02:00:00.000Z').toBe(true);
  });

  it('starts a service that was killed again; meanwhile it asks for patience', async () => {
    const anyone = clientOf(address);
    const agent = agentAt(address);
    await agent.get('/api/intake/items');
    const pidOf = async () =>
      (await anyone.get<{ services: { intake: { pid: number; restarts: number } } }>('/status')).services.intake;
    const { pid } = await pidOf();
    process.kill(pid, 'SIGKILL');
    const refused = await eventually(async () => {
      const answer = await agent.call('GET', '/api/intake/items');
      if (answer.status === 200) throw new Error('still answers');
      return answer;
    });
    expect([refused.status, refused.headers.get('retry-after'), refused.body['code']]).toEqual([
      503,
      '1',
      'service.away',
    ]);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((await agentAt(address).call('GET', '/api/routing/organisations')).status).toBe(200);
    await eventually(async () => expect((await itemsOf(agent)).items).toHaveLength(31));
    const { pid: other, restarts } = await pidOf();
    expect([other === pid, restarts]).toEqual([false, 1]);
  });

  it('does not share its data: another start says who has them, and goes on when they are free', async () => {
    const second = start();
    await second.says(new RegExp(`is in use by process \\d+`));
    expect(second.said()).not.toContain('] ready ');
    const { number } = await agentAt(address).post<Item>('/api/intake/items', received());
    expect(number).toBe(numbered(32));

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const agent = agentAt(await addressOf(second));
    const next = await agent.post<Item>('/api/intake/items', received());
    expect(next.number).toBe(numbered(33));
    await settled(clientOf(await addressOf(second)));
    expect((await itemsOf(agent)).items).toHaveLength(33);
  });
});
