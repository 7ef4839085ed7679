import type { Instant, Message } from '@12315/kernel';
import { deadline, isOverdue, legalDateOf, limitFor, publishedCalendar } from '@12315/law';
import type { ComplaintDecide } from './complaint';
import { type Complaint, isConcluded, isWithdrawn, type Known, known, over } from './complaint.state';
import { checkAmount } from './local';
import type { CrossingFact, OutcomeConflictRaised } from './outcome.events';

interface OfMediation {
  complaintId: string;
  mediationId: string;
  at: Instant;
}
/** `agreed`: cash and value in kind, in fen. */
export type NoteAgreement = Message<'NoteAgreement', OfMediation & { agreed: number; onTime: boolean }>;
export type NotePerformance = Message<'NotePerformance', OfMediation & { performed: boolean; recovered: number }>;
/** `onTime` is null where the mediation did not say it. */
export type NoteMediationEnd = Message<'NoteMediationEnd', OfMediation & { ground: string; onTime: boolean | null }>;
export type RecordSelfSettlement = Message<'RecordSelfSettlement', { complaintId: string; recovered: number }>;
export type OutcomeCommand = NoteAgreement | NotePerformance | NoteMediationEnd | RecordSelfSettlement;

/**
 * How a complaint ends that somebody took on. What crosses is decided by what it recorded first; the other fact of the
 * mediation calls a person, once, and is never refused.
 */
export const outcome: Pick<ComplaintDecide, OutcomeCommand['type']> = {
  NoteAgreement: (command, state, meta) => {
    const { complaintId, mediationId, agreed, onTime, at } = command;
    if (state.status === 'none' || isRecorded(state, 'MEDIATED', mediationId)) return [];
    if (!isTakenOn(state) || isFormer(state, command)) return crossing(state, command, 'MEDIATED', meta.occurredAt);
    const { organisation } = state.matter;
    const settled = { by: 'MEDIATION', mediationId, agreed, recovered: 0, settledAt: at, onTime } as const;
    return [{ type: 'ComplaintSettled', data: { complaintId, organisation, ...settled } }];
  },

  NotePerformance: (command, state, meta) => {
    const { complaintId, mediationId, performed, recovered, at } = command;
    if (state.status === 'none') return [];
    const recorded = isRecorded(state, 'MEDIATED', mediationId) ? state.conclusion.performed : undefined;
    if (recorded === performed) return [];
    if (recorded !== null) return crossing(state, command, performed ? 'PERFORMED' : 'BREACHED', meta.occurredAt);
    const { organisation } = state.matter;
    return [
      {
        type: 'AgreementPerformanceNoted',
        data: { complaintId, organisation, mediationId, performed, recovered, notedAt: at },
      },
    ];
  },

  NoteMediationEnd: (command, state, meta) => {
    const { complaintId, mediationId, ground, onTime, at } = command;
    // What the mediation does because of the complaint crosses nothing; nor does the end of what was escalated.
    if (state.status === 'none' || isRecorded(state, 'TERMINATED', mediationId) || isFormer(state, command)) return [];
    if (ground === 'WITHDRAWN_OR_SELF_SETTLED' && endedByThemselves(state)) return [];
    if (!isTakenOn(state)) return crossing(state, command, 'TERMINATED', meta.occurredAt);
    const { organisation } = state.matter;
    const ended = { mediationId, ground, onTime: onTime ?? inTime(acceptanceOf(state), at), terminatedAt: at };
    return [{ type: 'ComplaintMediationTerminated', data: { complaintId, organisation, ...ended } }];
  },

  RecordSelfSettlement: ({ complaintId, recovered }, state, { occurredAt: settledAt }) => {
    const there = known(state, complaintId);
    if (isRecorded(there, 'SELF_SETTLED', null) && there.conclusion.recovered === recovered) return [];
    if (!isTakenOn(there)) return over(there, complaintId);
    checkAmount(recovered);
    const { organisation } = there.matter;
    const onTime = inTime(acceptanceOf(there), settledAt);
    const settled = { by: 'SELF', mediationId: null, agreed: recovered, recovered, settledAt, onTime } as const;
    return [{ type: 'ComplaintSettled', data: { complaintId, organisation, ...settled } }];
  },
};

/** Within the period that runs from acceptance; where there is none, or nobody accepted it, nothing can be late. */
export const inTime = (acceptedAt: Instant | null, at: Instant): boolean =>
  acceptedAt === null ||
  limitFor('MEDIATION_PERIOD', legalDateOf(acceptedAt)) === null ||
  !isOverdue(deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt: acceptedAt }), at);

type TakenOn = Extract<Known, { status: 'accepted' | 'taken-up' }>;
const isTakenOn = (state: Complaint): state is TakenOn => state.status === 'accepted' || state.status === 'taken-up';
const acceptanceOf = (state: TakenOn): Instant | null => (state.status === 'accepted' ? state.acceptedAt : null);

type Ended = Extract<Known, { conclusion: object }>;
const isRecorded = (
  state: Complaint,
  result: Ended['conclusion']['result'],
  mediationId: string | null,
): state is Ended =>
  isConcluded(state) && state.conclusion.result === result && state.conclusion.mediationId === mediationId;
const endedByThemselves = (state: Complaint): boolean => isWithdrawn(state) || isRecorded(state, 'SELF_SETTLED', null);

/** The mediation where it arose bears the complaint's id; after the escalation it is not the complaint's any more. */
const isFormer = ({ matter }: Known, { complaintId, mediationId }: OfMediation): boolean =>
  matter.escalated && mediationId === complaintId;

const recordedOf = (state: Known, fact: OfMediation): OutcomeConflictRaised['data']['recorded'] | null => {
  if (isFormer(state, fact)) return 'ESCALATED';
  if (isConcluded(state)) return state.conclusion.result;
  if (state.status === 'withdrawn') return 'WITHDRAWN';
  return state.status === 'refused' ? 'REFUSED' : null;
};
const crossing = (
  state: Known,
  fact: OfMediation,
  other: CrossingFact,
  raisedAt: Instant,
): readonly OutcomeConflictRaised[] => {
  const { complaintId, mediationId } = fact;
  const { organisation, conflicts } = state.matter;
  const recorded = recordedOf(state, fact);
  // Before acceptance no mediation is open that could say it.
  if (recorded === null || conflicts.includes(mediationId)) return [];
  const data = { complaintId, organisation, mediationId, recorded, other, raisedAt };
  return [{ type: 'OutcomeConflictRaised', data }];
};
