import { intakeEvents } from '@12315/contracts';
import { complaint, item, itemNumbering, itemToComplaint, numbering, numberToItem } from '@12315/domain-intake';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { fromEnforcementCases, fromMediation, fromRouting } from './consumes';
import { grants } from './intake.grants';
import { complaintPublications } from './publishes/complaint';
import { itemPublications } from './publishes/item';
import { complaintList } from './views/complaint-list.view';
import { itemList } from './views/item-list.view';

/** 登记: what comes in, and every complaint up to the decision whether it is accepted. */
export const intake: Service = {
  name: 'intake',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants,
  deciders: [handles(numbering), handles(item), handles(complaint)],
  views: [itemList, complaintList],
  policies: [
    reacts(itemNumbering, item, numbering),
    reacts(numberToItem, numbering, item),
    reacts(itemToComplaint, item, complaint),
  ],
  publishes: publishes(intakeEvents, { item: itemPublications, complaint: complaintPublications }),
  consumes: [fromRouting, fromMediation, fromEnforcementCases],
  gathers: [],
};
