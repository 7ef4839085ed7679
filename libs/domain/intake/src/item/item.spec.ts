import { stateOf } from '@12315/kernel';
import { meta, metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { item, type ItemCommand, type ReceiveItem } from './item';
import { itemCommandExamples as commands, itemEventExamples as events } from './item.examples';
import type { Handling, IntakeChannel, ItemPart } from './item.events';
import type { GivenPart } from './parts';

const { given } = specFor(item);
const {
  ItemReceived: received,
  ItemNumbered: numbered,
  ItemTriaged: triaged,
  ItemReferredElsewhere: referred,
  ItemLinkedAsDuplicate: linked,
} = events;
const {
  ReceiveItem: receive,
  NoteItemNumber: note,
  TriageItem: triage,
  ReferElsewhere: refer,
  LinkDuplicate: link,
} = commands;

const [part] = triage.data.parts as unknown as readonly [Extract<GivenPart, { kind: 'COMPLAINT' }>];
const triageAs = (...parts: readonly GivenPart[]): ItemCommand => ({ ...triage, data: { ...triage.data, parts } });
const receiveAs = (more: Partial<ReceiveItem['data']>): ItemCommand => ({
  ...receive,
  data: { ...receive.data, ...more },
});
const yesterday = instantOf('2026-05-05T02:00:00Z');
const agent = metaAt('2026-05-06T01:00:00Z', { actor: { ...meta.actor, role: 'AGENT' } });
const fromPaper = receiveAs({ receivedAt: yesterday, paper: '芜消登〔2026〕12号' });

describe('receiving an item', () => {
  it('records what came in', () => given().when(receive).then(received));
  it('changes nothing the second time', () => given(received).when(receive).thenNothing());
  it('is refused for the future', () =>
    given()
      .when(receiveAs({ receivedAt: instantOf('2026-05-06T01:00:00.001Z') }))
      .thenRejected('item.received-in-future'));
  it('is refused without a summary', () =>
    given()
      .when(receiveAs({ summary: ' ' }))
      .thenRejected('item.summary-missing'));
  it('of an earlier day needs its paper', () =>
    given()
      .when(receiveAs({ receivedAt: yesterday }), agent)
      .thenRejected('item.paper-missing'));
  it('of an earlier day is known by when it is recorded, whenever it is said to have occurred', () =>
    given()
      .when(receiveAs({ receivedAt: yesterday }), { ...agent, occurredAt: yesterday })
      .thenRejected('item.paper-missing'));
  it('of an earlier day is for agents and station officers', () =>
    given().when(fromPaper).thenRejected('item.back-entry'));
  it('of an earlier day keeps the time of the paper', () =>
    given()
      .when(fromPaper, agent)
      .then({ ...received, data: { ...received.data, receivedAt: yesterday, paper: '芜消登〔2026〕12号' } }));
  it('of the same day in Wuhu needs no paper, though UTC has another date', () =>
    given()
      .when(receiveAs({ receivedAt: instantOf('2026-05-05T16:30:00Z') }))
      .then({ ...received, data: { ...received.data, receivedAt: instantOf('2026-05-05T16:30:00Z') } }));
  it('is refused for a day before any complaint rules', () =>
    given()
      .when(receiveAs({ receivedAt: instantOf('1996-03-14T02:00:00Z'), paper: '旧登记簿' }), agent)
      .thenRejected('law.no-rule-set'));
});

describe('the number of an item', () => {
  it('is noted', () => given(received).when(note).then(numbered));
  it('is noted once', () => given(received, numbered).when(note).thenNothing());
  it('means nothing to an item that is not there', () => given().when(note).thenNothing());
});

describe('triaging an item', () => {
  it('numbers its parts', () => given(received, numbered).when(triage).then(triaged));
  it('numbers a second part C2', () =>
    given(received, numbered)
      .when(triageAs(part, { ...part, complaintId: 'another' }))
      .then({
        ...triaged,
        data: {
          ...triaged.data,
          parts: [
            ...triaged.data.parts,
            { ...triaged.data.parts[0]!, complaintId: 'another', number: '340200C01202605060001C2' },
          ],
        },
      }));
  it('changes nothing the second time with the same parts', () =>
    given(received, numbered, triaged).when(triage).thenNothing());
  it('is refused the second time with other parts', () =>
    given(received, numbered, triaged)
      .when(triageAs({ ...part, claim: '换货' }))
      .thenRejected('item.already-triaged'));
  it('waits for the number', () => given(received).when(triage).thenRejected('item.not-numbered'));
  it('needs an item', () => given().when(triage).thenRejected('item.unknown'));
  it('is refused after the person was referred elsewhere', () =>
    given(received, numbered, referred).when(triage).thenRejected('item.closed'));
  it('needs a part', () => given(received, numbered).when(triageAs()).thenRejected('item.no-parts'));
  it('names each complaint once', () =>
    given(received, numbered).when(triageAs(part, part)).thenRejected('item.complaint-named-twice'));
  it.each([{ respondent: { name: '' } }, { claim: ' ' }, { facts: '' }])('needs the materials of the law: %j', (lack) =>
    given(received, numbered)
      .when(triageAs({ ...part, ...lack }))
      .thenRejected('item.materials-missing'),
  );
  it.each([-1, 0.5, Number.NaN])('counts the disputed amount in whole fen, not %d', (disputedAmount) =>
    given(received, numbered)
      .when(triageAs({ ...part, disputedAmount }))
      .thenRejected('item.amount-not-fen'),
  );
  const at = (channel: IntakeChannel, organisation: string) => ({
    item: { ...received, data: { ...received.data, channel, organisation } },
    into: (handling: Handling) => ({
      ...triaged,
      data: { ...triaged.data, channel, organisation, parts: [{ ...triaged.data.parts[0]!, handling }] },
    }),
  });
  it.each(['STATION', 'MOBILE_UNIT', 'ONSITE_EVENT'] as const)(
    'on the spot (%s) may leave a matter there',
    (channel) => {
      const there = at(channel, '340202T01');
      given(there.item, numbered)
        .when(triageAs({ ...part, handling: 'ONSITE' }))
        .then(there.into('ONSITE'));
    },
  );
  it('leaves nothing on the spot that came by phone', () =>
    given(received, numbered)
      .when(triageAs({ ...part, handling: 'ONSITE' }))
      .thenRejected('item.not-on-the-spot'));
  it('by an association may leave a matter to it', () => {
    const there = at('ASSOCIATION', '340200A01');
    given(there.item, numbered)
      .when(triageAs({ ...part, handling: 'ASSOCIATION' }))
      .then(there.into('ASSOCIATION'));
  });
  it('by another organisation leaves nothing to an association', () =>
    given(received, numbered)
      .when(triageAs({ ...part, handling: 'ASSOCIATION' }))
      .thenRejected('item.no-association'));
  it('for the organ with authority says nothing of it', () =>
    given(received, numbered)
      .when(triageAs({ ...part, handling: 'AUTHORITY' }))
      .then(triaged));
  it('takes a dispute about no money', () =>
    given(received, numbered)
      .when(triageAs({ ...part, disputedAmount: 0 }))
      .then({ ...triaged, data: { ...triaged.data, parts: [{ ...triaged.data.parts[0]!, disputedAmount: 0 }] } }));
  it('keeps all that is known of respondent and seller', () => {
    const respondent = { name: '芜湖某某贸易有限公司', uscc: '91340200MA2N00000X' };
    const seller = {
      kind: 'PLATFORM_MERCHANT',
      businessArea: '340202',
      domicileArea: '340207',
      shownArea: '340209',
      shownAddressReachable: false,
      platformArea: '340210',
      platformName: '某某优选',
    } as const;
    given(received, numbered)
      .when(triageAs({ ...part, respondent, seller }))
      .then({ ...triaged, data: { ...triaged.data, parts: [{ ...triaged.data.parts[0]!, respondent, seller }] } });
  });
  it('keeps what is unknown of the seller as unknown', () =>
    given(received, numbered)
      .when(triageAs({ ...part, seller: { kind: 'OWN_SITE' } }))
      .then({
        ...triaged,
        data: {
          ...triaged.data,
          parts: [
            {
              ...triaged.data.parts[0]!,
              seller: {
                kind: 'OWN_SITE',
                businessArea: null,
                domicileArea: null,
                shownArea: null,
                shownAddressReachable: null,
                platformArea: null,
                platformName: null,
              },
            },
          ],
        },
      }));
});

const anonymously = { ...received, data: { ...received.data, complainant: null } };
const { earlier } = link.data;
const linkTo = (more: Partial<typeof earlier> | null): ItemCommand => ({
  ...link,
  data: { ...link.data, earlier: more && { ...earlier, ...more } },
});
const reportPart = {
  kind: 'REPORT',
  reportId: 'r-1',
  respondent: { name: '芜湖市镜湖区赭山食品商行', uscc: null },
  objectCode: '101',
  problemCode: '0201',
  actArea: '340202',
  facts: '销售超过保质期的食品。',
} as const;
const question = {
  kind: 'CONSULTATION',
  consultationId: 'q-1',
  subtype: 'POLICY',
  topic: '预付卡余额如何退还',
} as const;

describe('an item of somebody who left no name', () => {
  it('is received without them', () =>
    given()
      .when(receiveAs({ complainant: null }))
      .then(anonymously));
  it('may hold a report', () =>
    given(anonymously, numbered)
      .when(triageAs(reportPart))
      .then({ ...triaged, data: { ...triaged.data, complainant: null, parts: [reportPart] } }));
  it('holds no complaint, by the rules of 2026', () =>
    given(anonymously, numbered).when(triageAs(part)).thenRejected('item.complainant-missing'));
  it('holds none by older rules either, whose article is not claimed', () => {
    const old = { ...anonymously, data: { ...anonymously.data, receivedAt: instantOf('2012-05-06T01:00:00Z') } };
    const asked = () => item.decide.TriageItem(triageAs(part).data as never, stateOf(item, [old, numbered]), meta);
    expect(asked).toThrow(expect.objectContaining({ code: 'item.complainant-missing', law: undefined }));
  });
});

describe('the parts of an item', () => {
  const into = (...parts: readonly ItemPart[]) => ({ ...triaged, data: { ...triaged.data, parts } });
  const first = triaged.data.parts[0]!;
  const asked = { ...question, number: '340200C01202605060001Q1', persons: 1 };

  it('are counted by their kind, so that no number tells of a report beside it', () =>
    given(received, numbered)
      .when(triageAs(reportPart, part, question))
      .then(into(reportPart, first, asked)));
  it('may be asked by several', () =>
    given(received, numbered)
      .when(triageAs({ ...question, persons: 12 }))
      .then(into({ ...asked, persons: 12 })));
  it('are the same when only the drawn id of a report differs', () =>
    given(received, numbered, into(reportPart))
      .when(triageAs({ ...reportPart, reportId: 'r-2' }))
      .thenNothing());
  it('are others when a report says something else', () =>
    given(received, numbered, into(reportPart))
      .when(triageAs({ ...reportPart, facts: '另一事实' }))
      .thenRejected('item.already-triaged'));
  it.each([{ respondent: { name: ' ' } }, { facts: '' }, { actArea: ' ' }])('lack nothing of a report: %j', (lack) =>
    given(received, numbered)
      .when(triageAs({ ...reportPart, ...lack }))
      .thenRejected('item.report-incomplete'),
  );
  it('ask something', () =>
    given(received, numbered)
      .when(triageAs({ ...question, topic: ' ' }))
      .thenRejected('item.question-missing'));
  it.each([0, 1.5])('are not asked by %d persons', (persons) =>
    given(received, numbered)
      .when(triageAs({ ...question, persons }))
      .thenRejected('item.persons-not-counted'),
  );
});

describe('linking an item to an earlier one', () => {
  it('closes it', () => given(received, numbered).when(link).then(linked));
  it('changes nothing the second time', () => given(received, numbered, linked).when(link).thenNothing());
  it('is not done again to another', () =>
    given(received, numbered, linked)
      .when(linkTo({ itemId: 'another' }))
      .thenRejected('item.closed'));
  it('needs the same person', () =>
    given(received, numbered)
      .when(linkTo({ personId: 'another' }))
      .thenRejected('item.not-same-person'));
  it('needs an earlier item', () => given(received, numbered).when(linkTo(null)).thenRejected('item.number-unknown'));
  it('needs another item', () =>
    given(received, numbered)
      .when(linkTo({ itemId: link.data.itemId }))
      .thenRejected('item.duplicate-of-itself'));
  it('waits for the number', () => given(received).when(link).thenRejected('item.not-numbered'));
  it('is refused after triage', () =>
    given(received, numbered, triaged).when(link).thenRejected('item.already-triaged'));
  it('is refused after a referral', () => given(received, numbered, referred).when(link).thenRejected('item.closed'));
  it('needs an item', () => given().when(link).thenRejected('item.unknown'));
  it('leaves nothing to triage or refer', () => {
    given(received, numbered, linked).when(triage).thenRejected('item.closed');
    given(received, numbered, linked).when(refer).thenRejected('item.closed');
  });
});

describe('referring a person elsewhere', () => {
  it('closes the item', () => given(received, numbered).when(refer).then(referred));
  it('changes nothing the second time', () => given(received, referred).when(refer).thenNothing());
  it('is refused with a second way', () =>
    given(received, referred)
      .when({ ...refer, data: { ...refer.data, way: 'PETITION' } })
      .thenRejected('item.closed'));
  it('is refused after triage', () =>
    given(received, numbered, triaged).when(refer).thenRejected('item.already-triaged'));
  it('needs a basis', () =>
    given(received)
      .when({ ...refer, data: { ...refer.data, basis: ' ' } })
      .thenRejected('item.basis-missing'));
  it('needs an item', () => given().when(refer).thenRejected('item.unknown'));
});

it('is held by the organisation that received it', () => {
  expect(item.holder(stateOf(item, []))).toBe(null);
  expect(item.holder(stateOf(item, [received, numbered, triaged]))).toBe('340200C01');
  expect(item.holder(stateOf(item, [received, referred]))).toBe('340200C01');
});
