import { interview, type Interview, type InterviewCommand } from '@12315/domain-enforcement-cases';
import type { Meta } from '@12315/kernel';
import { legalDate } from '@12315/law';
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
import { interviewList } from '../views/interview-list.view';
import {
  HoldInterviewBody,
  InterviewsQuery,
  PlanInterviewBody,
  PromiseRectificationBody,
  VerifyRectificationBody,
} from './interview.bodies';

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
    return this.decided(interviewId, { type: 'PlanInterview', data }, meta);
  }

  @Post(':id/minutes')
  @Allows('HoldInterview')
  hold(
    @Param('id') interviewId: string,
    @Body() { demands }: HoldInterviewBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.decided(interviewId, { type: 'HoldInterview', data: { interviewId, demands } }, meta, expected);
  }

  @Post(':id/promise')
  @Allows('PromiseRectification')
  promise(
    @Param('id') interviewId: string,
    @Body() { by }: PromiseRectificationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { interviewId, by: legalDate(by) };
    return this.decided(interviewId, { type: 'PromiseRectification', data }, meta, expected);
  }

  @Post(':id/verification')
  @Allows('VerifyRectification')
  verify(
    @Param('id') interviewId: string,
    @Body() { done, words }: VerifyRectificationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { interviewId, done, words };
    return this.decided(interviewId, { type: 'VerifyRectification', data }, meta, expected);
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

  private async decided(interviewId: string, command: InterviewCommand, meta: Meta, expected?: number) {
    const { revision } = await this.interviews.handle(interviewId, command, meta, expected);
    return { interviewId, revision };
  }
}
