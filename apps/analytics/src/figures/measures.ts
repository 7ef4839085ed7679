/** What is counted, with its Chinese name and unit. Money is in fen; everything is a whole number. */
export const measures = {
  received: { title: '收到投诉', unit: 'COUNT' },
  receivedLocally: { title: '站点、消协登记投诉', unit: 'COUNT' },
  accepted: { title: '受理投诉', unit: 'COUNT' },
  refused: { title: '不予受理投诉', unit: 'COUNT' },
  declined: { title: '消协不予受理投诉', unit: 'COUNT' },
  overdue: { title: '初查超期', unit: 'COUNT' },
  initialCheckDue: { title: '初查到期', unit: 'COUNT' },
  initialCheckOnTime: { title: '按时初查', unit: 'COUNT' },
  takenUp: { title: '站点、消协受理', unit: 'COUNT' },
  settledOnSite: { title: '现场和解', unit: 'COUNT' },
  selfSettled: { title: '自行和解', unit: 'COUNT' },
  mediated: { title: '达成调解协议', unit: 'COUNT' },
  closed: { title: '办结投诉', unit: 'COUNT' },
  closureDue: { title: '投诉办结到期', unit: 'COUNT' },
  closedOnTime: { title: '投诉按期办结', unit: 'COUNT' },
  followUpDue: { title: '应回访', unit: 'COUNT' },
  followedUp: { title: '已回访', unit: 'COUNT' },
  disputed: { title: '争议金额', unit: 'FEN' },
  recovered: { title: '挽回经济损失', unit: 'FEN' },
  reportsAccepted: { title: '收到举报', unit: 'COUNT' },
  verificationDue: { title: '举报核查到期', unit: 'COUNT' },
  verificationOnTime: { title: '举报按期核查', unit: 'COUNT' },
  casesFiled: { title: '立案', unit: 'COUNT' },
  casesFiledFromReports: { title: '举报立案', unit: 'COUNT' },
  casesFromComplaints: { title: '诉转案', unit: 'COUNT' },
  casesClosed: { title: '结案', unit: 'COUNT' },
  fines: { title: '罚款', unit: 'FEN' },
  confiscated: { title: '没收', unit: 'FEN' },
  caseValue: { title: '案值', unit: 'FEN' },
  samplesTested: { title: '检验样品', unit: 'COUNT' },
  samplesPassed: { title: '合格样品', unit: 'COUNT' },
  consultations: { title: '咨询件', unit: 'COUNT' },
  consultationPersons: { title: '咨询人次', unit: 'COUNT' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly unit: 'COUNT' | 'FEN' }>>;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as readonly Measure[];
/** How much of each measure; what is not there is nothing. */
export type Sums = Readonly<Partial<Record<Measure, number>>>;
