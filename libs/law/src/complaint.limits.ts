import type { Limit } from './limit';

const acceptance = {
  id: 'DL-C1',
  duty: 'ACCEPTANCE',
  title: '决定是否受理并告知投诉人',
  startsWith: '收到投诉之日',
} as const;
const sevenWorkingDays = { n: 7, unit: 'workingDay', soonOn: 5 } as const;
const mediation = {
  id: 'DL-C3',
  duty: 'MEDIATION_PERIOD',
  title: '达成调解协议或者终止调解',
  startsWith: '受理投诉之日',
} as const;
const sixtyDays = { n: 60, unit: 'calendarDay', soonOn: 50 } as const;
const notice = {
  id: 'DL-C4',
  duty: 'TERMINATION_NOTICE',
  title: '将终止调解告知双方',
  startsWith: '作出终止调解决定之日',
} as const;
const lead = {
  id: 'DL-C5',
  duty: 'MEDIATION_LEAD_VERIFICATION',
  title: '核查调解中发现的线索',
  startsWith: '发现线索之日',
  n: 15,
  unit: 'workingDay',
  soonOn: 12,
} as const;
const dispute = {
  id: 'DL-C6',
  duty: 'AUTHORITY_DISPUTE',
  title: '协商解决处理权限争议',
  startsWith: '发生争议之日',
} as const;
const verification = {
  id: 'DL-R1',
  duty: 'VERIFICATION',
  title: '核查并决定是否立案',
  startsWith: '发现线索或者收到材料之日',
  unit: 'workingDay',
} as const;
const fifteen = { n: 15, soonOn: 12, extension: { n: 15, needs: '特殊情况，经部门负责人批准' } } as const;
const examined = ['TESTING', 'APPRAISAL', 'RIGHT_HOLDER_IDENTIFICATION'] as const;
const reporter = {
  id: 'DL-R2',
  duty: 'NAMED_REPORTER_NOTICE',
  title: '将是否立案告知实名举报人',
  startsWith: '作出是否立案决定之日',
  n: 5,
  unit: 'workingDay',
  soonOn: 4,
  instrument: 'C2020',
  article: '第三十一条第二款',
} as const;

const C1996 = { instrument: 'C1996', from: '1996-03-15', to: '2014-03-14', basis: 'UNVERIFIED' } as const;
const C2014 = { instrument: 'C2014', from: '2014-03-15', to: '2019-12-31', basis: 'LAW' } as const;
const C2020 = { instrument: 'C2020', from: '2020-01-01', to: '2026-04-14', basis: 'LAW' } as const;
const C2026 = { instrument: 'C2026', from: '2026-04-15', to: null, basis: 'LAW' } as const;

const appraisal = (article: string | null) => ({ pauses: { reasons: ['APPRAISAL', 'TESTING'], article } }) as const;

/** Complaints (投诉) and the verification of reports (举报). */
export const complaintLimits = [
  { ...acceptance, ...C1996, n: 5, unit: 'calendarDay', article: null, soonOn: 4 },
  { ...acceptance, ...C2014, ...sevenWorkingDays, article: '第十五条' },
  { ...acceptance, ...C2020, ...sevenWorkingDays, article: '第十四条' },
  { ...acceptance, ...C2026, ...sevenWorkingDays, article: '第十五条' },

  { ...mediation, ...C1996, ...sixtyDays, article: null },
  { ...mediation, ...C2014, ...sixtyDays, article: null, basis: 'UNVERIFIED', ...appraisal(null) },
  {
    ...mediation,
    ...C2020,
    to: '2024-06-30',
    n: 45,
    unit: 'workingDay',
    soonOn: 38,
    article: '第二十一条第一款第五项',
    ...appraisal('第二十条'),
  },
  // Until 2026-04-14 the 45 working days of C2020 stood beside it; the regulation ranks higher and was never later.
  {
    ...mediation,
    ...sixtyDays,
    instrument: 'XFT',
    from: '2024-07-01',
    to: '2026-04-14',
    basis: 'LAW',
    article: '第四十六条第三款',
    ...appraisal('第四十六条第三款'),
  },
  { ...mediation, ...C2026, ...sixtyDays, article: '第二十三条第一款第五项', ...appraisal('第二十二条') },

  { ...notice, ...C2020, ...sevenWorkingDays, article: '第二十一条第二款' },
  { ...notice, ...C2026, ...sevenWorkingDays, article: '第二十三条第二款' },

  { ...lead, ...C2020, article: '第二十三条', extension: { n: 15, needs: '特殊情况' } },
  { ...lead, ...C2026, article: '第二十七条', extension: fifteen.extension },

  { ...dispute, ...C2020, ...sevenWorkingDays, article: '第三十条' },
  { ...dispute, ...C2026, ...sevenWorkingDays, article: '第三十三条' },

  {
    id: 'DL-C8',
    duty: 'ODR_SETTLEMENT',
    title: '企业与消费者在线协商和解',
    startsWith: '企业收到之日',
    n: 10,
    unit: 'workingDay',
    soonOn: 8,
    instrument: 'ODR',
    article: null,
    from: '2020-01-01',
    to: null,
    basis: 'POLICY',
  },

  {
    ...verification,
    n: 7,
    soonOn: 5,
    extension: { n: 8, needs: '特殊情况' },
    instrument: 'P2007',
    article: null,
    from: '2007-10-01',
    to: '2019-03-31',
    basis: 'UNVERIFIED',
  },
  {
    ...verification,
    ...fifteen,
    instrument: 'P2019',
    article: null,
    from: '2019-04-01',
    to: '2021-07-14',
    basis: 'UNVERIFIED',
  },
  {
    ...verification,
    ...fifteen,
    instrument: 'P2021',
    article: '第十八条',
    from: '2021-07-15',
    to: '2022-10-31',
    basis: 'LAW',
    pauses: { reasons: examined, article: '第十八条' },
  },
  {
    ...verification,
    ...fifteen,
    instrument: 'P2022',
    article: '第十八条',
    from: '2022-11-01',
    to: null,
    basis: 'LAW',
    pauses: { reasons: examined, article: '第十八条' },
  },

  { ...reporter, from: '2020-01-01', to: '2026-04-14', basis: 'LAW' },
  // C2026 art 36 asks for it only where another rule does (food: always); it stays on as a policy.
  { ...reporter, from: '2026-04-15', to: null, basis: 'POLICY' },
] as const satisfies readonly Limit[];
