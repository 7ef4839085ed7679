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
import { samplingBatchList } from '../views/sampling-batch-list.view';
import { AnalyseBatchBody, BatchesQuery, IssueBatchBody, ReportBatchBody } from './sampling-task.bodies';

const acted = acting('batchId');

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
  report(@Body() { reason }: ReportBatchBody, @CurrentAct() act: Act) {
    return acted(this.batches, { type: 'ReportBatch', data: { batchId: act.id, reason: reason ?? null } }, act);
  }

  @Post(':id/analysis')
  @Allows('AnalyseBatch')
  analyse(@Body() { words }: AnalyseBatchBody, @CurrentAct() act: Act) {
    return acted(this.batches, { type: 'AnalyseBatch', data: { batchId: act.id, words } }, act);
  }

  @Post(':id/closing')
  @Allows('CloseBatch')
  close(@CurrentAct() act: Act) {
    return acted(this.batches, { type: 'CloseBatch', data: { batchId: act.id } }, act);
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
}
