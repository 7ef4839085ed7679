import { routingEvents } from '@12315/contracts';
import { complaint } from '@12315/domain-intake';
import { consumes } from '@12315/platform';

/** The organ with authority has the complaint: its acceptance clock starts at that receipt. */
export const fromRouting = consumes('intake.from-routing.v1', routingEvents, complaint, {
  'routing.dispatch-issued.v1': ({ dispatchId, complaintId, target, receivedAt }) => [
    {
      to: complaintId,
      command: { type: 'NoteAssignment', data: { complaintId, dispatchId, organisation: target, receivedAt } },
    },
  ],
});
