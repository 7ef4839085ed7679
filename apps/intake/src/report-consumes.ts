import { enforcementCasesEvents, routingEvents } from '@12315/contracts';
import { type NoteFiling, type NoteReportCaseResult, report } from '@12315/domain-intake';
import type { Order } from '@12315/kernel';
import { consumes } from '@12315/platform';

/** The organ where the suspected breach happened has the report. */
export const reportsFromRouting = consumes('intake.reports-from-routing.v1', routingEvents, report, {
  'routing.report-dispatched.v1': ({ dispatchId, reportId, target, receivedAt }) => [
    {
      to: reportId,
      command: { type: 'NoteReportAssignment', data: { reportId, dispatchId, organisation: target, receivedAt } },
    },
  ],
});

/** What becomes of the lead that a report is; leads from elsewhere are none of ours. */
export const reportsFromEnforcementCases = consumes(
  'intake.reports-from-enforcement-cases.v1',
  enforcementCasesEvents,
  report,
  {
    'enforcement-cases.case-filed.v1': ({ source, sourceId: reportId, caseId, filedAt: decidedAt }) =>
      decided(source, { reportId, outcome: 'FILED', caseId, decidedAt }),
    'enforcement-cases.filing-declined.v1': ({ source, sourceId: reportId, decidedAt }) =>
      decided(source, { reportId, outcome: 'DECLINED', caseId: null, decidedAt }),
    'enforcement-cases.case-closed.v1': ({ source, sourceId: reportId, caseId, outcome, closedAt: caseClosedAt }) =>
      resulted(source, { reportId, caseId, outcome, caseClosedAt }),
  },
);

const decided = (source: string, data: NoteFiling['data']): readonly Order<NoteFiling>[] =>
  source === 'REPORT' ? [{ to: data.reportId, command: { type: 'NoteFiling', data } }] : [];
const resulted = (source: string, data: NoteReportCaseResult['data']): readonly Order<NoteReportCaseResult>[] =>
  source === 'REPORT' ? [{ to: data.reportId, command: { type: 'NoteReportCaseResult', data } }] : [];
