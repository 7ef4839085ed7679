import {
  samplingBatch,
  type SamplingBatch,
  type SamplingBatchCommand,
  samplingTask,
  type SamplingTask,
  type SamplingTaskCommand,
} from '@12315/domain-sampling';
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
import { samplingBatchList } from '../views/sampling-batch-list.view';
import { AnalyseBatchBody, BatchesQuery, IssueBatchBody, ReportBatchBody } from './sampling-task.bodies';

@Controller('batches')
export class SamplingBatchesController {
  constructor(
    @Handles(samplingTask) private readonly tasks: Aggregate<SamplingTaskCommand, SamplingTask>,
    @Handles(samplingBatch) private readonly batches: Aggregate<SamplingBatchCommand, SamplingBatch>,
    @Reads(samplingBatchList) private readonly list: Reading,
  ) {}

  /** The task plans it; the batch begins with that. */
  @Post()
  @Allows('PlanBatch')
  async issue(@Body() body: IssueBatchBody, @CommandMeta() meta: Meta) {
    const batchId = meta.id;
    const { taskId, product, quota, laboratory, areaClass } = body;
    const data = { taskId, batchId, product, quota, laboratory, areaClass };
    await this.tasks.handle(taskId, { type: 'PlanBatch', data }, meta);
    return { batchId, taskId };
  }

  @Post(':id/report')
  @Allows('ReportBatch')
  report(
    @Param('id') batchId: string,
    @Body() { reason }: ReportBatchBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(batchId, { type: 'ReportBatch', data: { batchId, reason: reason ?? null } }, meta, expected);
  }

  @Post(':id/analysis')
  @Allows('AnalyseBatch')
  analyse(
    @Param('id') batchId: string,
    @Body() { words }: AnalyseBatchBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(batchId, { type: 'AnalyseBatch', data: { batchId, words } }, meta, expected);
  }

  @Post(':id/closing')
  @Allows('CloseBatch')
  close(@Param('id') batchId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done(batchId, { type: 'CloseBatch', data: { batchId } }, meta, expected);
  }

  @Get()
  @Allows('ReadSamplingTasks')
  page(@Query() { status, task, ...query }: BatchesQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(task && { taskId: task }) };
    return this.list.page(user, query, { filter, sort: { issuedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadSamplingTasks')
  one(@Param('id') batchId: string, @CurrentUser() user: User) {
    return this.list.one(user, batchId);
  }

  private async done(batchId: string, command: SamplingBatchCommand, meta: Meta, expected?: number) {
    const { revision } = await this.batches.handle(batchId, command, meta, expected);
    return { batchId, revision };
  }
}
