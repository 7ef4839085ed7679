import { legalDateOf, ruleSetAt } from '@12315/law';
import type { Service } from '@12315/platform';
import { dossier } from './views/dossier.view';
import { matters } from './views/matters.view';
import { organisations } from './views/organisations.view';

/** 统计: figures from events, and the whole history of every matter. */
export const analytics: Service = {
  name: 'analytics',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    ReadFigures: ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'],
    ReadDossiers: ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER', 'HANDLER', 'AGENT', 'DISPATCHER'],
  },
  deciders: [],
  views: [],
  policies: [],
  publishes: null,
  consumes: [],
  gathers: [matters, dossier, organisations],
};
