import type { Examples } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { AssistanceCommand } from './assistance';
import type { AssistanceEvent } from './assistance.events';

const assistanceId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0301';
const reference = '340200C01202605060001C1';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const about = { assistanceId, reference, organisation };
const letter = {
  ...about,
  toArea: '341702',
  toName: '池州市贵池区市场监督管理局',
  matter: '消费者在贵池区购买的沙发开裂，商家在贵池区经营。',
  request: '请核实商家情况并协助消费者退货退款。',
};
const answer = { outcome: '商家已退款260元，消费者已收到。', recovered: 26000 };
const due = { dueOn: legalDate('2026-05-26'), article: '《市场监督管理行政处罚程序规定》第四十五条' };

export const assistanceEventExamples: Examples<AssistanceEvent> = {
  AssistanceRequested: {
    type: 'AssistanceRequested',
    data: {
      ...letter,
      requestedAt: now,
      reply: deadline({ calendar: publishedCalendar, duty: 'ASSISTANCE_REPLY', startedAt: now }),
    },
  },
  AssistanceReplied: { type: 'AssistanceReplied', data: { ...about, ...answer, onTime: true, repliedAt: now } },
  AssistanceDueSoon: { type: 'AssistanceDueSoon', data: { ...about, ...due } },
  AssistanceOverdue: { type: 'AssistanceOverdue', data: { ...about, ...due } },
};

export const assistanceCommandExamples: Examples<AssistanceCommand> = {
  RequestAssistance: { type: 'RequestAssistance', data: letter },
  RecordAssistanceReply: { type: 'RecordAssistanceReply', data: { assistanceId, ...answer } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: assistanceId } },
};
