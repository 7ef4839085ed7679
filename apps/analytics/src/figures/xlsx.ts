import writeXlsxFile from 'write-excel-file/node';
import type { Book, Cell } from './book';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Typed: a text that looks like a number or a formula stays a text. */
const cellOf = (cell: Cell) => {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
};

/** One sheet for each of the book's. */
export const xlsxOf = (book: Book): Promise<Buffer> =>
  writeXlsxFile(book.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(cellOf)) }))).toBuffer();
