import { type Instant, type Message, reject } from '@12315/kernel';
import {
  cite,
  type Deadline,
  deadline,
  isOverdue,
  legalDateOf,
  limitFor,
  publishedCalendar,
  type TerminationCode,
  terminationGround,
  terminationGrounds,
} from '@12315/law';
import type { LocalMediationEscalated, MediationTerminated, TerminationNotified } from './mediation.events';
import {
  type Decide,
  type Evolve,
  isOnTime,
  isRunning,
  type Mediation,
  openedOf,
  type Opened,
  periodAt,
  remembering,
  ruleSetOf,
  runningOf,
  words,
} from './state';

/** `reason` is null only where a process ends what a side refused without giving one. */
export type TerminateMediation = Message<
  'TerminateMediation',
  { mediationId: string; ground: TerminationCode; reason: string | null }
>;
export type NoteWithdrawal = Message<'NoteWithdrawal', { mediationId: string; withdrawnAt: Instant }>;
export type NoteSelfSettlement = Message<'NoteSelfSettlement', { mediationId: string; settledAt: Instant }>;
export type NoteEscalation = Message<'NoteEscalation', { mediationId: string; escalatedAt: Instant }>;
export type NotifyTermination = Message<'NotifyTermination', { mediationId: string }>;
type Commands = TerminateMediation | NoteWithdrawal | NoteSelfSettlement | NoteEscalation | NotifyTermination;

/** 终止: without an agreement, on one ground of the rules it began under; then both sides are told. */
export const termination: Decide<Commands> = {
  TerminateMediation: ({ mediationId, ground, reason }, state, meta) => {
    const opened = openedOf(state, mediationId, meta);
    if (opened.termination?.ground === ground) return [];
    // What a side refused is over: a process gives it its end.
    const ending =
      opened.status === 'refused' && ground === 'ABSENT_OR_REFUSED' ? opened : runningOf(state, mediationId, meta);
    checkGround(ending, ground, meta.occurredAt);
    return [endOf(ending, { mediationId, ground, reason: reason === null ? null : words(reason) }, meta.occurredAt)];
  },

  // C2026 art 23(1)(1) (2026-04-15): who withdraws, or settles, ends the mediation. Heard from intake, so nothing is refused.
  NoteWithdrawal: ({ mediationId, withdrawnAt }, state) => endedElsewhere(state, mediationId, withdrawnAt),
  NoteSelfSettlement: ({ mediationId, settledAt }, state) => endedElsewhere(state, mediationId, settledAt),

  NoteEscalation: ({ mediationId, escalatedAt }, state) =>
    isRunning(state) && state.kind !== 'ADMIN'
      ? [
          {
            type: 'LocalMediationEscalated',
            data: { mediationId, organisation: state.organisation, escalatedAt },
          },
        ]
      : [],

  NotifyTermination: ({ mediationId }, state, meta) => {
    const { organisation, termination: ended } = openedOf(state, mediationId, meta);
    if (!ended) return reject('conflict', 'mediation.not-terminated', mediationId);
    if (ended.notified) return [];
    const { occurredAt: notifiedAt } = meta;
    const onTime = ended.notice === null || !isOverdue(ended.notice, notifiedAt);
    return [{ type: 'TerminationNotified', data: { mediationId, organisation, onTime, notifiedAt } }];
  },
};

export const terminated: Evolve<MediationTerminated | TerminationNotified | LocalMediationEscalated> = {
  MediationTerminated: ({ ground, notice = null }, state) =>
    remembering(state, {
      status: 'terminated',
      termination: { ground, notice, reported: 'nothing', notified: false },
    }),
  TerminationNotified: (_, state) =>
    state.status !== 'none' && state.termination
      ? { ...state, termination: { ...state.termination, notified: true } }
      : state,
  LocalMediationEscalated: (_, state) => remembering(state, { status: 'terminated' }),
};

const endedElsewhere = (state: Mediation, mediationId: string, at: Instant): readonly MediationTerminated[] =>
  isRunning(state) ? [endOf(state, { mediationId, ground: 'WITHDRAWN_OR_SELF_SETTLED', reason: null }, at)] : [];

const endOf = (opened: Opened, end: TerminateMediation['data'], terminatedAt: Instant): MediationTerminated => {
  const { organisation, complaintId } = opened;
  const { mediationId, ground, reason } = end;
  const article = articleOf(opened, ground);
  const onTime = isOnTime(opened, terminatedAt);
  const about = { mediationId, organisation, complaintId, ground, article, reason };
  const notice = noticeOf(opened, terminatedAt);
  return { type: 'MediationTerminated', data: { ...about, onTime, terminatedAt, notice } };
};

/** Of the rules of 1996 no ground is known, so any may be named. */
const checkGround = (opened: Opened, ground: TerminationCode, now: Instant): void => {
  const ruleSet = ruleSetOf(opened);
  if (terminationGrounds(ruleSet).length > 0 && terminationGround(ruleSet, ground) === null)
    reject('invalid', 'mediation.ground-unknown', `${ruleSet} ${ground}`);
  if (ground !== 'PERIOD_EXPIRED') return;
  const period = periodAt(opened, now);
  if (period === null || !isOverdue(period, now))
    reject('conflict', 'mediation.period-not-expired', period?.dueOn, period?.article);
};

/** By the rules of the day on which it started; they do not bind a station or an association, which goes by them all the same. */
const articleOf = (opened: Opened, ground: TerminationCode): string => {
  const ruleSet = ruleSetOf(opened);
  const article = terminationGround(ruleSet, ground)?.article ?? cite(ruleSet, null);
  return opened.kind === 'ADMIN' ? article : `参照${article}`;
};

/** C2020 art 21(2), C2026 art 23(2); the rules before had none, and none binds a station or an association. */
const noticeOf = ({ kind }: Opened, startedAt: Instant): Deadline | null =>
  kind !== 'ADMIN' || limitFor('TERMINATION_NOTICE', legalDateOf(startedAt)) === null
    ? null
    : deadline({ calendar: publishedCalendar, duty: 'TERMINATION_NOTICE', startedAt });
