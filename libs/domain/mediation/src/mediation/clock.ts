import type { Instant, Message } from '@12315/kernel';
import { type Deadline, nextReport, reportAt, type Reported } from '@12315/law';
import type {
  MediationDueSoon,
  MediationPeriodExpired,
  TerminationNoticeDueSoon,
  TerminationNoticeOverdue,
} from './mediation.events';
import { type Decide, type Evolve, isPaused, isRunning, type Mediation } from './state';

export type CheckDeadline = Message<'CheckDeadline', { id: string }>;
type Reports = MediationDueSoon | MediationPeriodExpired | TerminationNoticeDueSoon | TerminationNoticeOverdue;

/** First the period, which rests while something is appraised; when it was terminated, the notice to both sides. */
export const clock: Decide<CheckDeadline> = {
  CheckDeadline: ({ id: mediationId }, state, { occurredAt }) => {
    const ticking = tickingOf(state);
    if (ticking === null || state.status === 'none') return [];
    const report = reportAt(ticking.until, ticking.reported, occurredAt);
    if (report === null) return [];
    const { dueOn, article } = ticking.until;
    const data = { mediationId, organisation: state.organisation, dueOn, article };
    return [{ type: types[ticking.of][report], data }];
  },
};

export const reports: Evolve<Reports> = {
  MediationDueSoon: (_, state) => (isRunning(state) ? { ...state, reported: 'due-soon' } : state),
  MediationPeriodExpired: (_, state) => (isRunning(state) ? { ...state, reported: 'overdue' } : state),
  TerminationNoticeDueSoon: (_, state) => noticed(state, 'due-soon'),
  TerminationNoticeOverdue: (_, state) => noticed(state, 'overdue'),
};

export const dueOf = (state: Mediation): Instant | null => {
  const ticking = tickingOf(state);
  return ticking && nextReport(ticking.until, ticking.reported);
};

const types = {
  period: { 'due-soon': 'MediationDueSoon', overdue: 'MediationPeriodExpired' },
  notice: { 'due-soon': 'TerminationNoticeDueSoon', overdue: 'TerminationNoticeOverdue' },
} as const;

interface Ticking {
  readonly of: keyof typeof types;
  readonly until: Deadline;
  readonly reported: Reported;
}
const tickingOf = (state: Mediation): Ticking | null => {
  if (isRunning(state))
    return state.period === null || isPaused(state)
      ? null
      : { of: 'period', until: state.period, reported: state.reported };
  const ended = state.status === 'none' ? null : state.termination;
  return ended?.notice && !ended.notified ? { of: 'notice', until: ended.notice, reported: ended.reported } : null;
};

const noticed = (state: Mediation, reported: Reported): Mediation =>
  state.status !== 'none' && state.termination ? { ...state, termination: { ...state.termination, reported } } : state;
