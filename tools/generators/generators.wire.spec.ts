import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Each generator in a copy of what git tracks; what they wrote there compiles, lints and passes its specs as it stands. */
const root = join(__dirname, '../..');
jest.setTimeout(600_000);

let copy: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
const runs = (program: string, ...args: string[]) => {
  const options = {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, NX_DAEMON: 'false' },
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, said: `${stdout}${stderr}` };
};
const generate = (...args: string[]) => runs('tools/generators/run.mjs', ...args);
const bin = (name: string, ...args: string[]) => runs(`node_modules/.bin/${name}`, ...args);
const text = (path: string) => readFileSync(join(copy, path), 'utf8');
const well = { status: 0, said: expect.any(String) as string };

const written = [
  'apps/recalls',
  'apps/intake',
  'apps/mediation',
  'apps/sampling',
  'libs/domain/intake',
  'libs/domain/recalls',
  'libs/domain/sampling',
  'libs/contracts',
  'apps/analytics/src/views',
  'tools/properties',
  'tools/docs',
  'tools/launcher/src/services.ts',
  'tools/boundaries/rules.mjs',
];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'generators-'));
  const here = git('ls-files', '-z').split('\0');
  const gone = new Set(git('ls-files', '-z', '--deleted').split('\0'));
  for (const path of here.filter((each) => each !== '' && !gone.has(each)))
    cpSync(join(root, path), join(copy, path), { recursive: true });
  // The folder that node_modules really is in may be another one: a worktree links to it.
  symlinkSync(dirname(require.resolve('nx/package.json')).replace(/\/nx$/, ''), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

it('says what there is to generate', () => {
  expect(generate('--help')).toEqual({ status: 0, said: expect.stringContaining('context CONTEXT AGGREGATE TERM') });
  expect(generate('service').status).toBe(2);
});

it('writes a service with its first aggregate, view, contract and routes', () =>
  expect(generate('context', 'recalls', 'recall', '召回')).toEqual(well));
it('writes an aggregate of two words into a context that is there', () => {
  expect(generate('aggregate', 'sampling', 'sample-batch', '抽检批次')).toEqual(well);
  expect(text('libs/domain/sampling/src/index.ts').split('\nexport ').slice(1).join('')).not.toMatch(/^import /m);
});
it('writes an aggregate into a context whose publications are a folder', () => {
  expect(generate('aggregate', 'intake', 'petition', '信访')).toEqual(well);
  expect(generate('contract', 'intake', 'PetitionClosed')).toEqual(well);
  expect(text('apps/intake/src/publishes/petition.ts')).toContain("type: 'intake.petition-closed.v1'");
});
it('writes a view over an aggregate that is there', () =>
  expect(generate('view', 'mediation', 'mediation', 'mediation-board')).toEqual(well));

it('writes a contract and tells it, where the event was private', () => {
  expect(generate('contract', 'sampling', 'SampleBatchClosed')).toEqual(well);
  expect(text('apps/sampling/src/publishes.ts')).toContain("type: 'sampling.sample-batch-closed.v1'");
  expect(JSON.parse(text('libs/contracts/src/__fixtures__/sampling.sample-batch-closed.v1.json'))).toEqual([
    {
      sampleBatchId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0099',
      organisation: '340202D01',
      closedAt: '2026-05-06T01:00:00.000Z',
    },
  ]);
});
it('writes the next version of a contract beside the one that is told', () => {
  expect(generate('contract', 'mediation', 'MediationOpened')).toEqual(well);
  expect(text('apps/mediation/src/publishes.ts')).toContain("type: 'mediation.mediation-opened.v1'");
  expect(text('libs/contracts/src/mediation/index.ts')).toMatch(/MediationOpenedV1,[^;]*MediationOpenedV2/s);
});
it('leaves what is sealed out of a contract, and says so', () => {
  const { said } = generate('contract', 'intake', 'ItemReceived', '--dry-run');
  expect(said).toContain('left out, because it is sealed or has parts of its own: complainant, statement');
});

it.each([
  [['context', 'intake', 'inquiry', '咨询'], 'apps/intake is there already'],
  [['aggregate', 'console', 'warning', '预警'], 'no context with streams of its own'],
  [['aggregate', 'sampling', 'sample', '样品'], 'libs/domain/sampling/src/sample is there already'],
  [['aggregate', 'sampling', 'trader', '经营者'], 'docs/glossary.md has `Trader` already'],
  [['aggregate', 'sampling', 'SampleBatch', '批次'], 'small letters and hyphens'],
  [['view', 'sampling', 'nothing', 'nothing-list'], 'no aggregate nothing'],
  [['view', 'sampling', 'sample', 'sample-list'], 'sample-list.view.ts is there already'],
  [['contract', 'sampling', 'SampleLost'], 'has no event SampleLost'],
])('refuses %j and says why', (args, why) => {
  const { status, said } = generate(...args);
  expect(said).toContain(why);
  expect(status).not.toBe(0);
});

describe('what they wrote', () => {
  it('compiles, with everything else', () =>
    expect(bin('tsc', '-p', 'tsconfig.json')).toEqual({ status: 0, said: '' }));
  it('lints without a warning', () => {
    expect(runs('tools/graph.mjs').status).toBe(0);
    expect(bin('eslint', '--max-warnings', '0', ...written)).toEqual({ status: 0, said: '' });
  });
  it('is formatted', () =>
    expect(
      bin('prettier', '--check', '--log-level', 'warn', ...written, 'docker-compose.yml', 'tsconfig.base.json'),
    ).toEqual({ status: 0, said: '' }));
  it('passes its specs and those of the lists that it is in', () => {
    const folders = written.filter((path) => !path.includes('.')).map((path) => `${path}/`);
    const { status, said } = bin('jest', ...folders, 'tools/deploy/', '--selectProjects', 'unit');
    expect({ status, failures: status === 0 ? '' : said }).toEqual({ status: 0, failures: '' });
    for (const spec of [
      'libs/domain/recalls/src/recall/recall.spec.ts',
      'libs/domain/sampling/src/sample-batch/sample-batch.spec.ts',
      'apps/recalls/src/recalls.service.spec.ts',
      'apps/recalls/src/views/recall-list.spec.ts',
      'apps/mediation/src/views/mediation-board.spec.ts',
    ])
      expect(said).toContain(`PASS unit ${spec}`);
  });
  it('is built, and stands in the generated pages', () => {
    expect(runs('tools/build.mjs')).toEqual(well);
    expect(runs('dist/docs/main.js')).toEqual(well);
    expect(text('docs/generated/topics.md')).toContain('recalls --> recalls_events([recalls.events])');
    expect(text('docs/generated/events.md')).toContain(
      '| `RecallRegistered` | 召回已登记 | `recalls.recall-registered.v1` | `recalls.recall-list.v1` | – |',
    );
    expect(text('docs/generated/routes.md')).toContain('`POST /api/recalls/recalls/:id/closing`');
  });
});
