import { type Instant, reject } from '@12315/kernel';
import {
  cite,
  type Deadline,
  isOverdue,
  legalDateOf,
  type RefusalCode,
  refusalGround,
  reportAt,
  ruleSetAt,
  waysToName,
} from '@12315/law';
import type { Complaint, ComplaintDecide, RefuseComplaint } from './complaint';

/** 初查: whether the organ with authority accepts. A late decision stands and says that it is late. */
export const acceptance: Pick<ComplaintDecide, 'AcceptComplaint' | 'RefuseComplaint' | 'CheckDeadline'> = {
  AcceptComplaint: ({ complaintId }, state, { occurredAt }) => {
    if (state.status === 'accepted') return [];
    const { organisation, mediationAsked, acceptance: due } = undecided(state, complaintId);
    return [
      {
        type: 'ComplaintAccepted',
        data: {
          complaintId,
          organisation,
          acceptedAt: occurredAt,
          onTime: !isOverdue(due, occurredAt),
          mediationAsked,
        },
      },
    ];
  },

  RefuseComplaint: (command, state, { occurredAt: refusedAt }) => {
    const { complaintId, ground, reason, otherWays } = command;
    if (state.status === 'refused' && state.ground === ground) return [];
    const { organisation, acceptance: due } = undecided(state, complaintId);
    const article = articleOf(ground, due);
    checkWords(command, refusedAt);
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

/** The article that lets a complaint be refused, by the rules of the day on which the legal clock started. */
const articleOf = (ground: RefusalCode, { startedOn }: Deadline): string => {
  const ruleSet = ruleSetAt(startedOn);
  return (
    refusalGround(ruleSet, ground)?.article ?? reject('invalid', 'complaint.ground-unknown', `${ruleSet} ${ground}`)
  );
};

/** XFT art 46(2) (2024-07-01), C2026 art 15 (2026-04-15): a refusal states its reasons and the other ways of XF art 39. */
const checkWords = ({ reason, otherWays }: RefuseComplaint['data'], refusedAt: Instant): void => {
  if (reason.trim() === '') reject('invalid', 'complaint.reason-missing');
  const demanded = waysToName(legalDateOf(refusedAt)).length > 0;
  if (demanded && !otherWays.some((way) => way.trim() !== ''))
    reject('invalid', 'complaint.other-ways-missing', undefined, cite('XFT', '第四十六条第二款'));
};
