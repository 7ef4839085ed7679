import { intakeEvents } from '@12315/contracts';
import { dispatch } from '@12315/domain-routing';
import { consumes } from '@12315/platform';

/** Every complaint is dispatched once; the dispatch bears the complaint's id. */
export const fromIntake = consumes('routing.from-intake.v1', intakeEvents, dispatch, {
  'intake.complaint-registered.v1': ({ complaintId, number, organisation, receivedAt, seller }) => [
    {
      to: complaintId,
      command: {
        type: 'IssueDispatch',
        data: { dispatchId: complaintId, complaintId, number, organisation, receivedAt, seller },
      },
    },
  ],
});
