import { fieldResponse, type FieldResponse, type FieldResponseCommand } from '@12315/domain-routing';
import type { Meta } from '@12315/kernel';
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
import { fieldResponseList } from '../views/field-response-list.view';
import { FieldResponsesQuery, FileFieldReportBody, OrderCrewBody } from './field-response.bodies';

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
    return this.done(
      responseId,
      { type: 'OrderCrew', data: { responseId, organisation, reference, placeClass } },
      meta,
    );
  }

  @Post(':id/arrival')
  @Allows('RecordArrival')
  arrive(@Param('id') responseId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done(responseId, { type: 'RecordArrival', data: { responseId } }, meta, expected);
  }

  @Post(':id/report')
  @Allows('FileFieldReport')
  report(
    @Param('id') responseId: string,
    @Body() { words }: FileFieldReportBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(responseId, { type: 'FileFieldReport', data: { responseId, words } }, meta, expected);
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

  private async done(responseId: string, command: FieldResponseCommand, meta: Meta, expected?: number) {
    const { revision } = await this.responses.handle(responseId, command, meta, expected);
    return { responseId, revision };
  }
}
