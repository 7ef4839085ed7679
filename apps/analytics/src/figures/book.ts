import type { Instant } from '@12315/kernel';
import { shanghaiTime } from '@12315/law';
import type { User } from '@12315/platform';
import { type Asked, onlyOf } from './asking';
import type { Behind } from './behind';
import type { Kpi, KpiValue } from './kpis';
import { measures } from './measures';
import type { Table, TableRow } from './table';

export type Cell = string | number | null;
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
/** An export: a cover, the table, and the lists of matters behind it. */
export type Book = readonly Sheet[];

export interface Exported {
  readonly asked: Asked;
  readonly organisation: string;
  readonly user: User;
  readonly askedAt: Instant;
  /** Per partition of each source the first message that is not counted. */
  readonly positions: readonly { readonly topic: string; readonly partition: number; readonly next: number }[];
  readonly table: Table;
  readonly behind: readonly Behind[];
}

const units = { PERCENT: '%', FEN: '元', COUNT: '件' } as const;
const inUnit = (unit: keyof typeof units, n: number | null): number | null =>
  n === null || unit !== 'FEN' ? n : n / 100;

const cover = ({ asked, organisation, user, askedAt, positions, table }: Exported): Sheet => ({
  name: '说明',
  rows: [
    ['统计指标'],
    ['期间', `${asked.from}至${asked.to}（含首尾两日）`],
    ['机构', asked.scope.before === onlyOf(organisation).before ? organisation : `${organisation}及其所辖`],
    ['类别', asked.class === '' ? '无类别' : (asked.class ?? '全部')],
    ['来源渠道', asked.channel ?? '全部'],
    ['查询人', `${user.name}（${user.id}，${user.organisation}）`],
    ['查询时间', shanghaiTime(askedAt)],
    [],
    ['指标编号', '指标', '定义', '单位', '自何日起'],
    ...table.definitions.map(({ id, name, definition, unit, validFrom }) => [
      id,
      name,
      definition,
      units[unit],
      validFrom,
    ]),
    [],
    ['数据来源', '分区', '已计入至（不含）'],
    ...positions.map(({ topic, partition, next }) => [topic, partition, next]),
  ],
});

const kpiRow = (row: TableRow, { id, name, unit }: Kpi, { value, numerator, denominator }: KpiValue) => [
  row.organisation ?? row.class ?? '合计',
  row.name,
  id,
  name,
  inUnit(unit, value),
  units[unit],
  inUnit(unit, numerator),
  denominator,
];

const figures = ({ by, definitions, items }: Table): Sheet => ({
  name: '指标',
  rows: [
    [
      { total: '范围', organisation: '机构', class: '类别' }[by],
      '名称',
      '指标编号',
      '指标',
      '数值',
      '单位',
      '分子',
      '分母',
    ],
    ...items.flatMap((row) => definitions.map((kpi, i) => kpiRow(row, kpi, row.values[i]!))),
  ],
});

const lists = (behind: readonly Behind[]): Sheet => ({
  name: '事项',
  rows: [
    ['计数项目', '事项编号', '事项标识', '机构', '日期', '类别', '来源渠道', '数量', '单位'],
    ...behind.flatMap(({ id, number, facts }) =>
      facts.map(({ measure, organisation, on, class: of, channel, n }) => {
        const { title, unit } = measures[measure];
        return [title, number, id, organisation, on, of, channel, inUnit(unit, n), units[unit]];
      }),
    ),
  ],
});

/** What is written, whatever the file is like. The numbers are those of the table and of the matters behind it. */
export const bookOf = (exported: Exported): Book => [cover(exported), figures(exported.table), lists(exported.behind)];
