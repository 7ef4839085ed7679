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
    ['discovered before there was a period for it', { discoveredAt: '1990-01-01T00:00:00Z' }, 'law.no-limit'],
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
    expect(body['law']).toBe(registered.data.verification.article);
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
  it('is not asked for by what its facts say', () =>
    several.as('HANDLER', centre).whenGet('/leads?facts=x').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/leads')));
});
