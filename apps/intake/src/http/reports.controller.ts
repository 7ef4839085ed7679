import { item, type Item, type ItemCommand, report, type Report, type ReportCommand } from '@12315/domain-intake';
import { type Instant, reject } from '@12315/kernel';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  type Clock,
  CurrentAct,
  CurrentUser,
  Handles,
  type Persons,
  Reads,
  type Reading,
  type User,
  UsesClock,
  UsesPersons,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { reportList } from '../views/report-list.view';
import { asked } from './filters';
import { openedFor } from './item-persons';
import { NotifyReporterBody, RecordReportFollowUpBody, ReportsQuery, ViewReporterBody } from './report.bodies';

/** How long a look lasts, in milliseconds: as long as a token. */
const look = 15 * 60_000;
const hidden = { name: '***', phone: '***', address: '***' };
const forgotten = '已删除';

const acted = acting('reportId');

@Controller('reports')
export class ReportsController {
  constructor(
    @Handles(report) private readonly reports: Aggregate<ReportCommand, Report>,
    @Handles(item) private readonly items: Aggregate<ItemCommand, Item>,
    @Reads(reportList) private readonly list: Reading,
    @UsesPersons() private readonly persons: Persons,
    @UsesClock() private readonly clock: Clock,
  ) {}

  /**
   * Records a look at who the reporter is. What it shows is asked for afterwards: answers of commands are kept for a day, in clear.
   */
  @Post(':id/reporter')
  @Allows('ViewReporter')
  async look(@Body() { reason }: ViewReporterBody, @CurrentAct() act: Act) {
    const data = { reportId: act.id, viewId: act.meta.id, reason };
    const done = await acted(this.reports, { type: 'ViewReporter', data }, act);
    return { ...done, viewId: act.meta.id };
  }

  /** The reporter, for a quarter of an hour to the officer who recorded a look; `***` to everyone else who could. */
  @Get(':id/reporter')
  @Allows('ViewReporter')
  async reporter(@Param('id') reportId: string, @CurrentUser() user: User) {
    await this.list.one(user, reportId);
    const { state } = await this.reports.load(reportId);
    if (state.status === 'none') return reject('not-found', 'report.unknown', reportId);
    if (!state.named) return reject('conflict', 'report.anonymous', reportId);
    if (!state.views.some(({ by, at }) => by === user.id && this.lasts(at))) return { reportId, ...hidden };
    const { state: from } = await this.items.load(state.itemId);
    if (from.status === 'none' || from.complainant === null) return reject('conflict', 'report.anonymous', reportId);
    const { name, phone, address } = await openedFor(this.persons, state.itemId, from.complainant);
    return { reportId, name: name ?? forgotten, phone: phone ?? forgotten, address: address ?? forgotten };
  }

  @Post(':id/reporter-notice')
  @Allows('NotifyReporter')
  notify(@Body() { manner }: NotifyReporterBody, @CurrentAct() act: Act) {
    return acted(this.reports, { type: 'NotifyReporter', data: { reportId: act.id, manner } }, act);
  }

  @Post(':id/closing')
  @Allows('CloseReport')
  close(@CurrentAct() act: Act) {
    return acted(this.reports, { type: 'CloseReport', data: { reportId: act.id } }, act);
  }

  @Post(':id/follow-ups')
  @Allows('RecordReportFollowUp')
  followUp(@Body() { satisfied, score, reason }: RecordReportFollowUpBody, @CurrentAct() act: Act) {
    const data = { reportId: act.id, satisfied: satisfied ?? null, score: score ?? null, reason: reason ?? null };
    return acted(this.reports, { type: 'RecordReportFollowUp', data }, act);
  }

  @Post(':id/archiving')
  @Allows('ArchiveReport')
  archive(@CurrentAct() act: Act) {
    return acted(this.reports, { type: 'ArchiveReport', data: { reportId: act.id } }, act);
  }

  @Get()
  @Allows('ReadReports')
  page(@Query() { status, organisation, number, ...query }: ReportsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: asked({ status, organisation, number }), sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadReports')
  one(@Param('id') reportId: string, @CurrentUser() user: User) {
    return this.list.one(user, reportId);
  }

  private lasts(since: Instant): boolean {
    return Date.parse(this.clock.now()) - Date.parse(since) < look;
  }
}
