import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import { itemEventExamples } from '../item/item.examples';
import { topicEventExamples } from '../topic/topic.examples';
import type { ConsultationCommand } from './consultation';
import type { ConsultationEvent } from './consultation.events';

const consultationId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021';
const { itemId, number, organisation, channel, receivedAt } = itemEventExamples.ItemTriaged.data;
const { topicId, version, owners } = topicEventExamples.DutyOwnersAssigned.data;
const now = instantOf('2026-05-06T01:00:00Z');

const registration = {
  consultationId,
  itemId,
  number: `${number}Q1`,
  organisation,
  channel,
  subtype: 'CONSUMER',
  topic: '预付卡商家停业后余额如何退还',
  persons: 1,
  receivedAt,
} as const;
const answer = '可以向发卡企业所在地商务部门反映，也可以向人民法院起诉。';
const guidedTo = { area: '340100', name: '合肥市市场监督管理局' };

export const consultationEventExamples: Examples<ConsultationEvent> = {
  ConsultationRegistered: { type: 'ConsultationRegistered', data: { ...registration, registeredAt: now } },
  ConsultationAnswered: {
    type: 'ConsultationAnswered',
    data: { consultationId, organisation, answer, owners, topicId, topicVersion: version, guidedTo, answeredAt: now },
  },
  ConsultationRated: {
    type: 'ConsultationRated',
    data: { consultationId, organisation, satisfied: true, ratedAt: now },
  },
  ConsultationClosed: { type: 'ConsultationClosed', data: { consultationId, organisation, closedAt: now } },
};

export const consultationCommandExamples: Examples<ConsultationCommand> = {
  RegisterConsultation: { type: 'RegisterConsultation', data: registration },
  AnswerConsultation: {
    type: 'AnswerConsultation',
    data: { consultationId, answer, topicId, by: { version, owners }, guidedTo },
  },
  RateConsultation: { type: 'RateConsultation', data: { consultationId, satisfied: true } },
  CloseConsultation: { type: 'CloseConsultation', data: { consultationId } },
};
