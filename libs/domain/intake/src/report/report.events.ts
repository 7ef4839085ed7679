import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline } from '@12315/law';
import type { CaseOutcome, NoticeManner } from '../complaint/closing.events';
import type { IntakeChannel, Respondent } from '../item/item.events';

/** Storage format: add, never rename, never remove. */

export type FilingOutcome = 'FILED' | 'DECLINED';
/** How a case ended that was filed. */
export type FiledCaseOutcome = Exclude<CaseOutcome, 'DECLINED'>;

export type ReportRegistered = Message<
  'ReportRegistered',
  {
    reportId: string;
    /** Where the reporter's sealed data are. Known to this stream and to nobody outside. */
    itemId: string;
    organisation: string;
    /** The reporter left name, phone and address. */
    named: boolean;
    respondent: Respondent;
    objectCode: string;
    problemCode: string;
    /** The area where the suspected breach happened: what jurisdiction depends on. C2026 art 29. */
    actArea: string;
    /** A clerk's summary, free of personal data. */
    facts: string;
    channel: IntakeChannel;
    receivedAt: Instant;
    registeredAt: Instant;
  }
>;
export type ReportNumbered = Message<'ReportNumbered', { reportId: string; organisation: string; number: string }>;
export type ReportAssigned = Message<
  'ReportAssigned',
  { reportId: string; dispatchId: string; organisation: string; receivedAt: Instant }
>;
export type ReportFilingNoted = Message<
  'ReportFilingNoted',
  {
    reportId: string;
    organisation: string;
    outcome: FilingOutcome;
    caseId: string | null;
    decidedAt: Instant;
    /** Until when a named reporter is told; null for an anonymous one, and where the law of that day sets no time. */
    notice: Deadline | null;
  }
>;
interface NoticeReport {
  reportId: string;
  organisation: string;
  dueOn: LegalDate;
  article: string;
}
export type ReporterNoticeDueSoon = Message<'ReporterNoticeDueSoon', NoticeReport>;
export type ReporterNoticeOverdue = Message<'ReporterNoticeOverdue', NoticeReport>;
export type ReporterNotified = Message<
  'ReporterNotified',
  {
    reportId: string;
    organisation: string;
    manner: NoticeManner;
    notifiedAt: Instant;
    /** null where no time was set. */
    onTime: boolean | null;
  }
>;
export type ReportCaseResultNoted = Message<
  'ReportCaseResultNoted',
  { reportId: string; organisation: string; caseId: string; outcome: FiledCaseOutcome; caseClosedAt: Instant }
>;
export type ReportClosed = Message<
  'ReportClosed',
  { reportId: string; organisation: string; outcome: CaseOutcome; closedAt: Instant }
>;
export type ReportFollowedUp = Message<
  'ReportFollowedUp',
  {
    reportId: string;
    organisation: string;
    /** null: they would not say, or were not reached. */
    satisfied: boolean | null;
    /** 1–5 */
    score: number | null;
    reason: string | null;
    followedUpAt: Instant;
  }
>;
export type ReportArchived = Message<'ReportArchived', { reportId: string; organisation: string; archivedAt: Instant }>;
/** Each look at who the reporter is. */
export type ReporterIdentityViewed = Message<
  'ReporterIdentityViewed',
  { reportId: string; organisation: string; viewId: string; viewedBy: string; reason: string; viewedAt: Instant }
>;
export type ReportEvent =
  | ReportRegistered
  | ReportNumbered
  | ReportAssigned
  | ReportFilingNoted
  | ReporterNoticeDueSoon
  | ReporterNoticeOverdue
  | ReporterNotified
  | ReportCaseResultNoted
  | ReportClosed
  | ReportFollowedUp
  | ReportArchived
  | ReporterIdentityViewed;
