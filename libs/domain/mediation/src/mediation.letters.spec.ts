import { lettersFrom } from '@12315/domain-letters/spec';
import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { mediationEventExamples as events } from './mediation/mediation.examples';
import { mediationLetters } from './mediation.letters';

const about = (at: string) => ({ from: '340202D01', matterId: events.MediationOpened.data.mediationId, issuedAt: at });
const now = eventMeta().occurredAt;
const { AgreementReached: reached, MediationTerminated: terminated, SessionScheduled: scheduled } = events;

it('both sides are told of the opening, each session, the agreement or the end, and the business of advice; of nothing else', () =>
  expect(lettersFrom(mediationLetters, events)).toEqual({
    MediationOpened: {
      ...about(now),
      form: 'MEDIATION_NOTICE',
      lines: { 事项: '征求双方是否同意调解。', 调解期限: '至2026年7月5日止' },
    },
    SessionScheduled: {
      ...about(scheduled.data.scheduledAt),
      form: 'MEDIATION_NOTICE',
      lines: {
        事项: '组织调解。',
        调解时间: '2026年5月8日09:00',
        调解地点: '镜湖区调解室',
        调解方式: '现场调解，共同调解',
      },
    },
    AgreementReached: {
      ...about(reached.data.reachedAt),
      form: 'MEDIATION_AGREEMENT',
      lines: { 协议内容: '1.换同型号新品一台 2.退还差价', 金额: '200.00元', 实物折价: '99.00元' },
    },
    MediationTerminated: {
      ...about(terminated.data.terminatedAt),
      form: 'MEDIATION_TERMINATION',
      lines: {
        决定: '终止调解。',
        终止情形: '《市场监督管理投诉举报处理办法》第二十三条第一款第三项',
        理由: terminated.data.reason,
      },
    },
    ImprovementAdviceIssued: {
      ...about(events.ImprovementAdviceIssued.data.issuedAt),
      form: 'IMPROVEMENT_ADVICE',
      lines: { 规范意见: '1.明示退换货条件。 2.完善进货查验记录。' },
    },
  }));

describe('a line is left out', () => {
  const labels = (event: typeof reached | typeof terminated) =>
    match(mediationLetters.react, event, eventMeta())[0]!.command.data.lines.map(({ label }) => label);
  it('of money where none is paid', () =>
    expect(labels({ ...reached, data: { ...reached.data, cashAmount: 0, inKindValue: 0 } })).toEqual(['协议内容']));
  it('of a reason where none was given', () =>
    expect(labels({ ...terminated, data: { ...terminated.data, reason: null } })).toEqual(['决定', '终止情形']));
});
