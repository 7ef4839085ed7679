import { dayInWords, letterOf, lettersOf, type IssueLetter, momentInWords, yuan } from '@12315/domain-letters';
import { nothing, type Policy } from '@12315/kernel';
import type { MediationEvent, SessionKind, SessionMode } from './mediation/mediation.events';

/** 调解文书: notices, agreements, ends and advice. */
export const mediationLetter = lettersOf('mediationLetter');

const modes: Readonly<Record<SessionMode, string>> = {
  ONSITE: '现场调解',
  PHONE: '电话调解',
  VIDEO: '视频调解',
  ONLINE: '网络调解',
};
const kinds: Readonly<Record<SessionKind, string>> = { SEPARATE: '分别调解', JOINT: '共同调解' };
const listed = (items: readonly string[]): string => items.map((item, i) => `${i + 1}.${item}`).join(' ');

/** 调解通知书, 调解书, 终止调解决定书, 规范意见书. The agreement is drawn up to be signed; where a record is kept instead, it stays unsigned. */
export const mediationLetters: Policy<MediationEvent, IssueLetter> = {
  name: 'mediation.mediation-letters.v1',
  react: {
    MediationOpened: ({ mediationId: matterId, organisation, period }, fact) =>
      letterOf(fact, {
        form: 'MEDIATION_NOTICE',
        organisation,
        matterId,
        issuedAt: fact.occurredAt,
        lines: { 事项: '征求双方是否同意调解。', 调解期限: `至${dayInWords(period.dueOn)}止` },
      }),
    // C2026 art 20 (2026-04-15): who is to come is told before where, when and how.
    SessionScheduled: ({ mediationId: matterId, organisation, at, place, mode, kind, scheduledAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'MEDIATION_NOTICE',
        organisation,
        matterId,
        issuedAt,
        lines: {
          事项: '组织调解。',
          调解时间: momentInWords(at),
          调解地点: place,
          调解方式: `${modes[mode]}，${kinds[kind]}`,
        },
      }),
    AgreementReached: ({ mediationId: matterId, organisation, reachedAt: issuedAt, ...agreed }, fact) =>
      letterOf(fact, {
        form: 'MEDIATION_AGREEMENT',
        organisation,
        matterId,
        issuedAt,
        lines: {
          协议内容: listed(agreed.remedies.map(({ words }) => words)),
          金额: agreed.cashAmount > 0 ? yuan(agreed.cashAmount) : null,
          实物折价: agreed.inKindValue > 0 ? yuan(agreed.inKindValue) : null,
        },
      }),
    MediationTerminated: ({ mediationId: matterId, organisation, article, terminatedAt: issuedAt, reason }, fact) =>
      letterOf(fact, {
        form: 'MEDIATION_TERMINATION',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '终止调解。', 终止情形: article, 理由: reason ?? null },
      }),
    ImprovementAdviceIssued: ({ mediationId: matterId, organisation, opinions, issuedAt }, fact) =>
      letterOf(fact, {
        form: 'IMPROVEMENT_ADVICE',
        organisation,
        matterId,
        issuedAt,
        lines: { 规范意见: listed(opinions) },
      }),
    LocalMediationOpened: nothing,
    MediationConsented: nothing,
    MediationRefused: nothing,
    MediatorsAppointed: nothing,
    SessionHeld: nothing,
    AppraisalStarted: nothing,
    AppraisalFinished: nothing,
    MediationDocumentSigned: nothing,
    MediationRecordKept: nothing,
    AgreementPerformed: nothing,
    AgreementBreached: nothing,
    TerminationNotified: nothing,
    LocalMediationEscalated: nothing,
    AdviceAnswered: nothing,
    MediationDueSoon: nothing,
    MediationPeriodExpired: nothing,
    TerminationNoticeDueSoon: nothing,
    TerminationNoticeOverdue: nothing,
  },
};
