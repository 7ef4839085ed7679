import type { Message } from '@12315/kernel';

/** Key → every word and truth value that any known message has under it. */
export type Words = ReadonlyMap<string, readonly unknown[]>;

const isWord = (value: unknown): boolean => typeof value === 'boolean' || /^[A-Z][A-Z_]*$/.test(String(value));
const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly [readonly string[], unknown])[] =>
  value === null || typeof value !== 'object'
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));

export const wordsOf = (messages: readonly Message[]): Words => {
  const words = new Map<string, unknown[]>();
  for (const [path, value] of messages.flatMap(({ data }) => leavesOf(data))) {
    const known = words.get(path.at(-1)!) ?? [];
    if (isWord(value) && !known.includes(value)) words.set(path.at(-1)!, [...known, value]);
  }
  return words;
};

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced((value as Record<string, unknown>)[key], rest, by) });
};
/** A number or date one on, an id of something else. */
const further = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1, 0];
  if (/^[0-9a-f]{8}-/.test(String(value))) return ['00000000-0000-4000-8000-000000000000'];
  return /^\d{6}$/.test(String(value)) ? ['310101', null] : [];
};
/** The canonical message, and it with one word, truth value or number another. */
export const variantsOf = ({ type, data }: Message, words: Words): readonly Message[] => [
  { type, data },
  ...leavesOf(data).flatMap(([path, old]) => {
    const others = typeof old === 'boolean' ? [!old] : [...(words.get(path.at(-1)!) ?? []), ...further(old)];
    return others
      .filter((other) => other !== old)
      .map((other) => ({ type, data: replaced(data, path, other) as object }));
  }),
];

/** It with a word that it need not say. */
export const addedTo = ({ type, data }: Message, words: Words): readonly Message[] =>
  [...words].flatMap(([key, known]) => known.map((word) => ({ type, data: { ...(data as object), [key]: word } })));
/** The same of other things, month by month: what only many of a kind bring about. */
export const repeatsOf = ({ type, data }: Message): readonly Message[] =>
  Array.from({ length: 24 }, (_, i) => {
    const text = JSON.stringify(data)
      .replace(/[0-9a-f]{12}"/g, `${String(i).padStart(12, '0')}"`)
      .replace(/"\d{4}-\d\d(-\d\dT)/g, `"2026-0${1 + (i % 4)}$1`);
    return { type, data: JSON.parse(text) as object };
  });
