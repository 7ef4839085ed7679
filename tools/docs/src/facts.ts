import type { Message } from '@12315/kernel';
import type { Catalogue } from '@12315/platform';

/** Everything the pages are made of. */
export interface Facts {
  readonly catalogues: readonly Catalogue[];
  /** Category → canonical events. */
  readonly events: Readonly<Record<string, readonly Message[]>>;
  /** Category → event → the commands that decide it. */
  readonly commands: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Topic → the first fixture of each contract. */
  readonly contracts: Readonly<Record<string, readonly Message[]>>;
  /** Identifier → its Chinese term, by the glossary. */
  readonly terms: ReadonlyMap<string, string>;
  /** Code → the kinds of refusal that the sources name it with. */
  readonly refusals: ReadonlyMap<string, readonly string[]>;
}
/** A file of `docs/generated`, or, of the road, of `docs`. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

export const flowsOf = ({ catalogues }: Facts) => catalogues.flatMap(({ flows }) => flows);
export const code = (text: string): string => `\`${text}\``;
export const codes = (texts: readonly string[]): string => (texts.length === 0 ? '–' : texts.map(code).join(', '));
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
export const details = (summary: string, data: unknown): string =>
  `<details><summary>${summary}</summary>\n\n\`\`\`json\n${JSON.stringify(data, null, 2)}\n\`\`\`\n\n</details>`;
export const page = (file: string, title: string, ...parts: readonly string[]): Page => ({
  file,
  text: [`# ${title}`, '_Written by `npm run docs` from what runs. Not to be edited._', ...parts].join('\n\n') + '\n',
});
/** The name without version and service: `intake.item-received.v1` → `item-received`. */
export const short = (type: string): string => type.split('.')[1] ?? type;
