import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { consultation, type ConsultationCommand } from './consultation';
import { consultationCommandExamples as commands, consultationEventExamples as events } from './consultation.examples';

const { given } = specFor(consultation);
const {
  ConsultationRegistered: registered,
  ConsultationAnswered: answered,
  ConsultationRated: rated,
  ConsultationClosed: closed,
} = events;
const answer = commands.AnswerConsultation;
const answerAs = (more: Partial<(typeof answer)['data']>): ConsultationCommand => ({
  ...answer,
  data: { ...answer.data, ...more },
});

describe('registering a consultation', () => {
  it('records what was asked, and of how many', () => given().when(commands.RegisterConsultation).then(registered));
  it('changes nothing the second time', () => given(registered).when(commands.RegisterConsultation).thenNothing());
});

describe('answering a consultation', () => {
  it('keeps the owners of the topic in the version they were named by', () =>
    given(registered).when(answer).then(answered));
  it('may be by no topic, and guide nobody on', () =>
    given(registered)
      .when(answerAs({ topicId: null, by: null, guidedTo: null }))
      .then({
        ...answered,
        data: { ...answered.data, owners: [], topicId: null, topicVersion: null, guidedTo: null },
      }));
  it('changes nothing the second time', () => given(registered, answered).when(answer).thenNothing());
  it('changes nothing when the topic has a further version since', () =>
    given(registered, answered)
      .when(answerAs({ by: { ...answer.data.by!, version: 2 } }))
      .thenNothing());
  it('is not done again differently', () =>
    given(registered, answered)
      .when(answerAs({ answer: '不清楚' }))
      .thenRejected('consultation.already-answered'));
  it('needs an answer', () =>
    given(registered)
      .when(answerAs({ answer: ' ' }))
      .thenRejected('consultation.answer-missing'));
  it('needs a topic that there is', () =>
    given(registered)
      .when(answerAs({ by: null }))
      .thenRejected('consultation.topic-unknown'));
  it('guides to somebody', () =>
    given(registered)
      .when(answerAs({ guidedTo: { area: '340100', name: ' ' } }))
      .thenRejected('consultation.guided-to-nobody'));
  it('needs a consultation', () => given().when(answer).thenRejected('consultation.unknown'));
});

describe('rating a consultation', () => {
  const rate = commands.RateConsultation;
  it('keeps what the person thinks', () => given(registered, answered).when(rate).then(rated));
  it('may come after the closing', () => given(registered, answered, closed).when(rate).then(rated));
  it('changes nothing the second time', () => given(registered, answered, rated).when(rate).thenNothing());
  it('is not done again differently', () =>
    given(registered, answered, rated)
      .when({ ...rate, data: { ...rate.data, satisfied: false } })
      .thenRejected('consultation.already-rated'));
  it('waits for the answer', () => given(registered).when(rate).thenRejected('consultation.not-answered'));
  it('needs a consultation', () => given().when(rate).thenRejected('consultation.unknown'));
});

describe('closing a consultation', () => {
  const close = commands.CloseConsultation;
  it('follows the answer', () => given(registered, answered).when(close).then(closed));
  it('changes nothing the second time', () => given(registered, answered, closed).when(close).thenNothing());
  it('waits for the answer', () => given(registered).when(close).thenRejected('consultation.not-answered'));
  it('needs a consultation', () => given().when(close).thenRejected('consultation.unknown'));
});

it('is held by the organisation that was asked', () => {
  expect(consultation.holder(stateOf(consultation, []))).toBe(null);
  expect(consultation.holder(stateOf(consultation, [registered, answered]))).toBe('340200C01');
});
