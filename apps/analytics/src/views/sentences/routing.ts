import type { RoutingEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

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
};
