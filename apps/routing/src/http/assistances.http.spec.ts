import { assistanceEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { assistanceList } from '../views/assistance-list.view';
import { AssistancesController } from './assistances.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [AssistancesController], titles });

const { AssistanceRequested: requested, AssistanceReplied: replied } = events;
const { assistanceId } = requested.data;
const stream = `assistance-${assistanceId}`;
const path = `/assistances/${assistanceId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const askers = ['AGENT', 'DISPATCHER', 'HANDLER'];
const readers = [...askers, 'ANALYST', 'MEDIATOR', 'OPERATOR', 'ORG_HEAD', 'SUPERVISION_OFFICER'];

const isRequested = (...more: (typeof events)[keyof typeof events][]) =>
  givenStreams({ [stream]: [requested, ...more] });

describe('requesting assistance', () => {
  const { reference, toArea, toName, matter, request } = requested.data;
  const body = { reference, toArea, toName, matter, request };
  const asked = (more: object = {}) =>
    givenNothing()
      .as('HANDLER', jinghu)
      .whenPost('/assistances', { ...body, ...more });

  it('starts the clock of its answer, for the officer’s own organ', async () => {
    const answer = asked();
    const { assistanceId: id } = (await answer).body;
    await answer
      .thenStatus(201, { assistanceId: id, revision: 0 })
      .andHeader('etag', '"0"')
      .andEvents({ [`assistance-${String(id)}`]: [{ ...requested, data: { ...requested.data, assistanceId: id } }] });
  });
  it('starts none on a day whose law sets no limit', async () => {
    const { events: told } = await givenNothing()
      .at('2012-06-01T01:00:00Z')
      .as('HANDLER', jinghu)
      .whenPost('/assistances', body)
      .thenStatus(201);
    expect(Object.values(told).flat()).toMatchObject([{ type: 'AssistanceRequested', data: { reply: null } }]);
  });
  it.each([
    ['of oneself', { toArea: '340202' }, 'assistance.of-oneself'],
    ['of no area', { toArea: '池州' }, 'body.invalid'],
    ['without a number', { reference: '' }, 'body.invalid'],
    ['with words of nothing', { request: ' ' }, 'assistance.words-missing'],
    ['for another organ', { organisation: jiujiang }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for those who work on it', () =>
    onlyFor(askers, (role) => givenNothing().as(role, jinghu).whenPost('/assistances', body)));
  it('needs a token', () => givenNothing().whenPost('/assistances', body).thenProblem(401, 'token.missing'));
});

describe('recording the answer', () => {
  const reply = `${path}/reply`;
  const { outcome, recovered } = replied.data;
  const body = { outcome, recovered };

  it('says what came of it', () =>
    isRequested()
      .as('HANDLER', jinghu)
      .whenPost(reply, body, { 'if-match': '"0"' })
      .thenStatus(201, { assistanceId, revision: 1 })
      .andEvents({ [stream]: [replied] }));
  it('changes nothing the second time', () =>
    isRequested(replied)
      .as('HANDLER', jinghu)
      .whenPost(reply, body)
      .thenStatus(201, { assistanceId, revision: 1 })
      .andNoNewEvents());
  it('is not replaced', () =>
    isRequested(replied)
      .as('HANDLER', jinghu)
      .whenPost(reply, { ...body, recovered: 0 })
      .thenProblem(409, 'assistance.already-replied')
      .andNoNewEvents());
  it.each([
    ['without words', { recovered }, 'body.invalid'],
    ['with words of nothing', { ...body, outcome: ' ' }, 'assistance.outcome-missing'],
    ['with less than nothing', { ...body, recovered: -1 }, 'body.invalid'],
    ['with half a fen', { ...body, recovered: 0.5 }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    isRequested().as('HANDLER', jinghu).whenPost(reply, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('by another district is answered as if there were none', () =>
    isRequested()
      .as('HANDLER', jiujiang)
      .whenPost(reply, body)
      .thenProblem(404, 'assistance.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenPost(reply, body)));
  it('goes by the revision that the officer saw', () =>
    isRequested()
      .as('HANDLER', jinghu)
      .whenPost(reply, body, { 'if-match': '"4"' })
      .thenProblem(412, 'if-match.stale'));
  it('is for those who work on it', () =>
    onlyFor(askers, (role) => isRequested().as(role, jinghu).whenPost(reply, body)));
});

describe('one request for assistance', () => {
  it('is answered as its document stands', () =>
    isRequested(replied)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(assistanceList.view, requested, replied), id: assistanceId, revision: 1 }));
  it('to another district is not there', () =>
    isRequested().as('HANDLER', jiujiang).whenGet(path).thenProblem(404, 'assistance.unknown'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => isRequested().as(role, jinghu).whenGet(path)));
});

describe('the list of requests for assistance', () => {
  const about = (assistanceId: string, requestedAt: string, more: object = {}) => ({
    ...requested,
    data: { ...requested.data, assistanceId, requestedAt, ...more },
  });
  const several = givenStreams({
    'assistance-a': [about('a', '2026-05-06T01:00:00.000Z')],
    'assistance-b': [
      about('b', '2026-05-06T02:00:00.000Z', { reference: '340202D01202605060002C1' }),
      { ...replied, data: { ...replied.data, assistanceId: 'b' } },
    ],
    'assistance-c': [about('c', '2026-05-06T03:00:00.000Z', { organisation: jiujiang })],
  });

  it('begins with the last one', () => several.as('AGENT', centre).whenGet('/assistances').thenItems('c', 'b', 'a'));
  it('holds for a district its own', () => several.as('AGENT', jinghu).whenGet('/assistances').thenItems('b', 'a'));
  it('comes in pages', async () => {
    const { body } = await several.as('AGENT', centre).whenGet('/assistances?limit=2').thenItems('c', 'b');
    await several
      .as('AGENT', centre)
      .whenGet(`/assistances?limit=2&cursor=${String(body['next'])}`)
      .thenItems('a');
  });
  it('is asked for by what is answered, and by what it is about', async () => {
    await several.as('AGENT', centre).whenGet('/assistances?status=REQUESTED').thenItems('c', 'a');
    await several.as('AGENT', centre).whenGet('/assistances?reference=340202D01202605060002C1').thenItems('b');
  });
  it('is not asked for by a status that there is not', () =>
    several.as('AGENT', centre).whenGet('/assistances?status=LOST').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () =>
    onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/assistances')));
});
