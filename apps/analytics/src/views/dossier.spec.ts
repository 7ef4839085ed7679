import { eventMeta, metaAt } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { dossier, type DossierEntry } from './dossier.view';
import { gathered } from './gathered';

const { evolve, initial, key } = dossier.view;
const meta = eventMeta({ ...metaAt('2026-05-06T01:00:00Z'), revision: 3, correlation: 'item-1' });
const entryOf = (type: string, more: object = {}) =>
  evolve[type]!({ ...(fixturesOf(type)[0] as object), ...more }, initial, meta) as DossierEntry;

const complaint = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const acceptance = '《市场监督管理投诉举报处理办法》第十五条';
const period = '《市场监督管理投诉举报处理办法》第二十三条第一款第五项';
const verification = '《市场监督管理投诉举报处理办法》第二十七条';

/** Some contracts: sentence, article, the day of its clock. */
const told: readonly (readonly [string, string, string | null, string | null])[] = [
  ['intake.item-received.v1', '来件已接收', null, null],
  ['intake.item-numbered.v1', '来件编号340200C01202605060001', null, null],
  [
    'intake.item-referred-elsewhere.v1',
    '不属投诉举报，已告知其他途径',
    '《市场监督管理投诉举报处理办法》第四十四条',
    null,
  ],
  [
    'intake.complaint-registered.v1',
    '投诉已登记，编号340200C01202605060001C1，被投诉人芜湖市镜湖区赭山家电商行',
    null,
    null,
  ],
  ['intake.complaint-assigned.v1', '已分派340202D01，须在2026-05-14前（含当日）决定是否受理', acceptance, '2026-05-14'],
  ['intake.complaint-accepted.v1', '已受理，消费者要求调解', null, null],
  [
    'intake.complaint-refused.v1',
    '不予受理（NOT_CONSUMER_DISPUTE）',
    '《市场监督管理投诉举报处理办法》第十六条第三项',
    null,
  ],
  ['intake.complaint-withdrawn.v1', '投诉人已撤回投诉', null, null],
  ['intake.acceptance-due-soon.v1', '初查将于2026-05-14到期', acceptance, null],
  ['intake.acceptance-overdue.v1', '初查已超过2026-05-14的期限', acceptance, null],
  ['intake.enforcement-lead-raised.v1', '发现违法线索，已移交核查', null, null],
  ['routing.organisation-registered.v1', '机构已登记：芜湖市镜湖区市场监督管理局', null, null],
  ['routing.dispatch-issued.v1', '已分流至340202D01：被投诉人实际经营地：340202', 'C2026 第十三条第一款', null],
  [
    'routing.dispatch-undecided.v1',
    '未能确定承办机关，待人工决定：被投诉人实际经营地：341702；341702不在本市',
    'C2026 第十三条第一款',
    null,
  ],
  ['routing.dispatch-signed.v1', '340202D01已签收', null, null],
  ['mediation.mediation-opened.v1', '调解已开启，须在2026-07-05前（含当日）终结', period, '2026-07-05'],
  ['mediation.mediation-consented.v1', '经营者同意调解', null, null],
  ['mediation.mediation-refused.v1', '经营者拒绝调解，调解终止', null, null],
  [
    'mediation.mediation-terminated.v1',
    '调解已终止（投诉已撤回或者双方自行和解）',
    '《市场监督管理投诉举报处理办法》第二十三条第一款第一项',
    null,
  ],
  ['mediation.mediation-due-soon.v1', '调解将于2026-07-05到期', period, null],
  ['mediation.mediation-period-expired.v1', '调解期限已于2026-07-05届满', period, null],
  [
    'enforcement-cases.lead-registered.v1',
    '案源已登记，须在2026-05-26前（含当日）核查完毕',
    verification,
    '2026-05-26',
  ],
  ['enforcement-cases.verification-extended.v1', '核查期限已延长至2026-06-16', verification, '2026-06-16'],
  ['enforcement-cases.verification-due-soon.v1', '核查将于2026-05-26到期', verification, null],
  ['enforcement-cases.verification-overdue.v1', '核查已超过2026-05-26的期限', verification, null],
  ['sampling.sample-drawn.v1', '已抽样：电热水壶（芜湖市镜湖区赭山家电商行）', null, null],
  ['sampling.sample-tested.v1', '检验结果不合格，报告WZJ-2026-0506', null, null],
  ['sampling.sample-closed.v1', '样品已办结', null, null],
  [
    'sampling.failure-notified.v1',
    '不合格结果已送达，可在2026-05-21前（含当日）提出异议',
    '《产品质量监督抽查管理暂行办法》第三十六条',
    '2026-05-21',
  ],
  ['sampling.objection-waived.v1', '期限内未提出异议，视为认可检验结果', null, null],
  ['sampling.off-shelf-ordered.v1', '已责令下架12.5千克', null, null],
  [
    'sampling.sampling-task-issued.v1',
    '专项抽检任务已下达：2026年小家电专项抽检，2026-06-30前（含当日）上报',
    null,
    null,
  ],
  ['sampling.sampling-task-numbered.v1', '抽检任务编号340200C01S202605060001', null, null],
  ['sampling.sampling-task-reported.v1', '抽检任务分析报告已上报', null, null],
  ['sampling.batch-issued.v1', '批次已下达：电热水壶2组，由芜湖市产品质量监督检验所检验', null, null],
  ['sampling.batch-reported.v1', '批次已上报：2户2组，合格1组，不合格1组', null, null],
  ['sampling.special-clearance-triggered.v1', '不合格1组（共2组），达到30.00%，已触发专项清查', null, null],
  ['sampling.batch-analysed.v1', '批次分析报告已出', null, null],
  ['sampling.batch-closed.v1', '批次已办结', null, null],
];

