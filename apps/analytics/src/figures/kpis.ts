import type { LegalDate } from '@12315/kernel';
import type { Measure, Sums } from './measures';

/** A key figure as it is defined from a day on. */
export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly numerator: readonly Measure[];
  /** Null: the figure is the sum itself. */
  readonly denominator: readonly Measure[] | null;
  /** The denominator is of all classes, whichever is asked for. */
  readonly ofAllClasses: boolean;
  readonly unit: 'PERCENT' | 'FEN' | 'COUNT';
  /** Of the figure as it is shown; money is shown in yuan. */
  readonly decimals: number;
  readonly validFrom: string;
}

/** The day from which there were rules on complaints that figures could be about. */
const validFrom = '1996-03-15';
const percent = { ofAllClasses: false, unit: 'PERCENT', decimals: 2, validFrom } as const;
const money = { denominator: null, ofAllClasses: false, unit: 'FEN', decimals: 2, validFrom } as const;

/** 统计指标. A changed definition is a further row of its id with a later day; what was told of earlier periods stays. */
export const kpis: readonly Kpi[] = [
  {
    id: 'K1',
    name: '办结率',
    definition: '期内办结的投诉÷期内受理的投诉。受理含行政机关受理、站点和消协受理以及现场和解',
    numerator: ['closed'],
    denominator: ['accepted'],
    ...percent,
  },
  {
    id: 'K2',
    name: '调解成功率',
    definition: '（期内达成的调解协议＋现场和解）÷期内受理的投诉',
    numerator: ['mediated', 'settledOnSite'],
    denominator: ['accepted'],
    ...percent,
  },
  {
    id: 'K3',
    name: '和解率',
    definition: '期内现场和解的投诉÷期内站点、消协登记的投诉',
    numerator: ['settledOnSite'],
    denominator: ['receivedLocally'],
    ...percent,
  },
  {
    id: 'K4',
    name: '回访率',
    definition: '期内已回访的事项÷期内办结后应回访的事项。应回访：经分流办理的投诉、实名举报',
    numerator: ['followedUp'],
    denominator: ['followUpDue'],
    ...percent,
  },
  {
    id: 'K5',
    name: '占比',
    definition: '该类别的投诉÷全部类别的投诉（含站点、消协登记的投诉）',
    numerator: ['received', 'receivedLocally'],
    denominator: ['received', 'receivedLocally'],
    ...percent,
    ofAllClasses: true,
  },
  {
    id: 'K6',
    name: '合格率',
    definition: '期内检验合格的样品÷期内检验的样品',
    numerator: ['samplesPassed'],
    denominator: ['samplesTested'],
    ...percent,
  },
  {
    id: 'K7',
    name: '立案率',
    definition: '期内由举报立案的案件÷期内收到的举报',
    numerator: ['casesFiledFromReports'],
    denominator: ['reportsAccepted'],
    ...percent,
  },
  {
    id: 'K8',
    name: '结案率',
    definition: '期内结案的案件÷期内立案的案件',
    numerator: ['casesClosed'],
    denominator: ['casesFiled'],
    ...percent,
  },
  {
    id: 'K9',
    name: '挽回经济损失',
    definition: '期内现场和解、自行和解、已履行的调解协议和群体和解中消费者所得之和',
    numerator: ['recovered'],
    ...money,
  },
  {
    id: 'K10',
    name: '罚没款',
    definition: '期内处罚决定的罚款与没收之和（应收缴）',
    numerator: ['fines', 'confiscated'],
    ...money,
  },
  { id: 'K11', name: '案值', definition: '期内处罚决定的案值之和', numerator: ['caseValue'], ...money },
  {
    id: 'K14',
    name: '按时初查率',
    definition: '期内在期限内决定是否受理的投诉÷期内决定或者超过期限的投诉',
    numerator: ['initialCheckOnTime'],
    denominator: ['initialCheckDue'],
    ...percent,
  },
  {
    id: 'K15',
    name: '按期办结率',
    definition: '期内办结且在期限内终结的投诉÷期内办结或者超过期限的投诉',
    numerator: ['closedOnTime'],
    denominator: ['closureDue'],
    ...percent,
  },
  {
    id: 'K16',
    name: '按期核查率',
    definition: '期内在期限内核查完毕的举报线索÷期内核查完毕或者超过期限的举报线索',
    numerator: ['verificationOnTime'],
    denominator: ['verificationDue'],
    ...percent,
  },
];

/** The definitions of a day, in the order of the table. */
export const kpisAt = (on: LegalDate, table: readonly Kpi[] = kpis): readonly Kpi[] => {
  const valid = table.filter((each) => each.validFrom <= on);
  const last = new Map(valid.map((each) => [each.id, each.validFrom]));
  for (const each of valid) if (each.validFrom > last.get(each.id)!) last.set(each.id, each.validFrom);
  return valid.filter((each) => last.get(each.id) === each.validFrom);
};

/** A figure with what it was made of. Null where there is nothing to divide by: that is neither none nor all. */
export interface KpiValue {
  readonly id: string;
  /** Percent with the decimals of the definition, fen, or a count. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

const sumOf = (measures: readonly Measure[], sums: Sums): number =>
  measures.reduce((sum, measure) => sum + (sums[measure] ?? 0), 0);

/** Half up, in whole numbers: what is shown must not hang on how a fraction is kept in a computer. */
export const percentOf = (numerator: number, denominator: number, decimals: number): number | null => {
  if (denominator === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const [n, d] = [BigInt(numerator) * 100n * scale, BigInt(denominator)];
  return Number((2n * n + d) / (2n * d)) / Number(scale);
};

/** @param ofAll the sums of all classes, for shares */
export const valueOf = ({ id, ...kpi }: Kpi, sums: Sums, ofAll: Sums): KpiValue => {
  const numerator = sumOf(kpi.numerator, sums);
  if (kpi.denominator === null) return { id, value: numerator, numerator, denominator: null };
  const denominator = sumOf(kpi.denominator, kpi.ofAllClasses ? ofAll : sums);
  return { id, value: percentOf(numerator, denominator, kpi.decimals), numerator, denominator };
};

/** Every measure that these figures are made of, each once. */
export const measuresOf = (all: readonly Kpi[]): readonly Measure[] => [
  ...new Set(all.flatMap(({ numerator, denominator }) => [...numerator, ...(denominator ?? [])])),
];
