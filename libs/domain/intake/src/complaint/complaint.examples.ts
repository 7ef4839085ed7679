import type { Examples } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import { itemEventExamples } from '../item/item.examples';
import type { ComplaintCommand } from './complaint';
import type { ComplaintEvent } from './complaint.events';

const { kind: _kind, ...matter } = itemEventExamples.ItemTriaged.data.parts[0]!;
const { itemId, organisation: centre, channel, receivedAt, personId, complainant } = itemEventExamples.ItemTriaged.data;
const { complaintId } = matter;
const dispatchId = complaintId;
const leadId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');

const registration = { ...matter, itemId, organisation: centre, channel, receivedAt, personId, complainant };
const refusal = {
  ground: 'NOT_CONSUMER_DISPUTE',
  reason: '所购设备用于出租经营，不属于为生活消费需要购买商品。',
  otherWays: ['向人民法院提起诉讼'],
} as const;
const facts = '该商行销售的电热水壶无强制性产品认证标志。';
const acceptance = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt: now });
const local = '340202T03';
const association = '340202A01';
const mediationId = complaintId;
const followUpId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0005';
const caseId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0006';
const { number, seller, respondent, claim } = matter;
const header = {
  number,
  itemId,
  personId,
  complainantName: complainant.name,
  respondentName: respondent.name,
  claim,
};
const beyond = '经营者拒绝到场，超出服务站职能。';
const inKind = '更换同型号电热水壶一只';
const caseResult = { leadId, caseId, outcome: 'PENALTY' } as const;
const followUp = { followUpId, satisfied: true, score: 5, reason: '处理及时，已收到退款。' };
const report = { complaintId, organisation, dueOn: legalDate('2026-05-14'), article: acceptance.article };

export const complaintEventExamples: Examples<ComplaintEvent> = {
  ComplaintRegistered: { type: 'ComplaintRegistered', data: { ...registration, registeredAt: now } },
  ComplaintAssigned: {
    type: 'ComplaintAssigned',
    data: { complaintId, dispatchId, organisation, receivedAt: now, acceptance },
  },
  ComplaintAccepted: {
    type: 'ComplaintAccepted',
    data: {
      complaintId,
      organisation,
      acceptedAt: now,
      onTime: true,
      mediationAsked: true,
      ...header,
      escalated: false,
    },
  },
  ComplaintRefused: {
    type: 'ComplaintRefused',
    data: {
      complaintId,
      organisation,
      ...refusal,
      article: '《市场监督管理投诉举报处理办法》第十六条第三项',
      refusedAt: now,
      onTime: true,
    },
  },
  ComplaintWithdrawn: {
    type: 'ComplaintWithdrawn',
    data: { complaintId, organisation, reason: '双方已自行和解。', withdrawnAt: now },
  },
  EnforcementLeadRaised: {
    type: 'EnforcementLeadRaised',
    data: {
      complaintId,
      leadId,
      organisation,
      facts,
      discoveredAt: now,
      source: 'COMPLAINT',
      respondentName: respondent.name,
    },
  },
  AcceptanceDueSoon: { type: 'AcceptanceDueSoon', data: report },
  AcceptanceOverdue: { type: 'AcceptanceOverdue', data: report },
  SettledOnSite: {
    type: 'SettledOnSite',
    data: { complaintId, organisation: local, recovered: 29_900, inKind, settledAt: now },
  },
  ComplaintTakenUp: {
    type: 'ComplaintTakenUp',
    data: { complaintId, organisation: local, kind: 'STATION', takenUpAt: now, ...header },
  },
  AssociationDeclined: {
    type: 'AssociationDeclined',
    data: { complaintId, organisation: association, reason: '不属于消费者协会受理范围。', declinedAt: now },
  },
  ComplaintEscalated: {
    type: 'ComplaintEscalated',
    data: { complaintId, number, organisation: local, seller, reason: beyond, escalatedAt: now },
  },
  ComplaintSettled: {
    type: 'ComplaintSettled',
    data: {
      complaintId,
      organisation,
      by: 'MEDIATION',
      mediationId,
      agreed: 29_900,
      recovered: 0,
      settledAt: now,
      onTime: true,
    },
  },
  AgreementPerformanceNoted: {
    type: 'AgreementPerformanceNoted',
    data: { complaintId, organisation, mediationId, performed: true, recovered: 29_900, notedAt: now },
  },
  ComplaintMediationTerminated: {
    type: 'ComplaintMediationTerminated',
    data: {
      complaintId,
      organisation,
      mediationId,
      ground: 'DECLARED_NO_AGREEMENT',
      onTime: true,
      terminatedAt: now,
    },
  },
  OutcomeConflictRaised: {
    type: 'OutcomeConflictRaised',
    data: { complaintId, organisation, mediationId, recorded: 'WITHDRAWN', other: 'MEDIATED', raisedAt: now },
  },
  ResultNotified: { type: 'ResultNotified', data: { complaintId, organisation, manner: 'PHONE', notifiedAt: now } },
  ComplaintClosed: {
    type: 'ComplaintClosed',
    data: {
      complaintId,
      organisation,
      result: 'MEDIATED',
      recovered: 29_900,
      leadFound: false,
      onTime: true,
      closedAt: now,
    },
  },
  ComplaintFollowedUp: {
    type: 'ComplaintFollowedUp',
    data: { complaintId, organisation, ...followUp, followedUpAt: now },
  },
  ComplaintArchived: { type: 'ComplaintArchived', data: { complaintId, organisation, archivedAt: now } },
  CaseResultNoted: { type: 'CaseResultNoted', data: { complaintId, organisation, ...caseResult, notedAt: now } },
};

