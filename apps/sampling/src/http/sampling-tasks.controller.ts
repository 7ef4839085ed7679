import { samplingTask, type SamplingTask, type SamplingTaskCommand } from '@12315/domain-sampling';
import { type Meta, reject } from '@12315/kernel';
import { legalDate } from '@12315/law';
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
import { samplingTaskList } from '../views/sampling-task-list.view';
import { IssueTaskBody, ReportTaskBody, TasksQuery } from './sampling-task.bodies';

const acted = acting('taskId');

@Controller('tasks')
export class SamplingTasksController {
  constructor(
    @Handles(samplingTask) private readonly tasks: Aggregate<SamplingTaskCommand, SamplingTask>,
    @Reads(samplingTaskList) private readonly list: Reading,
  ) {}

  /** Answers with the number of the task, in the series of who issued it. */
  @Post()
  @Allows('IssueTask')
  async issue(@Body() { title, kind, to, deadline }: IssueTaskBody, @CommandMeta() meta: Meta) {
    // Nobody holds the task yet, so the reach of who issues it is asked here.
    if (!covers(meta.actor.organisation, to)) reject('forbidden', 'sampling-task.not-subordinate', to);
    const taskId = meta.id;
    const data = { taskId, title, kind, to, dueOn: legalDate(deadline) };
    await acted(this.tasks, { type: 'IssueTask', data }, { meta });
    const { state, revision } = await this.tasks.load(taskId);
    return { taskId, number: state.status === 'none' ? null : state.number, revision };
  }

  @Post(':id/report')
  @Allows('ReportTask')
  report(@Body() { analysis }: ReportTaskBody, @CurrentAct() act: Act) {
    return acted(this.tasks, { type: 'ReportTask', data: { taskId: act.id, analysis } }, act);
  }

  @Get()
  @Allows('ReadSamplingTasks')
  page(@Query() { status, kind, number, ...query }: TasksQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(kind && { kind }), ...(number && { number }) };
    return this.list.page(user, query, { filter, sort: { issuedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadSamplingTasks')
  one(@Param('id') taskId: string, @CurrentUser() user: User) {
    return this.list.one(user, taskId);
  }
}
