import { complaintEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { complaintList } from '../views/complaint-list.view';
import { ComplaintsController } from './complaints.controller';

const { givenStreams, givenNothing, persons } = httpSpec(intake, { controllers: [ComplaintsController], titles });

const registered = events.ComplaintRegistered;
const assigned = events.ComplaintAssigned;
const { complaintId } = registered.data;
const stream = `complaint-${complaintId}`;
const path = `/complaints/${complaintId}`;
const jinghu = '340202D01';
const centre = '340200C01';
const jiujiang = '340207D01';
const readers = [
  'AGENT',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'STATION_OFFICER',
  'FOLLOWUP_AGENT',
];

const after = (...more: (typeof events)[keyof typeof events][]) =>
  givenStreams({ [stream]: [registered, assigned, ...more] });

describe('accepting a complaint', () => {
  const acceptance = `${path}/acceptance`;
  const { ComplaintAccepted: accepted } = events;

  it('is decided by the organ that it is assigned to', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(acceptance)
      .thenStatus(201, { complaintId, revision: 2 })
      .andHeader('etag', '"2"')
      .andEvents({ [stream]: [accepted] }));
  it('is decided by its superior too', () =>
    after()
      .as('HANDLER', centre)
      .whenPost(acceptance)
      .thenStatus(201)
      .andEvents({ [stream]: [accepted] }));
  it('stands, and says that it is late, after the period', () =>
    after()
      .at('2026-05-14T16:00:00Z')
      .as('HANDLER', jinghu)
      .whenPost(acceptance)
      .thenStatus(201)
      .andEvents({
        [stream]: [{ ...accepted, data: { ...accepted.data, acceptedAt: '2026-05-14T16:00:00.000Z', onTime: false } }],
      }));
  it('changes nothing the second time', () =>
    after(accepted)
      .as('HANDLER', jinghu)
      .whenPost(acceptance)
      .thenStatus(201, { complaintId, revision: 2 })
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(acceptance, undefined, { 'idempotency-key': 'acceptance-1' })
      .thenStatus(201, { complaintId, revision: 2 })
      .whenRepeated()
      .thenStatus(201, { complaintId, revision: 2 })
      .andHeader('idempotency-replayed', 'true')
      .andHeader('etag', '"2"')
      .andNoNewEvents());
  it('is refused while nobody has authority', () =>
    givenStreams({ [stream]: [registered] })
      .as('HANDLER', centre)
      .whenPost(acceptance)
      .thenProblem(409, 'complaint.not-assigned')
      .andNoNewEvents());
  it.each([
    ['refused', events.ComplaintRefused, 'complaint.already-decided'],
    ['withdrawn', events.ComplaintWithdrawn, 'complaint.withdrawn'],
  ] as const)('is refused for a %s complaint', (_, decision, code) =>
    after(decision).as('HANDLER', jinghu).whenPost(acceptance).thenProblem(409, code).andNoNewEvents(),
  );
  it('goes by the revision that the officer saw', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(acceptance, undefined, { 'if-match': '"1"' })
      .thenStatus(201)
      .andEvents({ [stream]: [accepted] }));
  it('is refused where the officer saw an older one, even if it is accepted already', () =>
    after(accepted)
      .as('HANDLER', jinghu)
      .whenPost(acceptance, undefined, { 'if-match': '"1"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"2"')
      .andNoNewEvents());
});

describe('refusing a complaint', () => {
  const refusal = `${path}/refusal`;
  const { ComplaintRefused: refused } = events;
  const { ground, reason, otherWays } = refused.data;
  const body = { ground, reason, otherWays };

  it('names its article and the other ways', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(refusal, body, { 'if-match': '"1"' })
      .thenStatus(201, { complaintId, revision: 2 })
      .andEvents({ [stream]: [refused] }));
  it('is the head’s to do as well', () =>
    after()
      .as('ORG_HEAD', jinghu)
      .whenPost(refusal, body)
      .thenStatus(201)
      .andEvents({ [stream]: [refused] }));
  it('changes nothing the second time', () =>
    after(refused)
      .as('HANDLER', jinghu)
      .whenPost(refusal, body)
      .thenStatus(201, { complaintId, revision: 2 })
      .andNoNewEvents());
  it.each([
    ['without other ways', { ...body, otherWays: [] }, 'complaint.other-ways-missing'],
    ['without a reason', { ...body, reason: ' ' }, 'complaint.reason-missing'],
    [
      'on a ground that the rules in force do not know',
      { ...body, ground: 'WARRANTY_OR_SHELF_LIFE_PASSED' },
      'complaint.ground-unknown',
    ],
    ['on a ground that no rules know', { ...body, ground: 'TOO_BUSY' }, 'body.invalid'],
    ['with an article of the officer’s own', { ...body, article: '第一条' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    after().as('HANDLER', jinghu).whenPost(refusal, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('says by which article the other ways must be named', async () => {
    const { body: problem } = await after()
      .as('HANDLER', jinghu)
      .whenPost(refusal, { ...body, otherWays: [] });
    expect(problem['law']).toBe('《中华人民共和国消费者权益保护法实施条例》第四十六条第二款');
  });
  it.each([
    ['accepted', events.ComplaintAccepted, 'complaint.already-decided'],
    ['withdrawn', events.ComplaintWithdrawn, 'complaint.withdrawn'],
  ] as const)('is refused for a complaint already %s', (_, decision, code) =>
    after(decision).as('HANDLER', jinghu).whenPost(refusal, body).thenProblem(409, code).andNoNewEvents(),
  );
  it('is refused while nobody has authority', () =>
    givenStreams({ [stream]: [registered] })
      .as('HANDLER', centre)
      .whenPost(refusal, body)
      .thenProblem(409, 'complaint.not-assigned')
      .andNoNewEvents());
});

describe('withdrawing a complaint', () => {
  const withdrawal = `${path}/withdrawal`;
  const { ComplaintWithdrawn: withdrawn } = events;
  const body = { reason: withdrawn.data.reason };

  it('is noted with its reason', () =>
    after()
      .as('AGENT', centre)
      .whenPost(withdrawal, body, { 'if-match': '"1"' })
      .thenStatus(201, { complaintId, revision: 2 })
      .andEvents({ [stream]: [withdrawn] }));
  it('is possible before anybody handles it', () =>
    givenStreams({ [stream]: [registered] })
      .as('AGENT', centre)
      .whenPost(withdrawal, body)
      .thenStatus(201, { complaintId, revision: 1 })
      .andEvents({ [stream]: [{ ...withdrawn, data: { ...withdrawn.data, organisation: centre } }] }));
  it('is possible after acceptance', () =>
    after(events.ComplaintAccepted)
      .as('HANDLER', jinghu)
      .whenPost(withdrawal, body)
      .thenStatus(201, { complaintId, revision: 3 })
      .andEvents({ [stream]: [withdrawn] }));
  it('changes nothing the second time', () =>
    after(withdrawn)
      .as('AGENT', centre)
      .whenPost(withdrawal, body)
      .thenStatus(201, { complaintId, revision: 2 })
      .andNoNewEvents());
  it('is refused after a refusal', () =>
    after(events.ComplaintRefused)
      .as('AGENT', centre)
      .whenPost(withdrawal, body)
      .thenProblem(409, 'complaint.already-decided')
      .andNoNewEvents());
  it('needs a reason', () =>
    after().as('AGENT', centre).whenPost(withdrawal, { reason: '' }).thenProblem(422, 'body.invalid').andNoNewEvents());
});

describe('raising a lead from a complaint', () => {
  const leads = `${path}/leads`;
  const { EnforcementLeadRaised: raised } = events;
  const { facts } = raised.data;
  const raisedWith = (leadId: unknown, more: object = {}) => ({
    [stream]: [{ ...raised, data: { ...raised.data, leadId: String(leadId), ...more } }],
  });

  it('gives the lead an id, and the complaint goes on', async () => {
    const asked = after().as('HANDLER', jinghu).whenPost(leads, { facts }, { 'if-match': '"1"' });
    const { leadId } = (await asked).body;
    await asked.thenStatus(201, { leadId, complaintId, revision: 2 }).andEvents(raisedWith(leadId));
  });
  it('may have been discovered earlier', async () => {
    const earlier = '2026-05-05T10:00:00+08:00';
    const asked = after().as('MEDIATOR', jinghu).whenPost(leads, { facts, discoveredAt: earlier });
    const { leadId } = (await asked).body;
    await asked.thenStatus(201).andEvents(raisedWith(leadId, { discoveredAt: '2026-05-05T02:00:00.000Z' }));
  });
  it('raises one lead under one key', async () => {
    const asked = after().as('HANDLER', jinghu).whenPost(leads, { facts }, { 'idempotency-key': 'lead-key-1' });
    await asked
      .whenRepeated()
      .thenStatus(201, (await asked).body)
      .andNoNewEvents();
  });
  it.each([
    ['without facts', { facts: ' ' }, 'complaint.lead-facts-missing'],
    ['discovered tomorrow', { facts, discoveredAt: '2026-05-07T01:00:00Z' }, 'complaint.lead-in-future'],
    ['discovered at no time', { facts, discoveredAt: 'yesterday' }, 'body.invalid'],
    ['discovered in a week', { facts, discoveredAt: '2026-W19-3' }, 'body.invalid'],
    ['discovered at a time of nowhere', { facts, discoveredAt: '2026-05-06T08:30:00' }, 'body.invalid'],
    ['with its own id', { facts, leadId: 'mine' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    after().as('HANDLER', jinghu).whenPost(leads, wrong).thenProblem(422, code).andNoNewEvents(),
  );
});

describe('every decision about a complaint', () => {
  const { ground, reason, otherWays } = events.ComplaintRefused.data;
  const acts = [
    ['acceptance', {}, ['HANDLER']],
    ['refusal', { ground, reason, otherWays }, ['HANDLER', 'ORG_HEAD']],
    ['withdrawal', { reason }, ['AGENT', 'HANDLER']],
    ['leads', { facts: '无强制性产品认证标志。' }, ['HANDLER', 'MEDIATOR', 'STATION_OFFICER']],
  ] as const;

  it.each(acts)('%s is for its roles only', (act, body, roles) =>
    onlyFor(roles, (role) => after().as(role, jinghu).whenPost(`${path}/${act}`, body)),
  );
  it.each(acts)('%s needs a token', (act, body) =>
    after().whenPost(`${path}/${act}`, body).thenProblem(401, 'token.missing').andNoNewEvents(),
  );
  it.each(acts)('%s of another district’s complaint is answered as if there were none', (act, body, [role]) =>
    after()
      .as(role, jiujiang)
      .whenPost(`${path}/${act}`, body)
      .thenProblem(404, 'complaint.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as(role, jiujiang).whenPost(`${path}/${act}`, body)),
  );
  it.each(acts)('%s goes by the revision that the officer saw', (act, body, [role]) =>
    after()
      .as(role, jinghu)
      .whenPost(`${path}/${act}`, body, { 'if-match': '"0"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"1"')
      .andNoNewEvents(),
  );
});

describe('one complaint', () => {
  const words = { name: '李四', phone: '13855301234', address: '芜湖市镜湖区银湖南路' };
  const hidden = { name: '***', phone: '***', address: '***' };
  const { itemId } = registered.data;
  const sealed = async () => {
    const personId = await persons.identify('phone', words.phone);
    const seal = (field: keyof typeof words) =>
      persons.seal(personId, `item-${itemId}`, `complainant.${field}`, words[field]);
    const complainant = { name: await seal('name'), phone: await seal('phone'), address: await seal('address') };
    return { ...registered, data: { ...registered.data, personId, complainant } };
  };
  const isThere = async () => {
    const known = await sealed();
    const document = documentOf(complaintList.view, known, assigned);
    return { known, there: givenStreams({ [stream]: [known, assigned] }), document };
  };

  it('is answered as its document stands, with its revision', async () => {
    const { there, document } = await isThere();
    await there
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...document, id: complaintId, revision: 1, complainant: words })
      .andHeader('etag', '"1"');
  });
  it.each(['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'FOLLOWUP_AGENT'])(
    'shows how the complainant is reached to a %s',
    async (role) => {
      const { body } = await (await isThere()).there.as(role, centre).whenGet(path).thenStatus(200);
      expect(body['complainant']).toStrictEqual(words);
    },
  );
  it.each(['ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'])('hides the complainant from a %s', async (role) => {
    const { body } = await (await isThere()).there.as(role, centre).whenGet(path).thenStatus(200);
    expect(body['complainant']).toStrictEqual(hidden);
  });
  it('shows of a forgotten person that something was there', async () => {
    const { known, there } = await isThere();
    await persons.destroy(known.data.personId);
    const { body } = await there.as('HANDLER', jinghu).whenGet(path).thenStatus(200);
    expect(body['complainant']).toStrictEqual({ name: '已删除', phone: '已删除', address: '已删除' });
  });
  it('is open to its own roles only', () => onlyFor(readers, (role) => givenNothing().as(role, jinghu).whenGet(path)));
  it('of another district is not there', () =>
    after()
      .as('HANDLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'complaint.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenGet(path)));
});

describe('the list of complaints', () => {
  const named = (complaintId: string) => ({ ...registered, data: { ...registered.data, complaintId } });
  const dueOn = (complaintId: string, dueOn: string, organisation = jinghu) => ({
    ...assigned,
    data: { ...assigned.data, complaintId, organisation, acceptance: { ...assigned.data.acceptance, dueOn } },
  });
  const several = givenStreams({
    'complaint-a': [named('a')],
    'complaint-b': [named('b'), dueOn('b', '2026-05-14')],
    'complaint-c': [named('c'), dueOn('c', '2026-05-13')],
    'complaint-d': [named('d'), dueOn('d', '2026-05-13')],
    'complaint-e': [named('e'), dueOn('e', '2026-05-12', jiujiang)],
  });
  const asCentre = several.as('DISPATCHER', centre);

  it('begins with what is not due yet, then what is due first', () =>
    asCentre.whenGet('/complaints').thenItems('a', 'e', 'c', 'd', 'b'));
  it('holds for a district what it handles', () =>
    several.as('ORG_HEAD', jinghu).whenGet('/complaints').thenItems('c', 'd', 'b'));
  it('holds nothing for a station of the district', () =>
    several.as('HANDLER', '340202T01').whenGet('/complaints').thenItems());
  it('is asked for by status', () => asCentre.whenGet('/complaints?status=REGISTERED').thenItems('a'));
  it('is asked for by organisation', () => asCentre.whenGet(`/complaints?organisation=${jiujiang}`).thenItems('e'));
  it('does not reach into another district by asking', () =>
    several.as('HANDLER', jinghu).whenGet(`/complaints?organisation=${jiujiang}`).thenItems());
  it('is asked for by number', async () => {
    await asCentre.whenGet('/complaints?number=340200C01202605060001C1').thenItems('a', 'e', 'c', 'd', 'b');
    await asCentre.whenGet('/complaints?number=340200C01202605060001C2').thenItems();
  });
  it('comes in pages', async () => {
    const first = asCentre.whenGet('/complaints?limit=3').thenItems('a', 'e', 'c');
    const next = String((await first).body['next']);
    await first.andHeader('link', `</api/intake/complaints?limit=3&cursor=${next}>; rel="next"`);
    const last = asCentre.whenGet(`/complaints?limit=3&cursor=${next}`).thenItems('d', 'b');
    expect((await last).body['next']).toBeNull();
  });
  it.each([
    ['a status that there is not', 'status=OPEN', 'query.invalid'],
    ['a field that nobody may ask by', 'personId=p', 'query.invalid'],
    ['more than a page holds', 'limit=201', 'query.invalid'],
    ['a cursor that is none', 'cursor=abc', 'query.cursor'],
  ])('is not asked for by %s', (_, query, code) => asCentre.whenGet(`/complaints?${query}`).thenProblem(422, code));
  it('hides the complainants from who need not reach them', async () => {
    const { body } = await several.as('ORG_HEAD', jiujiang).whenGet('/complaints').thenItems('e');
    expect((body['items'] as { complainant: object }[])[0]!.complainant).toStrictEqual({
      name: '***',
      phone: '***',
      address: '***',
    });
  });
  it('is open to its own roles only', () =>
    onlyFor(readers, (role) => givenNothing().as(role, jinghu).whenGet('/complaints')));
});
