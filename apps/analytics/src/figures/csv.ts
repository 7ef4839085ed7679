import { stringify } from 'csv-stringify/sync';
import type { Book } from './book';

export const csvType = 'text/csv; charset=utf-8';

/** The sheets one below the other, with the mark by which spreadsheets know the encoding, and no cell that they would execute. */
export const csvOf = async (book: Book): Promise<Buffer> => {
  const rows = book.flatMap(({ name, rows: own }, i) => [...(i === 0 ? [] : [[]]), [`【${name}】`], ...own]);
  return Buffer.from(stringify(rows as unknown[][], { bom: true, escape_formulas: true, record_delimiter: '\r\n' }));
};
