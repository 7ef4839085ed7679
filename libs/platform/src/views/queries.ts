import { type Actor, reject } from '@12315/kernel';
import { type Model, trusted } from 'mongoose';
import { scopeOf } from '../organisation';
import type { Stored } from './fold';

/** Field → direction; `_id` comes last by itself. */
export type Sort = Readonly<Record<string, 1 | -1>>;
type Filter = Readonly<Record<string, unknown>>;

/** A document as it may be answered: without what only the projector needs. */
export type Shape<Doc extends object> = Omit<Stored<Doc>, 'version' | 'seen'>;

export interface Page<Doc extends object> {
  readonly items: readonly Shape<Doc>[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** The questions a view answers, each within the actor's organisation: there is no other way to ask. */
export interface Viewed<Doc extends object> {
  /** null alike for what is missing and what is foreign. */
  one(actor: Actor, id: string): Promise<Shape<Doc> | null>;
  /**
   * @param filter plain values; ranges and lists only through mongoose's `trusted`
   * @param limit at most 200
   * @param after the cursor of the page before
   */
  page(actor: Actor, asked: { filter: Filter; sort: Sort; limit: number; after: string | null }): Promise<Page<Doc>>;
}

const MOST = 200;
const SLOW = 2_000;
const answered = { version: 0, seen: 0 };

const scoped = ({ organisation }: Actor): Filter => {
  const { from, before } = scopeOf(organisation);
  return { organisation: trusted({ $gte: from, $lt: before }) };
};

type Value = string | number | boolean | null;
const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const cursorOf = (doc: object, fields: readonly string[]): string => {
  const at = (path: string) =>
    path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], doc) ?? null;
  return Buffer.from(JSON.stringify(fields.map(at))).toString('base64url');
};

const valuesOf = (cursor: string, count: number): readonly Value[] => {
  const refused = () => reject('invalid', 'query.cursor');
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) && values.length === count && values.every(isValue) ? values : refused();
  } catch {
    return refused();
  }
};

/** What comes after a value in one field. null (and missing) is the smallest; null if nothing can come. */
const beyond = (field: string, direction: 1 | -1, value: Value): Filter | null => {
  if (direction === 1) return { [field]: value === null ? trusted({ $ne: null }) : trusted({ $gt: value }) };
  return value === null ? null : { $or: [{ [field]: trusted({ $lt: value }) }, { [field]: null }] };
};

/** (a, b, _id) > (x, y, z), written so that an index serves it: a > x, or a = x and b > y, or … */
const behind = (sort: readonly (readonly [string, 1 | -1])[], values: readonly Value[]): Filter => ({
  $or: sort.flatMap(([field, direction], i) => {
    const same = sort.slice(0, i).map(([name], k) => ({ [name]: values[k]! }));
    const next = beyond(field, direction, values[i]!);
    return next === null ? [] : [{ $and: [...same, next] }];
  }),
});

/** @throws Error at start if the documents do not say which organisation they belong to */
export const viewed = <Doc extends object>(model: Model<Stored<Doc>>): Viewed<Doc> => {
  if (!model.schema.path('organisation')) throw new Error(`${model.modelName} has no organisation to be scoped by`);
  const find = (actor: Actor, conditions: readonly Filter[]) =>
    model
      .find({ $and: [scoped(actor), ...conditions] }, answered)
      .maxTimeMS(SLOW)
      .lean();

  return {
    one: async (actor, id) => {
      const [found] = await find(actor, [{ _id: id }]).limit(1);
      return (found as Shape<Doc> | undefined) ?? null;
    },
    page: async (actor, { filter, sort, limit, after }) => {
      if (Object.keys(filter).some((key) => key.startsWith('$'))) throw new Error('a filter names fields only');
      const order = [...Object.entries(sort), ['_id', 1] as const];
      const fields = order.map(([field]) => field);
      const count = Math.min(Math.max(Math.trunc(limit), 1), MOST);
      const from = after === null ? [] : [behind(order, valuesOf(after, order.length))];
      const query = find(actor, [filter, ...from])
        .sort(Object.fromEntries(order))
        .limit(count + 1);
      const found = (await query) as unknown as Shape<Doc>[];
      const items = found.slice(0, count);
      return { items, next: found.length > count ? cursorOf(items.at(-1)!, fields) : null };
    },
  };
};
