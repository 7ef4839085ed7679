import { strFromU8, unzipSync } from 'fflate';

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

type Cell = string | number | null;
const textIn = (xml: string): string =>
  unescaped([...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, t]) => t).join(''));

/** What a spreadsheet program would see of an xlsx file: the rows of each sheet, by the sheet's name. */
export const readBack = (file: Uint8Array): ReadonlyMap<string, readonly (readonly Cell[])[]> => {
  const parts = unzipSync(new Uint8Array(file));
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) => textIn(xml!));
  const cellOf = (attributes: string, inner: string): Cell => {
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
    if (/t="inlineStr"/.test(attributes)) return textIn(inner);
    if (value === undefined) return null;
    if (/t="s"/.test(attributes)) return shared[Number(value)]!;
    return /t="str"/.test(attributes) ? unescaped(value) : Number(value);
  };
  const rowsOf = (xml: string) =>
    [...xml.matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
      const cells: Cell[] = [];
      for (const [, attributes, inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs))
        cells[columnOf(/r="(\w+)"/.exec(attributes!)![1]!)] = cellOf(attributes!, inner);
      return Array.from(cells, (cell) => cell ?? null);
    });
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    unescaped(name!),
  );
  return new Map(names.map((name, i) => [name, rowsOf(part(`xl/worksheets/sheet${i + 1}.xml`))]));
};
