import { type ConsultationEvent, consultationEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { consultationList } from './consultation-list.view';

const {
  ConsultationRegistered: registered,
  ConsultationAnswered: answered,
  ConsultationRated: rated,
  ConsultationClosed: closed,
} = events;
const shown = (...history: ConsultationEvent[]) => documentOf(consultationList.view, ...history);
const at = '2026-05-06T01:00:00.000Z';
const isRegistered = {
  number: '340200C01202605060001Q1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  organisation: '340200C01',
  status: 'REGISTERED',
  channel: 'PHONE',
  subtype: 'CONSUMER',
  topic: '预付卡商家停业后余额如何退还',
  persons: 1,
  receivedAt: '2026-05-06T00:58:00.000Z',
  registeredAt: at,
  answer: null,
  satisfied: null,
  closedAt: null,
};
const { answer: words, owners, topicId, topicVersion, guidedTo } = answered.data;
const isAnswered = {
  ...isRegistered,
  status: 'ANSWERED',
  answer: { words, owners, topicId, topicVersion, guidedTo, at },
};

describe('a listed consultation', () => {
  it('says what is asked, and of how many', () => expect(shown(registered)).toStrictEqual(isRegistered));
  it('shows the answer with the version of its topic', () =>
    expect(shown(registered, answered)).toStrictEqual(isAnswered));
  it('shows what the person thinks of it, also after the closing', () => {
    const rest = { status: 'CLOSED', satisfied: true, closedAt: at };
    expect(shown(registered, answered, rated, closed)).toStrictEqual({ ...isAnswered, ...rest });
    expect(shown(registered, answered, closed, rated)).toStrictEqual({ ...isAnswered, ...rest });
  });
});
