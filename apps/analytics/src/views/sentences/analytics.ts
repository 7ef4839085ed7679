import type { AnalyticsEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

/** Total: a new contract does not compile until the dossier says something about it. */
export const analyticsSentences: Cases<AnalyticsEvents, [], Told> = {
  'analytics.hotspot-detected.v1': ({ objectCode, problemCode, from, until, count }) => ({
    sentence: `发现投诉热点：客体${objectCode}、问题${problemCode}，${from}至${until}共${count}件`,
  }),
  'analytics.hotspot-reviewed.v1': () => ({ sentence: '热点已研判' }),
  'analytics.hotspot-referred.v1': ({ agencies }) => ({ sentence: `热点已通报：${agencies.join('、')}` }),
  'analytics.joint-action-recorded.v1': ({ on }) => ({ sentence: `${on}已开展联合治理` }),
  'analytics.hotspot-effect-assessed.v1': ({ months, before, after }) => ({
    sentence: `治理效果已评估：治理前${months}个月${before}件，治理后${months}个月${after}件`,
  }),
};
