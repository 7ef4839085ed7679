import type { Act, Deed } from '@12315/demo';
import { addDays, instantOf } from '@12315/law';
import type { Item, Report, Step } from './folder';

/** A field alone keeps its type, within a text it is text; what a step learns is filled in when it is known. */
const filledIn = (value: unknown, fields: Item['fields']): unknown => {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, fields));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledIn(each, fields)]));
  if (typeof value !== 'string') return value;
  const alone = /^\{(\w+)\}$/.exec(value)?.[1];
  if (alone !== undefined && alone in fields) return fields[alone];
  return value.replace(/\{(\w+)\}/g, (all, name: string) => (name in fields ? String(fields[name]) : all));
};

const deedOf = ({ path: given, body: sent = {}, learns = {}, find }: Step, fields: Item['fields']): Deed => {
  const path = String(filledIn(given, fields));
  if (find) return { type: 'Find', data: { path, learns } };
  return { type: 'Post', data: { path, body: filledIn(sent, fields) as object, learns } };
};

const actOf = (file: string, { id, day, fields }: Item, step: Step): Act => {
  const known = { ...fields, onDay: addDays(day, step.day) };
  return {
    matter: `${file}-${id}`,
    name: step.name,
    at: instantOf(`${known.onDay}T${step.time}:00+08:00`),
    by: String(filledIn(step.by, known)).toLowerCase(),
    deed: deedOf(step, known),
  };
};

/** Who does what, when: every item on its road, in order of business time. */
export const actsOf = ({ items }: Pick<Report, 'items'>): readonly Act[] =>
  items
    .flatMap(({ file, road, items: all }) => all.flatMap((item) => road.map((step) => actOf(file, item, step))))
    // Stable: within an item the order of its road.
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
