import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Act, beginning, type Client, clientOf, NobodyThere, playDemo, planOf, randomOf } from '@12315/demo';
import { administer, startEngines } from './engines-process';
import { type PlatformProcess, startPlatform } from './platform-process';

const seed = 7;
const matters = 16;
const plan = planOf(seed, matters);
const services = ['intake', 'routing', 'mediation', 'enforcement-cases', 'sampling', 'analytics'];
const centre = 'agent.340200c01';

/** Who is killed after how many acts: services by twos, once with the engines under them, and at last everything at once. */
interface Strike {
  readonly after: number;
  readonly victims: readonly string[];
}
const strikes = (): readonly Strike[] => {
  const random = randomOf(seed);
  const left = [...services];
  const one = () => left.splice(random.between(0, left.length - 1), 1)[0]!;
  const volleys = [[one(), one()], ['local-stack', one(), one()], [one(), one()], ['launcher']];
  const step = Math.floor(plan.length / 5);
  return volleys.map((victims, i) => ({ victims, after: (i + 1) * step - random.between(0, step - 1) }));
};

const count = <T extends Act['deed']['type']>(type: T, which: (deed: Extract<Act['deed'], { type: T }>) => boolean) =>
  plan.filter(({ deed }) => deed.type === type && which(deed as Extract<Act['deed'], { type: T }>)).length;
const always = () => true;
/** Requests of the twenty that no deed of its own stands for. */
const posted = plan.flatMap(({ deed }) => (deed.type === 'Post' ? [deed.data] : []));
const posts = (path: RegExp) => posted.filter((each) => path.test(each.path)).length;
const failures = posted.filter(({ body }) => 'result' in body && body.result === 'FAIL').length;
const reports = posted.filter(({ body }) => JSON.stringify(body).includes('"REPORT"')).length;
const parts = plan.flatMap(({ deed }) => (deed.type === 'Triage' ? deed.data.parts : []));
const dispatched = parts.filter(({ complaint }) => (complaint.handling ?? 'AUTHORITY') === 'AUTHORITY');

interface Listed {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly handling?: string;
}
const all = async (client: Client, by: string, path: string): Promise<readonly Listed[]> => {
  const found: Listed[] = [];
  for (let cursor: unknown = ''; cursor !== null;) {
    const { body } = await client.get(by, `${path}?limit=200${cursor === '' ? '' : `&cursor=${String(cursor)}`}`);
    found.push(...(body['items'] as readonly Listed[]));
    cursor = body['next'];
  }
  return found;
};

/** Of each organisation and day: 1, 2, 3 … without a gap. */
const sequences = (numbers: readonly string[]) => {
  const days = new Map<string, number[]>();
  for (const number of numbers)
    days.set(number.slice(0, 17), [...(days.get(number.slice(0, 17)) ?? []), Number(number.slice(17))]);
  return [...days.values()].map((day) => day.sort((one, other) => one - other));
};

describe('the demonstration while processes die', () => {
  const dir = mkdtempSync(join(tmpdir(), '12315-demo-'));
  let platform: PlatformProcess;
  let client: Client;
  const start = async () => {
    platform = await startPlatform(dir, ['--settable-clock']);
    client = clientOf(platform.address);
  };

  beforeAll(async () => {
    // As the launcher keeps it: business time begins in the past, which it can never be moved to.
    writeFileSync(join(dir, 'clock.json'), JSON.stringify({ offset: Date.parse(beginning) - Date.now() }));
    await start();

    const to = [...strikes()];
    const struck: Promise<void>[] = [];
    const strike = async ({ victims }: Strike) => {
      if (victims.includes('launcher')) return platform.kill();
      const pids = await platform.pids();
      for (const victim of victims) process.kill(pids[victim]!, 'SIGKILL');
    };
    const progress = (done: number) => {
      while (to[0] && to[0].after <= done) struck.push(strike(to.shift()!));
    };
    const play = () => playDemo({ address: platform.address, print: () => undefined, progress, seed, matters });
    await expect(play()).rejects.toThrow(NobodyThere);
    await Promise.all(struck);
    expect(to).toEqual([]);

    await start();
    const { right, rows, parked } = await play();
    expect(rows.filter((row) => !row.right)).toEqual([]);
    expect({ right, parked }).toEqual({ right: true, parked: 0 });
  }, 600_000);
  afterAll(async () => {
    await platform.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('has nothing on its way and nothing parked', async () => {
    const { settled, parked } = await client.status();
    expect({ settled, parked }).toEqual({ settled: true, parked: [] });
  });

  it('has every receipt number once and none missing', async () => {
    const items = await all(client, centre, '/api/intake/items');
    expect(items).toHaveLength(count('Receive', always) + posts(/^.api.intake.items$/));
    for (const day of sequences(items.map(({ number }) => number))) expect(day).toEqual(day.map((_, i) => i + 1));
  });

  it('has lost and doubled nothing in any service', async () => {
    const head = 'org_head.340200c01';
    const numberOf = async (by: string, path: string) => (await all(client, by, path)).length;
    expect({
      complaints: await numberOf(centre, '/api/intake/complaints'),
      reports: await numberOf(centre, '/api/intake/reports'),
      dispatches: await numberOf(centre, '/api/routing/dispatches'),
      leads: await numberOf(head, '/api/enforcement-cases/leads'),
      cases: await numberOf(head, '/api/enforcement-cases/cases'),
      samples: await numberOf(head, '/api/sampling/samples'),
    }).toEqual({
      complaints: parts.length,
      reports,
      dispatches: dispatched.length + reports,
      leads: count('RaiseLead', always) + count('Inspect', always) + failures + reports,
      cases: posts(/\/filing$/),
      samples: posts(/^.api.sampling.samples$/),
    });
  });

  it('tells the whole history of each complaint, every step once', async () => {
    const once = {
      registered: 'intake.complaint-registered.v1',
      dispatched: 'routing.dispatch-issued.v1',
      assigned: 'intake.complaint-assigned.v1',
    } as const;
    const decisions = /^intake\.complaint-(accepted|refused|withdrawn)\.v1$/;
    for (const { number, status, handling } of await all(client, centre, '/api/intake/complaints')) {
      // What is settled where it arose goes to no organ.
      const sent = handling === 'AUTHORITY' ? 1 : 0;
      const { body } = await client.get('analyst.340200c01', `/api/analytics/dossiers/${number}`);
      const types = (body['entries'] as readonly { type: string }[]).map(({ type }) => type);
      const times = (type: string) => types.filter((each) => each === type).length;
      expect({
        number,
        ...Object.fromEntries(Object.entries(once).map(([step, type]) => [step, times(type)])),
        decided: types.filter((type) => decisions.test(type)).length,
      }).toEqual({
        number,
        registered: 1,
        dispatched: sent,
        assigned: sent,
        decided: status === 'ASSIGNED' ? 0 : sent,
      });
    }
  });

  it('folds to the same documents again', async () => {
    await platform.stop();
    const engines = await startEngines(dir);
    try {
      for (const service of services) console.log((await administer(service, ['verify'], engines)).trim());
    } finally {
      await engines.stop();
    }
  });
});
