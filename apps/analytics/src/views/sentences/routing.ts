import type { RoutingEvents } from '@12315/contracts';
import type { Cases, Instant } from '@12315/kernel';
import { shanghaiTime } from '@12315/law';
import type { Told } from './told';

const late = (onTime: boolean | null) => (onTime === false ? '，已超过期限' : '');
const yuan = (fen: number) => `${(fen / 100).toFixed(2)}元`;
/** `2026-05-06 09:30` */
const clockTime = (at: Instant) => shanghaiTime(at).slice(0, 16).replace('T', ' ');
const agencies = { HEALTH: '卫生健康部门', FOOD_SAFETY: '食品安全委员会办公室', GOVERNMENT: '人民政府' } as const;
const places = { URBAN: '城区', REMOTE: '偏远地区' } as const;
const rules = { ACCEPTANCE_OVERDUE: '逾期未决定是否受理' } as const;

/** Total: a new contract does not compile until the dossier says something about it. */
export const routingSentences: Cases<RoutingEvents, [], Told> = {
  'routing.organisation-registered.v1': ({ name }) => ({ sentence: `机构已登记：${name}` }),
  'routing.dispatch-issued.v1': ({ target, rule, because }) => ({
    sentence: `已分流至${target}：${because.join('；')}`,
    article: rule,
  }),
  'routing.dispatch-undecided.v1': ({ because, rule }) => ({
    sentence: `未能确定承办机关，待人工决定：${because.join('；')}`,
    article: rule,
  }),
  'routing.dispatch-signed.v1': ({ target }) => ({ sentence: `${target}已签收` }),
  'routing.report-dispatched.v1': ({ target, rule, because }) => ({
    sentence: `举报已分流至${target}：${because.join('；')}`,
    article: rule,
  }),
  'routing.report-dispatch-signed.v1': ({ target }) => ({ sentence: `${target}已签收` }),
  'routing.dispatch-urged.v1': ({ target, n }) => ({ sentence: `已向${target}第${n}次催办` }),
  'routing.supervision-issued.v1': ({ target, replyDueOn }) => ({
    sentence: `已对${target}督办，须在${replyDueOn}前（含当日）回复`,
  }),
  'routing.supervision-replied.v1': ({ target, onTime }) => ({ sentence: `${target}已回复督办${late(onTime)}` }),
  'routing.supervision-overdue.v1': ({ target, replyDueOn }) => ({
    sentence: `${target}未在${replyDueOn}前回复督办`,
  }),
  'routing.accountability-raised.v1': ({ target, rule }) => ({
    sentence: `${target}${rules[rule]}，已启动责任追究，待人员决定`,
  }),
  'routing.accountability-decided.v1': ({ target, held }) => ({
    sentence: held ? `已决定追究${target}责任` : `已决定不追究${target}责任`,
  }),
  'routing.assistance-requested.v1': ({ toName, reply }) => ({
    sentence: `已向${toName}发出协助处理函${reply === null ? '' : `，应在${reply.dueOn}前（含当日）回复`}`,
    ...(reply && { article: reply.article, deadline: reply }),
  }),
  'routing.assistance-replied.v1': ({ recovered, onTime }) => ({
    sentence: `协助处理已回复，挽回损失${yuan(recovered)}${late(onTime)}`,
  }),
  'routing.assistance-due-soon.v1': ({ dueOn, article }) => ({ sentence: `协助处理将于${dueOn}到期`, article }),
  'routing.assistance-overdue.v1': ({ dueOn, article }) => ({
    sentence: `协助处理已超过${dueOn}的期限`,
    article,
  }),
  'routing.incident-opened.v1': ({ title, persons }) => ({
    sentence: `群体性突发事件已立项：${title}，涉及${persons}人`,
  }),
  'routing.incident-reported-to-deputy.v1': () => ({ sentence: '已报分管局长' }),
  'routing.incident-reported-externally.v1': ({ agency }) => ({ sentence: `已通报${agencies[agency]}` }),
  'routing.item-linked-to-incident.v1': ({ number }) => ({ sentence: `${number}已并入群体性突发事件` }),
  'routing.relief-recorded.v1': ({ visits }) => ({ sentence: `已走访慰问${visits}次` }),
  'routing.group-settlement-reached.v1': ({ persons, amount }) => ({
    sentence: `又有${persons}人达成和解，金额${yuan(amount)}`,
  }),
  'routing.incident-closed.v1': ({ persons, settled, amount }) => ({
    sentence: `群体性突发事件已办结：${persons}人中${settled}人和解，金额${yuan(amount)}`,
  }),
  'routing.crew-ordered.v1': ({ placeClass, dueAt }) => ({
    sentence: `已指派出勤（${places[placeClass]}），应在${clockTime(dueAt)}前到场`,
  }),
  'routing.crew-arrived.v1': ({ minutes, onTime }) => ({ sentence: `已到场，用时${minutes}分钟${late(onTime)}` }),
  'routing.arrival-overdue.v1': ({ dueAt }) => ({ sentence: `${clockTime(dueAt)}前未到场` }),
  'routing.field-report-filed.v1': () => ({ sentence: '现场处置报告已提交' }),
};
