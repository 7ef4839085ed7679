import { legalDate, waysToName } from '@12315/law';
import type { Act } from '../acts';
import { type Subject, subjects } from '../subjects';
import { caseRoad } from './case-road';
import { accepted, type Called, complaintTold, ended, opened, selfSettled } from './complaint-roads';
import { acting, after, against, centre, find, jinghu, jiujiang, post, someone, type Story, yuan } from './story';

const desk = someone('agent', centre);
const dispatcher = someone('dispatcher', centre);
const handler = someone('handler', jinghu);
const supervisor = someone('supervision_officer', centre);
const byTime = (one: Act, other: Act): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

const about = (subject: Subject) => ({ desk, statement: subject.statement, summary: subject.summary });

/** 15: nobody says who they are; the term is struck down and the decision published. */
const standardTerm: Story = (() => {
  const matter = '15-standard-term';
  const act = acting(matter);
  const facts = '包间公示“最低消费八百元，不足按八百元收取”，涉嫌以格式条款排除消费者权利';
  const report = '/api/intake/reports/{report1}';
  return {
    matter,
    title: '匿名举报餐厅不公平格式条款',
    number: 'number1',
    acts: [
      act(
        '05-18 10:00',
        desk,
        'receive',
        post(
          '/api/intake/items',
          { channel: 'WEB', statement: '这家店包间写着最低消费，我不想留名字。', summary: '举报餐厅包间设置最低消费' },
          { item: 'itemId' },
        ),
      ),
      act(
        '05-18 10:30',
        desk,
        'triage',
        post(
          '/api/intake/items/{item}/triage',
          {
            parts: [
              {
                kind: 'REPORT',
                respondent: { name: '镜湖区聚福楼酒店' },
                objectCode: '201',
                problemCode: '07',
                actArea: '340202',
                facts,
              },
            ],
          },
          { report1: 'reports.0.reportId', number1: 'reports.0.number' },
        ),
      ),
      act(
        '05-19 09:30',
        handler,
        'lead',
        find('/api/enforcement-cases/leads?sourceId={report1}', { lead1: 'items.0.id' }),
      ),
      ...caseRoad({
        matter,
        day: '05-27',
        organ: jinghu,
        lead: 'lead1',
        cause: '利用格式条款侵害消费者权益案',
        category: 'STANDARD_TERMS',
        facts,
        basis: '《侵害消费者权益行为处罚办法》第十二条、第十五条',
        fine: 200_000,
        confiscated: 0,
        caseValue: 320_000,
        published: true,
      }),
      act('07-03 10:00', handler, 'report-closing', post(`${report}/closing`)),
      act('07-06 10:00', handler, 'report-archiving', post(`${report}/archiving`)),
    ].sort(byTime),
    told: [
      {
        path: '/api/enforcement-cases/cases/{lead1Case}',
        by: someone('org_head', jinghu),
        line: ({ status, fine, publishedAt }) =>
          `格式条款案${status === 'CLOSED' ? '已结案' : String(status)}，罚款${yuan(fine)}元${publishedAt ? '，决定已公示' : ''}`,
      },
      { path: report, by: handler, line: ({ status }) => `举报${status === 'ARCHIVED' ? '已归档' : String(status)}` },
    ],
  };
})();

/** 18: four years old. */
const tooOld: Story = (() => {
  const matter = '18-four-years-old';
  const called: Called = {
    ...about(subjects.fridge),
    matter,
    day: '05-20',
    organ: jinghu,
    channel: 'PHONE',
    caller: { name: '刘桂英', phone: '13355301818', address: '镜湖区人民路5号' },
    part: against(jinghu, '镜湖区万家电器行', {
      ...subjects.fridge,
      facts: '二〇二二年四月购买冰箱时价格与约定不符，当时即已知情。',
      disputedAmount: 80_000,
    }),
  };
  return {
    matter,
    title: '四年前的争议（超过三年不予受理）',
    number: 'number1',
    acts: [
      ...opened(called),
      acting(matter)(after('05-20', 4, '10:00'), handler, 'refuse', {
        type: 'Refuse',
        data: {
          part: 1,
          ground: 'CLAIM_TOO_OLD',
          reason: '投诉人自知道权益受到侵害之日起已超过三年',
          otherWays: waysToName(legalDate('2026-05-26')),
        },
      }),
    ],
    told: [
      complaintTold(handler, ({ decision }) => {
        const { article, otherWays } = decision as { article: string; otherWays: readonly string[] };
        return `不予受理，依据${article}，已告知其他途径${otherWays.length}项`;
      }),
    ],
  };
})();

