import type { Act } from '../acts';
import { subjects } from '../subjects';
import { accepted, type Called, complaintTold, ended, opened, selfSettled } from './complaint-roads';
import { acting, after, against, centre, jinghu, post, someone, type Story, yuan } from './story';

const handler = someone('handler', jinghu);
const agent = someone('agent', jinghu);
const head = someone('org_head', jinghu);
const byTime = (one: Act, other: Act): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

/** 9: one hundred and seven guests of a hotel fall ill. */
const hotel: Story = (() => {
  const matter = '09-hotel-guests';
  const act = acting(matter);
  const called: Called = {
    matter,
    day: '05-25',
    desk: someone('agent', centre),
    channel: 'PHONE',
    caller: { name: '孙志强', phone: '13955300909', address: '镜湖区长江路201号' },
    statement: '昨晚在酒店吃喜酒，今早一桌人都吐了，医院里全是。',
    summary: '酒店宴席后多人身体不适，已就医',
    part: against(
      jinghu,
      '镜湖区江畔大酒店',
      {
        objectCode: '201',
        problemCode: '11',
        claim: '承担医疗费并赔偿',
        facts: '在酒店参加宴席后当夜多人腹泻呕吐，次日上午陆续就医。',
        disputedAmount: 9_560_000,
      },
      { mediationAsked: false },
    ),
    organ: jinghu,
  };
  const incident = '/api/routing/incidents/{incident1}';
  const settlement = (n: number, when: string, persons: number, amount: number) =>
    act(when, handler, `group-settlement-${n}`, post(`${incident}/settlements`, { persons, amount }));
  return {
    matter,
    title: '酒店宴席一百零七人身体不适（群体性突发事件）',
    number: 'number1',
    acts: [
      ...opened(called),
      act(
        '05-25 09:45',
        agent,
        'incident',
        post(
          '/api/routing/incidents',
          {
            title: '江畔大酒店宴席多人身体不适',
            place: '镜湖区江畔大酒店',
            persons: 107,
            harm: true,
            media: false,
            numbers: [],
          },
          { incident1: 'incidentId' },
        ),
      ),
      act(
        '05-25 09:46',
        agent,
        'crew',
        post(
          '/api/routing/field-responses',
          { reference: '{number1}', placeClass: 'URBAN' },
          { response1: 'responseId' },
        ),
      ),
      act('05-25 09:50', head, 'deputy', post(`${incident}/deputy-report`)),
      act('05-25 09:55', head, 'health', post(`${incident}/external-reports`, { agency: 'HEALTH' })),
      act('05-25 10:10:30', handler, 'arrival', post('/api/routing/field-responses/{response1}/arrival')),
      act('05-25 10:30', agent, 'link', post(`${incident}/items`, { number: '{number1}' })),
      act(
        '05-25 16:00',
        handler,
        'relief',
        post(`${incident}/reliefs`, { visits: 107, words: '分组到医院看望就医客人' }),
      ),
      act(
        '05-25 17:00',
        handler,
        'field-report',
        post('/api/routing/field-responses/{response1}/report', { words: '二十四分钟到场，人员均已就医' }),
      ),
      accepted(called, 1),
      settlement(1, '05-28 11:00', 60, 5_200_000),
      settlement(2, '05-29 11:00', 35, 3_160_000),
      settlement(3, '06-01 11:00', 12, 1_200_000),
      act('06-02 11:00', head, 'incident-closing', post(`${incident}/closing`)),
      selfSettled(called, 6, 0),
      ...ended(called, 7),
    ].sort(byTime),
    told: [
      {
        path: incident,
        by: handler,
        line: ({ status, settled, amount }) =>
          `${status === 'CLOSED' ? '事件已办结' : String(status)}，${String(settled)}人和解，合计${yuan(amount)}元`,
      },
      {
        path: '/api/routing/field-responses/{response1}',
        by: handler,
        line: ({ minutes }) => `${String(minutes)}分钟到场`,
      },
    ],
  };
})();

const streets = ['方村', '张家山', '赭麓', '范罗山', '赭山', '弋矶山', '汀棠', '天门山', '大砻坊', '荆山'] as const;
/** One, seven and six in three consecutive months; the last in June makes fourteen. */
const gasDays = [
  '04-30',
  ...['05-12', '05-13', '05-15', '05-18', '05-20', '05-22', '05-27'],
  ...['06-02', '06-03', '06-08', '06-11', '06-12', '06-16'],
] as const;

const gasComplaint = (i: number): readonly Act[] => {
  const n = i + 1;
  const street = streets[i % streets.length]!;
  const called: Called = {
    matter: `11-gas-${String(n).padStart(2, '0')}`,
    day: gasDays[i]!,
    desk: someone('agent', centre),
    channel: 'PHONE',
    caller: {
      name: `${['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '周', '吴', '徐', '孙', '胡', '朱'][i]!}家旺`,
      phone: `138553011${String(n).padStart(2, '0')}`,
      address: `镜湖区${street}街道${n}号`,
    },
    statement: subjects.gas.statement,
    summary: subjects.gas.summary,
    part: against(
      jinghu,
      '镜湖区安顺液化气供应站',
      { ...subjects.gas, facts: `${street}街道：${subjects.gas.facts}`, disputedAmount: 9_000 },
      { mediationAsked: false },
    ),
    organ: jinghu,
  };
  return [...opened(called), accepted(called), selfSettled(called, 4, 3_000), ...ended(called, 5)];
};

