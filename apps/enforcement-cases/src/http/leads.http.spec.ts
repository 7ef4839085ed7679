import { leadEventExamples as events } from '@12315/domain-enforcement-cases';
import type { Instant } from '@12315/kernel';
import { documentOf } from '@12315/kernel/spec';
import { deadline, publishedCalendar } from '@12315/law';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { enforcementCases } from '../enforcement-cases.service';
import { titles } from '../enforcement-cases.titles';
import { leadList } from '../views/lead-list.view';
import { LeadsController } from './leads.controller';

const { givenStreams, givenNothing } = httpSpec(enforcementCases, { controllers: [LeadsController], titles });

const { LeadRegistered: registered, VerificationExtended: extended } = events;
const { leadId } = registered.data;
const stream = `lead-${leadId}`;
const path = `/leads/${leadId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';

const after = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [registered, ...more] });

describe('registering a lead of an inspection', () => {
  const body = { inspection: 'JC-2026-0506', facts: '货架上有三件过期商品。' };
  const asked = (more: object = {}, headers = {}) =>
    givenNothing()
      .as('HANDLER', jinghu)
      .whenPost('/leads', { ...body, ...more }, headers);
  const registeredFor = (leadId: unknown, startedAt: string) => {
    const discoveredAt = startedAt as Instant;
    const verification = deadline({ calendar: publishedCalendar, duty: 'VERIFICATION', startedAt: discoveredAt });
    const about = { leadId, source: 'INSPECTION', sourceId: body.inspection, organisation: jinghu, facts: body.facts };
    return { [`lead-${String(leadId)}`]: [{ type: 'LeadRegistered', data: { ...about, discoveredAt, verification } }] };
  };

  it('starts the clock of its verification, at the officer’s own organ', async () => {
    const answer = asked();
    const { leadId } = (await answer).body;
    await answer
      .thenStatus(201, { leadId, revision: 0 })
      .andHeader('etag', '"0"')
      .andEvents(registeredFor(leadId, '2026-05-06T01:00:00.000Z'));
  });
  it('counts from the discovery', async () => {
    const answer = asked({ discoveredAt: '2026-04-30T10:00:00+08:00' });
    const { leadId } = (await answer).body;
    await answer.thenStatus(201).andEvents(registeredFor(leadId, '2026-04-30T02:00:00.000Z'));
  });
  it('has no clock where it was found before there was a period for it', async () => {
    const answer = asked({ discoveredAt: '2005-05-06T01:00:00Z' });
    const { leadId } = (await answer).body;
    const discoveredAt = '2005-05-06T01:00:00.000Z';
    const about = { leadId, source: 'INSPECTION', sourceId: body.inspection, organisation: jinghu, facts: body.facts };
    const data = { ...about, discoveredAt, verification: null };
    await answer.thenStatus(201).andEvents({ [`lead-${String(leadId)}`]: [{ type: 'LeadRegistered', data }] });
  });
  it('may come from a superior, and name who is suspected', async () => {
    const respondent = { name: '芜湖市镜湖区安居家电行' };
    const answer = asked({ source: 'SUPERIOR', respondent });
    const { leadId } = (await answer).body;
    const stream = `lead-${String(leadId)}`;
    const plain = registeredFor(leadId, '2026-05-06T01:00:00.000Z')[stream]![0]!;
    const data = { ...plain.data, source: 'SUPERIOR', respondent };
    await answer.thenStatus(201).andEvents({ [stream]: [{ ...plain, data }] });
  });
  it('registers one lead under one key', async () => {
    const answer = asked({}, { 'idempotency-key': 'lead-key-1' });
    await answer
      .whenRepeated()
      .thenStatus(201, (await answer).body)
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents();
  });
  it.each([
    ['without facts', { facts: '' }, 'body.invalid'],
    ['with facts of nothing', { facts: ' ' }, 'lead.facts-missing'],
    ['discovered tomorrow', { discoveredAt: '2026-05-07T01:00:00Z' }, 'lead.discovered-in-future'],
    ['from nowhere', { source: 'COMPLAINT' }, 'body.invalid'],
    ['about a business without a name', { respondent: { name: '' } }, 'body.invalid'],
    ['with an inspection that is no number', { inspection: '检查/1' }, 'body.invalid'],
    ['for another organ', { organisation: jiujiang }, 'body.invalid'],
    ['discovered at no time', { discoveredAt: 'yesterday' }, 'body.invalid'],
    ['discovered in a week', { discoveredAt: '2026-W19-3' }, 'body.invalid'],
    ['discovered at a time of nowhere', { discoveredAt: '2026-05-06T08:30:00' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for handlers only', () =>
    onlyFor(['HANDLER'], (role) => givenNothing().as(role, jinghu).whenPost('/leads', body)));
  it('needs a token', () => givenNothing().whenPost('/leads', body).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('extending the verification of a lead', () => {
  const extension = `${path}/extension`;
  const { reason } = extended.data;

  it('moves its end, once, by the head', () =>
    after()
      .as('ORG_HEAD', jinghu)
      .whenPost(extension, { reason }, { 'if-match': '"0"' })
      .thenStatus(201, { leadId, revision: 1 })
      .andHeader('etag', '"1"')
      .andEvents({ [stream]: [extended] }));
  it('is not done twice', () =>
    after(extended)
      .as('ORG_HEAD', jinghu)
      .whenPost(extension, { reason })
      .thenProblem(409, 'lead.already-extended')
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    after()
      .as('ORG_HEAD', jinghu)
      .whenPost(extension, { reason }, { 'idempotency-key': 'extension-1' })
      .whenRepeated()
      .thenStatus(201, { leadId, revision: 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it('is possible until the last day ends', () =>
    after().at('2026-05-26T15:59:59Z').as('ORG_HEAD', jinghu).whenPost(extension, { reason }).thenStatus(201));
  it('comes too late after the last day', () =>
    after()
      .at('2026-05-26T16:00:00Z')
      .as('ORG_HEAD', jinghu)
      .whenPost(extension, { reason })
      .thenProblem(409, 'lead.verification-expired')
      .andNoNewEvents());
  it('says by which article', async () => {
    const { body } = await after(extended).as('ORG_HEAD', jinghu).whenPost(extension, { reason });
    expect(body['law']).toBe('《市场监督管理投诉举报处理办法》第二十七条');
  });
  it.each([
    ['with a reason of nothing', { reason: ' ' }, 'lead.reason-missing'],
    ['without a reason', {}, 'body.invalid'],
    ['with a day of the head’s own', { reason, dueOn: '2026-12-31' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    after().as('ORG_HEAD', jinghu).whenPost(extension, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('of another district’s lead is answered as if there were none', () =>
    after()
      .as('ORG_HEAD', jiujiang)
      .whenPost(extension, { reason })
      .thenProblem(404, 'lead.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('ORG_HEAD', jiujiang).whenPost(extension, { reason })));
  it('goes by the revision that the head saw', () =>
    after(events.VerificationDueSoon)
      .as('ORG_HEAD', jinghu)
      .whenPost(extension, { reason }, { 'if-match': '"0"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"1"')
      .andNoNewEvents());
  it('is for heads only', () =>
    onlyFor(['ORG_HEAD'], (role) => after().as(role, jinghu).whenPost(extension, { reason })));
  it('needs a token', () => after().whenPost(extension, { reason }).thenProblem(401, 'token.missing').andNoNewEvents());
});

/** A lead of an inspection: its clock may be paused (P2022 art 18). */
const verification = deadline({
  calendar: publishedCalendar,
  duty: 'VERIFICATION',
  startedAt: registered.data.discoveredAt,
});
const inspected = { ...registered, data: { ...registered.data, source: 'INSPECTION', verification } } as const;
const found = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [inspected, ...more] });
const now = '2026-05-06T01:00:00.000Z';
const organisation = jinghu;

describe('pausing the verification of a lead', () => {
  const pause = `${path}/verification-pause`;
  const resumption = `${path}/verification-resumption`;
  const { VerificationPaused: paused } = events;

  it('is for a reason that the law knows', () =>
    found()
      .as('HANDLER', jinghu)
      .whenPost(pause, { reason: 'TESTING' })
      .thenStatus(201, { leadId, revision: 1 })
      .andEvents({
        [stream]: [{ type: 'VerificationPaused', data: { leadId, organisation, reason: 'TESTING', pausedAt: now } }],
      }));
  it('is not for another', () =>
    found()
      .as('HANDLER', jinghu)
      .whenPost(pause, { reason: 'HOLIDAY' })
      .thenProblem(422, 'body.invalid')
      .andNoNewEvents());
  it('is not what the complaint rules provide for', async () => {
    const answer = after().as('HANDLER', jinghu).whenPost(pause, { reason: 'TESTING' });
    await answer.thenProblem(409, 'lead.pause-unfounded').andNoNewEvents();
    expect((await answer).body['law']).toBe('《市场监督管理投诉举报处理办法》第二十七条');
  });
  it('ends with its resumption', () =>
    found(paused)
      .as('HANDLER', jinghu)
      .whenPost(resumption)
      .thenStatus(201, { leadId, revision: 2 })
      .andEvents({
        [stream]: [{ type: 'VerificationResumed', data: { leadId, organisation, resumedAt: now, verification } }],
      }));
  it('must have begun', () =>
    found().as('HANDLER', jinghu).whenPost(resumption).thenProblem(409, 'lead.not-paused').andNoNewEvents());
  it('is for handlers only', async () => {
    await onlyFor(['HANDLER'], (role) => found().as(role, jinghu).whenPost(pause, { reason: 'TESTING' }));
    await onlyFor(['HANDLER'], (role) => found(paused).as(role, jinghu).whenPost(resumption));
  });
});

describe('deciding whether a case is filed', () => {
  const filing = `${path}/filing`;
  const conditions = { evidence: true, punishable: true, jurisdiction: true, withinTime: true };
  const body = {
    cause: '销售不符合强制性国家标准的产品',
    category: 'PRODUCT_QUALITY',
    officers: ['officer-7', 'officer-8'],
    conditions,
  };
  const asked = (more: object = {}) =>
    after()
      .as('ORG_HEAD', jinghu)
      .whenPost(filing, { ...body, ...more });

  it('begins the case that is named', async () => {
    const answer = asked();
    const { caseId } = (await answer).body;
    const { conditions: _conditions, ...filed } = body;
    const { source, sourceId, respondent } = registered.data;
    const about = { leadId, caseId, ...filed, organisation, source, sourceId, respondent, onTime: true };
    const decision = deadline({ calendar: publishedCalendar, duty: 'CASE_DECISION', startedAt: now as Instant });
    await answer.thenStatus(201, { caseId, leadId, revision: 1 }).andEvents({
      [stream]: [{ type: 'FilingDecided', data: { ...about, decidedAt: now } }],
      [`case-${String(caseId)}`]: [{ type: 'CaseFiled', data: { ...about, decision, filedAt: now } }],
    });
  });
  it('needs all four conditions, by article 19', async () => {
    const answer = asked({ conditions: { ...conditions, withinTime: false } });
    await answer.thenProblem(409, 'lead.conditions-unmet').andNoNewEvents();
    expect((await answer).body['law']).toBe('《市场监督管理行政处罚程序规定》第十九条');
  });
  it.each([
    ['with one officer', { officers: ['officer-7'] }, 'lead.two-officers'],
    ['with one officer twice', { officers: ['officer-7', 'officer-7'] }, 'lead.two-officers'],
    ['with a cause of nothing', { cause: ' ' }, 'lead.cause-missing'],
    ['in no category', { category: 'FRAUD' }, 'body.invalid'],
    ['without conditions', { conditions: undefined }, 'body.invalid'],
    ['with a condition that is no answer', { conditions: { ...conditions, evidence: 'yes' } }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('happens once', () =>
    after(events.FilingDeclined)
      .as('ORG_HEAD', jinghu)
      .whenPost(filing, body)
      .thenProblem(409, 'lead.already-decided')
      .andNoNewEvents());

  const decline = { ground: 'MINOR_CORRECTED', reason: events.FilingDeclined.data.reason };
  it('may end without one, on a ground of article 20', () =>
    after()
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/filing-decline`, decline)
      .thenStatus(201, { leadId, revision: 1 })
      .andEvents({ [stream]: [events.FilingDeclined] }));
  it.each([
    ['on a ground that is none', { ...decline, ground: 'NO_TIME' }, 'body.invalid'],
    ['with a reason of nothing', { ...decline, reason: ' ' }, 'lead.reason-missing'],
  ])('does not end %s', (_, wrong, code) =>
    after().as('ORG_HEAD', jinghu).whenPost(`${path}/filing-decline`, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('is for heads only', async () => {
    await onlyFor(['ORG_HEAD'], (role) => after().as(role, jinghu).whenPost(filing, body));
    await onlyFor(['ORG_HEAD'], (role) => after().as(role, jinghu).whenPost(`${path}/filing-decline`, decline));
  });
});

