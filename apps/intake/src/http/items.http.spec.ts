import {
  itemEventExamples as events,
  itemCommandExamples as commands,
  numberingEventExamples,
} from '@12315/domain-intake';
import type { Sealed } from '@12315/kernel';
import { documentOf } from '@12315/kernel/spec';
import { uuid5 } from '@12315/platform';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { itemList } from '../views/item-list.view';
import { ItemsController } from './items.controller';

const { givenStreams, givenNothing, persons } = httpSpec(intake, { controllers: [ItemsController], titles });

const {
  ItemReceived: received,
  ItemNumbered: itemNumbered,
  ItemTriaged: triaged,
  ItemReferredElsewhere: referred,
} = events;
const { itemId } = received.data;
const stream = `item-${itemId}`;
const path = `/items/${itemId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const desk = ['AGENT', 'STATION_OFFICER'];

const words = { name: '李四', phone: '13855301234', address: '芜湖市镜湖区银湖南路' };
const statement = '我4月20日买的电热水壶漏电。';
const summary = received.data.summary;
const body = { channel: 'PHONE', complainant: words, statement, summary };

const isNumbered = (...more: (typeof events)[keyof typeof events][]) =>
  givenStreams({ [stream]: [received, itemNumbered, ...more] });

describe('receiving an item', () => {
  const receive = (more: object = {}, role = 'AGENT', organisation = centre) =>
    givenNothing()
      .as(role, organisation)
      .whenPost('/items', { ...body, ...more });

  it('is answered with its number', async () => {
    const asked = receive();
    const answer = await asked;
    await asked.thenStatus(201, { itemId: answer.body['itemId'], number: '340200C01202605060001', revision: 1 });
  });
  it('seals what is said of and by a person, for this item', async () => {
    const { body: answer, events: happened } = await receive();
    const id = String(answer['itemId']);
    const [first] = happened[`item-${id}`]!;
    const data = first!.data as (typeof received)['data'];
    const open = (sealed: Sealed, field: string) => persons.open(sealed, `item-${id}`, field);
    expect({
      name: await open(data.complainant.name, 'complainant.name'),
      phone: await open(data.complainant.phone, 'complainant.phone'),
      address: await open(data.complainant.address, 'complainant.address'),
    }).toStrictEqual(words);
    expect(await open(data.statement, 'statement')).toBe(statement);
    expect(JSON.stringify(happened)).not.toMatch(/李四|13855301234|银湖|漏电。/);
  });
  it('records the item and its number, drawn by organisation and day', async () => {
    const asked = receive();
    const { body: answer, events: happened } = await asked;
    const id = String(answer['itemId']);
    const { complainant, statement: sealed, personId } = happened[`item-${id}`]![0]!.data as (typeof received)['data'];
    const facts = {
      channel: 'PHONE',
      receivedAt: '2026-05-06T01:00:00.000Z',
      paper: null,
      organisation: centre,
      summary,
    };
    const number = '340200C01202605060001';
    await asked.andEvents({
      [`item-${id}`]: [
        { type: 'ItemReceived', data: { itemId: id, ...facts, personId, complainant, statement: sealed } },
        { type: 'ItemNumbered', data: { itemId: id, number } },
      ],
      'numbering-340200C01-20260506': [
        {
          type: 'NumberDrawn',
          data: { ...numberingEventExamples.NumberDrawn.data, itemId: id, number },
        },
      ],
    });
  });
  it('numbers a second one without a gap', async () => {
    const there = givenNothing().as('AGENT', centre);
    await there.whenPost('/items', body).thenStatus(201);
    expect((await there.whenPost('/items', body)).body['number']).toBe('340200C01202605060002');
  });
  it('finds the person again by the phone, however it is written', async () => {
    const there = givenNothing().as('AGENT', centre);
    const personOf = async (phone: string) => {
      const { body: answer, events: happened } = await there.whenPost('/items', {
        ...body,
        complainant: { ...words, phone },
      });
      return (happened[`item-${String(answer['itemId'])}`]![0]!.data as (typeof received)['data']).personId;
    };
    expect(await personOf('+86 138-5530-1234')).toBe(await personOf('13855301234'));
  });
  it('under one key receives one item', async () => {
    const asked = givenNothing().as('AGENT', centre).whenPost('/items', body, { 'idempotency-key': 'receipt-1' });
    await asked
      .whenRepeated()
      .thenStatus(201, (await asked).body)
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents();
  });
  it('under one key does not receive another', async () => {
    const there = givenNothing().as('AGENT', centre);
    const key = { 'idempotency-key': 'receipt-1' };
    await there.whenPost('/items', body, key).thenStatus(201);
    await there
      .whenPost('/items', { ...body, summary: '另一件' }, key)
      .thenProblem(422, 'idempotency.other-body')
      .andNoNewEvents();
  });
  it('may have happened earlier, by its paper', async () => {
    const asked = receive(
      { receivedAt: '2026-04-30T10:00:00+08:00', paper: '登记簿 2026-118' },
      'STATION_OFFICER',
      '340202T01',
    );
    const { number, itemId: id } = (await asked).body;
    expect(number).toBe('340202T01202604300001');
    const { receivedAt, paper } = (await asked).events[`item-${String(id)}`]![0]!.data as (typeof received)['data'];
    expect({ receivedAt, paper }).toStrictEqual({ receivedAt: '2026-04-30T02:00:00.000Z', paper: '登记簿 2026-118' });
  });
  it.each([
    ['without a phone', { complainant: { name: '李四', address: '银湖南路' } }, 'body.invalid'],
    ['with a complainant without a name', { complainant: { ...words, name: '' } }, 'body.invalid'],
    ['through a channel that there is not', { channel: 'PIGEON' }, 'body.invalid'],
    ['with a summary of nothing', { summary: ' ' }, 'item.summary-missing'],
    ['tomorrow', { receivedAt: '2026-05-07T01:00:00Z' }, 'item.received-in-future'],
    ['on an earlier day without its paper', { receivedAt: '2026-04-30T02:00:00Z' }, 'item.paper-missing'],
    ['before there were any rules', { receivedAt: '1980-01-01T02:00:00Z', paper: '1' }, 'law.no-rule-set'],
    ['by a week date', { receivedAt: '2026-W19-3' }, 'body.invalid'],
    ['at a time without seconds', { receivedAt: '2026-05-06T08Z' }, 'body.invalid'],
    ['at a time of nowhere', { receivedAt: '2026-05-06T08:30:00' }, 'body.invalid'],
    ['on 30 February', { receivedAt: '2026-02-30T02:00:00Z', paper: '1' }, 'body.invalid'],
    ['with a number of the clerk’s own', { number: '1' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => receive(wrong).thenProblem(422, code).andNoNewEvents());
  it('without a time happened now', async () => {
    const { body: answer, events: happened } = await receive({ receivedAt: null }).thenStatus(201);
    const { receivedAt } = happened[`item-${String(answer['itemId'])}`]![0]!.data as (typeof received)['data'];
    expect(receivedAt).toBe('2026-05-06T01:00:00.000Z');
  });
  it('that is refused leaves no person behind', async () => {
    const identified = jest.spyOn(persons, 'identify');
    await receive({ summary: ' ' }).thenProblem(422, 'item.summary-missing');
    await receive({ receivedAt: '2026-04-30T02:00:00Z' }).thenProblem(422, 'item.paper-missing');
    expect(identified).not.toHaveBeenCalled();
    await receive().thenStatus(201);
    expect(identified).toHaveBeenCalledTimes(1);
    identified.mockRestore();
  });
  it('is for the desk only', () => onlyFor(desk, (role) => receive({}, role)));
  it('needs a token', () => givenNothing().whenPost('/items', body).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('triage of an item', () => {
  const triage = `${path}/triage`;
  const { complaintId: _mine, ...given } = commands.TriageItem.data.parts[0]!;
  const part = {
    ...given,
    respondent: { name: given.respondent.name },
    seller: { kind: 'ORDINARY', businessArea: '340202' },
  };
  const complaintId = uuid5(itemId, 'C1');
  const second = uuid5(itemId, 'C2');
  const nothingElse = { reports: [], consultations: [] };
  const number = itemNumbered.data.number;
  const [example] = triaged.data.parts;
  const known = { ...example!, complaintId, seller: { ...example!.seller, domicileArea: null } };
  const other = { ...known, complaintId: second, number: `${number}C2` };
  const into = (...parts: (typeof known)[]) => ({ ...triaged, data: { ...triaged.data, parts } });
  const registered = ({ kind: _kind, ...dispute }: typeof known) => {
    const { parts: _parts, ...about } = triaged.data;
    return {
      type: 'ComplaintRegistered',
      data: { ...about, ...dispute, registeredAt: '2026-05-06T01:00:00.000Z' },
    };
  };
  const sorted = (headers = {}, parts: readonly object[] = [part]) =>
    isNumbered().as('AGENT', centre).whenPost(triage, { parts }, headers);

  it('registers every part as a complaint of its own, and the complainant stays sealed', () =>
    sorted({ 'if-match': '"1"' }, [part, part])
      .thenStatus(201, {
        itemId,
        complaints: [
          { complaintId, number: `${number}C1` },
          { complaintId: second, number: `${number}C2` },
        ],
        ...nothingElse,
        revision: 2,
      })
      .andEvents({
        [stream]: [into(known, other)],
        [`complaint-${complaintId}`]: [registered(known)],
        [`complaint-${second}`]: [registered(other)],
      }));
  it('changes nothing the second time', () =>
    sorted()
      .whenRepeated()
      .thenStatus(201, { itemId, complaints: [{ complaintId, number: `${number}C1` }], ...nothingElse, revision: 2 })
      .andNoNewEvents());
  it('is not done again differently', () =>
    isNumbered(into(known))
      .as('AGENT', centre)
      .whenPost(triage, { parts: [{ ...part, claim: '更换' }] })
      .thenProblem(409, 'item.already-triaged')
      .andNoNewEvents());
  it('is refused after a referral', () =>
    isNumbered(referred)
      .as('AGENT', centre)
      .whenPost(triage, { parts: [part] })
      .thenProblem(409, 'item.closed')
      .andNoNewEvents());
  it('waits for the number', () =>
    givenStreams({ [stream]: [received] })
      .as('AGENT', centre)
      .whenPost(triage, { parts: [part] })
      .thenProblem(409, 'item.not-numbered')
      .andNoNewEvents());
  it.each([
    ['without a part', [], 'body.invalid'],
    ['with a claim of nothing', [{ ...part, claim: ' ' }], 'item.materials-missing'],
    ['with an amount in yuan', [{ ...part, disputedAmount: 299.5 }], 'body.invalid'],
    ['with an id of the clerk’s own', [{ ...part, complaintId }], 'body.invalid'],
    ['without a seller', [{ ...part, seller: undefined }], 'body.invalid'],
  ])('is wrong %s', (_, parts, code) => sorted({}, parts).thenProblem(422, code).andNoNewEvents());
});

describe('triage under an id that is none', () => {
  it('is answered as if there were no such item', () => {
    const { complaintId: _mine, ...part } = commands.TriageItem.data.parts[0]!;
    const parts = [{ ...part, respondent: { name: '某店' }, seller: { kind: 'ORDINARY' } }];
    return givenNothing()
      .as('AGENT', centre)
      .whenPost('/items/1/triage', { parts })
      .thenProblem(404, 'item.unknown')
      .andNoNewEvents();
  });
});

describe('referring an item elsewhere', () => {
  const referral = `${path}/referral`;
  const { way, basis } = referred.data;

  it('tells the proper way', () =>
    isNumbered()
      .as('AGENT', centre)
      .whenPost(referral, { way, basis }, { 'if-match': '"1"' })
      .thenStatus(201, { itemId, revision: 2 })
      .andEvents({ [stream]: [referred] }));
  it('changes nothing the second time', () =>
    isNumbered(referred)
      .as('AGENT', centre)
      .whenPost(referral, { way, basis })
      .thenStatus(201, { itemId, revision: 2 })
      .andNoNewEvents());
  it('does not tell another way afterwards', () =>
    isNumbered(referred)
      .as('AGENT', centre)
      .whenPost(referral, { way: 'PETITION', basis })
      .thenProblem(409, 'item.closed')
      .andNoNewEvents());
  it('is refused after triage', () =>
    isNumbered(triaged)
      .as('AGENT', centre)
      .whenPost(referral, { way, basis })
      .thenProblem(409, 'item.already-triaged')
      .andNoNewEvents());
  it.each([
    ['without a basis', { way, basis: ' ' }, 'item.basis-missing'],
    ['on a way that there is not', { way: 'COURT', basis }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    isNumbered().as('AGENT', centre).whenPost(referral, wrong).thenProblem(422, code).andNoNewEvents(),
  );
});

describe('every decision about an item', () => {
  const { complaintId: _mine, ...part } = commands.TriageItem.data.parts[0]!;
  const acts = [
    ['triage', { parts: [{ ...part, respondent: { name: '某店' }, seller: { kind: 'ORDINARY' } }] }],
    ['referral', { way: referred.data.way, basis: referred.data.basis }],
  ] as const;

  it.each(acts)('%s is for the desk only', (act, given) =>
    onlyFor(desk, (role) => isNumbered().as(role, centre).whenPost(`${path}/${act}`, given)),
  );
  it.each(acts)('%s needs a token', (act, given) =>
    isNumbered().whenPost(`${path}/${act}`, given).thenProblem(401, 'token.missing').andNoNewEvents(),
  );
  it.each(acts)('%s of what another desk received is answered as if it were not there', (act, given) =>
    isNumbered()
      .as('AGENT', jinghu)
      .whenPost(`${path}/${act}`, given)
      .thenProblem(404, 'item.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('AGENT', jinghu).whenPost(`${path}/${act}`, given)),
  );
  it.each(acts)('%s goes by the revision that the clerk saw', (act, given) =>
    isNumbered()
      .as('AGENT', centre)
      .whenPost(`${path}/${act}`, given, { 'if-match': '"0"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"1"')
      .andNoNewEvents(),
  );
});

describe('one item', () => {
  const isReceived = async () => {
    const there = givenNothing();
    const { body: answer } = await there.as('AGENT', centre).whenPost('/items', body);
    return { there, itemId: String(answer['itemId']), item: `/items/${String(answer['itemId'])}` };
  };

  it('is answered as its document stands, with its revision', async () => {
    const personId = await persons.identify('phone', words.phone);
    const seal = (field: string, text: string) => persons.seal(personId, stream, field, text);
    const complainant = {
      name: await seal('complainant.name', words.name),
      phone: await seal('complainant.phone', words.phone),
      address: await seal('complainant.address', words.address),
    };
    const known = {
      ...received,
      data: { ...received.data, personId, complainant, statement: await seal('statement', statement) },
    };
    const document = documentOf(itemList.view, known, itemNumbered);
    await givenStreams({ [stream]: [known, itemNumbered] })
      .as('AGENT', centre)
      .whenGet(path)
      .thenStatus(200, { ...document, id: itemId, revision: 1, complainant: words, statement })
      .andHeader('etag', '"1"');
  });
  it.each(['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER'])(
    'shows a %s who came and what they said',
    async (role) => {
      const { there, item } = await isReceived();
      const { body: answer } = await there.as(role, centre).whenGet(item).thenStatus(200);
      expect([answer['complainant'], answer['statement']]).toStrictEqual([words, statement]);
    },
  );
  it.each(['ORG_HEAD', 'SUPERVISION_OFFICER'])('hides both from a %s', async (role) => {
    const { there, item } = await isReceived();
    const { body: answer } = await there.as(role, centre).whenGet(item).thenStatus(200);
    const hidden = { name: '***', phone: '***', address: '***' };
    expect([answer['complainant'], answer['statement']]).toStrictEqual([hidden, '***']);
  });
  it('received by another desk is not there', () =>
    isNumbered()
      .as('AGENT', jinghu)
      .whenGet(path)
      .thenProblem(404, 'item.unknown')
      .thenSameAs(givenNothing().as('AGENT', jinghu).whenGet(path)));
  it('is open to its own roles only', () =>
    onlyFor([...desk, 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'], (role) =>
      givenNothing().as(role, centre).whenGet(path),
    ));
});

describe('the list of items', () => {
  const came = (itemId: string, receivedAt: string, organisation = centre) => ({
    ...received,
    data: { ...received.data, itemId, receivedAt, organisation },
  });
  const several = givenStreams({
    'item-a': [came('a', '2026-05-06T00:10:00.000Z')],
    'item-b': [came('b', '2026-05-06T00:30:00.000Z')],
    'item-c': [came('c', '2026-05-06T00:20:00.000Z', '340202T01')],
    'item-d': [came('d', '2026-05-06T00:20:00.000Z', '340207D01')],
  });

  it('begins with what came last', () =>
    several.as('ORG_HEAD', centre).whenGet('/items').thenItems('b', 'c', 'd', 'a'));
  it('holds for a district what its desks received', () =>
    several.as('ORG_HEAD', jinghu).whenGet('/items').thenItems('c'));
  it('holds for a station its own', () =>
    several.as('SUPERVISION_OFFICER', '340202T01').whenGet('/items').thenItems('c'));
  it('comes in pages', async () => {
    const asHead = several.as('ORG_HEAD', centre);
    const first = await asHead.whenGet('/items?limit=2').thenItems('b', 'c');
    await asHead.whenGet(`/items?limit=2&cursor=${String(first.body['next'])}`).thenItems('d', 'a');
  });
  it('is not asked for by a field that there is not', () =>
    several.as('ORG_HEAD', centre).whenGet('/items?personId=p').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () =>
    onlyFor([...desk, 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'], (role) =>
      givenNothing().as(role, centre).whenGet('/items'),
    ));
});
