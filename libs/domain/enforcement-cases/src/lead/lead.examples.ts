import type { Examples } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { LeadCommand } from './lead.commands';
import type { LeadEvent } from './lead.events';

const leadId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004';
const caseId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0005';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const registration = {
  leadId,
  source: 'COMPLAINT',
  sourceId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  organisation,
  facts: '该商行销售的电热水壶无强制性产品认证标志。',
  discoveredAt: now,
  respondent: { name: '芜湖市镜湖区安居家电行' },
} as const;
const { source, sourceId, respondent } = registration;
const reason = '需向生产企业所在地机关核实。';
const clock = { calendar: publishedCalendar, duty: 'MEDIATION_LEAD_VERIFICATION', startedAt: now } as const;
const verification = deadline(clock);
const report = { leadId, organisation, dueOn: legalDate('2026-05-26'), article: verification.article };
const filing = {
  leadId,
  caseId,
  cause: '销售不符合强制性国家标准的产品',
  category: 'PRODUCT_QUALITY',
  officers: ['officer-7', 'officer-8'],
} as const;
const decline = { leadId, ground: 'MINOR_CORRECTED', reason: '当日已下架并退换，没有造成危害后果。' } as const;

export const leadEventExamples: Examples<LeadEvent> = {
  LeadRegistered: { type: 'LeadRegistered', data: { ...registration, verification } },
  VerificationExtended: {
    type: 'VerificationExtended',
    data: { leadId, organisation, reason, extendedAt: now, verification: deadline({ ...clock, extended: true }) },
  },
  VerificationPaused: {
    type: 'VerificationPaused',
    data: { leadId, organisation, reason: 'TESTING', pausedAt: now },
  },
  VerificationResumed: {
    type: 'VerificationResumed',
    data: { leadId, organisation, resumedAt: now, verification },
  },
  FilingDecided: {
    type: 'FilingDecided',
    data: { ...filing, source, sourceId, organisation, respondent, onTime: true, decidedAt: now },
  },
  FilingDeclined: {
    type: 'FilingDeclined',
    data: {
      ...decline,
      source,
      sourceId,
      organisation,
      article: '《市场监督管理行政处罚程序规定》第二十条第一项',
      onTime: true,
      decidedAt: now,
    },
  },
  VerificationDueSoon: { type: 'VerificationDueSoon', data: report },
  VerificationOverdue: { type: 'VerificationOverdue', data: report },
};

export const leadCommandExamples: Examples<LeadCommand> = {
  RegisterLead: { type: 'RegisterLead', data: registration },
  ExtendVerification: { type: 'ExtendVerification', data: { leadId, reason } },
  PauseVerification: { type: 'PauseVerification', data: { leadId, reason: 'TESTING' } },
  ResumeVerification: { type: 'ResumeVerification', data: { leadId } },
  DecideFiling: {
    type: 'DecideFiling',
    data: {
      ...filing,
      conditions: { evidence: true, punishable: true, jurisdiction: true, withinTime: true },
    },
  },
  DeclineFiling: { type: 'DeclineFiling', data: decline },
  CheckDeadline: { type: 'CheckDeadline', data: { id: leadId } },
};
