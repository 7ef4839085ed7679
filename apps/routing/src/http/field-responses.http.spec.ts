import { fieldResponseEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { fieldResponseList } from '../views/field-response-list.view';
import { FieldResponsesController } from './field-responses.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [FieldResponsesController], titles });

const { CrewOrdered: ordered, CrewArrived: arrived, FieldReportFiled: reported } = events;
const { responseId, reference } = ordered.data;
const stream = `fieldResponse-${responseId}`;
const path = `/field-responses/${responseId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const van = '340202T02';
const readers = [
  'AGENT',
  'ANALYST',
  'DISPATCHER',
  'HANDLER',
  'MEDIATOR',
  'OPERATOR',
  'ORG_HEAD',
  'STATION_OFFICER',
  'SUPERVISION_OFFICER',
];

const after = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [ordered, ...more] });

describe('ordering a crew', () => {
  const body = { reference, placeClass: 'URBAN' };
  const orderedBy = (role: string, organisation: string, more: object = {}) =>
    givenNothing()
      .as(role, organisation)
      .whenPost('/field-responses', { ...body, ...more });
  const orderedFor = (responseId: unknown, more: object) => ({
    [`fieldResponse-${String(responseId)}`]: [{ ...ordered, data: { ...ordered.data, responseId, ...more } }],
  });

  it('gives it thirty minutes in town', async () => {
    const answer = orderedBy('AGENT', jinghu);
    const { responseId: id } = (await answer).body;
    await answer.thenStatus(201, { responseId: id, revision: 0 }).andEvents(orderedFor(id, {}));
  });
  it('gives the van sixty to a remote place', async () => {
    const answer = orderedBy('STATION_OFFICER', van, { placeClass: 'REMOTE' });
    const { responseId: id } = (await answer).body;
    const more = { organisation: van, placeClass: 'REMOTE', dueMinutes: 60, dueAt: '2026-05-06T02:00:00.000Z' };
    await answer.thenStatus(201).andEvents(orderedFor(id, more));
  });
  it.each([
    ['to a place of no class', { placeClass: 'SEA' }],
    ['about nothing', { reference: '' }],
    ['with minutes of one’s own', { dueMinutes: 5 }],
  ])('is wrong %s', (_, wrong) => orderedBy('AGENT', jinghu, wrong).thenProblem(422, 'body.invalid').andNoNewEvents());
  it('is for agents, dispatchers and station officers only', () =>
    onlyFor(['AGENT', 'DISPATCHER', 'STATION_OFFICER'], (role) => orderedBy(role, jinghu)));
  it('needs a token', () => givenNothing().whenPost('/field-responses', body).thenProblem(401, 'token.missing'));
});

describe('the arrival of a crew', () => {
  const arrival = `${path}/arrival`;
  it('is recorded', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(arrival, undefined, { 'if-match': '"0"' })
      .thenStatus(201, { responseId, revision: 1 })
      .andEvents({ [stream]: [arrived] }));
  it('stands when it comes too late', () =>
    after()
      .at('2026-05-06T01:42:30Z')
      .as('HANDLER', jinghu)
      .whenPost(arrival)
      .thenStatus(201)
      .andEvents({
        [stream]: [
          { ...arrived, data: { ...arrived.data, minutes: 42, onTime: false, arrivedAt: '2026-05-06T01:42:30.000Z' } },
        ],
      }));
  it('changes nothing the second time', () =>
    after(arrived)
      .as('HANDLER', jinghu)
      .whenPost(arrival)
      .thenStatus(201, { responseId, revision: 1 })
      .andNoNewEvents());
  it('by another district is answered as if there were no order', () =>
    after()
      .as('HANDLER', jiujiang)
      .whenPost(arrival)
      .thenProblem(404, 'field-response.unknown')
      .thenSameAs(givenNothing().as('HANDLER', jiujiang).whenPost(arrival)));
  it('is for those who are told of it', () =>
    onlyFor(['AGENT', 'DISPATCHER', 'HANDLER', 'STATION_OFFICER'], (role) =>
      after().as(role, jinghu).whenPost(arrival),
    ));
});

describe('the report of a crew', () => {
  const report = `${path}/report`;
  const { words } = reported.data;
  it('is filed', () =>
    after(arrived)
      .as('HANDLER', jinghu)
      .whenPost(report, { words })
      .thenStatus(201, { responseId, revision: 2 })
      .andEvents({ [stream]: [reported] }));
  it('needs an arrival', () =>
    after().as('HANDLER', jinghu).whenPost(report, { words }).thenProblem(409, 'field-response.not-arrived'));
  it('is not replaced', () =>
    after(arrived, reported)
      .as('HANDLER', jinghu)
      .whenPost(report, { words: '另有情况。' })
      .thenProblem(409, 'field-response.already-reported')
      .andNoNewEvents());
  it.each([
    ['without words', {}, 'body.invalid'],
    ['with words of nothing', { words: ' ' }, 'field-response.words-missing'],
  ])('is wrong %s', (_, wrong, code) =>
    after(arrived).as('HANDLER', jinghu).whenPost(report, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('is for the crew', () =>
    onlyFor(['AGENT', 'HANDLER', 'STATION_OFFICER'], (role) =>
      after(arrived).as(role, jinghu).whenPost(report, { words }),
    ));
});

describe('one field response', () => {
  it('is answered as its document stands', () =>
    after(arrived)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(fieldResponseList.view, ordered, arrived), id: responseId, revision: 1 }));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of field responses', () => {
  const about = (responseId: string, orderedAt: string, more: object = {}) => ({
    ...ordered,
    data: { ...ordered.data, responseId, orderedAt, ...more },
  });
  const several = givenStreams({
    'fieldResponse-a': [about('a', '2026-05-06T01:00:00.000Z')],
    'fieldResponse-b': [
      about('b', '2026-05-06T02:00:00.000Z', { reference: '340202D01202605060002C1' }),
      { ...arrived, data: { ...arrived.data, responseId: 'b' } },
    ],
    'fieldResponse-c': [about('c', '2026-05-06T03:00:00.000Z', { organisation: van })],
  });

  it('begins with the last one', () =>
    several.as('AGENT', centre).whenGet('/field-responses').thenItems('c', 'b', 'a'));
  it('holds for the van its own', () => several.as('STATION_OFFICER', van).whenGet('/field-responses').thenItems('c'));
  it('is asked for by where it stands, and by what it is about', async () => {
    await several.as('AGENT', centre).whenGet('/field-responses?status=ORDERED').thenItems('c', 'a');
    await several.as('AGENT', centre).whenGet('/field-responses?reference=340202D01202605060002C1').thenItems('b');
  });
  it('is not asked for by a status that there is not', () =>
    several.as('AGENT', centre).whenGet('/field-responses?status=LOST').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () =>
    onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/field-responses')));
});
