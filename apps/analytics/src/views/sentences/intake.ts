import type { IntakeEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

const late = (onTime: boolean) => (onTime ? '' : '，已超过期限');
const yuan = (fen: number) => `${(fen / 100).toFixed(2)}元`;
const recoveredOf = (fen: number) => (fen > 0 ? `，挽回经济损失${yuan(fen)}` : '');
const localKind = { STATION: '由现场组织调解', ASSOCIATION: '由消协受理并调解' } as const;
const settledBy = { MEDIATION: '已达成调解协议', SELF: '双方已自行和解' } as const;
const resultOf = {
  MEDIATED: '调解成功',
  SELF_SETTLED: '自行和解',
  TERMINATED: '终止调解',
  WITHDRAWN: '撤回',
  ON_SITE: '现场和解',
  DECLINED: '消协不予受理',
} as const;
const outcome = {
  ...resultOf,
  REFUSED: '不予受理',
  ESCALATED: '已转市场监管',
  PERFORMED: '协议已履行',
  BREACHED: '协议未履行',
};
const satisfaction = (satisfied: boolean | null) => (satisfied === null ? '未表态' : satisfied ? '满意' : '不满意');

/** What somebody said when asked; nothing where they did not say. */
const opinion = (satisfied: boolean | null) => (satisfied === null ? '' : satisfied ? '，满意' : '，不满意');

/** Total: a new contract does not compile until the dossier says something about it. */
export const intakeSentences: Cases<IntakeEvents, [], Told> = {
  'intake.item-received.v1': ({ paper }) => ({ sentence: `来件已接收${paper ? `，据${paper}补录` : ''}` }),
  'intake.item-numbered.v1': ({ number }) => ({ sentence: `来件编号${number}` }),
  'intake.item-referred-elsewhere.v1': () => ({
    sentence: '不属投诉举报，已告知其他途径',
    article: '《市场监督管理投诉举报处理办法》第四十四条',
  }),
  'intake.complaint-registered.v1': ({ number, respondent }) => ({
    sentence: `投诉已登记，编号${number}，被投诉人${respondent.name}`,
  }),
  'intake.complaint-assigned.v1': ({ organisation, acceptance }) => ({
    sentence: `已分派${organisation}，须在${acceptance.dueOn}前（含当日）决定是否受理`,
    article: acceptance.article,
    deadline: acceptance,
  }),
  'intake.complaint-accepted.v1': ({ onTime, mediationAsked }) => ({
    sentence: `已受理${late(onTime)}${mediationAsked ? '，消费者要求调解' : ''}`,
  }),
  'intake.complaint-refused.v1': ({ ground, article, onTime }) => ({
    sentence: `不予受理（${ground}）${late(onTime)}`,
    article,
  }),
  'intake.complaint-withdrawn.v1': () => ({ sentence: '投诉人已撤回投诉' }),
  'intake.acceptance-due-soon.v1': ({ dueOn, article }) => ({ sentence: `初查将于${dueOn}到期`, article }),
  'intake.acceptance-overdue.v1': ({ dueOn, article }) => ({ sentence: `初查已超过${dueOn}的期限`, article }),
  'intake.enforcement-lead-raised.v1': () => ({ sentence: '发现违法线索，已移交核查' }),
  'intake.complaint-taken-up.v1': ({ kind }) => ({ sentence: localKind[kind] }),
  'intake.complaint-settled-on-site.v1': ({ recovered, inKind }) => ({
    sentence: `已现场和解${recoveredOf(recovered)}${inKind ? `，${inKind}` : ''}`,
  }),
  'intake.association-declined.v1': () => ({ sentence: '消协决定不予受理' }),
  'intake.complaint-escalated.v1': () => ({ sentence: '已转市场监管部门处理' }),
  'intake.complaint-settled.v1': ({ by, recovered, onTime }) => ({
    sentence: `${settledBy[by]}${recoveredOf(recovered)}${late(onTime)}`,
  }),
  'intake.complaint-mediation-terminated.v1': ({ ground }) => ({ sentence: `投诉因终止调解而终结（${ground}）` }),
  'intake.result-notified.v1': () => ({ sentence: '已将处理结果告知投诉人' }),
  'intake.complaint-closed.v1': ({ result, recovered, leadFound, onTime }) => ({
    sentence: `已办结（${resultOf[result]}）${recoveredOf(recovered)}，${leadFound ? '发现' : '未发现'}违法线索${late(onTime)}`,
  }),
  'intake.complaint-followed-up.v1': ({ satisfied, score }) => ({
    sentence: `已回访，投诉人${satisfaction(satisfied)}${score === null ? '' : `，评分${score}`}`,
  }),
  'intake.complaint-archived.v1': () => ({ sentence: '已归档' }),
  'intake.outcome-conflict-raised.v1': ({ recorded, other }) => ({
    sentence: `结果相互冲突：已记录“${outcome[recorded]}”，又收到“${outcome[other]}”，待人工处理`,
  }),
  'intake.item-received.v2': ({ paper }) => ({ sentence: `来件已接收${paper ? `，据${paper}补录` : ''}` }),
  'intake.item-linked-as-duplicate.v1': ({ ofNumber }) => ({ sentence: `与来件${ofNumber}重复，已关联并办结` }),
  'intake.report-registered.v1': ({ named, respondentName }) => ({
    sentence: `${named ? '实名' : '匿名'}举报已登记，被举报人${respondentName}`,
  }),
  'intake.report-numbered.v1': ({ number }) => ({ sentence: `举报编号${number}` }),
  'intake.report-assigned.v1': ({ organisation }) => ({ sentence: `举报已分派${organisation}` }),
  'intake.report-filing-noted.v1': ({ outcome, notice }) => ({
    sentence: `举报${outcome === 'FILED' ? '已立案' : '不予立案'}${notice ? `，须在${notice.dueOn}前（含当日）告知举报人` : ''}`,
    ...(notice && { article: notice.article, deadline: notice }),
  }),
  'intake.reporter-notified.v1': ({ onTime }) => ({ sentence: `已告知举报人${late(onTime ?? true)}` }),
  'intake.reporter-notice-overdue.v1': ({ dueOn, article }) => ({
    sentence: `告知举报人已超过${dueOn}的期限`,
    article,
  }),
  'intake.report-case-result-noted.v1': ({ outcome }) => ({
    sentence: `举报所涉案件已结案，${outcome === 'PENALTY' ? '已处罚' : '未予处罚'}`,
  }),
  'intake.report-closed.v1': () => ({ sentence: '举报已办结' }),
  'intake.report-followed-up.v1': ({ satisfied }) => ({ sentence: `举报人已回访${opinion(satisfied)}` }),
  'intake.report-archived.v1': () => ({ sentence: '举报已归档' }),
  'intake.consultation-registered.v1': ({ number, persons }) => ({
    sentence: `咨询已登记，编号${number}，${persons}人次`,
  }),
  'intake.consultation-answered.v1': ({ topicVersion, guidedTo }) => ({
    sentence: `咨询已答复${topicVersion === null ? '' : `，依据事项第${topicVersion}版`}${guidedTo ? `，已引导至${guidedTo}` : ''}`,
  }),
  'intake.consultation-rated.v1': ({ satisfied }) => ({ sentence: `咨询已评价${opinion(satisfied)}` }),
  'intake.consultation-closed.v1': () => ({ sentence: '咨询已办结' }),
  'intake.unowned-topic-raised.v1': ({ title }) => ({ sentence: `无主管事项已提出：${title}` }),
  'intake.duty-owners-assigned.v1': ({ version, owners }) => ({
    sentence: `已明确受理部门（第${version}版）：${owners.map(({ agency }) => agency).join('、')}`,
  }),
};
