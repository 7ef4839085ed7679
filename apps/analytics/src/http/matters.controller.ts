import { Allows, CurrentUser, type User, UsesDatabase } from '@12315/platform';
import { Controller, Get, Query } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { askedBy, sumsBy } from '../figures/asking';
import { mattersBehind } from '../figures/behind';
import { MattersQuery } from './analytics.queries';

@Controller('matters')
export class MattersController {
  constructor(@UsesDatabase() private readonly database: mongo.Db) {}

  /** The matters behind a figure, each with what it adds; over all pages that is `total`. */
  @Get()
  @Allows('ReadFigures')
  async page(@Query() { measure, limit, cursor, ...query }: MattersQuery, @CurrentUser() user: User) {
    const asked = askedBy(user, query);
    const [{ items, next }, sums] = await Promise.all([
      mattersBehind(this.database, asked, measure, { limit, ...(cursor !== undefined && { cursor }) }),
      sumsBy(this.database, asked, []),
    ]);
    return { measure, from: asked.from, to: asked.to, total: sums[0]?.sums[measure] ?? 0, items, next };
  }
}