/** 19: nobody is at the shown address, so the platform's county handles it. */
const merchant: Story = (() => {
  const matter = '19-shown-address';
  const seller = {
    kind: 'PLATFORM_MERCHANT',
    shownArea: '340202',
    shownAddressReachable: false,
    platformArea: '340207',
    platformName: '江城优选',
  } as const;
  const called: Called = {
    ...about(subjects.wineJar),
    matter,
    day: '05-22',
    organ: jiujiang,
    channel: 'WEB',
    caller: { name: '黄小燕', phone: '13355301919', address: '镜湖区银湖路90号' },
    part: against(
      jiujiang,
      '醇香酿具专营店',
      { ...subjects.wineJar, disputedAmount: 45_000 },
      { mediationAsked: false, seller },
    ),
  };
  return {
    matter,
    title: '平台内经营者公示地址无法联系（按平台住所地分派）',
    number: 'number1',
    acts: [...opened(called), accepted(called), selfSettled(called, 6, 45_000), ...ended(called, 7)],
    told: [
      {
        path: '/api/routing/dispatches/{complaint1}',
        by: someone('handler', jiujiang),
        line: ({ organisation, rule }) => `分派${String(organisation)}，依据${String(rule)}`,
      },
      complaintTold(someone('handler', jiujiang), ({ recovered }) => `自行和解，挽回${yuan(recovered)}元`),
    ],
  };
})();

/** 20: the working days pass; the clock rings, people urge and supervise, and a person decides who answers for it. */
const overdue: Story = (() => {
  const matter = '20-overdue';
  const act = acting(matter);
  const called: Called = {
    ...about(subjects.bicycle),
    matter,
    day: '06-01',
    organ: jinghu,
    channel: 'PHONE',
    caller: { name: '徐志强', phone: '13355302020', address: '镜湖区文化路2号' },
    part: against(
      jinghu,
      '镜湖区飞速车业',
      { ...subjects.bicycle, disputedAmount: 120_000 },
      { mediationAsked: false },
    ),
  };
  const dispatch = '/api/routing/dispatches/{complaint1}';
  return {
    matter,
    title: '初查超期（催办、督办、责任追究）',
    number: 'number1',
    acts: [
      ...opened(called),
      act(
        after('06-01', 6, '09:30'),
        dispatcher,
        'urge',
        post(`${dispatch}/urges`, { words: '初查将到期，请抓紧办理' }),
      ),
      act(
        after('06-01', 8, '09:30'),
        dispatcher,
        'urge-again',
        post(`${dispatch}/urges`, { words: '初查已超期，请立即办理' }),
      ),
      act(
        after('06-01', 8, '14:00'),
        supervisor,
        'supervision',
        post(`${dispatch}/supervisions`, { reason: '初查超期', replyWithin: 5 }),
      ),
      accepted(called, 9),
      act(
        after('06-01', 9, '15:00'),
        handler,
        'supervision-reply',
        post(`${dispatch}/supervision-reply`, { answer: '承办人外出培训未移交，现已受理并联系双方。' }),
      ),
      act(
        after('06-01', 11, '10:00'),
        supervisor,
        'accountability',
        post(`${dispatch}/accountability`, { held: true, reason: '未办理工作移交，予以批评教育' }),
      ),
      selfSettled(called, 12, 60_000),
      ...ended(called, 13, { score: 2 }),
    ].sort(byTime),
    told: [
      {
        path: dispatch,
        by: dispatcher,
        line: ({ urges, accountability }) =>
          `催办${(urges as readonly unknown[]).length}次，督办已回复，责任追究${(accountability as { held?: boolean } | null)?.held ? '成立' : '未决定'}`,
      },
      complaintTold(handler, ({ status }) => `投诉${status === 'ARCHIVED' ? '已归档' : String(status)}`),
    ],
  };
})();

export const decided: readonly Story[] = [standardTerm, tooOld, merchant, overdue];
