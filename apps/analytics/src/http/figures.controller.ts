import { Allows, CurrentUser, type User, UsesDatabase } from '@12315/platform';
import { Controller, Get, Query } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { askedBy, namesOf, sumsBy } from '../figures/asking';
import type { Measure, Sums } from '../figures/measures';
import { FiguresQuery } from './analytics.queries';

const only = (names: readonly Measure[], sums: Sums): Sums =>
  Object.fromEntries(names.map((name) => [name, sums[name] ?? 0]));
const sumOf = (names: readonly Measure[], rows: readonly Sums[]): Sums =>
  Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + (row[name] ?? 0), 0)]));

@Controller('figures')
export class FiguresController {
  constructor(@UsesDatabase() private readonly database: mongo.Db) {}

  /**
   * What was counted in a period, by the organisation responsible at the time, from rollups of one document per organisation,
   * day, class and channel.
   */
  @Get()
  @Allows('ReadFigures')
  async figures(@Query() { by, measures, ...query }: FiguresQuery, @CurrentUser() user: User) {
    const asked = askedBy(user, query);
    const names = measures.split(',') as Measure[];
    const all = await sumsBy(this.database, asked, by === 'day' ? ['organisation', 'day'] : ['organisation']);
    const rows = all.filter(({ sums }) => names.some((name) => sums[name]));
    const called = await namesOf(
      this.database,
      rows.map(({ key }) => key.organisation!),
    );
    return {
      from: asked.from,
      to: asked.to,
      items: rows.map(({ key, sums }) => ({
        ...key,
        name: called.get(key.organisation!) ?? null,
        ...only(names, sums),
      })),
      total: sumOf(
        names,
        rows.map(({ sums }) => sums),
      ),
    };
  }
}
