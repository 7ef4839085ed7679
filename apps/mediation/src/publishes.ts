import type { MediationEvents } from '@12315/contracts';
import type { MediationEvent } from '@12315/domain-mediation';
import type { Publications } from '@12315/platform';

export const mediationPublications: Publications<MediationEvent, MediationEvents> = {
  MediationOpened: ({ mediationId, complaintId, kind, organisation, acceptedAt, period }) => [
    {
      type: 'mediation.mediation-opened.v1',
      data: { mediationId, complaintId, kind, organisation, acceptedAt, period },
    },
  ],
  MediationConsented: ({ mediationId, organisation, side, consentedAt }) => [
    { type: 'mediation.mediation-consented.v1', data: { mediationId, organisation, side, consentedAt } },
  ],
  // The reason stays here: it may name persons.
  MediationRefused: ({ mediationId, organisation, side, refusedAt }) => [
    { type: 'mediation.mediation-refused.v1', data: { mediationId, organisation, side, refusedAt } },
  ],
  MediationTerminated: ({ mediationId, organisation, ground, article, terminatedAt }) => [
    { type: 'mediation.mediation-terminated.v1', data: { mediationId, organisation, ground, article, terminatedAt } },
  ],
  MediationDueSoon: ({ mediationId, organisation, dueOn, article }) => [
    { type: 'mediation.mediation-due-soon.v1', data: { mediationId, organisation, dueOn, article } },
  ],
  MediationPeriodExpired: ({ mediationId, organisation, dueOn, article }) => [
    { type: 'mediation.mediation-period-expired.v1', data: { mediationId, organisation, dueOn, article } },
  ],
};
