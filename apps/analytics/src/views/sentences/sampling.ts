import type { SamplingEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

const taskKinds = { ANNUAL: '年度', ADHOC: '专项', FOLLOW_UP: '跟踪', EMERGENCY: '应急' } as const;
const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(2)}%`;

/** Total: a new contract does not compile until the dossier says something about it. */
export const samplingSentences: Cases<SamplingEvents, [], Told> = {
  'sampling.sample-drawn.v1': ({ product, trader }) => ({ sentence: `已抽样：${product.name}（${trader.name}）` }),
  'sampling.sample-tested.v1': ({ result, reportNumber }) => ({
    sentence: `检验结果${result === 'PASS' ? '合格' : '不合格'}，报告${reportNumber}`,
  }),
  'sampling.sample-closed.v1': () => ({ sentence: '样品已办结' }),
  'sampling.failure-notified.v1': ({ objection }) =>
    objection === null
      ? { sentence: '不合格结果已送达' }
      : {
          sentence: `不合格结果已送达，可在${objection.dueOn}前（含当日）提出异议`,
          article: objection.article,
          deadline: objection,
        },
  'sampling.objection-waived.v1': () => ({ sentence: '期限内未提出异议，视为认可检验结果' }),
  'sampling.off-shelf-ordered.v1': ({ quantity, unit }) => ({ sentence: `已责令下架${quantity}${unit}` }),
  'sampling.sampling-task-issued.v1': ({ title, kind, dueOn }) => ({
    sentence: `${taskKinds[kind]}抽检任务已下达：${title}，${dueOn}前（含当日）上报`,
  }),
  'sampling.sampling-task-numbered.v1': ({ number }) => ({ sentence: `抽检任务编号${number}` }),
  'sampling.sampling-task-reported.v1': ({ onTime }) => ({
    sentence: `抽检任务分析报告已上报${onTime ? '' : '，已超过期限'}`,
  }),
  'sampling.batch-issued.v1': ({ product, quota, laboratory }) => ({
    sentence: `批次已下达：${product.name}${quota}组，由${laboratory}检验`,
  }),
  'sampling.batch-reported.v1': ({ samples, traders, passed, failed }) => ({
    sentence: `批次已上报：${traders}户${samples}组，合格${passed}组，不合格${failed}组`,
  }),
  'sampling.special-clearance-triggered.v1': ({ failed, samples, thresholdBasisPoints }) => ({
    sentence: `不合格${failed}组（共${samples}组），达到${percent(thresholdBasisPoints)}，已触发专项清查`,
  }),
  'sampling.batch-analysed.v1': () => ({ sentence: '批次分析报告已出' }),
  'sampling.batch-closed.v1': () => ({ sentence: '批次已办结' }),
};
