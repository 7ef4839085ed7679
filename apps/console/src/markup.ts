const written = Symbol('markup');

/** What may stand in a page as it is. Only `markup` makes it: no answer of an interface can look like it. */
export interface Markup {
  readonly [written]: string;
}
export type Part = string | number | null | Markup | readonly Part[];

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark]!);

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);
const textIn = (part: Part): string => {
  if (part === null) return '';
  if (isList(part)) return part.map(textIn).join('');
  return typeof part === 'object' && written in part ? part[written] : escaped(String(part));
};

/** Markup with every part escaped that is not markup itself; attributes stand in double quotes. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  [written]: texts.map((text, i) => (i === 0 ? text : textIn(parts[i - 1]!) + text)).join(''),
});

export const sourceOf = (made: Markup): string => made[written];
