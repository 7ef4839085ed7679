import { samplingTask, type SamplingTask, type SamplingTaskCommand } from '@12315/domain-sampling';
import { type Meta, reject } from '@12315/kernel';
import { legalDate } from '@12315/law';
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
import { samplingTaskList } from '../views/sampling-task-list.view';
import { IssueTaskBody, ReportTaskBody, TasksQuery } from './sampling-task.bodies';

@Controller('tasks')
export class SamplingTasksController {
  constructor(
    @Handles(samplingTask) private readonly tasks: Aggregate<SamplingTaskCommand, SamplingTask>,
    @Reads(samplingTaskList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('IssueTask')
  async issue(@Body() { title, kind, to, deadline }: IssueTaskBody, @CommandMeta() meta: Meta) {
    // Nobody holds the task yet, so the reach of who issues it is asked here.
    if (!covers(meta.actor.organisation, to)) reject('forbidden', 'sampling-task.not-subordinate', to);
    const taskId = meta.id;
    const data = { taskId, title, kind, to, dueOn: legalDate(deadline) };
    const { revision } = await this.tasks.handle(taskId, { type: 'IssueTask', data }, meta);
    return { taskId, revision };
  }

  @Post(':id/report')
  @Allows('ReportTask')
  async report(
    @Param('id') taskId: string,
    @Body() { analysis }: ReportTaskBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'ReportTask', data: { taskId, analysis } } as const;
    const { revision } = await this.tasks.handle(taskId, command, meta, expected);
    return { taskId, revision };
  }

  @Get()
  @Allows('ReadSamplingTasks')
  page(@Query() { status, kind, ...query }: TasksQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(kind && { kind }) };
    return this.list.page(user, query, { filter, sort: { issuedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadSamplingTasks')
  one(@Param('id') taskId: string, @CurrentUser() user: User) {
    return this.list.one(user, taskId);
  }
}
