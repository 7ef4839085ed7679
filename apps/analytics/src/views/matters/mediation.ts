import type { MediationEvents } from '@12315/contracts';
import { counting, countingOnce, fact } from './matter';
import type { ToldOf } from './told-of';

/** What a mediation adds to its complaint. */
export const mediationMatters: ToldOf<MediationEvents> = {
  'mediation.agreement-reached.v1': ({ organisation, reachedAt }, doc) =>
    counting(doc, fact('mediated', organisation, reachedAt)),
  'mediation.agreement-performed.v1': ({ organisation, recovered, performedAt }, doc) =>
    counting(doc, fact('recovered', organisation, performedAt, recovered)),
  'mediation.mediation-period-expired.v1': ({ organisation }, doc, { occurredAt }) =>
    countingOnce(doc, fact('closureDue', organisation, occurredAt)),
};
