import {
  type BatchOfSample,
  sample,
  type Sample,
  type SampleCommand,
  samplingBatch,
  type SamplingBatch,
  type SamplingBatchCommand,
} from '@12315/domain-sampling';
import { type Meta, reject } from '@12315/kernel';
import { instantOf } from '@12315/law';
import {
  type Aggregate,
  Allows,
  CommandMeta,
  covers,
  CurrentUser,
  Handles,
  IfMatch,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { sampleList } from '../views/sample-list.view';
import {
  CloseFailedSampleBody,
  DrawSampleBody,
  NotifyFailureBody,
  OrderOffShelfBody,
  ReportResultBody,
  SamplesQuery,
} from './sample.bodies';

@Controller('samples')
export class SamplesController {
  constructor(
    @Handles(sample) private readonly samples: Aggregate<SampleCommand, Sample>,
    @Handles(samplingBatch) private readonly batches: Aggregate<SamplingBatchCommand, SamplingBatch>,
    @Reads(sampleList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('DrawSample')
  async draw(@Body() body: DrawSampleBody, @CommandMeta() meta: Meta) {
    const sampleId = meta.id;
    const { product, trader, samplers, mode, areaClass } = body;
    const drawnAt = body.drawnAt ? instantOf(body.drawnAt) : meta.occurredAt;
    const { organisation } = meta.actor;
    const batch = body.batchId === undefined ? undefined : await this.batchOf(body.batchId, organisation);
    const drawing = { sampleId, organisation, product, trader, samplers, mode, areaClass, drawnAt };
    const data = batch ? { ...drawing, batch } : drawing;
    const { revision } = await this.samples.handle(sampleId, { type: 'DrawSample', data }, meta);
    return { sampleId, revision };
  }

  @Post(':id/result')
  @Allows('ReportResult')
  report(
    @Param('id') sampleId: string,
    @Body() { laboratory, reportNumber, result, items }: ReportResultBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { sampleId, laboratory, reportNumber, result, items };
    return this.done(sampleId, { type: 'ReportResult', data }, meta, expected);
  }

  @Post(':id/failure-notice')
  @Allows('NotifyFailure')
  notify(
    @Param('id') sampleId: string,
    @Body() { to }: NotifyFailureBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(sampleId, { type: 'NotifyFailure', data: { sampleId, to } }, meta, expected);
  }

  @Post(':id/off-shelf-order')
  @Allows('OrderOffShelf')
  orderOffShelf(
    @Param('id') sampleId: string,
    @Body() { quantity, unit, words }: OrderOffShelfBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(sampleId, { type: 'OrderOffShelf', data: { sampleId, quantity, unit, words } }, meta, expected);
  }

  @Post(':id/closing')
  @Allows('CloseFailedSample')
  close(
    @Param('id') sampleId: string,
    @Body() { reason }: CloseFailedSampleBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'CloseFailedSample', data: { sampleId, reason: reason ?? null } } as const;
    return this.done(sampleId, command, meta, expected);
  }

  @Get()
  @Allows('ReadSamples')
  page(@Query() { result, status, batch, ...query }: SamplesQuery, @CurrentUser() user: User) {
    const filter = { ...(result && { result }), ...(status && { status }), ...(batch && { batchId: batch }) };
    return this.list.page(user, query, { filter, sort: { drawnAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadSamples')
  one(@Param('id') sampleId: string, @CurrentUser() user: User) {
    return this.list.one(user, sampleId);
  }

  /** What the batch is now. A foreign one is answered as if there were none. */
  private async batchOf(batchId: string, reader: string): Promise<BatchOfSample> {
    const { state } = await this.batches.load(batchId);
    if (state.status === 'none' || !covers(reader, state.organisation))
      return reject('not-found', 'sampling-batch.unknown', batchId);
    const { organisation, productCode, status } = state;
    return { batchId, organisation, productCode, open: status === 'issued' };
  }

  private async done(sampleId: string, command: SampleCommand, meta: Meta, expected?: number) {
    const { revision } = await this.samples.handle(sampleId, command, meta, expected);
    return { sampleId, revision };
  }
}
