import type { SamplingEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

/** Total: a new contract does not compile until the dossier says something about it. */
export const samplingSentences: Cases<SamplingEvents, [], Told> = {
  'sampling.sample-drawn.v1': ({ product, trader }) => ({ sentence: `已抽样：${product.name}（${trader.name}）` }),
  'sampling.sample-tested.v1': ({ result, reportNumber }) => ({
    sentence: `检验结果${result === 'PASS' ? '合格' : '不合格'}，报告${reportNumber}`,
  }),
  'sampling.sample-closed.v1': () => ({ sentence: '样品已办结' }),
};
