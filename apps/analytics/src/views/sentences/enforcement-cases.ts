import type { EnforcementCasesEvents } from '@12315/contracts';
import type { Cases } from '@12315/kernel';
import type { Told } from './told';

/** Total: a new contract does not compile until the dossier says something about it. */
export const enforcementCasesSentences: Cases<EnforcementCasesEvents, [], Told> = {
  'enforcement-cases.lead-registered.v1': ({ verification }) => ({
    sentence: `案源已登记，须在${verification.dueOn}前（含当日）核查完毕`,
    article: verification.article,
    deadline: verification,
  }),
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
};
