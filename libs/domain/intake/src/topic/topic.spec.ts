import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { topic, type TopicCommand } from './topic';
import { topicCommandExamples as commands, topicEventExamples as events } from './topic.examples';

const { given } = specFor(topic);
const { UnownedTopicRaised: raised, DutyOwnersAssigned: assigned } = events;
const [owner] = commands.AssignDutyOwners.data.owners;
const assign = (...owners: readonly (typeof owner & object)[]): TopicCommand => ({
  ...commands.AssignDutyOwners,
  data: { ...commands.AssignDutyOwners.data, owners },
});

describe('raising a topic', () => {
  it('says that nobody is in charge', () => given().when(commands.RaiseTopic).then(raised));
  it('changes nothing the second time', () => given(raised).when(commands.RaiseTopic).thenNothing());
  it('needs a title', () =>
    given()
      .when({ ...commands.RaiseTopic, data: { ...commands.RaiseTopic.data, title: ' ' } })
      .thenRejected('topic.title-missing'));
});

describe('the owners of a topic', () => {
  it('are its first version', () => given(raised).when(commands.AssignDutyOwners).then(assigned));
  it('are a further version when others are in charge', () => {
    const other = { ...owner!, agency: '芜湖市市场监督管理局' };
    given(raised, assigned)
      .when(assign(other))
      .then({ ...assigned, data: { ...assigned.data, version: 2, owners: [other] } });
  });
  it('change nothing when they are the same', () =>
    given(raised, assigned).when(commands.AssignDutyOwners).thenNothing());
  it('are somebody', () => given(raised, assigned).when(assign()).thenRejected('topic.owners-missing'));
  it.each(['aspect', 'agency', 'legalBasis'])('name their %s', (field) =>
    given(raised)
      .when(assign({ ...owner!, [field]: ' ' }))
      .thenRejected('topic.owner-incomplete'),
  );
  it('are one for each aspect', () =>
    given(raised)
      .when(assign(owner!, { ...owner!, agency: '芜湖市市场监督管理局' }))
      .thenRejected('topic.aspect-twice'));
  it('need a topic', () => given().when(commands.AssignDutyOwners).thenRejected('topic.unknown'));
});

it('is held by the organisation that raised it', () => {
  expect(topic.holder(stateOf(topic, []))).toBe(null);
  expect(topic.holder(stateOf(topic, [raised, assigned]))).toBe('340200C01');
});
