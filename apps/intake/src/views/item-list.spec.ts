import {
  type ConsultationPart,
  type ItemEvent,
  itemEventExamples as events,
  type ItemPart,
  type ReportPart,
} from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { itemList } from './item-list.view';

const {
  ItemReceived: received,
  ItemNumbered: numbered,
  ItemTriaged: triaged,
  ItemReferredElsewhere: referred,
  ItemLinkedAsDuplicate: linked,
} = events;
const shown = (...history: ItemEvent[]) => documentOf(itemList.view, ...history);

const isReceived = {
  number: null,
  organisation: '340200C01',
  status: 'RECEIVED',
  channel: 'PHONE',
  receivedAt: '2026-05-06T00:58:00.000Z',
  paper: null,
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainant: received.data.complainant,
  statement: received.data.statement,
  summary: '消费者反映在镜湖区某商行购买的电热水壶使用两周后漏电，商家拒绝退货。',
  complaints: [],
  consultations: [],
  referral: null,
  duplicateOf: null,
};
const number = '340200C01202605060001';

describe('a listed item', () => {
  it('is there before it has a number', () => expect(shown(received)).toStrictEqual(isReceived));
  it('names the paper that it was entered from', () =>
    expect(shown({ ...received, data: { ...received.data, paper: '登记簿 2026-118' } })).toStrictEqual({
      ...isReceived,
      paper: '登记簿 2026-118',
    }));
  it('has its number', () => expect(shown(received, numbered)).toStrictEqual({ ...isReceived, number }));
  it('names, once triaged, its complaints and nothing of what they are about', () =>
    expect(shown(received, numbered, triaged)).toStrictEqual({
      ...isReceived,
      number,
      status: 'TRIAGED',
      complaints: [{ complaintId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002', number: `${number}C1` }],
    }));
  it('names, once referred, the way and its basis', () =>
    expect(shown(received, numbered, referred)).toStrictEqual({
      ...isReceived,
      number,
      status: 'REFERRED',
      referral: { way: 'INFORMATION_REQUEST', basis: '申请公开抽检结果，属于政府信息公开申请。' },
    }));
});

describe('an item with a report', () => {
  const complaint = triaged.data.parts[0]!;
  const report: ReportPart = {
    kind: 'REPORT',
    reportId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0011',
    respondent: { name: '芜湖市镜湖区赭山食品商行', uscc: null },
    objectCode: '101',
    problemCode: '0201',
    actArea: '340202',
    facts: '销售超过保质期的食品。',
  };
  const question: ConsultationPart = {
    kind: 'CONSULTATION',
    consultationId: 'q-1',
    number: `${number}Q1`,
    subtype: 'POLICY',
    topic: '预付卡余额如何退还',
    persons: 1,
  };
  const into = (...parts: ItemPart[]): ItemEvent => ({ ...triaged, data: { ...triaged.data, parts } });
  const isTriaged = { ...isReceived, number, status: 'TRIAGED', statement: null };

  it('says nothing any more of who came and what they said', () =>
    expect(shown(received, numbered, into(report))).toStrictEqual({
      ...isTriaged,
      personId: null,
      complainant: null,
      summary: '',
    }));
  it('beside a complaint and a question says what those say, and of the person what the complaint shows', () =>
    expect(shown(received, numbered, into(complaint, report, question))).toStrictEqual({
      ...isTriaged,
      summary: `${complaint.facts}；${question.topic}`,
      complaints: [{ complaintId: complaint.complaintId, number: complaint.number }],
      consultations: [{ consultationId: 'q-1', number: `${number}Q1` }],
    }));
  it('names its consultations, and keeps its words where no report is among them', () =>
    expect(shown(received, numbered, into(question))).toStrictEqual({
      ...isReceived,
      number,
      status: 'TRIAGED',
      consultations: [{ consultationId: 'q-1', number: `${number}Q1` }],
    }));
});

it('an item of somebody who left no name has no complainant', () =>
  expect(shown({ ...received, data: { ...received.data, complainant: null } })).toStrictEqual({
    ...isReceived,
    complainant: null,
  }));

it('a linked item names the one that it goes on as', () =>
  expect(shown(received, numbered, linked)).toStrictEqual({
    ...isReceived,
    number,
    status: 'LINKED',
    duplicateOf: { itemId: linked.data.ofItemId, number: linked.data.ofNumber },
  }));

describe('the person of an item', () => {
  const mayContact = ['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER'];
  it('and their own words are shown to those who may contact them', () =>
    expect(itemList.sensitive).toStrictEqual({
      'complainant.name': mayContact,
      'complainant.phone': mayContact,
      'complainant.address': mayContact,
      statement: mayContact,
    }));
  it('is sealed for the item', () => expect(itemList.sealedFor({ _id: 'id' })).toBe('item-id'));
});
