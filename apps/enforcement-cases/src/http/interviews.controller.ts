import { interview, type Interview, type InterviewCommand } from '@12315/domain-enforcement-cases';
import type { Meta } from '@12315/kernel';
import { legalDate } from '@12315/law';
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
import { interviewList } from '../views/interview-list.view';
import {
  HoldInterviewBody,
  InterviewsQuery,
  PlanInterviewBody,
  PromiseRectificationBody,
  VerifyRectificationBody,
} from './interview.bodies';

const acted = acting('interviewId');

@Controller('interviews')
export class InterviewsController {
  constructor(
    @Handles(interview) private readonly interviews: Aggregate<InterviewCommand, Interview>,
    @Reads(interviewList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('PlanInterview')
  plan(@Body() { respondent, complaints, issues }: PlanInterviewBody, @CommandMeta() meta: Meta) {
    const interviewId = meta.id;
    const { organisation } = meta.actor;
    const data = { interviewId, organisation, respondent: { name: respondent.name }, complaints, issues };
    return acted(this.interviews, { type: 'PlanInterview', data }, { meta });
  }

  @Post(':id/minutes')
  @Allows('HoldInterview')
  hold(@Body() { demands }: HoldInterviewBody, @CurrentAct() act: Act) {
    return acted(this.interviews, { type: 'HoldInterview', data: { interviewId: act.id, demands } }, act);
  }

  @Post(':id/promise')
  @Allows('PromiseRectification')
  promise(@Body() { by }: PromiseRectificationBody, @CurrentAct() act: Act) {
    const data = { interviewId: act.id, by: legalDate(by) };
    return acted(this.interviews, { type: 'PromiseRectification', data }, act);
  }

  @Post(':id/verification')
  @Allows('VerifyRectification')
  verify(@Body() { done, words }: VerifyRectificationBody, @CurrentAct() act: Act) {
    const data = { interviewId: act.id, done, words };
    return acted(this.interviews, { type: 'VerifyRectification', data }, act);
  }

  @Get()
  @Allows('ReadInterviews')
  page(@Query() { status, organisation, ...query }: InterviewsQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(organisation && { organisation }) };
    return this.list.page(user, query, { filter, sort: { plannedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadInterviews')
  one(@Param('id') interviewId: string, @CurrentUser() user: User) {
    return this.list.one(user, interviewId);
  }
}
