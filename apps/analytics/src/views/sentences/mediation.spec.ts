import { fixturesOf } from '@12315/platform/testing';
import { mediationSentences } from './mediation';
import type { Told } from './told';

const told = (type: keyof typeof mediationSentences, more: object = {}) =>
  (mediationSentences[type] as (data: object) => Told)({ ...(fixturesOf(type)[0] as object), ...more });
const notice = '《市场监督管理投诉举报处理办法》第二十三条第二款';
const period = '《市场监督管理投诉举报处理办法》第二十三条第一款第五项';
const withdrawn = '《市场监督管理投诉举报处理办法》第二十三条第一款第一项';

describe('what the dossier says of a mediation', () => {
  it.each([
    ['mediation.local-mediation-opened.v1', '消费维权服务站调解已开启'],
    ['mediation.mediators-appointed.v1', '已确定调解员'],
    ['mediation.session-scheduled.v1', '已通知调解：现场，共同调解'],
    ['mediation.session-held.v1', '已组织第1次调解'],
    ['mediation.appraisal-started.v1', '鉴定、检测开始，期间不计入调解期限'],
    ['mediation.agreement-reached.v1', '已达成调解协议：更换、退款，金额299.00元'],
    ['mediation.mediation-document-signed.v1', '调解书已签'],
    ['mediation.mediation-record-kept.v1', '已制作调解记录（即时履行）'],
    ['mediation.agreement-performed.v1', '调解协议已履行，挽回损失299.00元'],
    ['mediation.agreement-breached.v1', '调解协议未履行'],
    ['mediation.termination-notified.v1', '已将终止调解告知双方'],
    ['mediation.improvement-advice-issued.v1', '已向经营者发出规范意见2条'],
    ['mediation.advice-answered.v1', '经营者已回复规范意见'],
  ] as const)('%s: %s', (type, sentence) => expect(told(type)).toStrictEqual({ sentence }));
  it.each([
    ['mediation.local-mediation-opened.v1', { kind: 'ASSOCIATION' }, '消费者协会调解已开启'],
    ['mediation.appraisal-started.v1', { clockPaused: false }, '鉴定、检测开始'],
    ['mediation.appraisal-finished.v1', { period: null }, '鉴定、检测结束'],
    [
      'mediation.agreement-reached.v1',
      { cashAmount: 5, inKindValue: 0, onTime: false, remedies: ['REPAIR'] },
      '已达成调解协议：修理，金额0.05元，已超过期限',
    ],
    ['mediation.termination-notified.v1', { onTime: false }, '已将终止调解告知双方，已超过期限'],
  ] as const)('%s with %j: %s', (type, more, sentence) => expect(told(type, more)).toStrictEqual({ sentence }));
  it('names the day on which the period ends when the appraisal is over', () => {
    const { sentence, article, deadline } = told('mediation.appraisal-finished.v1');
    expect([sentence, article]).toStrictEqual(['鉴定、检测结束，调解须在2026-07-15前（含当日）终结', period]);
    expect(deadline).toMatchObject({ dueOn: '2026-07-15' });
  });
  it('names ground and article of a termination, and by when both sides are told', () => {
    const [first, whole] = fixturesOf('mediation.mediation-terminated.v1') as readonly [object, { notice: object }];
    const sentence = '调解已终止（投诉已撤回或者双方自行和解）';
    expect(told('mediation.mediation-terminated.v1', first)).toStrictEqual({ sentence, article: withdrawn });
    expect(told('mediation.mediation-terminated.v1', whole)).toStrictEqual({
      sentence,
      article: withdrawn,
      deadline: whole.notice,
    });
    expect(told('mediation.mediation-terminated.v1', { onTime: false }).sentence).toBe(`${sentence}，已超过期限`);
  });
  it('names the day that the notice missed', () =>
    expect(told('mediation.termination-notice-overdue.v1')).toStrictEqual({
      sentence: '终止调解告知已超过2026-05-14的期限',
      article: notice,
    }));
});