describe('the dossier', () => {
  it('gathers every contract of every service', () =>
    expect(Object.keys(evolve).sort()).toStrictEqual(
      gathered.flatMap(({ contracts }) => contracts.map(({ type }) => type)).sort(),
    ));
  it.each(Object.keys(evolve))('has a sentence in Chinese for every %s ever told', (type) => {
    for (const data of fixturesOf(type)) {
      const { sentence } = entryOf(type, data as object);
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
  it.each(told)('says of %s: %s', (type, sentence, article, dueOn) => {
    const entry = entryOf(type);
    expect([entry.sentence, entry.article, entry.clock?.dueOn ?? null]).toStrictEqual([sentence, article, dueOn]);
  });
  it.each([
    ['intake.item-received.v1', { paper: '登记簿 2026-118' }, '来件已接收，据登记簿 2026-118补录'],
    ['intake.complaint-accepted.v1', { onTime: false, mediationAsked: false }, '已受理，已超过期限'],
    ['intake.complaint-refused.v1', { onTime: false }, '不予受理（NOT_CONSUMER_DISPUTE），已超过期限'],
    ['mediation.mediation-consented.v1', { side: 'CONSUMER' }, '消费者同意调解'],
    ['mediation.mediation-refused.v1', { side: 'CONSUMER' }, '消费者拒绝调解，调解终止'],
    ['sampling.sample-tested.v1', { result: 'PASS' }, '检验结果合格，报告WZJ-2026-0506'],
    ['sampling.failure-notified.v1', { objection: null }, '不合格结果已送达'],
    ['sampling.sampling-task-reported.v1', { onTime: false }, '抽检任务分析报告已上报，已超过期限'],
  ])('tells apart what differs in %s', (type, more, sentence) => expect(entryOf(type, more).sentence).toBe(sentence));
});

describe('an entry of the dossier', () => {
  it('says who, when, under which rules, and how the clock was counted', () =>
    expect(entryOf('intake.complaint-assigned.v1')).toStrictEqual({
      correlation: 'item-1',
      matterId: complaint,
      service: 'intake',
      type: 'intake.complaint-assigned.v1',
      occurredAt: '2026-05-06T01:00:00.000Z',
      recordedAt: '2026-05-06T01:00:00.000Z',
      sequence: 3,
      actor: { id: 'officer-7', role: 'HANDLER', organisation: '340202D01' },
      ruleSet: 'C2026',
      sentence: '已分派340202D01，须在2026-05-14前（含当日）决定是否受理',
      article: acceptance,
      clock: {
        title: '决定是否受理并告知投诉人',
        dueOn: '2026-05-14',
        outerLimit: null,
        article: acceptance,
        explained: [
          `决定是否受理并告知投诉人：自收到投诉之日起7个工作日（${acceptance}）。`,
          '2026年5月6日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
          '2026年5月7日至2026年5月8日：工作日，计入，累计2个工作日。',
          '2026年5月9日：劳动节调休，当日上班（国办发明电〔2025〕7号），计入，累计3个工作日。',
          '2026年5月10日：休息日，不计入。',
          '2026年5月11日至2026年5月14日：工作日，计入，累计7个工作日。',
          '2026年5月14日24时届满。',
        ],
      },
    }));
  it('is one per event', () => expect(key({ type: 'any', data: {} }, { ...meta, id: 'event-1' })).toBe('event-1'));
  it.each([
    ['routing.dispatch-issued.v1', complaint],
    ['mediation.mediation-opened.v1', complaint],
    ['mediation.mediation-consented.v1', complaint],
    ['intake.enforcement-lead-raised.v1', complaint],
    ['intake.complaint-registered.v1', complaint],
    ['enforcement-cases.lead-registered.v1', '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004'],
    ['enforcement-cases.verification-overdue.v1', '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004'],
    ['intake.item-received.v1', '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001'],
    ['sampling.sample-drawn.v1', '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021'],
    ['mediation.agreement-reached.v1', complaint],
    ['analytics.hotspot-detected.v1', '117-02'],
    ['routing.organisation-registered.v1', null],
  ])('of %s is a fact of the matter %s', (type, matterId) => expect(entryOf(type).matterId).toBe(matterId));
});
