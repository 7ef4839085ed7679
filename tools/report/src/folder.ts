import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant, LegalDate } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import { checked, each, oneOf, type Problem, text } from './checking';

export const units = ['COUNT', 'PERCENT', 'YUAN', 'WAN_YUAN'] as const;
/** A printed figure, and what analytics is asked for to stand beside it. */
export interface Row {
  readonly label: string;
  /** A measure (`accepted`) or a key figure (`K9`). */
  readonly ask: string;
  readonly organisation?: string;
  readonly class?: string;
  readonly channel?: string;
  /** Digit for digit as printed, `20.5`. */
  readonly printed: string;
  readonly unit: (typeof units)[number];
  /** 余: at least so much, and less than one more of its last digit that is not zero. */
  readonly atLeast?: boolean;
}
/** What somebody does for each item: so many days after its day, at a time, by a public route. `{name}` stands for a field. */
export interface Step {
  readonly name: string;
  readonly day: number;
  readonly time: string;
  readonly by: string;
  readonly path: string;
  readonly body?: object;
  /** Name → field of the answer, for later steps. */
  readonly learns?: Readonly<Record<string, string>>;
  /** Only asked, until what is to be learnt is there. */
  readonly find?: true;
}
export interface Item {
  /** `cases.jsonl:12` */
  readonly at: string;
  readonly id: string;
  readonly day: LegalDate;
  readonly fields: Readonly<Record<string, unknown>>;
}
export interface Report {
  readonly title: string;
  readonly asOf: LegalDate;
  readonly organisation: string;
  readonly period: { readonly from: LegalDate; readonly to: LegalDate };
  /** Business time begins here. */
  readonly begins: Instant;
  /** Who asks for the figures, by user name. */
  readonly reader: string;
  readonly items: readonly { readonly file: string; readonly road: readonly Step[]; readonly items: readonly Item[] }[];
  readonly table: readonly Row[];
}

/** A folder that cannot be played: every fault with its file and line. */
export class BadFolder extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ at, what }) => `${at}: ${what}`).join('\n'));
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (source: string, at: string, problems: Problem[]): unknown => {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    problems.push({ at, what: `is not JSON: ${(error as Error).message}` });
    return null;
  }
};
const read = (folder: string, file: string, problems: Problem[]): string | null => {
  if (existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
  problems.push({ at: file, what: 'there is no such file' });
  return null;
};

/** A name in braces is a field of the item, or what an earlier step has learnt. */
export const namesIn = (step: Step): readonly string[] =>
  [...JSON.stringify([step.by, step.path, step.body ?? {}]).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const neededBy = (road: readonly Step[]): readonly string[] => {
  const learnt = new Set(['onDay', ...road.flatMap(({ learns = {} }) => Object.keys(learns))]);
  return [...new Set(road.flatMap(namesIn))].filter((name) => !learnt.has(name));
};

const isDay = (value: unknown): value is LegalDate => {
  try {
    return legalDate(String(value)) === value;
  } catch {
    return false;
  }
};
const isInstant = (value: unknown): boolean => {
  try {
    return instantOf(String(value)) !== '';
  } catch {
    return false;
  }
};
const aDay = { is: isDay, what: 'a day that exists, 2012-10-31' };
const aMoment = { is: isInstant, what: 'a moment with its zone, 2012-01-04T08:30:00+08:00' };

const stepsIn = (folder: string, file: string, problems: Problem[]): readonly Step[] => {
  const source = read(folder, file, problems);
  const steps = source === null ? [] : parsed(source, file, problems);
  return each(steps, file, problems, (step, at) =>
    checked(step, at, problems, {
      name: text(/^[a-z0-9-]{1,40}$/),
      day: { is: (value) => Number.isInteger(value) && Number(value) >= 0, what: 'days after the item, 0 or more' },
      time: text(/^([01]\d|2[0-3]):[0-5]\d$/),
      by: text(/^\S+$/),
      path: text(/^\/api\/\S+$/),
    }),
  ) as readonly Step[];
};

const itemOf = (
  line: string,
  at: string,
  needed: readonly string[],
  { from, to }: Report['period'],
  faults: Problem[],
) => {
  const fields = parsed(line, at, faults);
  if (!isObject(fields)) {
    if (fields !== null) faults.push({ at, what: 'is not an object' });
    return [];
  }
  const ofPeriod = {
    is: (day: unknown) => isDay(day) && from <= day && day <= to,
    what: `a day from ${from} to ${to}`,
  };
  checked(fields, at, faults, { id: text(/^[A-Za-z0-9-]{1,40}$/), day: ofPeriod });
  for (const name of needed) if (!(name in fields)) faults.push({ at, what: `${name} is missing` });
  return [{ at, id: String(fields['id']), day: fields['day'] as LegalDate, fields }];
};

const itemsIn = (folder: string, file: string, road: readonly Step[], period: Report['period'], faults: Problem[]) => {
  const needed = neededBy(road);
  const lines = (read(folder, file, faults) ?? '').split('\n');
  const items: Item[] = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : itemOf(line, `${file}:${i + 1}`, needed, period, faults),
  );
  const seen = new Set<string>();
  for (const { id, at } of items) {
    if (seen.has(id)) faults.push({ at, what: `id ${id} is there already` });
    seen.add(id);
  }
  return items;
};

const rowChecks = {
  label: text(/\S/),
  ask: text(/^([a-z][A-Za-z]+|K\d+)$/),
  printed: text(/^\d+(\.\d+)?$/),
  unit: oneOf(units),
};

/** Reads a folder and refuses it, before anything is sent, with everything that is wrong. @throws BadFolder */
export const reportIn = (folder: string): Report => {
  const problems: Problem[] = [];
  const file = 'report.json';
  const source = read(folder, file, problems);
  const given = source === null ? null : parsed(source, file, problems);
  if (problems.length > 0 || !isObject(given)) throw new BadFolder([...problems, ...notAnObject(given, file)]);
  checked(given, file, problems, {
    title: text(/\S/),
    asOf: aDay,
    organisation: text(/^[0-9A-Z]{9}$/),
    begins: aMoment,
    reader: text(/^\S+$/),
  });
  const period = (isObject(given['period']) ? given['period'] : {}) as unknown as Report['period'];
  checked(period, `${file} period`, problems, { from: aDay, to: aDay });
  const table = each(given['table'], `${file} table`, problems, (row, at) => checked(row, at, problems, rowChecks));
  const sets = each(given['items'], `${file} items`, problems, (set, at) =>
    checked(set, at, problems, { file: text(/^[\w.-]+$/), road: text(/^[\w.-]+$/) }),
  ) as readonly { file: string; road: string }[];
  const items = sets.map((set) => {
    const road = stepsIn(folder, set.road, problems);
    return { file: set.file, road, items: itemsIn(folder, set.file, road, period, problems) };
  });
  if (problems.length > 0) throw new BadFolder(problems);
  const { title, asOf, organisation, begins, reader } = given as unknown as Report;
  return {
    title,
    asOf,
    organisation,
    period,
    begins: instantOf(begins),
    reader,
    items,
    table: table as readonly Row[],
  };
};

const notAnObject = (given: unknown, at: string): readonly Problem[] =>
  isObject(given) || given === null ? [] : [{ at, what: 'is not an object' }];
