import type { Limit } from './limit';

const P2021 = { instrument: 'P2021', from: '2021-07-15', to: '2022-10-31', basis: 'LAW' } as const;
const P2022 = { instrument: 'P2022', from: '2022-11-01', to: null, basis: 'LAW' } as const;
/** Both editions say it under the same number. */
const inBoth = <L extends object>(limit: L) => [
  { ...limit, ...P2021 },
  { ...limit, ...P2022 },
];
/** Before 2021 the texts were not at hand: what is known of them are the numbers, not the articles. */
const P2007 = {
  instrument: 'P2007',
  from: '2007-10-01',
  to: '2019-03-31',
  basis: 'UNVERIFIED',
  article: null,
} as const;
const P2019 = {
  instrument: 'P2019',
  from: '2019-04-01',
  to: '2021-07-14',
  basis: 'UNVERIFIED',
  article: null,
} as const;
const inBothBefore = <L extends object>(limit: L) => [
  { ...limit, ...P2007 },
  { ...limit, ...P2019 },
];
const workingDays = <N extends number>(n: N) => ({ n, unit: 'workingDay' }) as const;
const calendarDays = <N extends number>(n: N) => ({ n, unit: 'calendarDay' }) as const;

const decision = {
  id: 'DL-E1',
  duty: 'CASE_DECISION',
  title: '作出处理决定',
  startsWith: '立案之日',
  ...calendarDays(90),
  soonOn: 75,
  extension: { n: 30, needs: '案情复杂或者其他原因，经部门负责人批准' },
} as const;
const defence = {
  id: 'DL-E7',
  duty: 'DEFENCE',
  title: '当事人陈述、申辩或者要求听证',
  startsWith: '告知书送达之日',
} as const;
const payment = {
  id: 'DL-E11',
  duty: 'PENALTY_PAYMENT',
  title: '缴纳罚款',
  startsWith: '收到行政处罚决定书之日',
  ...calendarDays(15),
  soonOn: 12,
} as const;

/** Enforcement cases, ordinary procedure (普通程序). */
export const caseLimits = [
  ...inBothBefore(decision),
  ...inBoth({
    ...decision,
    article: '第六十四条',
    pauses: {
      reasons: [
        'SUSPENSION',
        'HEARING',
        'PUBLIC_NOTICE',
        'TESTING',
        'APPRAISAL',
        'RIGHT_HOLDER_IDENTIFICATION',
        'REFUND_ORDER',
      ],
      article: '第六十四条',
    },
  } as const),
  ...inBoth({
    id: 'DL-E3',
    duty: 'ASSISTANCE_REPLY',
    title: '完成协助调查',
    startsWith: '收到协助调查函之日',
    ...workingDays(15),
    soonOn: 12,
    article: '第四十五条',
  } as const),
  ...inBoth({
    id: 'DL-E4',
    duty: 'EVIDENCE_PRESERVATION',
    title: '对先行登记保存的证据作出处理',
    startsWith: '先行登记保存之日',
    ...workingDays(7),
    soonOn: 5,
    article: '第三十五条',
  } as const),
  {
    id: 'DL-E5',
    duty: 'SEIZURE',
    title: '对查封、扣押作出处理',
    startsWith: '查封、扣押之日',
    ...calendarDays(30),
    soonOn: 25,
    instrument: 'QZ',
    article: '第二十五条',
    from: '2012-01-01',
    to: null,
    basis: 'LAW',
    extension: { n: 30, needs: '情况复杂，经机关负责人批准' },
    pauses: { reasons: ['TESTING', 'APPRAISAL'], article: '第二十五条' },
  },
  ...inBoth({
    id: 'DL-E6',
    duty: 'INTERNAL_REVIEW',
    title: '完成法制审核或者案件审核',
    startsWith: '收到案卷之日',
    ...workingDays(10),
    soonOn: 8,
    article: '第五十五条',
  } as const),
  ...inBothBefore({ ...defence, ...workingDays(3) }),
  ...inBoth({ ...defence, ...workingDays(5), article: '第五十七条' } as const),
  ...inBoth({
    id: 'DL-E10',
    duty: 'DECISION_SERVICE',
    title: '送达行政处罚决定书',
    startsWith: '作出决定之日',
    ...workingDays(7),
    soonOn: 5,
    article: '第八十一条',
  } as const),
  ...inBoth({
    id: 'DL-E10',
    duty: 'SERVICE_BY_PUBLIC_NOTICE',
    title: '公告送达视为送达',
    startsWith: '发布公告之日',
    ...calendarDays(30),
    article: '第八十二条第五项',
  } as const),
  ...inBothBefore(payment),
  ...inBoth({ ...payment, article: '第七十二条' } as const),
  ...inBoth({
    id: 'DL-E13',
    duty: 'CASE_CLOSING',
    title: '办理结案审批',
    startsWith: '案件执行完毕或者终结之日',
    ...workingDays(15),
    soonOn: 12,
    article: '第七十七条',
  } as const),
  ...inBoth({
    id: 'DL-E14',
    duty: 'CASE_JURISDICTION_DISPUTE',
    title: '协商解决案件管辖争议',
    startsWith: '发生争议之日',
    ...workingDays(7),
    soonOn: 5,
    article: '第十三条',
  } as const),
  {
    id: 'DL-E15',
    duty: 'CRIMINAL_TRANSFER_DECISION',
    title: '决定是否移送公安机关',
    startsWith: '收到移送报告之日',
    ...calendarDays(3),
    instrument: 'YS',
    article: '第五条',
    from: '2020-08-07',
    to: null,
    basis: 'LAW',
  },
] as const satisfies readonly Limit[];
