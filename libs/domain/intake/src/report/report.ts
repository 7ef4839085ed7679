import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import { cite, type Deadline, nextReport, type Reported } from '@12315/law';
import type { NoticeManner } from '../complaint/closing.events';
import type { IntakeChannel, Respondent } from '../item/item.events';
import { ending } from './ending';
import { namedOne } from './existing';
import { filing } from './filing';
import type { FiledCaseOutcome, FilingOutcome, ReportEvent } from './report.events';

export type RegisterReport = Message<
  'RegisterReport',
  {
    reportId: string;
    itemId: string;
    organisation: string;
    named: boolean;
    respondent: Respondent;
    objectCode: string;
    problemCode: string;
    actArea: string;
    facts: string;
    channel: IntakeChannel;
    receivedAt: Instant;
  }
>;
export type NoteReportNumber = Message<'NoteReportNumber', { reportId: string; number: string }>;
export type NoteReportAssignment = Message<
  'NoteReportAssignment',
  { reportId: string; dispatchId: string; organisation: string; receivedAt: Instant }
>;
export type NoteFiling = Message<
  'NoteFiling',
  { reportId: string; outcome: FilingOutcome; caseId: string | null; decidedAt: Instant }
>;
export type NotifyReporter = Message<'NotifyReporter', { reportId: string; manner: NoticeManner }>;
export type NoteReportCaseResult = Message<
  'NoteReportCaseResult',
  { reportId: string; caseId: string; outcome: FiledCaseOutcome; caseClosedAt: Instant }
>;
export type CloseReport = Message<'CloseReport', { reportId: string }>;
export type RecordReportFollowUp = Message<
  'RecordReportFollowUp',
  { reportId: string; satisfied: boolean | null; score: number | null; reason: string | null }
>;
export type ArchiveReport = Message<'ArchiveReport', { reportId: string }>;
export type ViewReporter = Message<'ViewReporter', { reportId: string; viewId: string; reason: string }>;
export type CheckReportDeadline = Message<'CheckDeadline', { id: string }>;
export type ReportCommand =
  | RegisterReport
  | NoteReportNumber
  | NoteReportAssignment
  | NoteFiling
  | NotifyReporter
  | NoteReportCaseResult
  | CloseReport
  | RecordReportFollowUp
  | ArchiveReport
  | ViewReporter
  | CheckReportDeadline;

/** One look at who the reporter is. */
export interface ReporterView {
  readonly viewId: string;
  readonly by: string;
  readonly at: Instant;
}
export interface KnownReport {
  readonly status: 'open' | 'closed' | 'archived';
  /** The registering organisation, then the one it is assigned to. */
  readonly organisation: string;
  readonly itemId: string;
  readonly named: boolean;
  readonly number: string | null;
  readonly dispatches: readonly string[];
  readonly filing: { readonly outcome: FilingOutcome; readonly notice: Deadline | null } | null;
  readonly reported: Reported;
  readonly told: boolean;
  readonly result: FiledCaseOutcome | null;
  readonly followUp: Omit<RecordReportFollowUp['data'], 'reportId'> | null;
  readonly views: readonly ReporterView[];
}
/** What others decide about a report may be heard in any order, so it is remembered side by side. */
export type Report = { readonly status: 'none' } | KnownReport;
export type ReportDecide = Decider<ReportCommand, ReportEvent, Report>['decide'];

/** 举报, from registration to the archive. Who made it is not known here, only where it is sealed. */
export const report: Decider<ReportCommand, ReportEvent, Report> = {
  category: 'report',
  initial: { status: 'none' },

  decide: {
    ...filing,
    ...ending,

    RegisterReport: (command, state, { occurredAt: registeredAt }) => {
      if (state.status !== 'none') return [];
      const { reportId, itemId, organisation, named, respondent, channel, receivedAt } = command;
      const { objectCode, problemCode, actArea, facts } = command;
      const identity = { reportId, itemId, organisation, named, channel, receivedAt, registeredAt };
      const { name, uscc } = respondent;
      const about = { respondent: { name, uscc }, objectCode, problemCode, actArea, facts };
      return [{ type: 'ReportRegistered', data: { ...identity, ...about } }];
    },

    NoteReportNumber: ({ reportId, number }, state) => {
      if (state.status === 'none' || state.number !== null) return [];
      return [{ type: 'ReportNumbered', data: { reportId, organisation: state.organisation, number } }];
    },

    NoteReportAssignment: ({ reportId, dispatchId, organisation, receivedAt }, state) => {
      if (state.status !== 'open' || state.dispatches.includes(dispatchId)) return [];
      return [{ type: 'ReportAssigned', data: { reportId, dispatchId, organisation, receivedAt } }];
    },

    // C2026 art 37 (2026-04-15): the reporter's identity is kept secret, so each look at it has a reason and is a fact.
    ViewReporter: ({ reportId, viewId, reason }, state, { occurredAt: viewedAt, actor }) => {
      const { organisation, views } = namedOne(state, reportId);
      if (views.some((view) => view.viewId === viewId)) return [];
      if (reason.trim() === '')
        return reject('invalid', 'report.view-reason-missing', undefined, cite('C2026', '第三十七条'));
      return [
        {
          type: 'ReporterIdentityViewed',
          data: { reportId, organisation, viewId, viewedBy: actor.id, reason, viewedAt },
        },
      ];
    },
  },

  evolve: {
    ReportRegistered: ({ organisation, itemId, named }) => ({
      status: 'open',
      organisation,
      itemId,
      named,
      number: null,
      dispatches: [],
      filing: null,
      reported: 'nothing',
      told: false,
      result: null,
      followUp: null,
      views: [],
    }),
    ReportNumbered: ({ number }, state) => known(state, { number }),
    ReportAssigned: ({ dispatchId, organisation }, state) =>
      state.status === 'none' ? state : { ...state, organisation, dispatches: [...state.dispatches, dispatchId] },
    ReportFilingNoted: ({ outcome, notice }, state) => known(state, { filing: { outcome, notice } }),
    ReporterNoticeDueSoon: (_, state) => known(state, { reported: 'due-soon' }),
    ReporterNoticeOverdue: (_, state) => known(state, { reported: 'overdue' }),
    ReporterNotified: (_, state) => known(state, { told: true }),
    ReportCaseResultNoted: ({ outcome }, state) => known(state, { result: outcome }),
    ReportClosed: (_, state) => known(state, { status: 'closed' }),
    ReportFollowedUp: ({ satisfied, score, reason }, state) => known(state, { followUp: { satisfied, score, reason } }),
    ReportArchived: (_, state) => known(state, { status: 'archived' }),
    ReporterIdentityViewed: ({ viewId, viewedBy: by, viewedAt: at }, state) =>
      state.status === 'none' ? state : { ...state, views: [...state.views, { viewId, by, at }] },
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => {
    if (state.status === 'none' || state.told || !state.filing?.notice) return null;
    return nextReport(state.filing.notice, state.reported);
  },
};

const known = (state: Report, more: Partial<KnownReport>): Report =>
  state.status === 'none' ? state : { ...state, ...more };
