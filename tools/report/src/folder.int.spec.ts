import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { actsOf } from './acts';
import { reportIn } from './folder';

const s0 = resolve(__dirname, '../../../reports/s0');

/** The fields of every item of a file. */
const fieldsOf = (file: string) =>
  reportIn(s0)
    .items.filter((each) => each.file === file)
    .flatMap(({ items }) => items.map(({ fields }) => fields as Readonly<Record<string, number>>));
const sum = (file: string, ...names: readonly string[]) =>
  fieldsOf(file).reduce((total, fields) => names.reduce((sofar, name) => sofar + fields[name]!, total), 0);

describe('report S0', () => {
  it('has the items that the printed figures speak of', () =>
    expect(reportIn(s0).items.map(({ file, items }) => [file, items.length])).toEqual([
      ['association.jsonl', 145],
      ['stations.jsonl', 17],
      ['event.jsonl', 7],
      ['product-cases.jsonl', 17],
      ['terms-cases.jsonl', 26],
      ['food-cases.jsonl', 77],
      ['samples.jsonl', 77],
      ['failed-samples.jsonl', 3],
    ]));
  it('has amounts that add up, to the fen', () => {
    expect(sum('association.jsonl', 'recovered')).toBe(5_500_000);
    expect(sum('stations.jsonl', 'disputed')).toBe(995_800);
    expect(sum('product-cases.jsonl', 'due') + sum('failed-samples.jsonl', 'due')).toBe(20_500_000);
    expect(sum('terms-cases.jsonl', 'fine', 'confiscated')).toBe(6_410_000);
    expect(sum('food-cases.jsonl', 'fine', 'confiscated')).toBe(32_870_000);
  });
  it('is over before the day it is as of', () =>
    expect(actsOf(reportIn(s0)).at(-1)!.at < '2012-10-31T16:00:00.000Z').toBe(true));
  it('begins after business time does', () => expect(actsOf(reportIn(s0))[0]!.at > reportIn(s0).begins).toBe(true));
});

describe('another report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), '12315-folder-'));
    cpSync(join(__dirname, 'tiny'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const written = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const refusal = (): string => {
    try {
      reportIn(folder);
      return 'not refused';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('is another folder, and nothing else', () => {
    expect(actsOf(reportIn(folder)).slice(0, 2)).toEqual([
      {
        matter: 'samples.jsonl-a',
        name: 'drawing',
        at: '2014-07-01T01:00:00.000Z',
        by: 'sampler.340223d01',
        deed: {
          type: 'Post',
          data: {
            path: '/api/sampling/samples',
            body: {
              product: { name: '化肥第1组', code: '205' },
              trader: { name: '城关农资店', area: '340223' },
              samplers: ['officer-1', 'officer-2'],
              mode: 'ONSITE',
              areaClass: 'RURAL',
            },
            learns: { sample: 'sampleId' },
          },
        },
      },
      {
        matter: 'samples.jsonl-a',
        name: 'again',
        at: '2014-07-03T02:00:00.000Z',
        by: 'sampler.340223d01',
        deed: { type: 'Find', data: { path: '/api/sampling/samples/{sample}', learns: { state: 'status' } } },
      },
    ]);
  });
  it.each<readonly [string, string, (text: string) => string, string]>([
    ['a line that is not JSON', 'samples.jsonl', () => '{"id":\n', 'samples.jsonl:1: is not JSON'],
    [
      'a line without a field of its road',
      'samples.jsonl',
      (text) => text.replace('"n"', '"m"'),
      'samples.jsonl:1: n is missing',
    ],
    [
      'a day that there is not',
      'samples.jsonl',
      (text) => text.replace('07-01', '02-30'),
      'samples.jsonl:1: day is "2014-02-30"',
    ],
    [
      'a day outside the period',
      'samples.jsonl',
      (text) => text.replace('2014-07', '2015-07'),
      'a day from 2014-01-01 to 2014-12-31',
    ],
    ['an id that is there already', 'samples.jsonl', (text) => text + text, 'samples.jsonl:2: id a is there already'],
    ['a line that is no object', 'samples.jsonl', () => '7\n', 'samples.jsonl:1: is not an object'],
    [
      'a step at no time',
      'samples.road.json',
      (text) => text.replace('09:00', '25:00'),
      'samples.road.json 1: time is "25:00"',
    ],
    [
      'a step that leaves the interfaces',
      'samples.road.json',
      (text) => text.replace('/api/sampling', '/clock'),
      'samples.road.json 1: path is "/clock/samples"',
    ],
    [
      'a row in a unit that there is not',
      'report.json',
      (text) => text.replace('COUNT', 'KILO'),
      'report.json table 1: unit is "KILO"',
    ],
    [
      'a printed figure that is none',
      'report.json',
      (text) => text.replace('"1"', '"one"'),
      'report.json table 1: printed is "one"',
    ],
    ['a beginning without a zone', 'report.json', (text) => text.replace('+08:00', ''), 'report.json: begins is'],
    [
      'a file that is not there',
      'report.json',
      (text) => text.replace('samples.jsonl', 'lost.jsonl'),
      'lost.jsonl: there is no such file',
    ],
    ['no table', 'report.json', (text) => text.replace('"table"', '"tables"'), 'report.json table: is no list'],
    ['a report that is not JSON', 'report.json', () => '{', 'report.json: is not JSON'],
    ['a report that is no object', 'report.json', () => '7', 'report.json: is not an object'],
  ])('is refused for %s, and says where', (_, file, change, said) => {
    written(file, change);
    expect(refusal()).toContain(said);
  });
  it('is refused with everything that is wrong at once', () => {
    written('samples.jsonl', (text) => text.replace('"n"', '"m"').replace('07-01', '02-30'));
    expect(refusal().split('\n')).toHaveLength(2);
  });
});
