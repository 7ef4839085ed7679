import { type ItemTriaged, itemToReport, type ReportRegistered } from '@12315/domain-intake';
import { match, type Message } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { httpSpec } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { ComplaintsController } from './complaints.controller';
import { ConsultationsController } from './consultations.controller';
import { ItemsController } from './items.controller';
import { ReportsController } from './reports.controller';

/** What intake keeps and tells of a report leads neither to the item that it came with nor to anyone in it, and not back. */
const controllers = [ItemsController, ComplaintsController, ConsultationsController, ReportsController];
const { givenNothing } = httpSpec(intake, { controllers, titles });
const centre = '340200C01';
const person = { name: 'Kanari-Name', phone: '13955550731', address: 'Kanari-Strasse' };
const statement = 'Kanari-Wort';
const summary = 'Kanari-Klar';
const parts = {
  report: {
    kind: 'REPORT',
    respondent: { name: '芜湖市镜湖区赭山食品商行' },
    objectCode: '101',
    problemCode: '0201',
    actArea: '340202',
    facts: '销售超过保质期的食品。',
  },
  complaint: {
    kind: 'COMPLAINT',
    respondent: { name: '芜湖市镜湖区赭山家电商行' },
    seller: { kind: 'ORDINARY', businessArea: '340202' },
    objectCode: '127',
    problemCode: '0101',
    claim: '退货退款',
    facts: '电热水壶漏电。',
    disputedAmount: 29_900,
    mediationAsked: true,
  },
  consultation: { kind: 'CONSULTATION', subtype: 'POLICY', topic: '预付卡余额如何退还' },
};

type Streams = Readonly<Record<string, readonly Message[]>>;
const of = (streams: Streams, categories: readonly string[]): readonly Message[] =>
  Object.entries(streams)
    .filter(([stream]) => categories.some((category) => stream.startsWith(`${category}-`)))
    .flatMap(([, events]) => events);
/** What the relay would tell of these streams. */
const told = (streams: Streams, categories: readonly string[]): string =>
  JSON.stringify(
    categories.flatMap((category) =>
      of(streams, [category]).flatMap((event) => match(intake.publishes!.from[category]!, event, eventMeta())),
    ),
  );
const holding = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.includes(word));

const registered = async (complainant: object | undefined, ...kinds: (keyof typeof parts)[]) => {
  const there = givenNothing().as('AGENT', centre);
  const received = await there
    .whenPost('/items', { channel: 'PHONE', complainant, statement, summary })
    .thenStatus(201);
  const itemId = String(received.body['itemId']);
  const triage = await there
    .whenPost(`/items/${itemId}/triage`, { parts: kinds.map((kind) => parts[kind]) })
    .thenStatus(201);
  const [{ reportId, number } = { reportId: '', number: '' }] = triage.body['reports'] as {
    reportId: string;
    number: string;
  }[];
  const events: Streams = Object.fromEntries(
    [...new Set([...Object.keys(received.events), ...Object.keys(triage.events)])].map((stream) => [
      stream,
      [...(received.events[stream] ?? []), ...(triage.events[stream] ?? [])],
    ]),
  );
  const { personId } = events[`item-${itemId}`]![0]!.data as { personId: string };
  const others = [...(triage.body['complaints'] as object[]), ...(triage.body['consultations'] as object[])];
  const ofItem = [
    itemId,
    personId,
    String(received.body['number']),
    ...others.flatMap((other) => Object.values(other) as string[]),
  ];
  return { there, events, itemId, reportId, number, ofItem, ofReport: [reportId, number] };
};
const canaries = [...Object.values(person), statement, summary];

const cases = [
  ['a named report', person, ['report']],
  ['an anonymous report', undefined, ['report']],
  ['a named report beside a complaint and a question', person, ['report', 'complaint', 'consultation']],
  ['an anonymous report beside a question', undefined, ['consultation', 'report']],
] as const;

describe.each(cases)('%s', (_, complainant, kinds) => {
  const made = () => registered(complainant, ...kinds);

  it('is told of without the item, the person, the number or another part', async () => {
    const { events, ofItem, reportId } = await made();
    const words = told(events, ['report']);
    expect(holding(words, [reportId])).toEqual([reportId]);
    expect(holding(words, [...ofItem, ...canaries])).toEqual([]);
  });
  it('is not named where its item and the other parts are told of', async () => {
    const { events, ofReport, itemId } = await made();
    const words = told(events, ['item', 'complaint', 'consultation', 'topic']);
    expect(holding(words, [itemId])).toEqual([itemId]);
    expect(holding(words, [...ofReport, ...canaries])).toEqual([]);
  });
  it('keeps the item in its first event only, for itself, and of the person nothing', async () => {
    const { events, ofItem, itemId, reportId } = await made();
    const [first, ...rest] = events[`report-${reportId}`]! as [ReportRegistered, ...Message[]];
    const { itemId: from, ...others } = first.data;
    expect(from).toBe(itemId);
    const series = of(events, ['numbering']).filter(({ type }) => type === 'ReportNumberDrawn');
    expect(series).toHaveLength(1);
    expect(holding(JSON.stringify([others, rest, series]), [...ofItem, ...canaries])).toEqual([]);
  });
  it('has a random id, which nothing of the item leads to, and a history of its own', async () => {
    const { events, itemId, reportId } = await made();
    const triage = of(events, ['item']).find(({ type }) => type === 'ItemTriaged') as ItemTriaged;
    const meta = eventMeta({ correlation: itemId });
    expect(itemToReport.react.ItemTriaged(triage.data, meta).map(({ correlation }) => correlation)).toEqual([reportId]);
    // Version 4: drawn. Version 5 would be computed from the item.
    expect(reportId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
  it('is in no document with its item or its person, nor they in its own', async () => {
    const { there, ofItem, ofReport, reportId } = await made();
    const own = JSON.stringify([
      (await there.whenGet(`/reports/${reportId}`).thenStatus(200)).body,
      (await there.whenGet('/reports').thenStatus(200)).body,
    ]);
    expect(holding(own, [reportId])).toEqual([reportId]);
    expect(holding(own, [...ofItem, ...canaries])).toEqual([]);
    const lists = ['/items', '/complaints', '/consultations'];
    const others = JSON.stringify(
      await Promise.all(lists.map(async (list) => (await there.whenGet(list).thenStatus(200)).body)),
    );
    expect(holding(others, [...ofReport, statement, summary])).toEqual([]);
  });
});

it('of an item with nothing but a report nobody reads any more who came', async () => {
  const { there, itemId } = await registered(person, 'report');
  const { body } = await there.whenGet(`/items/${itemId}`).thenStatus(200);
  expect(holding(JSON.stringify(body), canaries)).toEqual([]);
});
it('two reports of one person have nothing in common that is told', async () => {
  const [one, other] = [await registered(person, 'report'), await registered(person, 'report')];
  const about = (made: typeof one) => JSON.parse(told(made.events, ['report'])) as { data: Record<string, string> }[];
  const common = Object.entries(about(one)[0]!.data)
    .filter(([field, value]) => about(other)[0]!.data[field] === value)
    .map(([field]) => field);
  expect(common.sort()).toEqual(
    // What the reports say of the shop, the office and the moment: no word of a person.
    [
      'actArea',
      'channel',
      'facts',
      'named',
      'objectCode',
      'organisation',
      'problemCode',
      'receivedAt',
      'registeredAt',
      'respondentName',
    ],
  );
});
