import { hotspot, type Hotspot, type HotspotCommand } from '@12315/domain-analytics';
import { legalDate, legalDateOf } from '@12315/law';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CurrentAct,
  CurrentUser,
  Handles,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { hotspotList } from '../views/hotspot-list.view';
import { HotspotsQuery, RecordJointActionBody, ReferHotspotBody, ReviewHotspotBody } from './hotspot.bodies';

const acted = acting('hotspotId');

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
  review(@Body() { words }: ReviewHotspotBody, @CurrentAct() act: Act) {
    return acted(this.hotspots, { type: 'ReviewHotspot', data: { hotspotId: act.id, words } }, act);
  }

  @Post(':id/referral')
  @Allows('ReferHotspot')
  refer(@Body() { agencies }: ReferHotspotBody, @CurrentAct() act: Act) {
    return acted(this.hotspots, { type: 'ReferHotspot', data: { hotspotId: act.id, agencies } }, act);
  }

  @Post(':id/joint-actions')
  @Allows('RecordJointAction')
  act(@Body() { words, on }: RecordJointActionBody, @CurrentAct() act: Act) {
    const day = on === undefined ? legalDateOf(act.meta.occurredAt) : legalDate(on);
    const data = { hotspotId: act.id, actionId: act.meta.id, words, on: day };
    return acted(this.hotspots, { type: 'RecordJointAction', data }, act);
  }

  @Post(':id/effect')
  @Allows('AssessHotspot')
  assess(@CurrentAct() act: Act) {
    return acted(this.hotspots, { type: 'AssessHotspot', data: { hotspotId: act.id } }, act);
  }
}
