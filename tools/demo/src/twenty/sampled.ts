import type { Act } from '../acts';
import { caseRoad, type Filed } from './case-road';
import { acting, after, centre, find, nanling, jinghu, post, someone, type Story } from './story';

const laboratory = '芜湖市产品质量监督检验所';
const byTime = (one: Act, other: Act): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);
const cityHead = someone('org_head', centre);

interface Batch {
  readonly matter: string;
  readonly organ: string;
  /** Name within the matter: `batch1`. */
  readonly batch: string;
  readonly day: string;
  readonly product: { readonly name: string; readonly code: string };
  readonly traders: readonly string[];
  /** First and last number of the samples within the matter. */
  readonly samples: readonly [number, number];
  readonly item: { readonly name: string; readonly limit: string };
  readonly found: (fails: boolean) => string;
  readonly fails: (sample: number) => boolean;
}

/** Ordered, drawn from the traders in turn, tested, reported and analysed. */
const batchActs = (given: Batch): readonly Act[] => {
  const { matter, organ, batch, day, product, traders, samples, item, found, fails } = given;
  const act = acting(matter);
  const head = someone('org_head', organ);
  const sampler = someone('sampler', organ);
  const numbers = Array.from({ length: samples[1] - samples[0] + 1 }, (_, i) => samples[0] + i);
  const path = `/api/sampling/batches/{${batch}}`;
  return [
    act(
      after(day, 0, '10:00'),
      head,
      batch,
      post(
        '/api/sampling/batches',
        { taskId: '{task1}', product, quota: numbers.length, laboratory, areaClass: 'RURAL' },
        { [batch]: 'batchId' },
      ),
    ),
    ...numbers.map((n, i) =>
      act(
        after(day, 1, '10:00'),
        sampler,
        `draw-${n}`,
        post(
          '/api/sampling/samples',
          {
            batchId: `{${batch}}`,
            product,
            trader: { name: traders[i % traders.length]!, area: organ.slice(0, 6) },
            samplers: [sampler, someone('handler', organ)],
            mode: 'ONSITE',
            areaClass: 'RURAL',
          },
          { [`sample${n}`]: 'sampleId' },
        ),
      ),
    ),
    ...numbers.map((n) => {
      const result = fails(n) ? 'FAIL' : 'PASS';
      return act(
        after(day, 7, '14:30'),
        someone('laboratory', organ),
        `result-${n}`,
        post(`/api/sampling/samples/{sample${n}}/result`, {
          laboratory,
          reportNumber: `WJ2026-${matter.slice(0, 2)}-${String(n).padStart(2, '0')}`,
          result,
          items: [{ ...item, found: found(fails(n)), result }],
        }),
      );
    }),
    act(after(day, 7, '16:30'), head, `${batch}-report`, post(`${path}/report`)),
    act(
      after(day, 8, '09:30'),
      head,
      `${batch}-analysis`,
      post(`${path}/analysis`, { words: `${product.name}抽检分析报告` }),
    ),
    act(after(day, 8, '10:30'), head, `${batch}-closing`, post(`${path}/closing`)),
  ];
};

/** A failed sample: told, off the shelf, objected to by nobody, closed; beside it its lead becomes a case. */
interface Failed {
  readonly matter: string;
  readonly organ: string;
  readonly n: number;
  /** Working day of the notice. */
  readonly day: string;
  readonly offShelf: { readonly quantity: number; readonly unit: string; readonly words: string };
  readonly filed: Pick<Filed, 'cause' | 'facts' | 'fine' | 'caseValue'>;
}
const failedSample = ({ matter, organ, n, day, offShelf, filed }: Failed): readonly Act[] => {
  const act = acting(matter);
  const handler = someone('handler', organ);
  const path = `/api/sampling/samples/{sample${n}}`;
  return [
    act(after(day, 0, '09:00'), handler, `notice-${n}`, post(`${path}/failure-notice`, { to: ['TRADER'] })),
    act(after(day, 0, '09:20'), handler, `off-shelf-${n}`, post(`${path}/off-shelf-order`, offShelf)),
    act(
      after(day, 0, '10:40'),
      handler,
      `lead-${n}`,
      find(`/api/enforcement-cases/leads?sourceId={sample${n}}`, { [`lead${n}`]: 'items.0.id' }),
    ),
    ...caseRoad({
      matter,
      organ,
      day: after(day, 1, '').slice(0, 5),
      lead: `lead${n}`,
      prefix: `${n}-`,
      category: 'PRODUCT_QUALITY',
      basis: '《中华人民共和国产品质量法》第四十九条',
      confiscated: 0,
      ...filed,
    }),
    act(after(day, 14, '15:00'), handler, `sample-closing-${n}`, post(`${path}/closing`)),
  ];
};

