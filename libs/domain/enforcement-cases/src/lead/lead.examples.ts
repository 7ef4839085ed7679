import type { Examples } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { LeadCommand } from './lead';
import type { LeadEvent } from './lead.events';

const leadId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const registration = {
  leadId,
  source: 'COMPLAINT',
  sourceId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  organisation,
  facts: '该商行销售的电热水壶无强制性产品认证标志。',
  discoveredAt: now,
} as const;
const reason = '需向生产企业所在地机关核实。';
const clock = { calendar: publishedCalendar, duty: 'MEDIATION_LEAD_VERIFICATION', startedAt: now } as const;
const verification = deadline(clock);
const report = { leadId, organisation, dueOn: legalDate('2026-05-26'), article: verification.article };

export const leadEventExamples: Examples<LeadEvent> = {
  LeadRegistered: { type: 'LeadRegistered', data: { ...registration, verification } },
  VerificationExtended: {
    type: 'VerificationExtended',
    data: { leadId, organisation, reason, extendedAt: now, verification: deadline({ ...clock, extended: true }) },
  },
  VerificationDueSoon: { type: 'VerificationDueSoon', data: report },
  VerificationOverdue: { type: 'VerificationOverdue', data: report },
};

export const leadCommandExamples: Examples<LeadCommand> = {
  RegisterLead: { type: 'RegisterLead', data: registration },
  ExtendVerification: { type: 'ExtendVerification', data: { leadId, reason } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: leadId } },
};
