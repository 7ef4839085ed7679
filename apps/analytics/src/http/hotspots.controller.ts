import { hotspot, type Hotspot, type HotspotCommand } from '@12315/domain-analytics';
import type { Meta } from '@12315/kernel';
import { legalDate, legalDateOf } from '@12315/law';
import {
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentUser,
  Handles,
  IfMatch,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { hotspotList } from '../views/hotspot-list.view';
import { HotspotsQuery, RecordJointActionBody, ReferHotspotBody, ReviewHotspotBody } from './hotspot.bodies';

@Controller('hotspots')
export class HotspotsController {
  constructor(
    @Handles(hotspot) private readonly hotspots: Aggregate<HotspotCommand, Hotspot>,
    @Reads(hotspotList) private readonly list: Reading,
  ) {}

  @Get()
  @Allows('ReadHotspots')
  page(@Query() { status, objectCode, ...query }: HotspotsQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(objectCode && { objectCode }) };
    return this.list.page(user, query, { filter, sort: { detectedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadHotspots')
  one(@Param('id') hotspotId: string, @CurrentUser() user: User) {
    return this.list.one(user, hotspotId);
  }

  @Post(':id/review')
  @Allows('ReviewHotspot')
  review(
    @Param('id') hotspotId: string,
    @Body() { words }: ReviewHotspotBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done({ type: 'ReviewHotspot', data: { hotspotId, words } }, meta, expected);
  }

  @Post(':id/referral')
  @Allows('ReferHotspot')
  refer(
    @Param('id') hotspotId: string,
    @Body() { agencies }: ReferHotspotBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done({ type: 'ReferHotspot', data: { hotspotId, agencies } }, meta, expected);
  }

  @Post(':id/joint-actions')
  @Allows('RecordJointAction')
  act(
    @Param('id') hotspotId: string,
    @Body() { words, on }: RecordJointActionBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const day = on === undefined ? legalDateOf(meta.occurredAt) : legalDate(on);
    const data = { hotspotId, actionId: meta.id, words, on: day };
    return this.done({ type: 'RecordJointAction', data }, meta, expected);
  }

  @Post(':id/effect')
  @Allows('AssessHotspot')
  assess(@Param('id') hotspotId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done({ type: 'AssessHotspot', data: { hotspotId } }, meta, expected);
  }

  private async done(command: HotspotCommand, meta: Meta, expected?: number) {
    const { hotspotId } = command.data;
    const { revision } = await this.hotspots.handle(hotspotId, command, meta, expected);
    return { hotspotId, revision };
  }
}