/** Issued; its number is there a moment later, even if the service died in between. */
const task = (matter: string, day: string, title: string, to: string): readonly Act[] => [
  acting(matter)(
    `${day} 09:00`,
    cityHead,
    'task',
    post('/api/sampling/tasks', { title, kind: 'ADHOC', to, deadline: '2026-07-31' }, { task1: 'taskId' }),
  ),
  acting(matter)(
    `${day} 09:01`,
    cityHead,
    'task-number',
    find('/api/sampling/tasks/{task1}', { taskNumber: 'number' }),
  ),
];
const reported = (matter: string, organ: string, when: string, analysis: string): Act =>
  acting(matter)(
    when,
    someone('org_head', organ),
    'task-report',
    post('/api/sampling/tasks/{task1}/report', { analysis }),
  );

const rate = ({ passed, samples }: Readonly<Record<string, unknown>>) =>
  `${String(samples)}组，合格率${((100 * Number(passed)) / Number(samples)).toFixed(2)}%`;
const caseTold = (n: number, organ: string) => ({
  path: `/api/enforcement-cases/cases/{lead${n}Case}`,
  by: someone('org_head', organ),
  line: ({ status, fine }: Readonly<Record<string, unknown>>) =>
    `立案一起，${status === 'CLOSED' ? '已结案' : String(status)}，罚款${Number(fine) / 100}元`,
});

/** 12: six traders, twelve samples, one fails. */
const fertiliser: Story = (() => {
  const matter = '12-fertiliser';
  const organ = nanling;
  return {
    matter,
    title: '化肥临时监测（市局任务）',
    number: 'taskNumber',
    acts: [
      ...task(matter, '05-11', '化肥质量临时监测', organ),
      ...batchActs({
        matter,
        organ,
        batch: 'batch1',
        day: '05-12',
        product: { name: '复混肥料', code: '173' },
        traders: ['丰收农资', '惠农农资', '金穗农资', '绿源农资', '田园农资', '禾丰农资'].map(
          (name) => `南陵县${name}经营部`,
        ),
        samples: [1, 12],
        item: { name: '总养分', limit: '≥45.0%' },
        found: (fails) => (fails ? '38.2%' : '45.6%'),
        fails: (n) => n === 7,
      }),
      ...failedSample({
        matter,
        organ,
        n: 7,
        day: '05-25',
        offShelf: { quantity: 40, unit: '袋', words: '立即停止销售并下架封存' },
        filed: {
          cause: '销售不合格化肥案',
          facts: '所售复混肥料总养分38.2%，低于标明值',
          fine: 300_000,
          caseValue: 480_000,
        },
      }),
      reported(matter, organ, '07-20 10:00', '全县化肥总体合格，个别经营户总养分不足，已立案查处并结案。'),
    ].sort(byTime),
    told: [{ path: '/api/sampling/batches/{batch1}', by: someone('org_head', organ), line: rate }, caseTold(7, organ)],
  };
})();

/** 13: two batches, all fail; the report goes upward, every failure becomes a case. */
const bicycles: Story = (() => {
  const matter = '13-electric-bicycles';
  const organ = jinghu;
  const batch = (name: string, day: string, samples: readonly [number, number]) =>
    batchActs({
      matter,
      organ,
      batch: name,
      day,
      product: { name: '电动自行车', code: '165' },
      traders: ['镜湖区捷安电动车行', '镜湖区飞速车业'],
      samples,
      item: { name: '制动性能', limit: '干态制动距离≤7m' },
      found: () => '8.4m',
      fails: () => true,
    });
  const failed = (n: number, day: string) =>
    failedSample({
      matter,
      organ,
      n,
      day,
      offShelf: { quantity: 6, unit: '辆', words: '停止销售，下架待处理' },
      filed: {
        cause: '销售不合格电动自行车案',
        facts: '所售电动自行车制动性能不合格',
        fine: 800_000,
        caseValue: 1_500_000,
      },
    });
  return {
    matter,
    title: '电动自行车两批次抽检（全部不合格，上报分析）',
    number: 'taskNumber',
    acts: [
      ...task(matter, '05-13', '电动自行车质量监测', organ),
      ...batch('batch1', '05-14', [1, 2]),
      ...batch('batch2', '05-20', [3, 4]),
      ...[1, 2].flatMap((n) => failed(n, '05-27')),
      ...[3, 4].flatMap((n) => failed(n, '06-02')),
      reported(matter, organ, '07-21 10:00', '两批次四组样品全部不合格，主要为制动性能，建议全市开展专项清查。'),
    ].sort(byTime),
    told: [
      { path: '/api/sampling/batches/{batch1}', by: someone('org_head', organ), line: rate },
      { path: '/api/sampling/batches/{batch2}', by: someone('org_head', organ), line: rate },
      ...[1, 2, 3, 4].map((n) => caseTold(n, organ)),
    ],
  };
})();

export const sampled: readonly Story[] = [fertiliser, bicycles];
