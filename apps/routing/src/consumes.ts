import { intakeEvents } from '@12315/contracts';
import { dispatch } from '@12315/domain-routing';
import { consumes } from '@12315/platform';

/** Every complaint that is the authority's, and every report, is dispatched once; the dispatch bears its id. */
export const fromIntake = consumes('routing.from-intake.v2', intakeEvents, dispatch, {
  'intake.complaint-registered.v1': ({ complaintId, number, organisation, receivedAt, seller, handling }) =>
    // The others stay with the station or association that registered them, until they are escalated.
    handling === undefined || handling === 'AUTHORITY'
      ? [
          {
            to: complaintId,
            command: {
              type: 'IssueDispatch',
              data: { dispatchId: complaintId, complaintId, number, organisation, receivedAt, seller },
            },
          },
        ]
      : [],
  'intake.complaint-escalated.v1': ({ complaintId, number, organisation, escalatedAt: receivedAt, seller }) => [
    {
      to: complaintId,
      command: {
        type: 'IssueDispatch',
        data: { dispatchId: complaintId, complaintId, number, organisation, receivedAt, seller },
      },
    },
  ],
  'intake.report-registered.v1': ({ reportId, organisation, receivedAt, actArea, facts, respondentName }) => [
    {
      to: reportId,
      command: {
        type: 'DispatchReport',
        data: { dispatchId: reportId, reportId, organisation, receivedAt, actArea, facts, respondentName },
      },
    },
  ],
  'intake.acceptance-overdue.v1': ({ complaintId, dueOn }, { id: eventId }) => [
    { to: complaintId, command: { type: 'NoteAcceptanceOverdue', data: { dispatchId: complaintId, eventId, dueOn } } },
  ],
});