/** 11: fourteen complaints about gas in three consecutive months make a hot spot. */
const gas: readonly Story[] = gasDays.map((_, i): Story => {
  const acts = gasComplaint(i);
  const { matter } = acts[0]!;
  const last = i === gasDays.length - 1;
  if (!last) return { matter, title: `煤气质量投诉之${i + 1}`, number: 'number1', acts, told: [] };
  const act = acting(matter);
  const analyst = someone('analyst', centre);
  const hotspot = '/api/analytics/hotspots/168-01';
  return {
    matter,
    title: '三个月十四件煤气质量投诉（热点）',
    number: 'number1',
    acts: [
      ...acts,
      act('06-17 09:30', analyst, 'review', post(`${hotspot}/review`, { words: '投诉集中于同一供应站，属实' })),
      act(
        '06-17 15:00',
        analyst,
        'referral',
        post(`${hotspot}/referral`, { agencies: ['住房和城乡建设局', '质量监督检验机构'] }),
      ),
      act(
        '06-24 10:00',
        analyst,
        'joint-action',
        post(`${hotspot}/joint-actions`, { words: '三部门联合检查充装站，责令更换不合格气瓶' }),
      ),
      act(after('08-03', 0, '10:00'), analyst, 'effect', post(`${hotspot}/effect`)),
    ].sort(byTime),
    told: [
      {
        path: hotspot,
        by: analyst,
        line: ({ count, effect }) => {
          const { before, after: since } = effect as { before: number; after: number };
          return `第三个月达到${String(count)}件认定为热点，联合治理后由${before}件降至${since}件`;
        },
      },
    ],
  };
});

/** 14: one phone shop again and again: an interview, demands, and a check that they were met. */
const phoneShop: readonly Story[] = (() => {
  const faults = ['手机反复死机', '所售为翻新机', '拖延检测、逃避三包'];
  const days = ['06-01', '06-02', '06-04'] as const;
  const matterOf = (i: number) => (i === 2 ? '14-phone-shop' : `14-phone-shop-${i + 1}`);
  const shop = '镜湖区讯捷手机店';
  const calledOf = (i: number): Called => ({
    matter: matterOf(i),
    day: days[i]!,
    desk: someone('agent', centre),
    channel: 'PHONE',
    caller: {
      name: ['胡文斌', '朱雪梅', '徐永康'][i]!,
      phone: `1375530141${i + 1}`,
      address: `镜湖区文化路${i + 20}号`,
    },
    statement: subjects.phoneShop.statement,
    summary: `${faults[i]!}，要求退货`,
    part: against(
      jinghu,
      shop,
      { ...subjects.phoneShop, facts: `${faults[i]!}。${subjects.phoneShop.facts}`, disputedAmount: 199_900 },
      { mediationAsked: false },
    ),
    organ: jinghu,
  });
  const roadOf = (i: number) => {
    const called = calledOf(i);
    return [...opened(called), accepted(called), selfSettled(called, 5, 199_900), ...ended(called, 6)];
  };
  const act = acting('14-phone-shop');
  const interview = '/api/enforcement-cases/interviews/{interview1}';
  return [0, 1, 2].map((i): Story => {
    if (i < 2)
      return { matter: matterOf(i), title: `手机店投诉之${i + 1}`, number: 'number1', acts: roadOf(i), told: [] };
    return {
      matter: matterOf(i),
      title: '同一手机店多次被投诉（行政约谈）',
      number: 'number1',
      acts: [
        ...roadOf(i),
        act('06-09 09:00', handler, 'complaints', {
          type: 'Find',
          data: {
            path: `/api/intake/complaints?respondent=${encodeURIComponent(shop)}&limit=3`,
            learns: { first: 'items.0.number', second: 'items.1.number', third: 'items.2.number' },
          },
        }),
        act(
          '06-09 10:00',
          handler,
          'interview',
          post(
            '/api/enforcement-cases/interviews',
            { respondent: { name: shop }, complaints: ['{first}', '{second}', '{third}'], issues: faults },
            { interview1: 'interviewId' },
          ),
        ),
        act(
          '06-11 15:00',
          handler,
          'interview-minutes',
          post(`${interview}/minutes`, { demands: ['七日内对三件投诉逐一退货', '停止销售翻新机', '张贴三包规定'] }),
        ),
        act('06-11 16:00', handler, 'promise', post(`${interview}/promise`, { by: '2026-06-22' })),
        act(
          '06-23 10:00',
          handler,
          'verification',
          post(`${interview}/verification`, { done: true, words: '现场核查，三项要求均已落实' }),
        ),
      ].sort(byTime),
      told: [
        {
          path: interview,
          by: handler,
          line: ({ status, demands }) =>
            `约谈提出要求${(demands as readonly string[]).length}项，整改${status === 'VERIFIED' ? '已核实' : String(status)}`,
        },
        complaintTold(handler, ({ status }) => `投诉${status === 'ARCHIVED' ? '已归档' : String(status)}`),
      ],
    };
  });
})();

export const together: readonly Story[] = [hotel, ...gas, ...phoneShop];
