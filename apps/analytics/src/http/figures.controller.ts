import { reject } from '@12315/kernel';
import { Allows, covers, CurrentUser, scopeOf, type User, UsesDatabase } from '@12315/platform';
import { Controller, Get, Query } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { matters } from '../views/matters.view';
import { organisations } from '../views/organisations.view';
import { FiguresQuery } from './analytics.queries';

const measures = ['received', 'accepted', 'refused', 'overdue'] as const;
type Measures = Record<(typeof measures)[number], number>;
interface Row extends Measures {
  readonly _id: { readonly organisation: string; readonly day?: string };
}

const zero: Measures = { received: 0, accepted: 0, refused: 0, overdue: 0 };
const sumOf = (rows: readonly Measures[]): Measures =>
  rows.reduce(
    (sum, row) => ({
      received: sum.received + row.received,
      accepted: sum.accepted + row.accepted,
      refused: sum.refused + row.refused,
      overdue: sum.overdue + row.overdue,
    }),
    zero,
  );

@Controller('figures')
export class FiguresController {
  constructor(@UsesDatabase() private readonly database: mongo.Db) {}

  /**
   * Received, accepted, refused and overdue complaints of a period by the organ responsible at the time, from rollups of one
   * document per organ and day: the cost is the number of organs times days, never the number of complaints.
   */
  @Get()
  @Allows('ReadFigures')
  async figures(@Query() { from, to, organisation, by }: FiguresQuery, @CurrentUser() user: User) {
    if (to < from) reject('invalid', 'figures.period-backwards', `${from} ${to}`);
    if (organisation !== undefined && !covers(user.organisation, organisation))
      reject('not-found', 'organisation.unknown');
    const scope = scopeOf(organisation ?? user.organisation);
    const rows = await this.database
      .collection(matters.figures!.name)
      .aggregate<Row>(
        [
          { $match: { organisation: { $gte: scope.from, $lt: scope.before }, day: { $gte: from, $lte: to } } },
          {
            $group: {
              _id: { organisation: '$organisation', ...(by === 'day' && { day: '$day' }) },
              ...Object.fromEntries(measures.map((measure) => [measure, { $sum: `$${measure}` }])),
            },
          },
          { $sort: { _id: 1 } },
        ],
        { maxTimeMS: 2_000 },
      )
      .toArray();
    const names = await this.names(rows.map(({ _id }) => _id.organisation));
    return {
      from,
      to,
      items: rows.map(({ _id, ...row }) => ({ ..._id, name: names.get(_id.organisation) ?? null, ...row })),
      total: sumOf(rows),
    };
  }

  private async names(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.database
      .collection<{ _id: string; name: string }>(organisations.view.name)
      .find({ _id: { $in: [...codes] } })
      .toArray();
    return new Map(found.map(({ _id, name }) => [_id, name]));
  }
}
