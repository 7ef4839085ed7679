import { type Instant, reject } from '@12315/kernel';
import { type Deadline, deadline, isOverdue, legalDateOf, limitFor, publishedCalendar, reportAt } from '@12315/law';
import { namedOne } from './existing';
import type { ReportDecide } from './report';

/** Whether a case is filed is decided on the lead, by enforcement-cases; here it is noted, and the named reporter told. */
export const filing: Pick<ReportDecide, 'NoteFiling' | 'NotifyReporter' | 'CheckDeadline'> = {
  NoteFiling: ({ reportId, outcome, caseId, decidedAt }, state) => {
    if (state.status === 'none' || state.filing !== null) return [];
    const { organisation, named } = state;
    const notice = named ? noticeFrom(decidedAt) : null;
    return [{ type: 'ReportFilingNoted', data: { reportId, organisation, outcome, caseId, decidedAt, notice } }];
  },

  NotifyReporter: ({ reportId, manner }, state, { occurredAt: notifiedAt }) => {
    const { organisation, filing: noted, told } = namedOne(state, reportId);
    if (told) return [];
    if (noted === null) return reject('conflict', 'report.not-decided', reportId);
    const onTime = noted.notice && !isOverdue(noted.notice, notifiedAt);
    return [{ type: 'ReporterNotified', data: { reportId, organisation, manner, notifiedAt, onTime } }];
  },

  CheckDeadline: ({ id }, state, { occurredAt }) => {
    if (state.status === 'none' || state.told || !state.filing?.notice) return [];
    const { notice } = state.filing;
    const report = reportAt(notice, state.reported, occurredAt);
    if (report === null) return [];
    const { dueOn, article } = notice;
    const data = { reportId: id, organisation: state.organisation, dueOn, article };
    return [{ type: report === 'overdue' ? 'ReporterNoticeOverdue' : 'ReporterNoticeDueSoon', data }];
  },
};

/** A decision of a day for which the tables know no limit has no clock. */
const noticeFrom = (decidedAt: Instant): Deadline | null =>
  limitFor('NAMED_REPORTER_NOTICE', legalDateOf(decidedAt))
    ? deadline({ calendar: publishedCalendar, duty: 'NAMED_REPORTER_NOTICE', startedAt: decidedAt })
    : null;
