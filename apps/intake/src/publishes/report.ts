import type { IntakeEvents } from '@12315/contracts';
import type { ReportEvent } from '@12315/domain-intake';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** What others learn of a report: what is reported, of whom, and what became of it. Never by whom, nor what it came in with. */
export const reportPublications: Publications<ReportEvent, IntakeEvents> = {
  ReportRegistered: ({ reportId, organisation, named, respondent, channel, receivedAt, registeredAt, ...about }) => {
    const { objectCode, problemCode, actArea, facts } = about;
    const what = { respondentName: respondent.name, objectCode, problemCode, actArea, facts };
    const when = { channel, receivedAt, registeredAt };
    return [{ type: 'intake.report-registered.v1', data: { reportId, organisation, named, ...what, ...when } }];
  },
  ReportNumbered: ({ reportId, organisation, number }) => [
    { type: 'intake.report-numbered.v1', data: { reportId, organisation, number } },
  ],
  ReportAssigned: ({ reportId, dispatchId, organisation, receivedAt }) => [
    { type: 'intake.report-assigned.v1', data: { reportId, dispatchId, organisation, receivedAt } },
  ],
  ReportFilingNoted: ({ reportId, organisation, outcome, notice }) => [
    { type: 'intake.report-filing-noted.v1', data: { reportId, organisation, outcome, notice } },
  ],
  ReporterNoticeDueSoon: nothing,
  ReporterNoticeOverdue: ({ reportId, organisation, dueOn, article }) => [
    { type: 'intake.reporter-notice-overdue.v1', data: { reportId, organisation, dueOn, article } },
  ],
  ReporterNotified: ({ reportId, organisation, onTime, notifiedAt }) => [
    { type: 'intake.reporter-notified.v1', data: { reportId, organisation, onTime, notifiedAt } },
  ],
  ReportCaseResultNoted: ({ reportId, organisation, caseId, outcome }) => [
    { type: 'intake.report-case-result-noted.v1', data: { reportId, organisation, caseId, outcome } },
  ],
  ReportClosed: ({ reportId, organisation, outcome, closedAt }) => [
    { type: 'intake.report-closed.v1', data: { reportId, organisation, outcome, closedAt } },
  ],
  ReportFollowedUp: ({ reportId, organisation, satisfied, score, followedUpAt }) => [
    { type: 'intake.report-followed-up.v1', data: { reportId, organisation, satisfied, score, followedUpAt } },
  ],
  ReportArchived: ({ reportId, organisation, archivedAt }) => [
    { type: 'intake.report-archived.v1', data: { reportId, organisation, archivedAt } },
  ],
  ReporterIdentityViewed: nothing,
};
