import { sample, type Sample, type SampleCommand } from '@12315/domain-sampling';
import type { Meta } from '@12315/kernel';
import { instantOf } from '@12315/law';
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
import { sampleList } from '../views/sample-list.view';
import { DrawSampleBody, ReportResultBody, SamplesQuery } from './sample.bodies';

@Controller('samples')
export class SamplesController {
  constructor(
    @Handles(sample) private readonly samples: Aggregate<SampleCommand, Sample>,
    @Reads(sampleList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('DrawSample')
  async draw(@Body() body: DrawSampleBody, @CommandMeta() meta: Meta) {
    const sampleId = meta.id;
    const { product, trader, samplers, mode, areaClass } = body;
    const drawnAt = body.drawnAt ? instantOf(body.drawnAt) : meta.occurredAt;
    const { organisation } = meta.actor;
    const data = { sampleId, organisation, product, trader, samplers, mode, areaClass, drawnAt };
    const { revision } = await this.samples.handle(sampleId, { type: 'DrawSample', data }, meta);
    return { sampleId, revision };
  }

  @Post(':id/result')
  @Allows('ReportResult')
  async report(
    @Param('id') sampleId: string,
    @Body() { laboratory, reportNumber, result, items }: ReportResultBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { sampleId, laboratory, reportNumber, result, items };
    const { revision } = await this.samples.handle(sampleId, { type: 'ReportResult', data }, meta, expected);
    return { sampleId, revision };
  }

  @Get()
  @Allows('ReadSamples')
  page(@Query() { result, ...query }: SamplesQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: { ...(result && { result }) }, sort: { drawnAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadSamples')
  one(@Param('id') sampleId: string, @CurrentUser() user: User) {
    return this.list.one(user, sampleId);
  }
}