export const complaintCommandExamples: Examples<ComplaintCommand> = {
  RegisterComplaint: { type: 'RegisterComplaint', data: registration },
  NoteAssignment: { type: 'NoteAssignment', data: { complaintId, dispatchId, organisation, receivedAt: now } },
  AcceptComplaint: { type: 'AcceptComplaint', data: { complaintId } },
  RefuseComplaint: { type: 'RefuseComplaint', data: { complaintId, ...refusal } },
  WithdrawComplaint: { type: 'WithdrawComplaint', data: { complaintId, reason: '双方已自行和解。' } },
  RaiseLead: { type: 'RaiseLead', data: { complaintId, leadId, facts, discoveredAt: now } },
  RecordSettlement: { type: 'RecordSettlement', data: { complaintId, recovered: 29_900, inKind } },
  TakeUpComplaint: { type: 'TakeUpComplaint', data: { complaintId } },
  DeclineComplaint: {
    type: 'DeclineComplaint',
    data: { complaintId, reason: '不属于消费者协会受理范围。' },
  },
  EscalateComplaint: { type: 'EscalateComplaint', data: { complaintId, reason: beyond } },
  NoteAgreement: {
    type: 'NoteAgreement',
    data: { complaintId, mediationId, agreed: 29_900, onTime: true, at: now },
  },
  NotePerformance: {
    type: 'NotePerformance',
    data: { complaintId, mediationId, performed: true, recovered: 29_900, at: now },
  },
  NoteMediationEnd: {
    type: 'NoteMediationEnd',
    data: { complaintId, mediationId, ground: 'DECLARED_NO_AGREEMENT', onTime: true, at: now },
  },
  RecordSelfSettlement: { type: 'RecordSelfSettlement', data: { complaintId, recovered: 29_900 } },
  SendResult: { type: 'SendResult', data: { complaintId, manner: 'PHONE' } },
  CloseComplaint: { type: 'CloseComplaint', data: { complaintId, leadFound: false } },
  RecordFollowUp: { type: 'RecordFollowUp', data: { complaintId, ...followUp } },
  ArchiveComplaint: { type: 'ArchiveComplaint', data: { complaintId } },
  NoteCaseResult: { type: 'NoteCaseResult', data: { complaintId, ...caseResult, at: now } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: complaintId } },
};
