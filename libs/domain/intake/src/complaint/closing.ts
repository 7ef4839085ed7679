import { type Instant, type Message, reject } from '@12315/kernel';
import type { CaseOutcome, NoticeManner } from './closing.events';
import type { ComplaintDecide } from './complaint';
import { type Complaint, type Concluded, isConcluded, known, over } from './complaint.state';
import { inTime } from './outcome';

export type SendResult = Message<'SendResult', { complaintId: string; manner: NoticeManner }>;
export type CloseComplaint = Message<'CloseComplaint', { complaintId: string; leadFound: boolean }>;
export type RecordFollowUp = Message<
  'RecordFollowUp',
  {
    complaintId: string;
    followUpId: string;
    satisfied: boolean | null;
    score: number | null;
    reason: string;
  }
>;
export type ArchiveComplaint = Message<'ArchiveComplaint', { complaintId: string }>;
export type NoteCaseResult = Message<
  'NoteCaseResult',
  { complaintId: string; leadId: string; caseId: string | null; outcome: CaseOutcome; at: Instant }
>;
export type ClosingCommand = SendResult | CloseComplaint | RecordFollowUp | ArchiveComplaint | NoteCaseResult;

/** From the end of the matter to the archive: the person is told, it is closed, asked about, put away. */
export const closing: Pick<ComplaintDecide, ClosingCommand['type']> = {
  SendResult: ({ complaintId, manner }, state, { occurredAt }) => {
    const ended = concluded(state, complaintId);
    if (ended.notified) return [];
    const { organisation } = ended.matter;
    return [{ type: 'ResultNotified', data: { complaintId, organisation, manner, notifiedAt: occurredAt } }];
  },

  CloseComplaint: ({ complaintId, leadFound }, state, { occurredAt: closedAt }) => {
    if (isClosed(state) && state.leadFound === leadFound) return [];
    const { matter, conclusion, notified } = concluded(state, complaintId);
    const { result, recovered, performed, acceptedAt, concludedAt } = conclusion;
    if (!notified) reject('conflict', 'complaint.result-not-notified', complaintId);
    if (result === 'MEDIATED' && performed === null) reject('conflict', 'complaint.performance-unknown', complaintId);
    if (leadFound !== matter.leads.length > 0) reject('conflict', 'complaint.lead-question', complaintId);
    const { organisation } = matter;
    const onTime = conclusion.onTime ?? inTime(acceptedAt, concludedAt);
    return [
      {
        type: 'ComplaintClosed',
        data: { complaintId, organisation, result, recovered, leadFound, onTime, closedAt },
      },
    ];
  },

  // C2026 art 26 (2026-04-15): call-backs assess how it was handled. The person may be called again.
  RecordFollowUp: (command, state, { occurredAt }) => {
    const { complaintId, followUpId, satisfied, score, reason } = command;
    const { status, matter, followUps } = closed(state, complaintId);
    if (followUps.includes(followUpId)) return [];
    if (status === 'archived') return reject('conflict', 'complaint.archived', complaintId);
    checkScore(score);
    if (reason.trim() === '') reject('invalid', 'complaint.follow-up-reason-missing', complaintId);
    const { organisation } = matter;
    const answer = { satisfied, score, reason, followedUpAt: occurredAt };
    return [{ type: 'ComplaintFollowedUp', data: { complaintId, followUpId, organisation, ...answer } }];
  },

  ArchiveComplaint: ({ complaintId }, state, { occurredAt: archivedAt }) => {
    const { status, matter, followUps } = closed(state, complaintId);
    if (status === 'archived') return [];
    // Whatever was dispatched is followed up; what was settled where it arose may be put away without.
    if (matter.dispatches.length > 0 && followUps.length === 0)
      return reject('conflict', 'complaint.not-followed-up', complaintId);
    const { organisation } = matter;
    return [{ type: 'ComplaintArchived', data: { complaintId, organisation, archivedAt } }];
  },

  // Enforcement goes on beside the complaint, however far that has come. Heard from there, so nothing is refused.
  NoteCaseResult: ({ complaintId, leadId, caseId, outcome, at }, state) => {
    if (state.status === 'none' || state.matter.caseResults.includes(leadId)) return [];
    const { organisation } = state.matter;
    return [
      {
        type: 'CaseResultNoted',
        data: { complaintId, organisation, leadId, caseId, outcome, notedAt: at },
      },
    ];
  },
};

type Closed = Extract<Concluded, { status: 'closed' | 'archived' }>;
const isClosed = (state: Complaint): state is Closed => isConcluded(state) && state.status !== 'concluded';

const concluded = (state: Complaint, complaintId: string): Extract<Concluded, { status: 'concluded' }> => {
  const there = known(state, complaintId);
  if (there.status === 'concluded') return there;
  const isOver = isClosed(there) || there.status === 'withdrawn' || there.status === 'refused';
  return isOver ? over(there, complaintId) : reject('conflict', 'complaint.not-concluded', complaintId);
};
const closed = (state: Complaint, complaintId: string): Closed => {
  known(state, complaintId);
  return isClosed(state) ? state : reject('conflict', 'complaint.not-closed', complaintId);
};

const checkScore = (score: number | null): void => {
  if (score !== null && (!Number.isInteger(score) || score < 1 || score > 5))
    reject('invalid', 'complaint.score-out-of-range', String(score));
};
