import { fieldResponse, type FieldResponse, type FieldResponseCommand } from '@12315/domain-routing';
import type { Meta } from '@12315/kernel';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentAct,
  CurrentUser,
  Handles,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { fieldResponseList } from '../views/field-response-list.view';
import { FieldResponsesQuery, FileFieldReportBody, OrderCrewBody } from './field-response.bodies';

const acted = acting('responseId');

@Controller('field-responses')
export class FieldResponsesController {
  constructor(
    @Handles(fieldResponse) private readonly responses: Aggregate<FieldResponseCommand, FieldResponse>,
    @Reads(fieldResponseList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('OrderCrew')
  order(@Body() { reference, placeClass }: OrderCrewBody, @CommandMeta() meta: Meta) {
    const responseId = meta.id;
    const { organisation } = meta.actor;
    const data = { responseId, organisation, reference, placeClass };
    return acted(this.responses, { type: 'OrderCrew', data }, { meta });
  }

  @Post(':id/arrival')
  @Allows('RecordArrival')
  arrive(@CurrentAct() act: Act) {
    return acted(this.responses, { type: 'RecordArrival', data: { responseId: act.id } }, act);
  }

  @Post(':id/report')
  @Allows('FileFieldReport')
  report(@Body() { words }: FileFieldReportBody, @CurrentAct() act: Act) {
    return acted(this.responses, { type: 'FileFieldReport', data: { responseId: act.id, words } }, act);
  }

  @Get()
  @Allows('ReadFieldResponses')
  page(@Query() { status, reference, ...query }: FieldResponsesQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(reference && { reference }) };
    return this.list.page(user, query, { filter, sort: { orderedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadFieldResponses')
  one(@Param('id') responseId: string, @CurrentUser() user: User) {
    return this.list.one(user, responseId);
  }
}
