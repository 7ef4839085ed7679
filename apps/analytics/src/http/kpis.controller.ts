import { legalDateOf } from '@12315/law';
import {
  Allows,
  type Clock,
  CurrentUser,
  type Positions,
  type User,
  UsesClock,
  UsesDatabase,
  UsesPositions,
} from '@12315/platform';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { mongo } from 'mongoose';
import { everyMatterBehind } from '../figures/behind';
import { askedBy } from '../figures/asking';
import { bookOf } from '../figures/book';
import { csvOf, csvType } from '../figures/csv';
import { tableOf } from '../figures/table';
import { xlsxOf, xlsxType } from '../figures/xlsx';
import { ExportQuery, KpisQuery } from './analytics.queries';

const written = { xlsx: { write: xlsxOf, type: xlsxType }, csv: { write: csvOf, type: csvType } } as const;

@Controller('kpis')
export class KpisController {
  constructor(
    @UsesDatabase() private readonly database: mongo.Db,
    @UsesClock() private readonly clock: Clock,
    @UsesPositions() private readonly positions: Positions,
  ) {}

  /** The key figures of a period with their definitions; null where there is nothing to divide by. */
  @Get()
  @Allows('ReadFigures')
  async kpis(@Query() { by, ...query }: KpisQuery, @CurrentUser() user: User) {
    const asked = askedBy(user, query);
    return { from: asked.from, to: asked.to, ...(await tableOf(this.database, asked, by)) };
  }

  /** The same with what it was made of, for a file: the definitions, the table, and every matter behind it. */
  @Get('export')
  @Allows('ReadFigures')
  @ApiProduces(xlsxType, csvType)
  async export(@Query() { by, format, ...query }: ExportQuery, @CurrentUser() user: User) {
    const asked = askedBy(user, query);
    const askedAt = this.clock.now();
    // First: whatever is stored while we count is more than the positions say, never less.
    const positions = await this.positions();
    const table = await tableOf(this.database, asked, by);
    const behind = await everyMatterBehind(this.database, asked);
    const organisation = query.organisation ?? user.organisation;
    const book = bookOf({ asked, organisation, user, askedAt, positions, table, behind });
    const { write, type } = written[format];
    const name = encodeURIComponent(`统计指标${asked.from}至${asked.to}（${legalDateOf(askedAt)}）.${format}`);
    return new StreamableFile(await write(book), { type, disposition: `attachment; filename*=UTF-8''${name}` });
  }
}
