import { incidentEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { incidentList } from '../views/incident-list.view';
import { IncidentsController } from './incidents.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [IncidentsController], titles });

const { IncidentOpened: opened, IncidentReportedToDeputy: deputyTold, IncidentReportedExternally: told } = events;
const { ItemLinkedToIncident: linked, ReliefRecorded: relieved, GroupSettlementReached: settled } = events;
const { IncidentClosed: closed } = events;
const { incidentId } = opened.data;
const stream = `incident-${incidentId}`;
const path = `/incidents/${incidentId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const readers = [
  'AGENT',
  'ANALYST',
  'DISPATCHER',
  'HANDLER',
  'MEDIATOR',
  'OPERATOR',
  'ORG_HEAD',
  'SUPERVISION_OFFICER',
];

type Past = (typeof events)[keyof typeof events];
const after = (...more: readonly Past[]) => givenStreams({ [stream]: [opened, ...more] });

describe('opening an incident', () => {
  const { title, place, persons, harm, media } = opened.data;
  const { number } = linked.data;
  const body = { title, place, persons, harm, media, numbers: [number] };
  const asked = (more: object = {}) =>
    givenNothing()
      .as('DISPATCHER', centre)
      .whenPost('/incidents', { ...body, ...more });

  it('links what belongs to it from the start', async () => {
    const answer = asked();
    const { incidentId: id } = (await answer).body;
    const its = <E extends Past>(event: E) => ({ ...event, data: { ...event.data, incidentId: id } });
    await answer
      .thenStatus(201, { incidentId: id, revision: 1 })
      .andEvents({ [`incident-${String(id)}`]: [its(opened), its(linked)] });
  });
  it.each([
    ['of four persons without harm or media', { persons: 4, media: false }, 'incident.not-grave'],
    ['of half a person', { persons: 5.5 }, 'body.invalid'],
    ['of fewer persons than none', { persons: -1 }, 'body.invalid'],
    ['with a title of nothing', { title: ' ' }, 'incident.words-missing'],
    ['with a number that is none', { numbers: ['投诉一'] }, 'body.invalid'],
    ['for another organisation', { organisation: jinghu }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for agents, dispatchers and heads only', () =>
    onlyFor(['AGENT', 'DISPATCHER', 'ORG_HEAD'], (role) =>
      givenNothing().as(role, centre).whenPost('/incidents', body),
    ));
  it('needs a token', () => givenNothing().whenPost('/incidents', body).thenProblem(401, 'token.missing'));
});

/** Each act: its route, what is sent, its event without an id of its own, who may (of those who can be asked here). */
const acts = [
  ['deputy-report', undefined, deputyTold, ['DISPATCHER', 'ORG_HEAD'], []],
  ['external-reports', { agency: 'GOVERNMENT' }, told, ['DISPATCHER', 'ORG_HEAD'], []],
  ['items', { number: linked.data.number }, linked, ['AGENT', 'DISPATCHER'], []],
  ['reliefs', { visits: 3, words: relieved.data.words }, relieved, ['DISPATCHER', 'HANDLER'], ['reliefId']],
  ['settlements', { persons: 62, amount: 8060000 }, settled, ['DISPATCHER', 'HANDLER', 'MEDIATOR'], ['settlementId']],
] as const;
describe.each(acts)('the act %s', (route, body, event, roles, ids) => {
  const url = `${path}/${route}`;
  const asked = () => after().as('DISPATCHER', centre).whenPost(url, body);

  it('is recorded', async () => {
    const { status, body: answer, events: found } = await asked();
    expect({ status, answer }).toStrictEqual({ status: 201, answer: { incidentId, revision: 1 } });
    const [{ type, data }] = found[stream] as [{ type: string; data: Record<string, unknown> }];
    const own = Object.fromEntries(ids.map((id) => [id, data[id]]));
    expect({ type, data }).toStrictEqual({ ...event, data: { ...event.data, ...own } });
  });
  it('is recorded once under one key', () =>
    after()
      .as('DISPATCHER', centre)
      .whenPost(url, body, { 'idempotency-key': `act-${route}` })
      .whenRepeated()
      .thenStatus(201, { incidentId, revision: 1 })
      .andNoNewEvents());
  it('is not done after the end', () =>
    after(closed).as('DISPATCHER', centre).whenPost(url, body).thenProblem(409, 'incident.closed').andNoNewEvents());
  it('by somebody elsewhere is answered as if there were no incident', () =>
    after()
      .as('DISPATCHER', jinghu)
      .whenPost(url, body)
      .thenProblem(404, 'incident.unknown')
      .thenSameAs(givenNothing().as('DISPATCHER', jinghu).whenPost(url, body)));
  it('is for its own roles only', () => onlyFor(roles, (role) => after().as(role, centre).whenPost(url, body)));
});

it.each([
  ['external-reports', { agency: 'PRESS' }, 422, 'body.invalid'],
  ['items', { number: '投诉一' }, 422, 'body.invalid'],
  ['reliefs', { visits: 0, words: '走访。' }, 422, 'body.invalid'],
  ['reliefs', { visits: 1, words: ' ' }, 422, 'incident.words-missing'],
  ['settlements', { persons: 63, amount: 0 }, 409, 'incident.more-than-concerned'],
  ['settlements', { persons: 0, amount: 0 }, 422, 'body.invalid'],
  ['settlements', { persons: 1, amount: -1 }, 422, 'body.invalid'],
])('the act %s is refused %j', (route, body, status, code) =>
  after().as('DISPATCHER', centre).whenPost(`${path}/${route}`, body).thenProblem(status, code).andNoNewEvents(),
);

describe('closing an incident', () => {
  const closing = `${path}/closing`;
  const some = { ...settled, data: { ...settled.data, persons: 40 } };

  it('needs no reason where everyone settled', () =>
    after(deputyTold, settled)
      .as('DISPATCHER', centre)
      .whenPost(closing, {})
      .thenStatus(201, { incidentId, revision: 3 })
      .andEvents({ [stream]: [closed] }));
  it('needs one where somebody did not', async () => {
    const asked = (body: object) => after(deputyTold, some).as('ORG_HEAD', centre).whenPost(closing, body);
    await asked({}).thenProblem(409, 'incident.unsettled').andNoNewEvents();
    await asked({ reason: ' ' }).thenProblem(422, 'incident.reason-missing').andNoNewEvents();
    await asked({ reason: '其余会员已起诉。' }).thenStatus(201);
  });
  it('needs that the deputy head was told', () =>
    after(settled).as('DISPATCHER', centre).whenPost(closing, {}).thenProblem(409, 'incident.deputy-not-told'));
  it('is for dispatchers and heads only', () =>
    onlyFor(['DISPATCHER', 'ORG_HEAD'], (role) => after(deputyTold, settled).as(role, centre).whenPost(closing, {})));
});

describe('one incident', () => {
  it('is answered as its document stands', () =>
    after(deputyTold)
      .as('ORG_HEAD', centre)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(incidentList.view, opened, deputyTold), id: incidentId, revision: 1 }));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, centre).whenGet(path)));
});

describe('the list of incidents', () => {
  const about = (incidentId: string, openedAt: string, more: object = {}) => ({
    ...opened,
    data: { ...opened.data, incidentId, openedAt, ...more },
  });
  const several = givenStreams({
    'incident-a': [about('a', '2026-05-06T01:00:00.000Z')],
    'incident-b': [about('b', '2026-05-06T02:00:00.000Z'), { ...closed, data: { ...closed.data, incidentId: 'b' } }],
    'incident-c': [about('c', '2026-05-06T03:00:00.000Z', { organisation: jinghu })],
  });

  it('begins with the last one', () => several.as('AGENT', centre).whenGet('/incidents').thenItems('c', 'b', 'a'));
  it('holds for a district its own', () => several.as('AGENT', jinghu).whenGet('/incidents').thenItems('c'));
  it('is asked for by what is open', () =>
    several.as('AGENT', centre).whenGet('/incidents?status=OPEN').thenItems('c', 'a'));
  it('is not asked for by a status that there is not', () =>
    several.as('AGENT', centre).whenGet('/incidents?status=LOST').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, centre).whenGet('/incidents')));
});
