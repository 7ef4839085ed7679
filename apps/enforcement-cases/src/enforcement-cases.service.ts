import { enforcementCasesEvents } from '@12315/contracts';
import {
  caseFiling,
  caseLetter,
  caseLetters,
  enforcementCase,
  interview,
  interviewLetters,
  lead,
  leadLetters,
} from '@12315/domain-enforcement-cases';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { fromIntake, fromRouting, fromSampling } from './consumes';
import { grants } from './enforcement-cases.grants';
import { casePublications } from './publishes/case';
import { interviewPublications } from './publishes/interview';
import { leadPublications } from './publishes/lead';
import { caseList } from './views/case-list.view';
import { interviewList } from './views/interview-list.view';
import { leadList } from './views/lead-list.view';
import { letters, organisations } from './views/letters.view';

/** 案件查办: leads and their verification, cases from filing to publication, interviews with businesses. */
export const enforcementCases: Service = {
  name: 'enforcement-cases',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants,
  deciders: [handles(lead), handles(enforcementCase), handles(interview), handles(caseLetter)],
  views: [leadList, caseList, interviewList, letters],
  policies: [
    reacts(caseFiling, lead, enforcementCase),
    reacts(leadLetters, lead, caseLetter),
    reacts(caseLetters, enforcementCase, caseLetter),
    reacts(interviewLetters, interview, caseLetter),
  ],
  publishes: publishes(enforcementCasesEvents, {
    lead: leadPublications,
    case: casePublications,
    interview: interviewPublications,
  }),
  consumes: [fromIntake, fromRouting, fromSampling],
  gathers: [organisations],
};
