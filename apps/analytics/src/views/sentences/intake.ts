import type { IntakeEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

const late = (onTime: boolean) => (onTime ? '' : '，已超过期限');

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
};
