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
  type Act,
  acting,
  type Aggregate,
  Allows,
  CommandMeta,
  covers,
  CurrentAct,
  CurrentUser,
  Handles,
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

const acted = acting('sampleId');

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
    return acted(this.samples, { type: 'DrawSample', data }, { meta });
  }

  @Post(':id/result')
  @Allows('ReportResult')
  report(@Body() { laboratory, reportNumber, result, items }: ReportResultBody, @CurrentAct() act: Act) {
    const data = { sampleId: act.id, laboratory, reportNumber, result, items };
    return acted(this.samples, { type: 'ReportResult', data }, act);
  }

  @Post(':id/failure-notice')
  @Allows('NotifyFailure')
  notify(@Body() { to }: NotifyFailureBody, @CurrentAct() act: Act) {
    return acted(this.samples, { type: 'NotifyFailure', data: { sampleId: act.id, to } }, act);
  }

  @Post(':id/off-shelf-order')
  @Allows('OrderOffShelf')
  orderOffShelf(@Body() { quantity, unit, words }: OrderOffShelfBody, @CurrentAct() act: Act) {
    return acted(this.samples, { type: 'OrderOffShelf', data: { sampleId: act.id, quantity, unit, words } }, act);
  }

  @Post(':id/closing')
  @Allows('CloseFailedSample')
  close(@Body() { reason }: CloseFailedSampleBody, @CurrentAct() act: Act) {
    return acted(this.samples, { type: 'CloseFailedSample', data: { sampleId: act.id, reason: reason ?? null } }, act);
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
}
