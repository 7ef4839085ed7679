import { reject } from '@12315/kernel';
import { covers, scopeOf, type User } from '@12315/platform';
import type { mongo } from 'mongoose';
import { matters } from '../views/matters.view';
import { organisations } from '../views/organisations.view';
import { measureNames, type Sums } from './measures';

/** What figures are asked of: a period with both days, an organisation with what it covers, a class, a channel. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly scope: { readonly from: string; readonly before: string };
  readonly class?: string;
  readonly channel?: string;
}
export type Database = Pick<mongo.Db, 'collection'>;
type Period = Pick<Asked, 'from' | 'to' | 'class' | 'channel'> & {
  readonly organisation?: string;
  readonly reach?: 'covered' | 'own';
};

/** Of an organisation without those that it covers. */
export const onlyOf = (organisation: string): Asked['scope'] => ({ from: organisation, before: `${organisation}\0` });

/** @throws Rejection for a period that runs backwards, and for an organisation that the reader does not cover */
export const askedBy = (user: User, { from, to, organisation, reach, class: of, channel }: Period): Asked => {
  if (to < from) reject('invalid', 'figures.period-backwards', `${from} ${to}`);
  if (organisation !== undefined && !covers(user.organisation, organisation))
    reject('not-found', 'organisation.unknown');
  const scope = (reach === 'own' ? onlyOf : scopeOf)(organisation ?? user.organisation);
  return { from, to, scope, ...(of !== undefined && { class: of }), ...(channel !== undefined && { channel }) };
};

/** By what the figures stand apart. */
export type By = 'organisation' | 'class' | 'day';
export type Row = Readonly<{ key: Readonly<Partial<Record<By, string>>>; sums: Sums }>;

const patience = { maxTimeMS: 2_000 };

/**
 * Sums of all measures from rollups of one document per organisation, day, class and channel: the cost is the number of those,
 * never the number of matters.
 */
export const sumsBy = async (
  database: Database,
  { from, to, scope, class: of, channel }: Asked,
  by: readonly By[],
): Promise<readonly Row[]> => {
  const rows = await database
    .collection(matters.figures!.name)
    .aggregate<Readonly<Record<string, unknown>>>(
      [
        {
          $match: {
            organisation: { $gte: scope.from, $lt: scope.before },
            day: { $gte: from, $lte: to },
            ...(of !== undefined && { class: of }),
            ...(channel !== undefined && { channel }),
          },
        },
        {
          $group: {
            _id: Object.fromEntries(by.map((field) => [field, `$${field}`])),
            ...Object.fromEntries(measureNames.map((measure) => [measure, { $sum: `$${measure}` }])),
          },
        },
        { $sort: { _id: 1 } },
      ],
      patience,
    )
    .toArray();
  return rows.map(({ _id, ...sums }) => ({ key: _id as Row['key'], sums: sums as Sums }));
};

/** What organisations are called, by code. */
export const namesOf = async (database: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await database
    .collection<{ _id: string; name: string }>(organisations.view.name)
    .find({ _id: { $in: [...new Set(codes)] } })
    .toArray();
  return new Map(found.map(({ _id, name }) => [_id, name]));
};
