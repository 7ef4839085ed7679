import { code, type Facts, type Page, page, table } from '../facts';

const status: Readonly<Record<string, string>> = {
  invalid: '422',
  forbidden: '403',
  'not-found': '404',
  conflict: '409',
};

/** Every code a service answers with, in words. */
export const refusalsPage = ({ catalogues, refusals }: Facts): Page => {
  const everywhere = (name: string) => catalogues.every(({ codes }) => Object.hasOwn(codes, name));
  const rowsOf = (codes: Facts['catalogues'][number]['codes'], wanted: (name: string) => boolean) =>
    Object.entries(codes)
      .filter(([name]) => wanted(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { title, detail }]) => [
        code(name),
        (refusals.get(name) ?? []).map((kind) => status[kind]).join(', ') || '–',
        title,
        detail ?? '',
      ]);
  const head = ['code', 'status', 'title', 'detail'];
  return page(
    'refusals.md',
    'Refusals',
    'Codes are stable; programs are written against them. The status of the codes of the edge is in [conventions](../conventions.md#errors).',
    '## every service',
    table(
      head.filter((each) => each !== 'status'),
      rowsOf(catalogues[0]?.codes ?? {}, everywhere).map(([name, , ...words]) => [name!, ...words]),
    ),
    ...catalogues.flatMap(({ name, codes }) => {
      const rows = rowsOf(codes, (each) => !everywhere(each));
      return rows.length === 0 ? [] : [`## ${name}`, table(head, rows)];
    }),
  );
};

/** Codes that the sources refuse with, and that no service has words for. */
export const wordless = ({ catalogues, refusals }: Facts): readonly string[] =>
  [...refusals.keys()].filter((name) => !catalogues.some(({ codes }) => Object.hasOwn(codes, name))).sort();
