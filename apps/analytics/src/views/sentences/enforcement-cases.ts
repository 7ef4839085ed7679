import type { EnforcementCasesEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

type Clock = { readonly dueOn: string; readonly article: string } | null;

const late = (onTime: boolean) => (onTime ? '' : '，已超过期限');
const yuan = (fen: number) => `${(fen / 100).toFixed(2)}元`;
/** A sentence that sets a legal date, where the law of its day has one. */
const clocked = (sentence: string, clock: Clock, words: (dueOn: string) => string): Told =>
  clock === null
    ? { sentence }
    : { sentence: `${sentence}，${words(clock.dueOn)}`, article: clock.article, deadline: clock };

const pauses: Readonly<Record<string, string>> = {
  TESTING: '检测、检验、检疫',
  APPRAISAL: '鉴定',
  RIGHT_HOLDER_IDENTIFICATION: '权利人辨认或者鉴别',
};
const grounds = {
  MINOR_CORRECTED: '违法行为轻微并及时改正',
  FIRST_TIME_CORRECTED: '初次违法且危害后果轻微并及时改正',
  NO_FAULT: '没有主观过错',
  OTHER_BY_LAW: '依法可以不予立案的其他情形',
} as const;
const opinions = { AGREE: '同意', CORRECT: '建议纠正', INVESTIGATE_MORE: '建议补充调查' } as const;

/** Total: a new contract does not compile until the dossier says something about it. */
export const enforcementCasesSentences: Cases<EnforcementCasesEvents, [], Told> = {
  'enforcement-cases.lead-registered.v1': ({ verification }) => ({
    sentence: `案源已登记，须在${verification.dueOn}前（含当日）核查完毕`,
    article: verification.article,
    deadline: verification,
  }),
  'enforcement-cases.lead-registered.v2': ({ verification }) =>
    clocked('案源已登记', verification, (dueOn) => `须在${dueOn}前（含当日）核查完毕`),
  'enforcement-cases.verification-extended.v1': ({ verification }) => ({
    sentence: `核查期限已延长至${verification.dueOn}`,
    article: verification.article,
    deadline: verification,
  }),
  'enforcement-cases.verification-due-soon.v1': ({ dueOn, article }) => ({
    sentence: `核查将于${dueOn}到期`,
    article,
  }),
  'enforcement-cases.verification-overdue.v1': ({ dueOn, article }) => ({
    sentence: `核查已超过${dueOn}的期限`,
    article,
  }),
  'enforcement-cases.verification-paused.v1': ({ reason }) => ({
    sentence: `核查已中止（${pauses[reason] ?? reason}），期间不计入期限`,
  }),
  'enforcement-cases.verification-resumed.v1': ({ verification }) =>
    clocked('核查已恢复', verification, (dueOn) => `期限重新计算至${dueOn}`),
  'enforcement-cases.filing-declined.v1': ({ ground, article, onTime }) => ({
    sentence: `不予立案（${grounds[ground]}）${late(onTime)}`,
    article,
  }),
  'enforcement-cases.case-filed.v1': ({ cause, decision, onTime }) =>
    clocked(
      `已立案，案由：${cause}${onTime ? '' : '（核查已超过期限）'}`,
      decision,
      (dueOn) => `须在${dueOn}前（含当日）作出处理决定`,
    ),
  'enforcement-cases.investigation-concluded.v1': () => ({ sentence: '案件调查终结' }),
  'enforcement-cases.case-reviewed.v1': ({ opinion }) => ({ sentence: `案件已审核：${opinions[opinion]}` }),
  'enforcement-cases.penalty-notified.v1': ({ fine, confiscated, defence }) =>
    clocked(
      `已告知拟处罚内容：罚款${yuan(fine)}，没收${yuan(confiscated)}`,
      defence,
      (dueOn) => `可在${dueOn}前（含当日）陈述、申辩`,
    ),
  'enforcement-cases.defence-received.v1': () => ({ sentence: '已收到当事人的陈述、申辩' }),
  'enforcement-cases.defence-waived.v1': () => ({ sentence: '当事人逾期未陈述、申辩，视为放弃' }),
  'enforcement-cases.penalty-decided.v1': ({ fine, confiscated, onTime }) => ({
    sentence: `已作出行政处罚决定：罚款${yuan(fine)}，没收${yuan(confiscated)}${late(onTime)}`,
  }),
  'enforcement-cases.penalty-waived.v1': ({ onTime }) => ({ sentence: `已决定不予行政处罚${late(onTime)}` }),
  'enforcement-cases.decision-served.v1': ({ payment }) =>
    clocked('决定书已送达', payment, (dueOn) => `须在${dueOn}前（含当日）缴纳罚款`),
  'enforcement-cases.fine-paid.v1': ({ amount }) => ({ sentence: `已缴罚没款${yuan(amount)}` }),
  'enforcement-cases.case-closed.v1': ({ outcome }) => ({
    sentence: outcome === 'PENALTY' ? '已结案：行政处罚已执行' : '已结案：不予行政处罚',
  }),
  'enforcement-cases.penalty-published.v1': () => ({ sentence: '行政处罚信息已公示' }),
  'enforcement-cases.case-decision-due-soon.v1': ({ dueOn, article }) => ({
    sentence: `办案期限将于${dueOn}到期`,
    article,
  }),
  'enforcement-cases.case-decision-overdue.v1': ({ dueOn, article }) => ({
    sentence: `办案已超过${dueOn}的期限`,
    article,
  }),
  'enforcement-cases.interview-planned.v1': ({ respondentName, complaints }) => ({
    sentence: `拟约谈${respondentName}，涉及投诉${complaints.length}件`,
  }),
  'enforcement-cases.interview-held.v1': ({ demands }) => ({ sentence: `已约谈，提出要求${demands.length}项` }),
  'enforcement-cases.rectification-promised.v1': ({ by }) => ({ sentence: `经营者承诺于${by}前（含当日）完成整改` }),
  'enforcement-cases.rectification-verified.v1': ({ done }) => ({
    sentence: done ? '经核实，整改已完成' : '经核实，整改未完成',
  }),
};
