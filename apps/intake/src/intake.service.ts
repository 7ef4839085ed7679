import { intakeEvents } from '@12315/contracts';
import {
  complaint,
  complaintLetters,
  consultation,
  intakeLetter,
  item,
  itemNumbering,
  itemToComplaint,
  itemToConsultation,
  itemToReport,
  numbering,
  numberToItem,
  numberToReport,
  report,
  reportLetters,
  reportNumbering,
  topic,
} from '@12315/domain-intake';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { fromEnforcementCases, fromMediation, fromRouting } from './consumes';
import { grants } from './intake.grants';
import { complaintPublications } from './publishes/complaint';
import { consultationPublications, topicPublications } from './publishes/consultation';
import { itemPublications } from './publishes/item';
import { reportPublications } from './publishes/report';
import { reportsFromEnforcementCases, reportsFromRouting } from './report-consumes';
import { complaintList } from './views/complaint-list.view';
import { consultationList } from './views/consultation-list.view';
import { itemList } from './views/item-list.view';
import { letters, organisations } from './views/letters.view';
import { reportList } from './views/report-list.view';
import { topicList } from './views/topic-list.view';

/** 登记: what comes in, and complaints, reports and consultations from their registration to the archive. */
export const intake: Service = {
  name: 'intake',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants,
  deciders: [
    handles(numbering),
    handles(item),
    handles(complaint),
    handles(report),
    handles(consultation),
    handles(topic),
    handles(intakeLetter),
  ],
  views: [itemList, complaintList, reportList, consultationList, topicList, letters],
  policies: [
    reacts(itemNumbering, item, numbering),
    reacts(numberToItem, numbering, item),
    reacts(itemToComplaint, item, complaint),
    reacts(itemToReport, item, report),
    reacts(itemToConsultation, item, consultation),
    reacts(reportNumbering, report, numbering),
    reacts(numberToReport, numbering, report),
    reacts(complaintLetters, complaint, intakeLetter),
    reacts(reportLetters, report, intakeLetter),
  ],
  publishes: publishes(intakeEvents, {
    item: itemPublications,
    complaint: complaintPublications,
    report: reportPublications,
    consultation: consultationPublications,
    topic: topicPublications,
  }),
  consumes: [fromRouting, fromMediation, fromEnforcementCases, reportsFromRouting, reportsFromEnforcementCases],
  gathers: [organisations],
};
