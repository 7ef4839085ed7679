import { intakeEvents, type IntakeEvents } from '@12315/contracts';
import { mediation, type MediationHeader } from '@12315/domain-mediation';
import type { Sealed } from '@12315/kernel';
import { consumes, uuid5 } from '@12315/platform';

type Accepted = Extract<IntakeEvents, { type: 'intake.complaint-accepted.v1' }>['data'];

/** The authority's mediation of a complaint that had one where it arose: a stream of its own. */
export const afterEscalation = (complaintId: string): string => uuid5(complaintId, 'authority');
/** Whichever mediation of the complaint is running hears it; the other one decides nothing. */
const eachOf = (complaintId: string): readonly string[] => [complaintId, afterEscalation(complaintId)];

/** Acceptances of earlier days did not tell who and what it is about. */
const headerOf = (accepted: Accepted): { readonly header?: MediationHeader } => {
  const { number, itemId, personId, complainantName, respondentName, claim } = accepted;
  if (!number || !itemId || !personId || !respondentName || !claim) return {};
  const name = (complainantName ?? null) as Sealed | null;
  return { header: { number, itemId, personId, complainantName: name, respondentName, claim } };
};

/**
 * A mediation opens when a complaint is accepted and mediation was asked for, or when it is taken up where it arose; it bears the
 * complaint's id, and ends with it.
 */
export const fromIntake = consumes('mediation.from-intake.v1', intakeEvents, mediation, {
  'intake.complaint-accepted.v1': (accepted) => {
    const { complaintId, organisation, acceptedAt, mediationAsked, escalated } = accepted;
    if (!mediationAsked) return [];
    const mediationId = escalated ? afterEscalation(complaintId) : complaintId;
    const data = { mediationId, complaintId, organisation, acceptedAt, ...headerOf(accepted) };
    return [{ to: mediationId, command: { type: 'OpenMediation', data } }];
  },
  'intake.complaint-taken-up.v1': ({ complaintId, organisation, kind, takenUpAt, ...about }) => {
    const { number, itemId, personId, respondentName, claim } = about;
    const complainantName = about.complainantName as Sealed;
    const header = { number, itemId, personId, complainantName, respondentName, claim };
    const data = { mediationId: complaintId, complaintId, kind, organisation, takenUpAt, header };
    return [{ to: complaintId, command: { type: 'OpenLocalMediation', data } }];
  },
  'intake.complaint-escalated.v1': ({ complaintId, escalatedAt }) => [
    { to: complaintId, command: { type: 'NoteEscalation', data: { mediationId: complaintId, escalatedAt } } },
  ],
  'intake.complaint-withdrawn.v1': ({ complaintId, withdrawnAt }) =>
    eachOf(complaintId).map((mediationId) => ({
      to: mediationId,
      command: { type: 'NoteWithdrawal', data: { mediationId, withdrawnAt } },
    })),
  // What was settled by a mediation's agreement comes from here.
  'intake.complaint-settled.v1': ({ complaintId, by, settledAt }) =>
    by === 'SELF'
      ? eachOf(complaintId).map((mediationId) => ({
          to: mediationId,
          command: { type: 'NoteSelfSettlement', data: { mediationId, settledAt } },
        }))
      : [],
});
