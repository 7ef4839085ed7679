import { itemEventExamples as events, itemCommandExamples as commands } from '@12315/domain-intake';
import { httpSpec } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { ItemsController } from './items.controller';

const { givenNothing, givenStreams } = httpSpec(intake, { controllers: [ItemsController], titles });
const centre = '340200C01';
const words = { name: '李四', phone: '13855301234', address: '芜湖市镜湖区银湖南路' };
const summary = events.ItemReceived.data.summary;
const named = { channel: 'PHONE', complainant: words, statement: '我看见的。', summary };
const nameless = { channel: 'PHONE', statement: '我看见的。', summary };
const { complaintId: _mine, ...given } = commands.TriageItem.data.parts[0]!;
const complaint = { ...given, respondent: { name: '某店' }, seller: { kind: 'ORDINARY' } };
const report = {
  kind: 'REPORT',
  respondent: { name: '芜湖市镜湖区赭山食品商行' },
  objectCode: '101',
  problemCode: '0201',
  actArea: '340202',
  facts: '销售超过保质期的食品。',
};
const question = { kind: 'CONSULTATION', subtype: 'POLICY', topic: '预付卡余额如何退还' };

const triaged = async (body: object, parts: readonly object[]) => {
  const there = givenNothing().as('AGENT', centre);
  const { itemId, number } = (await there.whenPost('/items', body).thenStatus(201)).body;
  const asked = there.whenPost(`/items/${String(itemId)}/triage`, { parts });
  return { there, itemId: String(itemId), number: String(number), asked };
};

describe('an item of several kinds', () => {
  it('is answered with the number of each part; that of the report is of its own series', async () => {
    const { asked, number } = await triaged(named, [report, complaint, question]);
    const { body } = await asked.thenStatus(201);
    expect(body['complaints']).toMatchObject([{ number: `${number}C1` }]);
    expect(body['consultations']).toMatchObject([{ number: `${number}Q1` }]);
    expect(body['reports']).toMatchObject([{ number: '340200C01R202605060001' }]);
  });
  it('asked again is answered with the same report', async () => {
    const { asked } = await triaged(named, [report]);
    await asked
      .whenRepeated()
      .thenStatus(201, (await asked).body)
      .andNoNewEvents();
  });
  it('counts who asks together', async () => {
    const { asked } = await triaged(named, [{ ...question, persons: 12 }]);
    const [, consulted] = Object.entries((await asked).events).find(([stream]) => stream.startsWith('consultation-'))!;
    expect(consulted[0]!.data).toMatchObject({ persons: 12, subtype: 'POLICY' });
  });
  it.each([
    ['a report without a place', { ...report, actArea: undefined }, 'body.invalid'],
    ['a report of nobody', { ...report, respondent: { name: ' ' } }, 'item.report-incomplete'],
    ['a report with a claim', { ...report, claim: '退款' }, 'body.invalid'],
    ['a question of nothing', { ...question, topic: ' ' }, 'item.question-missing'],
    ['a question of no kind', { ...question, subtype: 'GOSSIP' }, 'body.invalid'],
    ['a part of no kind', { ...question, kind: 'OTHER' }, 'body.invalid'],
    ['no part at all', null, 'body.invalid'],
    ['a word', 'text', 'body.invalid'],
    ['a complaint on the spot that came by phone', { ...complaint, handling: 'ONSITE' }, 'item.not-on-the-spot'],
    ['a complaint for an association elsewhere', { ...complaint, handling: 'ASSOCIATION' }, 'item.no-association'],
  ])('is wrong with %s', async (_, part, code) => {
    const { asked } = await triaged(named, [part as object]);
    await asked.thenProblem(422, code).andNoNewEvents();
  });
});

describe('an item of somebody who left no name', () => {
  it('is received, and may hold a report', async () => {
    const { asked } = await triaged(nameless, [report]);
    const happened = Object.values((await asked.thenStatus(201)).events).flat();
    expect(happened.find(({ type }) => type === 'ReportRegistered')!.data).toMatchObject({ named: false });
  });
  it('holds no complaint, by the law', async () => {
    const { asked } = await triaged(nameless, [complaint]);
    const { body } = await asked.thenProblem(422, 'item.complainant-missing').andNoNewEvents();
    expect(JSON.stringify(body)).toContain('《市场监督管理投诉举报处理办法》第十条');
  });
});

