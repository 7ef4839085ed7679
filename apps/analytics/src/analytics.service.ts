import { analyticsEvents } from '@12315/contracts';
import { hotspot } from '@12315/domain-analytics';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, type Service } from '@12315/platform';
import { fromIntake } from './consumes';
import { hotspotPublications } from './publishes';
import { dossier } from './views/dossier.view';
import { hotspotList } from './views/hotspot-list.view';
import { matters } from './views/matters.view';
import { organisations } from './views/organisations.view';

/** 统计: figures from events, the whole history of every matter, and what comes thick and fast. */
export const analytics: Service = {
  name: 'analytics',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    ReadFigures: ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'],
    ReadDossiers: ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER', 'HANDLER', 'AGENT', 'DISPATCHER'],
    ReadHotspots: ['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'],
    ReviewHotspot: ['ANALYST', 'ORG_HEAD'],
    ReferHotspot: ['ANALYST', 'ORG_HEAD'],
    RecordJointAction: ['ANALYST', 'ORG_HEAD'],
    AssessHotspot: ['ANALYST', 'ORG_HEAD'],
  },
  deciders: [handles(hotspot)],
  views: [hotspotList],
  policies: [],
  publishes: publishes(analyticsEvents, { hotspot: hotspotPublications }),
  consumes: [fromIntake],
  gathers: [matters, dossier, organisations],
};
