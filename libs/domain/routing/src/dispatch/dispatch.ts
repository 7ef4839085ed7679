import type { Decider } from '@12315/kernel';
import { cityCentre } from '../organisation/starting-organisations';
import { accountability, type DecideAccountability, type NoteAcceptanceOverdue } from './accountability';
import type { DispatchEvent } from './dispatch.events';
import { type ComplaintDispatch, type Dispatch, openSupervision } from './dispatch.state';
import {
  type DesignateTarget,
  type DispatchReport,
  type IssueDispatch,
  issuing,
  type SignForDispatch,
} from './issuing';
import {
  type CheckDeadline,
  type ReplyToSupervision,
  type SuperviseDispatch,
  supervision,
  type UrgeDispatch,
} from './supervision';

export type DispatchCommand =
  | IssueDispatch
  | DispatchReport
  | DesignateTarget
  | SignForDispatch
  | UrgeDispatch
  | SuperviseDispatch
  | ReplyToSupervision
  | CheckDeadline
  | NoteAcceptanceOverdue
  | DecideAccountability;
export type DispatchDecide = Decider<DispatchCommand, DispatchEvent, Dispatch>['decide'];

/** 分流: who handles a complaint, and what follows if they do not. A process issues it, so what the facts leave open is an
 * event, not a refusal. */
export const dispatch: Decider<DispatchCommand, DispatchEvent, Dispatch> = {
  category: 'dispatch',
  initial: { status: 'none' },

  decide: { ...issuing, ...supervision, ...accountability },

  evolve: {
    DispatchIssued: ({ complaintId, target }) => ({
      status: 'issued',
      matter: 'complaint',
      complaintId,
      target,
      urges: [],
      supervisions: [],
      accountability: null,
    }),
    DispatchUndecided: ({ complaintId, number, organisation, receivedAt, alternatives }) => ({
      status: 'undecided',
      complaintId,
      number,
      organisation,
      receivedAt,
      alternatives,
    }),
    DispatchSigned: (_, state) => withComplaint(state, () => ({ status: 'signed' })),
    ReportDispatched: ({ reportId, target }) => ({ status: 'issued', matter: 'report', reportId, target }),
    ReportDispatchSigned: ({ reportId, target }) => ({ status: 'signed', matter: 'report', reportId, target }),
    DispatchUrged: ({ urgeId }, state) => withComplaint(state, ({ urges }) => ({ urges: [...urges, urgeId] })),
    SupervisionIssued: ({ supervisionId, replyDueOn, replyDueAt }, state) =>
      withComplaint(state, ({ supervisions }) => ({
        supervisions: [...supervisions, { supervisionId, replyDueOn, replyDueAt, answer: null, overdue: false }],
      })),
    SupervisionReplied: ({ supervisionId, answer }, state) => withSupervision(state, supervisionId, { answer }),
    SupervisionOverdue: ({ supervisionId }, state) => withSupervision(state, supervisionId, { overdue: true }),
    AccountabilityRaised: ({ rule, eventId }, state) =>
      withComplaint(state, () => ({ accountability: { rule, eventId, decided: null } })),
    AccountabilityDecided: ({ rule, eventId, held, reason }, state) =>
      withComplaint(state, () => ({ accountability: { rule, eventId, decided: { held, reason } } })),
  },

  /** The command centre until the target is known. */
  holder: (state) => {
    if (state.status === 'none') return null;
    return state.status === 'undecided' ? cityCentre : state.target;
  },
  due: (state) => {
    if (state.status === 'none' || state.status === 'undecided' || state.matter === 'report') return null;
    const open = openSupervision(state);
    return open === null || open.overdue ? null : open.replyDueAt;
  },
};

const withComplaint = (
  state: Dispatch,
  change: (dispatch: ComplaintDispatch) => Partial<ComplaintDispatch>,
): Dispatch =>
  state.status === 'none' || state.status === 'undecided' || state.matter === 'report'
    ? state
    : { ...state, ...change(state) };

const withSupervision = (
  state: Dispatch,
  supervisionId: string,
  change: Partial<ComplaintDispatch['supervisions'][number]>,
): Dispatch =>
  withComplaint(state, ({ supervisions }) => ({
    supervisions: supervisions.map((each) => (each.supervisionId === supervisionId ? { ...each, ...change } : each)),
  }));