describe('linking an item to an earlier one', () => {
  const twice = async (second: object = named) => {
    const there = givenNothing().as('AGENT', centre);
    const receive = async (body: object) => (await there.whenPost('/items', body).thenStatus(201)).body;
    const [earlier, later] = [await receive(named), await receive(second)];
    const link = (ofNumber: unknown, who = there) =>
      who.whenPost(`/items/${String(later['itemId'])}/duplicate-link`, { ofNumber });
    return { there, earlier, later, link };
  };

  it('closes it, and its number leads to the earlier one', async () => {
    const { there, earlier, later, link } = await twice();
    await link(earlier['number']).thenStatus(201, {
      itemId: later['itemId'],
      ofItemId: earlier['itemId'],
      ofNumber: earlier['number'],
      revision: 2,
    });
    await there.whenGet(`/items?number=${String(later['number'])}`).thenItems(String(earlier['itemId']));
    await there.whenGet('/items?status=LINKED').thenItems(String(later['itemId']));
  });
  it.each(['C1', 'Q2'])('takes the number of a part, …%s, for its item', async (part) => {
    const { earlier, link } = await twice();
    const { body } = await link(`${String(earlier['number'])}${part}`).thenStatus(201);
    expect(body).toMatchObject({ ofItemId: earlier['itemId'], ofNumber: earlier['number'] });
  });
  it('to one that is linked itself links to where that goes on', async () => {
    const { there, earlier, later, link } = await twice();
    await link(earlier['number']).thenStatus(201);
    const third = (await there.whenPost('/items', named)).body;
    const { body } = await there.whenPost(`/items/${String(third['itemId'])}/duplicate-link`, {
      ofNumber: later['number'],
    });
    expect(body['ofItemId']).toBe(earlier['itemId']);
  });
  it('needs the same person', async () => {
    const { earlier, link } = await twice({ ...named, complainant: { ...words, phone: '13955301234' } });
    await link(earlier['number']).thenProblem(409, 'item.not-same-person').andNoNewEvents();
  });
  it('does not know who left no name', async () => {
    const { earlier, link } = await twice(nameless);
    await link(earlier['number']).thenProblem(409, 'item.not-same-person').andNoNewEvents();
  });
  it('is not possible to itself', async () => {
    const { later, link } = await twice();
    await link(later['number']).thenProblem(409, 'item.duplicate-of-itself').andNoNewEvents();
  });
  it.each([
    ['340200C01202605060099', 'item.number-unknown'],
    ['340202D01202605060001', 'item.number-unknown'],
    ['340200C01R202605060001', 'body.invalid'],
    ['', 'body.invalid'],
  ])('to %s is wrong', async (ofNumber, code) => {
    const { link } = await twice();
    await link(ofNumber).thenProblem(422, code).andNoNewEvents();
  });
  it('to an item of another organisation is as to one that is not there', () =>
    givenStreams({
      'item-a': [
        { ...events.ItemReceived, data: { ...events.ItemReceived.data, itemId: 'a', organisation: '340209D01' } },
        { ...events.ItemNumbered, data: { itemId: 'a', number: '340209D01202605060001' } },
      ],
      'numbering-340209D01-20260506': [
        {
          type: 'NumberDrawn',
          data: {
            numberingId: '340209D01-20260506',
            organisation: '340209D01',
            itemId: 'a',
            sequence: 1,
            number: '340209D01202605060001',
          },
        },
      ],
      'item-b': [
        { ...events.ItemReceived, data: { ...events.ItemReceived.data, itemId: 'b', organisation: '340202D01' } },
        { ...events.ItemNumbered, data: { itemId: 'b', number: '340202D01202605060001' } },
      ],
    })
      .as('AGENT', '340202D01')
      .whenPost('/items/b/duplicate-link', { ofNumber: '340209D01202605060001' })
      .thenProblem(422, 'item.number-unknown')
      .andNoNewEvents());
});
