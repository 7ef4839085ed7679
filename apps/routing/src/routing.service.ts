import { routingEvents } from '@12315/contracts';
import { dispatch, organisation } from '@12315/domain-routing';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, type Service } from '@12315/platform';
import { fromIntake } from './consumes';
import { dispatchPublications, organisationPublications } from './publishes';
import { dispatchList } from './views/dispatch-list.view';
import { organisationList } from './views/organisation-list.view';

const everyone = [
  'AGENT',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'ANALYST',
  'OPERATOR',
];

/** 分流: which organ handles a complaint, and the organisations themselves. */
export const routing: Service = {
  name: 'routing',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    DesignateTarget: ['DISPATCHER'],
    SignForDispatch: ['HANDLER'],
    ReadDispatches: everyone,
    ReadOrganisations: [...everyone, 'SAMPLER', 'LABORATORY', 'STATION_OFFICER'],
  },
  deciders: [handles(organisation), handles(dispatch)],
  views: [organisationList, dispatchList],
  policies: [],
  publishes: publishes(routingEvents, { organisation: organisationPublications, dispatch: dispatchPublications }),
  consumes: [fromIntake],
  gathers: [],
};
