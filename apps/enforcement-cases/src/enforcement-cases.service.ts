import { enforcementCasesEvents } from '@12315/contracts';
import { lead } from '@12315/domain-enforcement-cases';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, type Service } from '@12315/platform';
import { fromIntake, fromSampling } from './consumes';
import { leadPublications } from './publishes';
import { leadList } from './views/lead-list.view';

/** 案源: signs of a breach from complaints, samples and inspections, and the clock of their verification. */
export const enforcementCases: Service = {
  name: 'enforcement-cases',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    RegisterLead: ['HANDLER'],
    ExtendVerification: ['ORG_HEAD'],
    ReadLeads: ['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER'],
  },
  deciders: [handles(lead)],
  views: [leadList],
  policies: [],
  publishes: publishes(enforcementCasesEvents, { lead: leadPublications }),
  consumes: [fromIntake, fromSampling],
  gathers: [],
};
