import { letterOf, lettersOf, type IssueLetter } from '@12315/domain-letters';
import { nothing, type Policy } from '@12315/kernel';
import type { ComplaintEvent } from './complaint/complaint.events';
import type { ReportEvent } from './report/report.events';

/** 登记环节文书: what intake's decisions are told by. */
export const intakeLetter = lettersOf('intakeLetter');

/** 投诉受理决定书, 投诉不予受理决定书. C2026 art 15: the complainant is told either way, and why not. */
export const complaintLetters: Policy<ComplaintEvent, IssueLetter> = {
  name: 'intake.complaint-letters.v1',
  react: {
    ComplaintAccepted: ({ complaintId: matterId, organisation, acceptedAt: issuedAt, mediationAsked }, fact) =>
      letterOf(fact, {
        form: 'COMPLAINT_ACCEPTANCE',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '经核对，予以受理。', 调解: mediationAsked ? '双方同意的，将依法组织调解。' : null },
      }),
    ComplaintRefused: ({ complaintId: matterId, organisation, refusedAt: issuedAt, ...refused }, fact) =>
      letterOf(fact, {
        form: 'COMPLAINT_REFUSAL',
        organisation,
        matterId,
        issuedAt,
        lines: {
          决定: '经核对，不予受理。',
          不予受理情形: refused.article,
          理由: refused.reason,
          其他解决途径: refused.otherWays.length > 0 ? refused.otherWays.join('；') : null,
        },
      }),
    ComplaintRegistered: nothing,
    ComplaintAssigned: nothing,
    ComplaintWithdrawn: nothing,
    EnforcementLeadRaised: nothing,
    AcceptanceDueSoon: nothing,
    AcceptanceOverdue: nothing,
    SettledOnSite: nothing,
    ComplaintTakenUp: nothing,
    AssociationDeclined: nothing,
    ComplaintEscalated: nothing,
    // The mediation has the letters of its end.
    ComplaintSettled: nothing,
    AgreementPerformanceNoted: nothing,
    ComplaintMediationTerminated: nothing,
    OutcomeConflictRaised: nothing,
    ResultNotified: nothing,
    ComplaintClosed: nothing,
    ComplaintFollowedUp: nothing,
    ComplaintArchived: nothing,
    CaseResultNoted: nothing,
  },
};

/** 举报处理结果告知书. Whom it is for stands nowhere on it: who reported never leaves the item. C2026 art 37. */
export const reportLetters: Policy<ReportEvent, IssueLetter> = {
  name: 'intake.report-letters.v1',
  react: {
    ReporterNotified: ({ reportId: matterId, organisation, notifiedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'REPORT_RESULT',
        organisation,
        matterId,
        issuedAt,
        lines: { 告知事项: '对举报线索是否立案的决定。' },
      }),
    ReportRegistered: nothing,
    ReportNumbered: nothing,
    ReportAssigned: nothing,
    ReportFilingNoted: nothing,
    ReporterNoticeDueSoon: nothing,
    ReporterNoticeOverdue: nothing,
    ReportCaseResultNoted: nothing,
    ReportClosed: nothing,
    ReportFollowedUp: nothing,
    ReportArchived: nothing,
    ReporterIdentityViewed: nothing,
  },
};
