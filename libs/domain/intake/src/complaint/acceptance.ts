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
import type { ComplaintDecide, RefuseComplaint } from './complaint';
import { type Complaint, isWithdrawn, known } from './complaint.state';

/** 初查: whether the organ with authority accepts. A late decision stands and says that it is late. */
export const acceptance: Pick<ComplaintDecide, 'AcceptComplaint' | 'RefuseComplaint' | 'CheckDeadline'> = {
  AcceptComplaint: ({ complaintId }, state, { occurredAt }) => {
    if (state.status === 'accepted') return [];
    const { matter, acceptance: due } = undecided(state, complaintId);
    const { organisation, mediationAsked, header, escalated } = matter;
    const decision = { acceptedAt: occurredAt, onTime: !isOverdue(due, occurredAt) };
    return [
      {
        type: 'ComplaintAccepted',
        data: { complaintId, organisation, ...decision, mediationAsked, ...header, escalated },
      },
    ];
  },

  RefuseComplaint: (command, state, { occurredAt: refusedAt }) => {
    const { complaintId, ground, reason, otherWays } = command;
    if (state.status === 'refused' && state.ground === ground) return [];
    const { matter, acceptance: due } = undecided(state, complaintId);
    const article = articleOf(ground, due);
    checkWords(command, refusedAt);
    return [
      {
        type: 'ComplaintRefused',
        data: {
          complaintId,
          organisation: matter.organisation,
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
    const data = { complaintId: id, organisation: state.matter.organisation, dueOn, article };
    return [{ type: report === 'overdue' ? 'AcceptanceOverdue' : 'AcceptanceDueSoon', data }];
  },
};

const undecided = (state: Complaint, complaintId: string): Extract<Complaint, { status: 'assigned' }> => {
  const { status } = known(state, complaintId);
  if (state.status === 'assigned') return state;
  if (status === 'registered' || status === 'taken-up')
    return reject('conflict', 'complaint.not-assigned', complaintId);
  if (isWithdrawn(state)) return reject('conflict', 'complaint.withdrawn', complaintId);
  return reject('conflict', 'complaint.already-decided', complaintId);
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
