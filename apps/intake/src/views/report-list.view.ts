import {
  type CaseOutcome,
  type FilingOutcome,
  type IntakeChannel,
  type NoticeManner,
  report,
  type ReportEvent,
  type Respondent,
} from '@12315/domain-intake';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';
import { clockOf, type ShownClock } from './shown-clock';

export const reportStatuses = ['REGISTERED', 'ASSIGNED', 'FILED', 'DECLINED', 'CLOSED', 'ARCHIVED'] as const;

/** Of a report everything but who made it: neither the item it came with, nor the person, nor a word of theirs. */
export interface ListedReport {
  readonly number: string | null;
  readonly organisation: string;
  readonly status: (typeof reportStatuses)[number];
  readonly named: boolean;
  readonly respondent: Respondent | null;
  readonly objectCode: string;
  readonly problemCode: string;
  readonly actArea: string;
  readonly facts: string;
  readonly channel: IntakeChannel | null;
  readonly receivedAt: Instant | null;
  readonly registeredAt: Instant | null;
  readonly filing: {
    readonly outcome: FilingOutcome;
    readonly caseId: string | null;
    readonly decidedAt: Instant;
  } | null;
  /** The day by which a named reporter is told, while that is open. */
  readonly dueOn: LegalDate | null;
  readonly clock: ShownClock | null;
  readonly notice: { readonly manner: NoticeManner; readonly at: Instant; readonly onTime: boolean | null } | null;
  readonly caseResult: CaseOutcome | null;
  readonly outcome: CaseOutcome | null;
  readonly closedAt: Instant | null;
  readonly followUp: {
    readonly satisfied: boolean | null;
    readonly score: number | null;
    readonly reason: string | null;
    readonly at: Instant;
  } | null;
  readonly archivedAt: Instant | null;
  /** Who looked at the reporter's identity, and when; why, stays in the stream. */
  readonly looks: readonly { readonly by: string; readonly at: Instant }[];
}

const clockIn = (doc: ListedReport, state: ShownClock['state']) => (doc.clock ? { ...doc.clock, state } : null);

/** 举报 as a list by the day on which reporters are told, and one by one. */
const view: View<ReportEvent, ListedReport> = {
  name: 'intake.report-list.v1',
  key: ({ data }) => data.reportId,
  initial: {
    number: null,
    organisation: '',
    status: 'REGISTERED',
    named: false,
    respondent: null,
    objectCode: '',
    problemCode: '',
    actArea: '',
    facts: '',
    channel: null,
    receivedAt: null,
    registeredAt: null,
    filing: null,
    dueOn: null,
    clock: null,
    notice: null,
    caseResult: null,
    outcome: null,
    closedAt: null,
    followUp: null,
    archivedAt: null,
    looks: [],
  },
  evolve: {
    ReportRegistered: ({ reportId: _reportId, itemId: _itemId, ...registered }, doc) => ({ ...doc, ...registered }),
    ReportNumbered: ({ number }, doc) => ({ ...doc, number }),
    ReportAssigned: ({ organisation }, doc) => ({
      ...doc,
      organisation,
      status: doc.status === 'REGISTERED' ? 'ASSIGNED' : doc.status,
    }),
    ReportFilingNoted: ({ outcome, caseId, decidedAt, notice }, doc) => ({
      ...doc,
      status: outcome,
      filing: { outcome, caseId, decidedAt },
      dueOn: notice?.dueOn ?? null,
      clock: notice && clockOf(notice),
    }),
    ReporterNoticeDueSoon: (_, doc) => ({ ...doc, clock: clockIn(doc, 'DUE_SOON') }),
    ReporterNoticeOverdue: (_, doc) => ({ ...doc, clock: clockIn(doc, 'OVERDUE') }),
    ReporterNotified: ({ manner, notifiedAt: at, onTime }, doc) => ({
      ...doc,
      dueOn: null,
      clock: clockIn(doc, 'STOPPED'),
      notice: { manner, at, onTime },
    }),
    ReportCaseResultNoted: ({ outcome }, doc) => ({ ...doc, caseResult: outcome }),
    ReportClosed: ({ outcome, closedAt }, doc) => ({ ...doc, status: 'CLOSED', outcome, closedAt }),
    ReportFollowedUp: ({ satisfied, score, reason, followedUpAt: at }, doc) => ({
      ...doc,
      followUp: { satisfied, score, reason, at },
    }),
    ReportArchived: ({ archivedAt }, doc) => ({ ...doc, status: 'ARCHIVED', archivedAt }),
    ReporterIdentityViewed: ({ viewedBy: by, viewedAt: at }, doc) => ({ ...doc, looks: [...doc.looks, { by, at }] }),
  },
};

const schema = new Schema<ListedReport>(
  {
    number: String,
    organisation: String,
    status: String,
    named: Boolean,
    respondent: { name: String, uscc: String },
    objectCode: String,
    problemCode: String,
    actArea: String,
    facts: String,
    channel: String,
    receivedAt: String,
    registeredAt: String,
    filing: Schema.Types.Mixed,
    dueOn: String,
    clock: Schema.Types.Mixed,
    notice: Schema.Types.Mixed,
    caseResult: String,
    outcome: String,
    closedAt: String,
    followUp: Schema.Types.Mixed,
    archivedAt: String,
    looks: [{ _id: false, by: String, at: String }],
  },
  { _id: false },
)
  .index({ organisation: 1, status: 1, dueOn: 1, _id: 1 })
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ number: 1 });

export const reportList = shows(view, [report], schema);
