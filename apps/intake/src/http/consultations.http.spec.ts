import { consultationEventExamples as events, topicEventExamples } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { consultationList } from '../views/consultation-list.view';
import { ConsultationsController } from './consultations.controller';

const { givenStreams, givenNothing } = httpSpec(intake, { controllers: [ConsultationsController], titles });

const {
  ConsultationRegistered: registered,
  ConsultationAnswered: answered,
  ConsultationRated: rated,
  ConsultationClosed: closed,
} = events;
const { UnownedTopicRaised: raised, DutyOwnersAssigned: assigned } = topicEventExamples;
const { consultationId } = registered.data;
const { topicId } = raised.data;
const stream = `consultation-${consultationId}`;
const path = `/consultations/${consultationId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const desk = ['AGENT', 'STATION_OFFICER'];
const body = { answer: answered.data.answer, topicId, guidedTo: answered.data.guidedTo };
const isThere = (...history: (typeof events)[keyof typeof events][]) =>
  givenStreams({ [stream]: history, [`topic-${topicId}`]: [raised, assigned] });

const acts = [
  ['answer', [registered], body, answered, desk],
  ['rating', [registered, answered], { satisfied: true }, rated, [...desk, 'FOLLOWUP_AGENT']],
  ['closing', [registered, answered], undefined, closed, desk],
] as const;

describe.each(acts)('the %s of a consultation', (act, before, given, event, may) => {
  const ask = (role = 'AGENT', organisation = centre, headers = {}) =>
    isThere(...before)
      .as(role, organisation)
      .whenPost(`${path}/${act}`, given, headers);

  it('is a fact', () =>
    ask()
      .thenStatus(201, { consultationId, revision: before.length })
      .andEvents({ [stream]: [event] }));
  it('changes nothing the second time', () =>
    ask().whenRepeated().thenStatus(201, { consultationId, revision: before.length }).andNoNewEvents());
  it('is for its roles only', () => onlyFor(may, (role) => ask(role)));
  it('of another desk is answered as if it were not there', () =>
    ask('AGENT', jinghu).thenProblem(404, 'consultation.unknown').andNoNewEvents());
  it('goes by the revision that the clerk saw', () =>
    ask('AGENT', centre, { 'if-match': '"7"' }).thenProblem(412, 'if-match.stale').andNoNewEvents());
});

describe('an answer', () => {
  const answer = (given: object, ...history: (typeof events)[keyof typeof events][]) =>
    isThere(registered, ...history)
      .as('AGENT', centre)
      .whenPost(`${path}/answer`, given);

  it('by a topic that nobody is in charge of says so, by version 0', () =>
    givenStreams({ [stream]: [registered], [`topic-${topicId}`]: [raised] })
      .as('AGENT', centre)
      .whenPost(`${path}/answer`, body)
      .andEvents({ [stream]: [{ ...answered, data: { ...answered.data, owners: [], topicVersion: 0 } }] }));
  it('may be by no topic', () =>
    answer({ answer: '可以。' }).andEvents({
      [stream]: [
        {
          ...answered,
          data: {
            ...answered.data,
            answer: '可以。',
            owners: [],
            topicId: null,
            topicVersion: null,
            guidedTo: null,
          },
        },
      ],
    }));
  it('is not given again differently', () =>
    answer({ answer: '不清楚' }, answered).thenProblem(409, 'consultation.already-answered').andNoNewEvents());
  it.each([
    ['of nothing', { answer: ' ' }, 'consultation.answer-missing'],
    ['by a topic that there is not', { ...body, topicId: consultationId }, 'consultation.topic-unknown'],
    ['by something that is no topic', { ...body, topicId: 'x' }, 'body.invalid'],
    ['that guides to nobody', { ...body, guidedTo: { area: '340100', name: ' ' } }, 'consultation.guided-to-nobody'],
    ['that guides nowhere', { ...body, guidedTo: { area: '34', name: '某局' } }, 'body.invalid'],
  ])('is wrong %s', (_, given, code) => answer(given).thenProblem(422, code).andNoNewEvents());
  it.each(['rating', 'closing'])('comes before the %s', (act) =>
    isThere(registered)
      .as('AGENT', centre)
      .whenPost(`${path}/${act}`, act === 'rating' ? { satisfied: true } : undefined)
      .thenProblem(409, 'consultation.not-answered')
      .andNoNewEvents(),
  );
});

describe('reading consultations', () => {
  const asked = (id: string, receivedAt: string, organisation = centre) => ({
    ...registered,
    data: { ...registered.data, consultationId: id, receivedAt, organisation, number: `${organisation}202605060001Q1` },
  });
  const several = givenStreams({
    'consultation-a': [asked('a', '2026-05-06T00:10:00.000Z')],
    'consultation-b': [
      asked('b', '2026-05-06T00:30:00.000Z', jinghu),
      { ...answered, data: { ...answered.data, consultationId: 'b' } },
    ],
  });
  it('answers one as its document stands', () =>
    isThere(registered, answered)
      .as('AGENT', centre)
      .whenGet(path)
      .thenStatus(200, {
        ...documentOf(consultationList.view, registered, answered),
        id: consultationId,
        revision: 1,
      }));
  it('begins with what came last', () => several.as('AGENT', centre).whenGet('/consultations').thenItems('b', 'a'));
  it('holds for a district its own', () => several.as('AGENT', jinghu).whenGet('/consultations').thenItems('b'));
  it.each([
    ['status=ANSWERED', ['b']],
    [`organisation=${centre}`, ['a']],
    [`number=${jinghu}202605060001Q1`, ['b']],
  ])('lists by %s', (query, ids) =>
    several
      .as('AGENT', centre)
      .whenGet(`/consultations?${query}`)
      .thenItems(...ids),
  );
  it('comes in pages', async () => {
    const asAgent = several.as('AGENT', centre);
    const first = await asAgent.whenGet('/consultations?limit=1').thenItems('b');
    await asAgent.whenGet(`/consultations?limit=1&cursor=${String(first.body['next'])}`).thenItems('a');
  });
  const may = [...desk, 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER', 'FOLLOWUP_AGENT'];
  it.each(['/consultations', path])('%s is open to its roles only', (url) =>
    onlyFor(may, (role) => givenNothing().as(role, centre).whenGet(url)),
  );
});
