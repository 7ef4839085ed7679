import type { Examples, Sealed } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { ItemCommand } from './item';
import type { ComplaintPart, ItemEvent } from './item.events';

const itemId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001';
const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const personId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003';
const number = '340200C01202605060001';
const ofItemId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0008';
const ofNumber = '340200C01202605050007';
const organisation = '340200C01';
const receivedAt = instantOf('2026-05-06T00:58:00Z');

/** Looks as what is sealed looks. */
const sealed = (text: string): Sealed => `v1.${personId}.bm9uY2Utb2YtMTJi.c2VhbGVk${text}MTZieXRldGFn` as Sealed;
const complainant = { name: sealed('name'), phone: sealed('phone'), address: sealed('address') };
const statement = sealed('statement');
const summary = '消费者反映在镜湖区某商行购买的电热水壶使用两周后漏电，商家拒绝退货。';

const part: ComplaintPart = {
  kind: 'COMPLAINT',
  complaintId,
  number: `${number}C1`,
  respondent: { name: '芜湖市镜湖区赭山家电商行', uscc: null },
  seller: {
    kind: 'ORDINARY',
    businessArea: '340202',
    domicileArea: '340202',
    shownArea: null,
    shownAddressReachable: null,
    platformArea: null,
    platformName: null,
  },
  objectCode: '127',
  problemCode: '0101',
  claim: '退货退款',
  facts: '2026年4月20日购买电热水壶一只，5月4日起漏电，商家以无包装为由拒绝退货。',
  disputedAmount: 29_900,
  mediationAsked: true,
};

export const itemEventExamples = {
  ItemReceived: {
    type: 'ItemReceived',
    data: {
      itemId,
      channel: 'PHONE',
      receivedAt,
      paper: null,
      organisation,
      personId,
      complainant,
      statement,
      summary,
    },
  },
  ItemNumbered: { type: 'ItemNumbered', data: { itemId, number } },
  ItemTriaged: {
    type: 'ItemTriaged',
    data: { itemId, number, organisation, channel: 'PHONE', receivedAt, personId, complainant, parts: [part] },
  },
  ItemReferredElsewhere: {
    type: 'ItemReferredElsewhere',
    data: {
      itemId,
      way: 'INFORMATION_REQUEST',
      basis: '申请公开抽检结果，属于政府信息公开申请。',
      referredAt: instantOf('2026-05-06T01:00:00Z'),
    },
  },
  ItemLinkedAsDuplicate: {
    type: 'ItemLinkedAsDuplicate',
    data: { itemId, number, organisation, ofItemId, ofNumber, linkedAt: instantOf('2026-05-06T01:00:00Z') },
  },
} satisfies Examples<ItemEvent>;

const { number: _number, ...given } = part;
export const itemCommandExamples = {
  ReceiveItem: {
    type: 'ReceiveItem',
    data: { itemId, channel: 'PHONE', receivedAt, organisation, personId, complainant, statement, summary },
  },
  NoteItemNumber: { type: 'NoteItemNumber', data: { itemId, number } },
  TriageItem: { type: 'TriageItem', data: { itemId, parts: [given] } },
  ReferElsewhere: {
    type: 'ReferElsewhere',
    data: { itemId, way: 'INFORMATION_REQUEST', basis: '申请公开抽检结果，属于政府信息公开申请。' },
  },
  LinkDuplicate: {
    type: 'LinkDuplicate',
    data: { itemId, ofNumber, earlier: { itemId: ofItemId, number: ofNumber, personId } },
  },
} satisfies Examples<ItemCommand>;
