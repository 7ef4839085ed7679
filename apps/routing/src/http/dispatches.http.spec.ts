import { dispatchEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { dispatchList } from '../views/dispatch-list.view';
import { DispatchesController } from './dispatches.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [DispatchesController], titles });

const { DispatchIssued: issued, DispatchUndecided: undecided, DispatchSigned: signed } = events;
const { dispatchId, target } = issued.data;
const stream = `dispatch-${dispatchId}`;
const path = `/dispatches/${dispatchId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const jiujiang = '340207D01';
const readers = [
  'AGENT',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'ANALYST',
  'OPERATOR',
];

const isUndecided = () => givenStreams({ [stream]: [undecided] });
const isIssued = () => givenStreams({ [stream]: [issued] });

describe('designating the organ that handles a complaint', () => {
  const designation = `${path}/target`;
  const body = { target, reason: '经电话核实，商家在镜湖区步行街经营。' };
  const { rule: _rule, because: _because, alternatives: _alternatives, ...about } = issued.data;
  const designated = (target: string, receivedAt: string) => ({
    type: 'DispatchIssued',
    data: { ...about, target, rule: 'DESIGNATED', because: [body.reason], alternatives: [], receivedAt },
  });

  it('issues the dispatch with the reason; that organ receives it now', () =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, body, { 'if-match': '"0"' })
      .thenStatus(201, { dispatchId, revision: 1 })
      .andHeader('etag', '"1"')
      .andEvents({ [stream]: [designated(jinghu, '2026-05-06T01:00:00.000Z')] }));
  it('leaves the receipt where it was when the organ had registered the complaint itself', () =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, { ...body, target: centre })
      .thenStatus(201)
      .andEvents({ [stream]: [designated(centre, '2026-05-06T00:58:00.000Z')] }));
  it('may name a sub-office, which acts for its bureau', () =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, { ...body, target: '340202S05' })
      .thenStatus(201)
      .andEvents({ [stream]: [designated('340202S05', '2026-05-06T01:00:00.000Z')] }));
  it('changes nothing the second time', () =>
    isIssued()
      .as('DISPATCHER', centre)
      .whenPost(designation, body)
      .thenStatus(201, { dispatchId, revision: 0 })
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, body, { 'idempotency-key': 'target-1' })
      .whenRepeated()
      .thenStatus(201, { dispatchId, revision: 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it.each([
    ['once it is issued', issued],
    ['once it is signed for', signed],
  ])('does not move it on %s', (_, last) =>
    givenStreams({ [stream]: [issued, last] })
      .as('DISPATCHER', centre)
      .whenPost(designation, { ...body, target: jiujiang })
      .thenProblem(409, 'dispatch.already-issued')
      .andNoNewEvents(),
  );
  it.each([
    ['an association', '340202A01', 'body.invalid'],
    ['a station', '340202T01', 'body.invalid'],
    ['nobody', '', 'body.invalid'],
    ['a bureau that there is not', '349999D99', 'dispatch.target-without-authority'],
    ['a sub-office that there is not', '340202S99', 'dispatch.target-without-authority'],
    ['a bureau of another city', '340100C01', 'dispatch.target-without-authority'],
  ])('does not designate %s', (_, without, code) =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, { ...body, target: without })
      .thenProblem(422, code)
      .andNoNewEvents(),
  );
  it('needs a reason', () =>
    isUndecided()
      .as('DISPATCHER', centre)
      .whenPost(designation, { target, reason: ' ' })
      .thenProblem(422, 'dispatch.reason-missing')
      .andNoNewEvents());
  it('is the command centre’s while nobody handles it; to a district it is not there', () =>
    isUndecided()
      .as('DISPATCHER', jinghu)
      .whenPost(designation, body)
      .thenProblem(404, 'dispatch.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('DISPATCHER', jinghu).whenPost(designation, body)));
  it('goes by the revision that the dispatcher saw', () =>
    isIssued()
      .as('DISPATCHER', centre)
      .whenPost(designation, body, { 'if-match': '"4"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"0"')
      .andNoNewEvents());
  it('is for dispatchers only', () =>
    onlyFor(['DISPATCHER'], (role) => isUndecided().as(role, centre).whenPost(designation, body)));
  it('needs a token', () =>
    isUndecided().whenPost(designation, body).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('signing for a dispatch', () => {
  const signature = `${path}/signature`;

  it('is noted', () =>
    isIssued()
      .as('HANDLER', jinghu)
      .whenPost(signature, undefined, { 'if-match': '"0"' })
      .thenStatus(201, { dispatchId, revision: 1 })
      .andEvents({ [stream]: [signed] }));
  it('changes nothing the second time', () =>
    givenStreams({ [stream]: [issued, signed] })
      .as('HANDLER', jinghu)
      .whenPost(signature)
      .thenStatus(201, { dispatchId, revision: 1 })
      .andNoNewEvents());
  it('is refused while the organ is not known', () =>
    isUndecided().as('HANDLER', centre).whenPost(signature).thenProblem(409, 'dispatch.not-issued').andNoNewEvents());
  it('by another district is answered as if there were none', () =>
    isIssued()
      .as('HANDLER', jiujiang)
      .whenPost(signature)
      .thenProblem(404, 'dispatch.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenPost(signature)));
  it('goes by the revision that the officer saw', () =>
    isIssued()
      .as('HANDLER', jinghu)
      .whenPost(signature, undefined, { 'if-match': '"1"' })
      .thenProblem(412, 'if-match.stale')
      .andNoNewEvents());
  it('is for handlers only', () => onlyFor(['HANDLER'], (role) => isIssued().as(role, jinghu).whenPost(signature)));
  it('needs a token', () => isIssued().whenPost(signature).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('one dispatch', () => {
  it('is answered with why this organ', () =>
    isIssued()
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(dispatchList.view, issued), id: dispatchId, revision: 0 })
      .andHeader('etag', '"0"'));
  it('to another district is not there', () =>
    isIssued()
      .as('HANDLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'dispatch.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => isIssued().as(role, jinghu).whenGet(path)));
});

describe('the list of dispatches', () => {
  const about = <E extends { readonly data: object }>(event: E, dispatchId: string, more: object = {}): E => ({
    ...event,
    data: { ...event.data, dispatchId, ...more },
  });
  const several = givenStreams({
    'dispatch-a': [about(undecided, 'a')],
    'dispatch-b': [about(issued, 'b')],
    'dispatch-c': [about(issued, 'c', { receivedAt: '2026-05-06T00:30:00.000Z' }), about(signed, 'c')],
    'dispatch-d': [about(issued, 'd', { target: jiujiang, receivedAt: '2026-05-06T00:20:00.000Z' })],
  });

  it('begins with what came last', () =>
    several.as('DISPATCHER', centre).whenGet('/dispatches').thenItems('b', 'a', 'c', 'd'));
  it('holds for a district what was issued to it', () =>
    several.as('HANDLER', jinghu).whenGet('/dispatches').thenItems('b', 'c'));
  it.each([
    ['UNDECIDED', ['a']],
    ['ISSUED', ['b', 'd']],
    ['SIGNED', ['c']],
  ])('is asked for by the status %s', (status, ids) =>
    several
      .as('DISPATCHER', centre)
      .whenGet(`/dispatches?status=${status}`)
      .thenItems(...ids),
  );
  it('is not asked for by a status that there is not', () =>
    several.as('DISPATCHER', centre).whenGet('/dispatches?status=LOST').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () =>
    onlyFor(readers, (role) => several.as(role, centre).whenGet('/dispatches')));
});
