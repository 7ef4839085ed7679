import type { Examples } from '@12315/kernel';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import { itemEventExamples } from '../item/item.examples';
import type { ReportCommand } from './report';
import type { ReportEvent } from './report.events';

const reportId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0011';
const viewId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0012';
const caseId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0013';
const dispatchId = reportId;
const { itemId, organisation: centre, channel, receivedAt } = itemEventExamples.ItemTriaged.data;
const number = '340200C01R202605060001';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');

const registration = {
  reportId,
  itemId,
  organisation: centre,
  named: true,
  respondent: { name: '芜湖市镜湖区赭山食品商行', uscc: null },
  objectCode: '101',
  problemCode: '0201',
  actArea: '340202',
  facts: '该商行货架上销售超过保质期的袋装食品，并更改生产日期标签。',
  channel,
  receivedAt,
};
const notice = deadline({ calendar: publishedCalendar, duty: 'NAMED_REPORTER_NOTICE', startedAt: now });
const due = { reportId, organisation, dueOn: notice.dueOn, article: notice.article };
const answer = { satisfied: true, score: 5, reason: null };
const reason = '核实举报人可以提供的购物凭证。';

export const reportEventExamples: Examples<ReportEvent> = {
  ReportRegistered: { type: 'ReportRegistered', data: { ...registration, registeredAt: now } },
  ReportNumbered: { type: 'ReportNumbered', data: { reportId, organisation: centre, number } },
  ReportAssigned: { type: 'ReportAssigned', data: { reportId, dispatchId, organisation, receivedAt: now } },
  ReportFilingNoted: {
    type: 'ReportFilingNoted',
    data: { reportId, organisation, outcome: 'FILED', caseId, decidedAt: now, notice },
  },
  ReporterNoticeDueSoon: { type: 'ReporterNoticeDueSoon', data: due },
  ReporterNoticeOverdue: { type: 'ReporterNoticeOverdue', data: due },
  ReporterNotified: {
    type: 'ReporterNotified',
    data: { reportId, organisation, manner: 'PHONE', notifiedAt: now, onTime: true },
  },
  ReportCaseResultNoted: {
    type: 'ReportCaseResultNoted',
    data: { reportId, organisation, caseId, outcome: 'PENALTY', caseClosedAt: now },
  },
  ReportClosed: { type: 'ReportClosed', data: { reportId, organisation, outcome: 'PENALTY', closedAt: now } },
  ReportFollowedUp: { type: 'ReportFollowedUp', data: { reportId, organisation, ...answer, followedUpAt: now } },
  ReportArchived: { type: 'ReportArchived', data: { reportId, organisation, archivedAt: now } },
  ReporterIdentityViewed: {
    type: 'ReporterIdentityViewed',
    data: { reportId, organisation, viewId, viewedBy: 'officer-7', reason, viewedAt: now },
  },
};

export const reportCommandExamples: Examples<ReportCommand> = {
  RegisterReport: { type: 'RegisterReport', data: registration },
  NoteReportNumber: { type: 'NoteReportNumber', data: { reportId, number } },
  NoteReportAssignment: {
    type: 'NoteReportAssignment',
    data: { reportId, dispatchId, organisation, receivedAt: now },
  },
  NoteFiling: { type: 'NoteFiling', data: { reportId, outcome: 'FILED', caseId, decidedAt: now } },
  NotifyReporter: { type: 'NotifyReporter', data: { reportId, manner: 'PHONE' } },
  NoteReportCaseResult: {
    type: 'NoteReportCaseResult',
    data: { reportId, caseId, outcome: 'PENALTY', caseClosedAt: now },
  },
  CloseReport: { type: 'CloseReport', data: { reportId } },
  RecordReportFollowUp: { type: 'RecordReportFollowUp', data: { reportId, ...answer } },
  ArchiveReport: { type: 'ArchiveReport', data: { reportId } },
  ViewReporter: { type: 'ViewReporter', data: { reportId, viewId, reason } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: reportId } },
};
