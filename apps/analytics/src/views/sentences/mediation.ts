import type { MediationEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

const side = { CONSUMER: '消费者', BUSINESS: '经营者' } as const;

/** Total: a new contract does not compile until the dossier says something about it. */
export const mediationSentences: Cases<MediationEvents, [], Told> = {
  'mediation.mediation-opened.v1': ({ period }) => ({
    sentence: `调解已开启，须在${period.dueOn}前（含当日）终结`,
    article: period.article,
    deadline: period,
  }),
  'mediation.mediation-consented.v1': (consent) => ({ sentence: `${side[consent.side]}同意调解` }),
  'mediation.mediation-refused.v1': (refusal) => ({ sentence: `${side[refusal.side]}拒绝调解，调解终止` }),
  'mediation.mediation-terminated.v1': ({ ground, article }) => ({ sentence: `调解已终止（${ground}）`, article }),
  'mediation.mediation-due-soon.v1': ({ dueOn, article }) => ({ sentence: `调解将于${dueOn}到期`, article }),
  'mediation.mediation-period-expired.v1': ({ dueOn, article }) => ({
    sentence: `调解期限已于${dueOn}届满`,
    article,
  }),
};
