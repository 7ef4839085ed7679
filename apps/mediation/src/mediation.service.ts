import { mediationEvents } from '@12315/contracts';
import { mediation as mediationDecider } from '@12315/domain-mediation';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, type Service } from '@12315/platform';
import { fromIntake } from './consumes';
import { mediationPublications } from './publishes';
import { mediationList } from './views/mediation-list.view';

/** 调解: the consent of both sides and the period. */
export const mediation: Service = {
  name: 'mediation',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    RecordConsent: ['MEDIATOR', 'HANDLER'],
    ReadMediations: ['MEDIATOR', 'HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER'],
  },
  deciders: [handles(mediationDecider)],
  views: [mediationList],
  policies: [],
  publishes: publishes(mediationEvents, { mediation: mediationPublications }),
  consumes: [fromIntake],
  gathers: [],
};
