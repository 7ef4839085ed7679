import type { LegalDate } from '@12315/kernel';
import { type Asked, type Database, namesOf, type Row, sumsBy } from './asking';
import { type Kpi, kpisAt, type KpiValue, measuresOf, valueOf } from './kpis';
import { measures, type Sums } from './measures';

export type TableBy = 'total' | 'organisation' | 'class';
export interface TableRow {
  readonly organisation?: string;
  readonly class?: string;
  /** Of the organisation; null where it is not known, and for all together. */
  readonly name: string | null;
  readonly values: readonly KpiValue[];
}
/** What is shown on the screen and written into an export. */
export interface Table {
  readonly by: TableBy;
  readonly definitions: readonly Kpi[];
  /** What the figures are made of, by name. */
  readonly measures: Readonly<Record<string, { readonly title: string; readonly unit: 'COUNT' | 'FEN' }>>;
  readonly items: readonly TableRow[];
}

const fields = { total: [], organisation: ['organisation'], class: ['class'] } as const;

/** What a row's shares are shares of: all classes together, of its organisation where rows are by organisation. */
const allClassesOf = (all: readonly Row[], { key }: Row): Sums =>
  all.find((each) => each.key.organisation === key.organisation)?.sums ?? {};

const nothing: Row = { key: {}, sums: {} };

/** The key figures of a period, as they are defined on its last day. */
export const tableOf = async (database: Database, asked: Asked, by: TableBy): Promise<Table> => {
  const definitions = kpisAt(asked.to as LegalDate);
  const { class: _class, ...ofAllClasses } = asked;
  const [found, all] = await Promise.all([
    sumsBy(database, asked, fields[by]),
    sumsBy(database, ofAllClasses, by === 'organisation' ? ['organisation'] : []),
  ]);
  const rows = by === 'total' && found.length === 0 ? [nothing] : found;
  const names = await namesOf(
    database,
    rows.flatMap(({ key }) => key.organisation ?? []),
  );
  return {
    by,
    definitions,
    measures: Object.fromEntries(measuresOf(definitions).map((name) => [name, measures[name]])),
    items: rows.map((row) => ({
      ...row.key,
      name: names.get(row.key.organisation ?? '') ?? null,
      values: definitions.map((kpi) => valueOf(kpi, row.sums, allClassesOf(all, row))),
    })),
  };
};
