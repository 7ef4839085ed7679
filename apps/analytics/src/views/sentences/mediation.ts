import type { MediationEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

const side = { CONSUMER: '消费者', BUSINESS: '经营者' } as const;
const local = { STATION: '消费维权服务站', ASSOCIATION: '消费者协会' } as const;
const modes = { ONSITE: '现场', PHONE: '电话', VIDEO: '视频', ONLINE: '网络' } as const;
const sessionKinds = { SEPARATE: '分别调解', JOINT: '共同调解' } as const;
const records = {
  BOTH_WAIVE: '双方同意不制作调解书',
  PERFORMED_AT_ONCE: '即时履行',
  NOT_ONSITE: '非现场调解',
} as const;
const remedies: Readonly<Record<string, string>> = {
  REPAIR: '修理',
  REDO: '重作',
  REPLACE: '更换',
  RETURN: '退货',
  SUPPLEMENT: '补足数量',
  REFUND: '退款',
  COMPENSATION: '赔偿',
  PRICE_REDUCTION: '减价',
  APOLOGY: '道歉',
  IN_KIND: '实物补偿',
  OTHER: '其他',
};
const grounds: Readonly<Record<string, string>> = {
  WITHDRAWN_OR_SELF_SETTLED: '投诉已撤回或者双方自行和解',
  ABSENT_OR_REFUSED: '一方不参加或者拒绝调解',
  DECLARED_NO_AGREEMENT: '一方表示无法达成协议',
  APPRAISAL_COST_NOT_AGREED: '鉴定、检测费用承担无法协商一致',
  PERIOD_EXPIRED: '期限届满未达成协议',
  FOUND_REFUSABLE: '受理后发现不应受理的情形',
  PARTY_DEAD_OR_GONE: '当事人死亡或者主体资格灭失',
  COURT_OR_ARBITRATION: '已申请仲裁或者提起诉讼',
  OTHER_BY_LAW: '法律规定的其他情形',
};
/** Integer fen, without a detour through fractions. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`;
const late = (onTime: boolean | undefined): string => (onTime === false ? '，已超过期限' : '');

/** Total: a new contract does not compile until the dossier says something about it. */
export const mediationSentences: Cases<MediationEvents, [], Told> = {
  'mediation.mediation-opened.v1': ({ period }) => ({
    sentence: `调解已开启，须在${period.dueOn}前（含当日）终结`,
    article: period.article,
    deadline: period,
  }),
  'mediation.local-mediation-opened.v1': ({ kind }) => ({ sentence: `${local[kind]}调解已开启` }),
  'mediation.mediation-consented.v1': (consent) => ({ sentence: `${side[consent.side]}同意调解` }),
  'mediation.mediation-refused.v1': (refusal) => ({ sentence: `${side[refusal.side]}拒绝调解，调解终止` }),
  'mediation.mediators-appointed.v1': () => ({ sentence: '已确定调解员' }),
  'mediation.session-scheduled.v1': ({ mode, kind }) => ({
    sentence: `已通知调解：${modes[mode]}，${sessionKinds[kind]}`,
  }),
  'mediation.session-held.v1': ({ round }) => ({ sentence: `已组织第${round}次调解` }),
  'mediation.appraisal-started.v1': ({ clockPaused }) => ({
    sentence: clockPaused ? '鉴定、检测开始，期间不计入调解期限' : '鉴定、检测开始',
  }),
  'mediation.appraisal-finished.v1': ({ period }) =>
    period
      ? {
          sentence: `鉴定、检测结束，调解须在${period.dueOn}前（含当日）终结`,
          article: period.article,
          deadline: period,
        }
      : { sentence: '鉴定、检测结束' },
  'mediation.agreement-reached.v1': ({ remedies: agreed, cashAmount, inKindValue, onTime }) => ({
    sentence: `已达成调解协议：${agreed.map((kind) => remedies[kind] ?? kind).join('、')}，金额${yuan(cashAmount + inKindValue)}${late(onTime)}`,
  }),
  'mediation.mediation-document-signed.v1': () => ({ sentence: '调解书已签' }),
  'mediation.mediation-record-kept.v1': ({ because }) => ({ sentence: `已制作调解记录（${records[because]}）` }),
  'mediation.agreement-performed.v1': ({ recovered }) => ({ sentence: `调解协议已履行，挽回损失${yuan(recovered)}` }),
  'mediation.agreement-breached.v1': () => ({ sentence: '调解协议未履行' }),
  'mediation.mediation-terminated.v1': ({ ground, article, onTime, notice }) => ({
    sentence: `调解已终止（${grounds[ground] ?? ground}）${late(onTime)}`,
    article,
    ...(notice && { deadline: notice }),
  }),
  'mediation.termination-notified.v1': ({ onTime }) => ({ sentence: `已将终止调解告知双方${late(onTime)}` }),
  'mediation.termination-notice-overdue.v1': ({ dueOn, article }) => ({
    sentence: `终止调解告知已超过${dueOn}的期限`,
    article,
  }),
  'mediation.improvement-advice-issued.v1': ({ opinions }) => ({
    sentence: `已向经营者发出规范意见${opinions.length}条`,
  }),
  'mediation.advice-answered.v1': () => ({ sentence: '经营者已回复规范意见' }),
  'mediation.mediation-due-soon.v1': ({ dueOn, article }) => ({ sentence: `调解将于${dueOn}到期`, article }),
  'mediation.mediation-period-expired.v1': ({ dueOn, article }) => ({
    sentence: `调解期限已于${dueOn}届满`,
    article,
  }),
};
