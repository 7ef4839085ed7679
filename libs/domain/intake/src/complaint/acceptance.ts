import { type Instant, type Meta, reject } from '@12315/kernel';
import { type Deadline, isOverdue, legalDate, legalDateOf, isBefore, refusalGround, reportAt } from '@12315/law';
import type { Complaint, ComplaintDecide, RefuseComplaint } from './complaint';

/** 初查: whether the organ with authority accepts. A late decision stands and says that it is late. */
export const acceptance: Pick<ComplaintDecide, 'AcceptComplaint' | 'RefuseComplaint' | 'CheckDeadline'> = {
  AcceptComplaint: ({ complaintId }, state, { occurredAt }) => {
    if (state.status === 'accepted') return [];
    const { organisation, mediationAsked, acceptance: due } = undecided(state, complaintId);
    return [
      {
        type: 'ComplaintAccepted',
        data: { complaintId, organisation, acceptedAt: occurredAt, onTime: !isOverdue(due, occurredAt), mediationAsked },
      },
    ];
  },

  RefuseComplaint: (command, state, meta) => {
    const { complaintId, ground, reason, otherWays } = command;
    if (state.status === 'refused' && state.ground === ground) return [];
    const { organisation, acceptance: due } = undecided(state, complaintId);
    const article = groundOf(due, ground);
    checkRefusal(command, meta);
    const refusedAt = meta.occurredAt;
    return [
      {
        type: 'ComplaintRefused',
        data: {
          complaintId,
          organisation,
          ground,
          article,
          reason,
          otherWays: [...otherWays],
          refusedAt,
          onTime: !isOverdue(due, refusedAt),
        },
      },
    ];
  },

  CheckDeadline: ({ id }, state, { occurredAt }) => {
    if (state.status !== 'assigned') return [];
    const report = reportAt(state.acceptance, state.reported, occurredAt);
    if (report === null) return [];
    const { dueOn, article } = state.acceptance;
    const data = { complaintId: id, organisation: state.organisation, dueOn, article };
    return [{ type: report === 'overdue' ? 'AcceptanceOverdue' : 'AcceptanceDueSoon', data }];
  },
};

const undecided = (state: Complaint, complaintId: string): Extract<Complaint, { status: 'assigned' }> => {
  if (state.status === 'none') return reject('not-found', 'complaint.unknown', complaintId);
  if (state.status === 'registered') return reject('conflict', 'complaint.not-assigned', complaintId);
  if (state.status === 'withdrawn') return reject('conflict', 'complaint.withdrawn', complaintId);
  return state.status === 'assigned' ? state : reject('conflict', 'complaint.already-decided', complaintId);
};