const readers = ['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER'];

describe('one lead', () => {
  it('is answered as its document stands, with its revision', () =>
    after(extended)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(leadList.view, registered, extended), id: leadId, revision: 1 })
      .andHeader('etag', '"1"'));
  it('of another district is not there', () =>
    after()
      .as('HANDLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'lead.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of leads', () => {
  const about = (leadId: string, dueOn: string, more: object = {}) => ({
    ...registered,
    data: { ...registered.data, leadId, verification: { ...registered.data.verification, dueOn }, ...more },
  });
  const several = givenStreams({
    'lead-a': [about('a', '2026-05-28')],
    'lead-b': [about('b', '2026-05-26', { source: 'SAMPLING', sourceId: 'sample-7' })],
    'lead-c': [about('c', '2026-05-27', { organisation: jiujiang })],
  });

  it('begins with the one whose verification ends first', () =>
    several.as('SUPERVISION_OFFICER', centre).whenGet('/leads').thenItems('b', 'c', 'a'));
  it('holds for a district its own', () => several.as('HANDLER', jinghu).whenGet('/leads').thenItems('b', 'a'));
  it('is asked for by where a lead came from', () =>
    several.as('HANDLER', centre).whenGet('/leads?sourceId=sample-7').thenItems('b'));
  it('is asked for by its state', async () => {
    const decided = givenStreams({
      [stream]: [registered, events.FilingDecided],
      'lead-b': [about('b', '2026-05-26')],
    });
    await decided.as('HANDLER', jinghu).whenGet('/leads?status=FILED').thenItems(leadId);
    await decided.as('HANDLER', jinghu).whenGet('/leads?status=VERIFYING').thenItems('b');
  });
  it('is asked for by who holds it', () =>
    several.as('HANDLER', centre).whenGet(`/leads?organisation=${jiujiang}`).thenItems('c'));
  it('is not asked for by what its facts say', () =>
    several.as('HANDLER', centre).whenGet('/leads?facts=x').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/leads')));
});
