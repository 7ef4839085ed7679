import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import {
  cite,
  type Deadline,
  deadline,
  nextReport,
  publishedCalendar,
  reportAt,
  type Reported,
  ruleSetAt,
  type TerminationCode,
  terminationGround,
} from '@12315/law';
import type { MediationEvent, Side } from './mediation.events';

export type OpenMediation = Message<
  'OpenMediation',
  { mediationId: string; complaintId: string; organisation: string; acceptedAt: Instant }
>;
export type RecordConsent = Message<
  'RecordConsent',
  { mediationId: string; side: Side; consents: boolean; reason?: string | null }
>;
export type NoteWithdrawal = Message<'NoteWithdrawal', { mediationId: string; withdrawnAt: Instant }>;
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;
export type MediationCommand = OpenMediation | RecordConsent | NoteWithdrawal | CheckDeadline;

interface Running {
  readonly organisation: string;
  readonly consented: readonly Side[];
  readonly period: Deadline;
  readonly reported: Reported;
}
export type Mediation =
  | { readonly status: 'none' }
  | ({ readonly status: 'awaiting-consent' | 'ready' } & Running)
  | { readonly status: 'refused'; readonly organisation: string; readonly by: Side }
  | { readonly status: 'terminated'; readonly organisation: string };

/**
 * 调解: opened when the complaint is accepted, ready when both sides consent, ended by either's refusal or by the withdrawal of
 * the complaint.
 */
export const mediation: Decider<MediationCommand, MediationEvent, Mediation> = {
  category: 'mediation',
  initial: { status: 'none' },

  decide: {
    OpenMediation: ({ mediationId, complaintId, organisation, acceptedAt }, state) => {
      if (state.status !== 'none') return [];
      const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt: acceptedAt });
      return [
        {
          type: 'MediationOpened',
          data: { mediationId, complaintId, kind: 'ADMIN', organisation, acceptedAt, period },
        },
      ];
    },

    // C2026 art 18 (2026-04-15): only with the consent of both; art 23(1)(2): a side that refuses ends it, also later.
    RecordConsent: ({ mediationId, side, consents, reason }, state, { occurredAt }) => {
      if (state.status === 'refused' && state.by === side && !consents) return [];
      const { organisation, consented } = running(state, mediationId);
      const about = { mediationId, organisation, side };
      if (!consents)
        return [{ type: 'MediationRefused', data: { ...about, reason: reason ?? null, refusedAt: occurredAt } }];
      return consented.includes(side)
        ? []
        : [{ type: 'MediationConsented', data: { ...about, consentedAt: occurredAt } }];
    },

    // C2026 art 23(1)(1) (2026-04-15): who withdraws ends the mediation. Heard from intake, so nothing is refused.
    NoteWithdrawal: ({ mediationId, withdrawnAt }, state) => {
      if (!isRunning(state)) return [];
      const { organisation, period } = state;
      const ground = 'WITHDRAWN_OR_SELF_SETTLED';
      const article = articleOf(ground, period);
      return [
        {
          type: 'MediationTerminated',
          data: { mediationId, organisation, ground, article, terminatedAt: withdrawnAt },
        },
      ];
    },

    CheckDeadline: ({ id }, state, { occurredAt }) => {
      if (!isRunning(state)) return [];
      const report = reportAt(state.period, state.reported, occurredAt);
      if (report === null) return [];
      const { dueOn, article } = state.period;
      const data = { mediationId: id, organisation: state.organisation, dueOn, article };
      return [{ type: report === 'overdue' ? 'MediationPeriodExpired' : 'MediationDueSoon', data }];
    },
  },

  evolve: {
    MediationOpened: ({ organisation, period }) => ({
      status: 'awaiting-consent',
      organisation,
      consented: [],
      period,
      reported: 'nothing',
    }),
    MediationConsented: ({ side }, state) => {
      if (!isRunning(state)) return state;
      const consented = [...state.consented, side];
      return { ...state, consented, status: consented.length < 2 ? 'awaiting-consent' : 'ready' };
    },
    MediationRefused: ({ organisation, side }) => ({ status: 'refused', organisation, by: side }),
    MediationTerminated: ({ organisation }) => ({ status: 'terminated', organisation }),
    MediationDueSoon: (_, state) => (isRunning(state) ? { ...state, reported: 'due-soon' } : state),
    MediationPeriodExpired: (_, state) => (isRunning(state) ? { ...state, reported: 'overdue' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => (isRunning(state) ? nextReport(state.period, state.reported) : null),
};

const isRunning = (state: Mediation): state is Extract<Mediation, Running> =>
  state.status === 'awaiting-consent' || state.status === 'ready';

const running = (state: Mediation, mediationId: string): Running => {
  if (state.status === 'none') return reject('not-found', 'mediation.unknown', mediationId);
  if (state.status === 'refused') return reject('conflict', 'mediation.refused', mediationId);
  return state.status === 'terminated' ? reject('conflict', 'mediation.terminated', mediationId) : state;
};

/** By the rules of the day on which the period started. Of those of 1996 no ground is known. */
const articleOf = (ground: TerminationCode, { startedOn }: Deadline): string => {
  const ruleSet = ruleSetAt(startedOn);
  return terminationGround(ruleSet, ground)?.article ?? cite(ruleSet, null);
};
