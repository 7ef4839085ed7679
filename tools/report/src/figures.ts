import type { Client } from '@12315/demo';
import type { Report, Row } from './folder';

/** A figure as analytics tells it: in percent, fen, or a count; null where there is nothing to divide by. */
type Figure = number | null;
export interface Compared {
  readonly row: Row;
  /** As it would be printed. */
  readonly ours: string;
  readonly exact: string;
  readonly equal: boolean;
}

const wan = 1_000_000;
/** How many of what analytics tells make one of the unit. */
const parts: Readonly<Record<Row['unit'], number>> = { COUNT: 1, PERCENT: 1, YUAN: 100, WAN_YUAN: wan };
const signs: Readonly<Record<Row['unit'], string>> = { COUNT: '', PERCENT: '%', YUAN: '元', WAN_YUAN: '万元' };
const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** Half up, in whole numbers: what is shown must not hang on how a fraction is kept in a computer. */
const rounded = (figure: number, unit: number, decimals: number): string => {
  // A percentage comes with two decimals of its own.
  const [n, d] = [BigInt(Math.round(figure * 100)) * 10n ** BigInt(decimals), BigInt(unit) * 100n];
  const digits = String((2n * n + d) / (2n * d)).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** 8000余 is counted in thousands, 380余 in tens. */
const stepOf = (printed: string): number => 10 ** (/0*$/.exec(printed)?.[0].length ?? 0);

export const compare = (row: Row, figure: Figure): Compared => {
  const unit = parts[row.unit];
  const sign = signs[row.unit];
  if (figure === null) return { row, ours: '—', exact: '—', equal: false };
  const step = stepOf(row.printed);
  const digits = row.atLeast
    ? String(Math.floor(figure / unit / step) * step)
    : rounded(figure, unit, decimalsOf(row.printed));
  const exact = `${unit === 1 ? figure : rounded(figure, 100, 2)}${unit === 1 ? sign : '元'}`;
  return { row, ours: printedOf({ ...row, printed: digits }), exact, equal: digits === row.printed };
};
export const printedOf = ({ printed, unit, atLeast }: Row): string => `${printed}${atLeast ? '余' : ''}${signs[unit]}`;

const asked = async (client: Client, reader: string, path: string): Promise<Readonly<Record<string, unknown>>> => {
  const { status, body } = await client.get(reader, path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};

const figureOf = async (client: Client, { reader, period, organisation }: Report, row: Row): Promise<Figure> => {
  const query = new URLSearchParams({
    from: period.from,
    to: period.to,
    organisation: row.organisation ?? organisation,
    ...(row.class && { class: row.class }),
    ...(row.channel && { channel: row.channel }),
  });
  if (!/^K\d/.test(row.ask)) {
    query.set('measure', row.ask);
    return (await asked(client, reader, `/api/analytics/matters?limit=1&${query}`))['total'] as number;
  }
  const { items } = (await asked(client, reader, `/api/analytics/kpis?${query}`)) as {
    items: readonly { values: readonly { id: string; value: Figure }[] }[];
  };
  const found = items[0]?.values.find(({ id }) => id === row.ask);
  if (!found) throw new Error(`${row.label}: there is no key figure ${row.ask}`);
  return found.value;
};

/** The printed table, each row beside what the platform counts. */
export const comparedWith = async (client: Client, report: Report): Promise<readonly Compared[]> => {
  const compared: Compared[] = [];
  for (const row of report.table) compared.push(compare(row, await figureOf(client, report, row)));
  return compared;
};

/** Han characters are two columns wide. */
const width = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

export const linesOf = (rows: readonly Compared[]): readonly string[] => {
  const cells = [
    ['指标', '原文', '平台', '准确值', ''],
    ...rows.map(({ row, ours, exact, equal }) => [row.label, printedOf(row), ours, exact, equal ? '=' : '≠']),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => width(row[column]!))));
  return cells.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  );
};
