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
const report = { complaintId, organisation, dueOn: legalDate('2026-05-14'), article: acceptance.article };

export const complaintEventExamples: Examples<ComplaintEvent> = {
  ComplaintRegistered: { type: 'ComplaintRegistered', data: { ...registration, registeredAt: now } },
  ComplaintAssigned: {
    type: 'ComplaintAssigned',
    data: { complaintId, dispatchId, organisation, receivedAt: now, acceptance },
  },
  ComplaintAccepted: {
    type: 'ComplaintAccepted',
    data: { complaintId, organisation, acceptedAt: now, onTime: true, mediationAsked: true },
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
    data: { complaintId, leadId, organisation, facts, discoveredAt: now },
  },
  AcceptanceDueSoon: { type: 'AcceptanceDueSoon', data: report },
  AcceptanceOverdue: { type: 'AcceptanceOverdue', data: report },
};

export const complaintCommandExamples: Examples<ComplaintCommand> = {
  RegisterComplaint: { type: 'RegisterComplaint', data: registration },
  NoteAssignment: { type: 'NoteAssignment', data: { complaintId, dispatchId, organisation, receivedAt: now } },
  AcceptComplaint: { type: 'AcceptComplaint', data: { complaintId } },
  RefuseComplaint: { type: 'RefuseComplaint', data: { complaintId, ...refusal } },
  WithdrawComplaint: { type: 'WithdrawComplaint', data: { complaintId, reason: '双方已自行和解。' } },
  RaiseLead: { type: 'RaiseLead', data: { complaintId, leadId, facts, discoveredAt: now } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: complaintId } },
};
