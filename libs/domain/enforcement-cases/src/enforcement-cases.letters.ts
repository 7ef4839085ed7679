import { dayInWords, letterOf, lettersOf, type IssueLetter, yuan } from '@12315/domain-letters';
import { nothing, type Policy } from '@12315/kernel';
import type { CaseEvent, ServiceMode } from './case/case.events';
import type { InterviewEvent } from './interview/interview.events';
import type { LeadEvent } from './lead/lead.events';

/** 案件文书: approvals, notices and decisions of leads, cases and interviews. */
export const caseLetter = lettersOf('caseLetter');

const modes: Readonly<Record<ServiceMode, string>> = {
  DIRECT: '直接送达',
  LEFT: '留置送达',
  ENTRUSTED: '委托送达',
  POST: '邮寄送达',
  ELECTRONIC: '电子送达',
  PUBLIC_NOTICE: '公告送达',
};
const listed = (items: readonly string[]): string => items.map((item, i) => `${i + 1}.${item}`).join(' ');
const moneyOf = ({ fine, confiscated }: { fine: number; confiscated: number }) => ({
  罚款: fine > 0 ? yuan(fine) : null,
  没收: confiscated > 0 ? yuan(confiscated) : null,
});

/** 不予立案审批表. */
export const leadLetters: Policy<LeadEvent, IssueLetter> = {
  name: 'enforcement-cases.lead-letters.v1',
  react: {
    FilingDeclined: ({ leadId: matterId, organisation, article, reason, decidedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'FILING_DECLINED',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '不予立案。', 不予立案情形: article, 理由: reason },
      }),
    // The case it becomes has the letter of its filing.
    FilingDecided: nothing,
    LeadRegistered: nothing,
    VerificationExtended: nothing,
    VerificationPaused: nothing,
    VerificationResumed: nothing,
    VerificationDueSoon: nothing,
    VerificationOverdue: nothing,
  },
};

/** 立案审批表, 行政处罚告知书, 行政处罚决定书 or 不予行政处罚决定书, 送达回证. */
export const caseLetters: Policy<CaseEvent, IssueLetter> = {
  name: 'enforcement-cases.case-letters.v1',
  react: {
    CaseFiled: ({ caseId: matterId, organisation, decision, filedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'FILING',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '予以立案。', 办案期限: decision && `至${dayInWords(decision.dueOn)}止` },
      }),
    PenaltyNotified: ({ caseId: matterId, organisation, notifiedAt: issuedAt, ...notified }, fact) =>
      letterOf(fact, {
        form: 'PENALTY_NOTICE',
        organisation,
        matterId,
        issuedAt,
        lines: {
          违法事实: notified.facts,
          处罚依据: notified.basis,
          ...moneyOf(notified),
          陈述申辩期限: notified.defence && `至${dayInWords(notified.defence.dueOn)}止`,
          听证: notified.hearingRight ? `有权要求听证（${notified.hearingArticle}）。` : null,
        },
      }),
    PenaltyDecided: ({ caseId: matterId, organisation, decidedAt: issuedAt, ...decided }, fact) =>
      letterOf(fact, {
        form: 'PENALTY_DECISION',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '给予行政处罚。', ...moneyOf(decided) },
      }),
    PenaltyWaived: ({ caseId: matterId, organisation, reason, decidedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'NO_PENALTY_DECISION',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '不予行政处罚。', 理由: reason },
      }),
    DecisionServed: ({ caseId: matterId, organisation, mode, servedAt: issuedAt, effectiveOn, payment }, fact) =>
      letterOf(fact, {
        form: 'SERVICE_RETURN',
        organisation,
        matterId,
        issuedAt,
        lines: {
          送达方式: modes[mode],
          送达日期: effectiveOn && dayInWords(effectiveOn),
          缴款期限: payment && `至${dayInWords(payment.dueOn)}止`,
        },
      }),
    InvestigationConcluded: nothing,
    CaseReviewed: nothing,
    DefenceReceived: nothing,
    DefenceWaived: nothing,
    FinePaid: nothing,
    CaseClosed: nothing,
    PenaltyPublished: nothing,
    CaseDecisionDueSoon: nothing,
    CaseDecisionOverdue: nothing,
  },
};

/** 行政约谈通知书. */
export const interviewLetters: Policy<InterviewEvent, IssueLetter> = {
  name: 'enforcement-cases.interview-letters.v1',
  react: {
    InterviewPlanned: ({ interviewId: matterId, organisation, complaints, issues, plannedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'INTERVIEW_NOTICE',
        organisation,
        matterId,
        issuedAt,
        lines: { 约谈事项: listed(issues), 涉及投诉: complaints.join('、') },
      }),
    InterviewHeld: nothing,
    RectificationPromised: nothing,
    RectificationVerified: nothing,
  },
};
