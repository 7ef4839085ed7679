import { intakeEvents } from '@12315/contracts';
import { mediation } from '@12315/domain-mediation';
import { consumes } from '@12315/platform';

/** A mediation opens when a complaint is accepted and mediation was asked for; it bears the complaint's id, and ends with it. */
export const fromIntake = consumes('mediation.from-intake.v1', intakeEvents, mediation, {
  'intake.complaint-accepted.v1': ({ complaintId, organisation, acceptedAt, mediationAsked }) =>
    mediationAsked
      ? [
          {
            to: complaintId,
            command: {
              type: 'OpenMediation',
              data: { mediationId: complaintId, complaintId, organisation, acceptedAt },
            },
          },
        ]
      : [],
  'intake.complaint-withdrawn.v1': ({ complaintId, withdrawnAt }) => [
    { to: complaintId, command: { type: 'NoteWithdrawal', data: { mediationId: complaintId, withdrawnAt } } },
  ],
});
