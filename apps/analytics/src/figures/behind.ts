import { reject } from '@12315/kernel';
import type { Counted, Matter } from '../views/matters.view';
import { matters } from '../views/matters.view';
import type { Asked, Database } from './asking';
import type { Measure } from './measures';

/** A matter behind a figure, with the facts of it that count there. */
export interface Behind {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  /** Where it was when it counted last. */
  readonly organisation: string;
  readonly n: number;
  readonly facts: readonly Counted[];
}

/** What the database looks for, and which facts of a matter that it finds count: a matter is of one class and channel. */
const lookedFor = ({ from, to, scope, class: of, channel }: Asked, measure?: Measure) => ({
  ...(measure !== undefined && { measure }),
  organisation: { $gte: scope.from, $lt: scope.before },
  on: { $gte: from, $lte: to },
  ...(of !== undefined && { class: of }),
  ...(channel !== undefined && { channel }),
});
const counts =
  ({ from, to, scope }: Asked, measure?: Measure) =>
  (fact: Counted): boolean =>
    (measure === undefined || fact.measure === measure) &&
    scope.from <= fact.organisation &&
    fact.organisation < scope.before &&
    from <= fact.on &&
    fact.on <= to;

type Stored = Matter & { readonly _id: string };
const ask = (database: Database, asked: Asked, measure: Measure | undefined, more: object) =>
  database.collection<Stored>(matters.view.name).find({
    // A matter that nobody has registered adds to no figure.
    kind: { $ne: null },
    counted: { $elemMatch: lookedFor(asked, measure) },
    ...more,
  });

const behind = (asked: Asked, measure?: Measure) => {
  const isCounted = counts(asked, measure);
  return ({ _id, kind, number, counted }: Stored): Behind => {
    const facts = counted.filter(isCounted);
    const organisation = facts.at(-1)?.organisation ?? '';
    return { id: _id, kind: kind ?? '', number, organisation, n: facts.reduce((sum, { n }) => sum + n, 0), facts };
  };
};

const cursorOf = (id: string): string => Buffer.from(JSON.stringify([id])).toString('base64url');
const idOf = (cursor: string): string => {
  const refused = () => reject('invalid', 'query.cursor');
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : refused();
  } catch {
    return refused();
  }
};

/** The matters behind a figure, a page at a time; their `n` add up to it. */
export const mattersBehind = async (
  database: Database,
  asked: Asked,
  measure: Measure,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly Behind[]; readonly next: string | null }> => {
  const found = await ask(database, asked, measure, cursor === undefined ? {} : { _id: { $gt: idOf(cursor) } })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .maxTimeMS(2_000)
    .toArray();
  const items = found.slice(0, limit);
  return { items: items.map(behind(asked, measure)), next: found.length > limit ? cursorOf(items.at(-1)!._id) : null };
};

/** So many matters fit on the sheets of one export. */
const most = 20_000;

/** Every matter with whatever it adds to any figure. @throws Rejection `export.too-large` */
export const everyMatterBehind = async (database: Database, asked: Asked): Promise<readonly Behind[]> => {
  const found = await ask(database, asked, undefined, {})
    .sort({ _id: 1 })
    .limit(most + 1)
    .maxTimeMS(10_000)
    .toArray();
  if (found.length > most) reject('invalid', 'export.too-large', String(most));
  return found.map(behind(asked));
};
