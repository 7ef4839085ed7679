import { topicEventExamples as events } from '@12315/domain-intake';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { TopicsController } from './topics.controller';

const { givenStreams, givenNothing } = httpSpec(intake, { controllers: [TopicsController], titles });

const { UnownedTopicRaised: raised, DutyOwnersAssigned: assigned } = events;
const { topicId, title } = raised.data;
const { owners } = assigned.data;
const stream = `topic-${topicId}`;
const path = `/topics/${topicId}/owners`;
const centre = '340200C01';
const isThere = (...history: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: history });

describe('raising a topic', () => {
  const raise = (given: object = { title }, role = 'AGENT') =>
    givenNothing().as(role, centre).whenPost('/topics', given);
  it('says that nobody is in charge', async () => {
    const asked = raise();
    const { topicId: id } = (await asked).body;
    await asked
      .thenStatus(201, { topicId: id, revision: 0 })
      .andEvents({ [`topic-${String(id)}`]: [{ ...raised, data: { ...raised.data, topicId: String(id) } }] });
  });
  it.each([
    ['without a title', {}, 'body.invalid'],
    ['with a title of nothing', { title: ' ' }, 'topic.title-missing'],
  ])('is wrong %s', (_, given, code) => raise(given).thenProblem(422, code).andNoNewEvents());
  it('is for agents only', () => onlyFor(['AGENT'], (role) => raise({ title }, role)));
});

describe('the owners of a topic', () => {
  const assign = (given: object = { owners }, role = 'DISPATCHER', organisation = centre) =>
    isThere(raised).as(role, organisation).whenPost(path, given);
  it('are its first version', () =>
    assign()
      .thenStatus(201, { topicId, revision: 1 })
      .andEvents({ [stream]: [assigned] }));
  it('change nothing the second time', () =>
    assign().whenRepeated().thenStatus(201, { topicId, revision: 1 }).andNoNewEvents());
  it.each([
    ['with nobody', { owners: [] }, 'body.invalid'],
    ['with a word of nothing', { owners: [{ ...owners[0], agency: ' ' }] }, 'topic.owner-incomplete'],
    ['with an aspect twice', { owners: [owners[0], owners[0]] }, 'topic.aspect-twice'],
  ])('are wrong %s', (_, given, code) => assign(given).thenProblem(422, code).andNoNewEvents());
  it('are for dispatchers only', () => onlyFor(['DISPATCHER'], (role) => assign({ owners }, role)));
  it('of another organisation are answered as if there were no such topic', () =>
    assign({ owners }, 'DISPATCHER', '340202D01').thenProblem(404, 'topic.unknown').andNoNewEvents());
});

describe('the list of topics', () => {
  const several = givenStreams({
    'topic-a': [{ ...raised, data: { ...raised.data, topicId: 'a', raisedAt: '2026-05-06T00:10:00.000Z' } }],
    'topic-b': [
      { ...raised, data: { ...raised.data, topicId: 'b', raisedAt: '2026-05-06T00:30:00.000Z' } },
      { ...assigned, data: { ...assigned.data, topicId: 'b' } },
    ],
  });
  it('begins with what was raised last', () => several.as('AGENT', centre).whenGet('/topics').thenItems('b', 'a'));
  it.each([
    ['status=UNOWNED', ['a']],
    ['status=OWNED', ['b']],
    ['organisation=340202D01', []],
  ])('lists by %s', (query, ids) =>
    several
      .as('AGENT', centre)
      .whenGet(`/topics?${query}`)
      .thenItems(...ids),
  );
  it('is open to its roles only', () =>
    onlyFor(
      ['AGENT', 'STATION_OFFICER', 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'],
      (role) => givenNothing().as(role, centre).whenGet('/topics'),
    ));
});
