import type { Examples } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { MediationCommand } from './mediation';
import type { MediationEvent } from './mediation.events';

const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const mediationId = complaintId;
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt: now });
const report = { mediationId, organisation, dueOn: legalDate('2026-07-05'), article: period.article };

export const mediationEventExamples: Examples<MediationEvent> = {
  MediationOpened: {
    type: 'MediationOpened',
    data: { mediationId, complaintId, kind: 'ADMIN', organisation, acceptedAt: now, period },
  },
  MediationConsented: {
    type: 'MediationConsented',
    data: { mediationId, organisation, side: 'BUSINESS', consentedAt: now },
  },
  MediationRefused: {
    type: 'MediationRefused',
    data: { mediationId, organisation, side: 'BUSINESS', reason: '认为商品没有质量问题。', refusedAt: now },
  },
  MediationTerminated: {
    type: 'MediationTerminated',
    data: {
      mediationId,
      organisation,
      ground: 'WITHDRAWN_OR_SELF_SETTLED',
      article: '《市场监督管理投诉举报处理办法》第二十三条第一款第一项',
      terminatedAt: now,
    },
  },
  MediationDueSoon: { type: 'MediationDueSoon', data: report },
  MediationPeriodExpired: { type: 'MediationPeriodExpired', data: report },
};

export const mediationCommandExamples: Examples<MediationCommand> = {
  OpenMediation: { type: 'OpenMediation', data: { mediationId, complaintId, organisation, acceptedAt: now } },
  RecordConsent: { type: 'RecordConsent', data: { mediationId, side: 'BUSINESS', consents: true } },
  NoteWithdrawal: { type: 'NoteWithdrawal', data: { mediationId, withdrawnAt: now } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: mediationId } },
};
