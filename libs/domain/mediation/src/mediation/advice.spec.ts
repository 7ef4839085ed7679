import { metaAt, specFor } from '@12315/kernel/spec';
import { mediation } from './mediation';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, MediationTerminated: terminated, AgreementReached: agreed } = events;
const { ImprovementAdviceIssued: issued, AdviceAnswered: answered } = events;
const { IssueAdvice: issue, RecordAdviceAnswer: answer } = commands;

describe('advising the business', () => {
  it('says what it should do better', () => given(opened).when(issue).then(issued));
  it('may come whatever became of the mediation', () => {
    given(opened, terminated).when(issue).then(issued);
    given(opened, agreed).when(issue).then(issued);
  });
  it('changes nothing the second time', () => given(opened, issued).when(issue).thenNothing());
  it('may come again, as another advice', () =>
    given(opened, issued)
      .when({ ...issue, data: { ...issue.data, adviceId: 'second' } })
      .then({ ...issued, data: { ...issued.data, adviceId: 'second' } }));
  it('has at least one opinion, each in words', () => {
    given(opened)
      .when({ ...issue, data: { ...issue.data, opinions: [] } })
      .thenRejected('mediation.opinions-missing');
    given(opened)
      .when({ ...issue, data: { ...issue.data, opinions: ['明示退换货条件。', ' '] } })
      .thenRejected('mediation.words-missing');
  });
  it('is the authority’s where the authority accepted: a station officer may not', () => {
    const actor = { id: 'station-1', role: 'STATION_OFFICER', organisation: '340202T03' };
    given(opened).when(issue, metaAt('2026-05-06T01:00:00Z', { actor })).thenRejected('mediation.authority-only');
  });
  it('needs a mediation', () => given().when(issue).thenRejected('mediation.unknown'));
});

describe('the answer to an advice', () => {
  it('is recorded', () => given(opened, issued).when(answer).then(answered));
  it('changes nothing the second time', () => given(opened, issued, answered).when(answer).thenNothing());
  it('is given once', () =>
    given(opened, issued, answered)
      .when({ ...answer, data: { ...answer.data, answer: '不同意。' } })
      .thenRejected('mediation.advice-answered'));
  it('is to one that was issued', () => given(opened).when(answer).thenRejected('mediation.advice-unknown'));
  it('has words', () =>
    given(opened, issued)
      .when({ ...answer, data: { ...answer.data, answer: '' } })
      .thenRejected('mediation.words-missing'));
  it('needs a mediation', () => given().when(answer).thenRejected('mediation.unknown'));
});
