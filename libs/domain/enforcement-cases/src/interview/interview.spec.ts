import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { interview } from './interview';
import { interviewCommandExamples as commands, interviewEventExamples as events } from './interview.examples';

const { given } = specFor(interview);
const {
  PlanInterview: plan,
  HoldInterview: hold,
  PromiseRectification: promise,
  VerifyRectification: verify,
} = commands;
const { InterviewPlanned: planned, InterviewHeld: held } = events;
const { RectificationPromised: promised, RectificationVerified: verified } = events;
const notDone = { ...verified, data: { ...verified.data, done: false } };

describe('planning an interview', () => {
  it('names the business, the complaints and the issues', () => given().when(plan).then(planned));
  it('changes nothing the second time', () => given(planned).when(plan).thenNothing());
  it.each([
    ['a business', { respondent: { name: ' ' } }, 'interview.respondent-missing'],
    ['a complaint', { complaints: [] }, 'interview.complaints-missing'],
    ['complaints with numbers', { complaints: [' '] }, 'interview.complaints-missing'],
    ['an issue', { issues: [] }, 'interview.issues-missing'],
  ])('needs %s', (_, lacking, code) =>
    given()
      .when({ ...plan, data: { ...plan.data, ...lacking } })
      .thenRejected(code),
  );
});

describe('holding it', () => {
  it('leaves demands', () => given(planned).when(hold).then(held));
  it('needs a demand', () =>
    given(planned)
      .when({ ...hold, data: { ...hold.data, demands: [] } })
      .thenRejected('interview.demands-missing'));
  it('happens once', () => given(planned, held).when(hold).thenRejected('interview.not-planned'));
  it('needs a plan', () => given().when(hold).thenRejected('interview.unknown'));
});

describe('the promise to mend', () => {
  it('names its day', () => given(planned, held).when(promise).then(promised));
  it('may name today, but no day that is over', () => {
    const by = (day: string) => ({ ...promise, data: { ...promise.data, by: legalDate(day) } });
    given(planned, held)
      .when(by('2026-05-06'))
      .then({ ...promised, data: { ...promised.data, by: legalDate('2026-05-06') } });
    given(planned, held).when(by('2026-05-05')).thenRejected('interview.promise-in-past');
  });
  it('needs the interview', () => given(planned).when(promise).thenRejected('interview.not-held'));
});

describe('verifying what was promised', () => {
  it('ends it where it was done', () => {
    given(planned, held, promised).when(verify).then(verified);
    given(planned, held, promised, verified).when(verify).thenRejected('interview.not-promised');
    given(planned, held, promised, verified).when(promise).thenRejected('interview.not-held');
  });
  it('asks for another promise where it was not', () => {
    given(planned, held, promised)
      .when({ ...verify, data: { ...verify.data, done: false } })
      .then(notDone);
    given(planned, held, promised, notDone).when(promise).then(promised);
  });
  it('needs words', () =>
    given(planned, held, promised)
      .when({ ...verify, data: { ...verify.data, words: ' ' } })
      .thenRejected('interview.words-missing'));
  it('needs a promise', () => given(planned, held).when(verify).thenRejected('interview.not-promised'));
});

it('is held by the organisation that planned it', () => {
  expect(interview.holder(stateOf(interview, []))).toBe(null);
  expect(interview.holder(stateOf(interview, [planned]))).toBe('340202D01');
});
