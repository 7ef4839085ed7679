import { type LegalDate, type Message, reject } from '@12315/kernel';
import type { DispatchDecide } from './dispatch';
import { ofComplaint } from './dispatch.state';

/** The acceptance clock is the complaint's; that it ran out is its fact. */
export type NoteAcceptanceOverdue = Message<
  'NoteAcceptanceOverdue',
  { dispatchId: string; eventId: string; dueOn: LegalDate }
>;
export type DecideAccountability = Message<
  'DecideAccountability',
  { dispatchId: string; held: boolean; reason: string }
>;

const judges = ['ORG_HEAD', 'SUPERVISION_OFFICER'];

/** 责任追究: a fact raises it by itself, a person decides it. */
export const accountability: Pick<DispatchDecide, 'NoteAcceptanceOverdue' | 'DecideAccountability'> = {
  NoteAcceptanceOverdue: ({ dispatchId, eventId, dueOn }, state, { occurredAt: raisedAt }) => {
    const { complaintId, target, ...dispatch } = ofComplaint(state, dispatchId);
    if (dispatch.accountability !== null) return [];
    const about = { dispatchId, complaintId, target };
    return [{ type: 'AccountabilityRaised', data: { ...about, rule: 'ACCEPTANCE_OVERDUE', eventId, dueOn, raisedAt } }];
  },

  DecideAccountability: ({ dispatchId, held, reason }, state, { occurredAt: decidedAt, actor }) => {
    const { complaintId, target, ...dispatch } = ofComplaint(state, dispatchId);
    const { rule, eventId, decided } =
      dispatch.accountability ?? reject('conflict', 'dispatch.not-accountable', dispatchId);
    // Whoever may act on a dispatch belongs to its target or to a superior: what is not the target is above it.
    if (!judges.includes(actor.role) || actor.organisation === target)
      return reject('forbidden', 'dispatch.accountability-by-superior', target);
    if (decided !== null)
      return decided.held === held && decided.reason === reason
        ? []
        : reject('conflict', 'dispatch.accountability-decided', dispatchId);
    if (reason.trim() === '') return reject('invalid', 'dispatch.accountability-reason-missing', dispatchId);
    const data = { dispatchId, complaintId, target, rule, eventId, held, reason, decidedAt };
    return [{ type: 'AccountabilityDecided', data }];
  },
};
