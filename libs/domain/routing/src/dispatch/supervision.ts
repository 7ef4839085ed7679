import { type Message, reject } from '@12315/kernel';
import { addWorkingDays, endOf, isOverdue, legalDateOf, publishedCalendar } from '@12315/law';
import { organReceiving } from '../organisation/starting-organisations';
import type { DispatchDecide } from './dispatch';
import { type ComplaintDispatch, ofComplaint, openSupervision } from './dispatch.state';

export type UrgeDispatch = Message<'UrgeDispatch', { dispatchId: string; urgeId: string; words: string }>;
export type SuperviseDispatch = Message<
  'SuperviseDispatch',
  { dispatchId: string; supervisionId: string; reason: string; replyWithin: number }
>;
export type ReplyToSupervision = Message<'ReplyToSupervision', { dispatchId: string; answer: string }>;
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;

/** Working days within which a supervision may ask for its answer. The platform's rule. */
export const replyTerm = { least: 1, most: 15 } as const;
/** So many urges without effect are a ground for supervision. The platform's rule. */
const urgesBefore = 2;

/** 催办、督办: what a superior does about a complaint that does not move. */
export const supervision: Pick<
  DispatchDecide,
  'UrgeDispatch' | 'SuperviseDispatch' | 'ReplyToSupervision' | 'CheckDeadline'
> = {
  UrgeDispatch: ({ dispatchId, urgeId, words }, state, { occurredAt: urgedAt }) => {
    const { complaintId, target, urges } = ofComplaint(state, dispatchId);
    if (urges.includes(urgeId)) return [];
    if (words.trim() === '') return reject('invalid', 'dispatch.words-missing', dispatchId);
    const n = urges.length + 1;
    return [{ type: 'DispatchUrged', data: { dispatchId, complaintId, target, urgeId, n, words, urgedAt } }];
  },

  SuperviseDispatch: (command, state, { occurredAt: issuedAt }) => {
    const { dispatchId, supervisionId, reason, replyWithin } = command;
    const dispatch = ofComplaint(state, dispatchId);
    if (dispatch.supervisions.some((each) => each.supervisionId === supervisionId)) return [];
    checkSupervision(command, dispatch);
    const { complaintId, target } = dispatch;
    const replyDueOn = addWorkingDays(publishedCalendar, legalDateOf(issuedAt), replyWithin).dueOn;
    const term = { replyWithin, replyDueOn, replyDueAt: endOf(replyDueOn) };
    const data = { dispatchId, complaintId, target, supervisionId, reason, ...term, issuedAt };
    return [{ type: 'SupervisionIssued', data }];
  },

  ReplyToSupervision: ({ dispatchId, answer }, state, { occurredAt: repliedAt, actor }) => {
    const dispatch = ofComplaint(state, dispatchId);
    const last = dispatch.supervisions.at(-1) ?? reject('conflict', 'dispatch.not-supervised', dispatchId);
    const { complaintId, target } = dispatch;
    if (organReceiving(actor.organisation) !== organReceiving(target))
      return reject('forbidden', 'dispatch.reply-by-another', target);
    if (last.answer !== null)
      return last.answer === answer ? [] : reject('conflict', 'dispatch.supervision-replied', dispatchId);
    if (answer.trim() === '') return reject('invalid', 'dispatch.answer-missing', dispatchId);
    const { supervisionId, replyDueAt: dueAt } = last;
    const onTime = !isOverdue({ dueAt }, repliedAt);
    const data = { dispatchId, complaintId, target, supervisionId, answer, onTime, repliedAt };
    return [{ type: 'SupervisionReplied', data }];
  },

  CheckDeadline: ({ id: dispatchId }, state, { occurredAt }) => {
    if (state.status === 'none' || state.status === 'undecided' || state.matter === 'report') return [];
    const open = openSupervision(state);
    if (open === null || open.overdue || !isOverdue({ dueAt: open.replyDueAt }, occurredAt)) return [];
    const { complaintId, target } = state;
    const { supervisionId, replyDueOn } = open;
    return [{ type: 'SupervisionOverdue', data: { dispatchId, complaintId, target, supervisionId, replyDueOn } }];
  },
};

const checkSupervision = (
  { dispatchId, reason, replyWithin }: SuperviseDispatch['data'],
  dispatch: ComplaintDispatch,
): void => {
  if (reason.trim() === '') reject('invalid', 'dispatch.supervision-reason-missing', dispatchId);
  const { least, most } = replyTerm;
  if (!Number.isInteger(replyWithin) || replyWithin < least || replyWithin > most)
    reject('invalid', 'dispatch.reply-term', `${replyWithin}`);
  if (openSupervision(dispatch) !== null) reject('conflict', 'dispatch.supervision-open', dispatchId);
  if (dispatch.accountability === null && dispatch.urges.length < urgesBefore)
    reject('conflict', 'dispatch.supervision-unfounded', dispatchId);
};
