import { type InterviewEvent, interviewEventExamples as events } from '@12315/domain-enforcement-cases';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { enforcementCases } from '../enforcement-cases.service';
import { titles } from '../enforcement-cases.titles';
import { interviewList } from '../views/interview-list.view';
import { InterviewsController } from './interviews.controller';

const { givenStreams, givenNothing } = httpSpec(enforcementCases, { controllers: [InterviewsController], titles });

const { InterviewPlanned: planned, InterviewHeld: held, RectificationPromised: promised } = events;
const { RectificationVerified: verified } = events;
const { interviewId, respondent, complaints, issues } = planned.data;
const stream = `interview-${interviewId}`;
const path = `/interviews/${interviewId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';

const after = (...more: InterviewEvent[]) => givenStreams({ [stream]: [planned, ...more] });

describe('planning an interview', () => {
  const body = { respondent, complaints, issues };
  const asked = (more: object = {}) =>
    givenNothing()
      .as('HANDLER', jinghu)
      .whenPost('/interviews', { ...body, ...more });

  it('is the officer’s own organ’s', async () => {
    const answer = asked();
    const id = (await answer).body['interviewId'] as string;
    await answer
      .thenStatus(201, { interviewId: id, revision: 0 })
      .andEvents({ [`interview-${id}`]: [{ ...planned, data: { ...planned.data, interviewId: id } }] });
  });
  it.each([
    ['without complaints', { complaints: [] }, 'body.invalid'],
    ['with a complaint that has no number', { complaints: ['第一件'] }, 'body.invalid'],
    ['without issues', { issues: [] }, 'body.invalid'],
    ['with an issue of nothing', { issues: [' '] }, 'interview.issues-missing'],
    ['with a business of no name', { respondent: { name: ' ' } }, 'interview.respondent-missing'],
    ['with no business', { respondent: undefined }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for handlers and heads', () =>
    onlyFor(['HANDLER', 'ORG_HEAD'], (role) => givenNothing().as(role, jinghu).whenPost('/interviews', body)));
});

const { demands } = held.data;
const { by } = promised.data;
const { done, words } = verified.data;
const acts: readonly [string, object, readonly string[], InterviewEvent[], InterviewEvent, string][] = [
  ['minutes', { demands }, ['HANDLER', 'ORG_HEAD'], [], held, 'interview.not-planned'],
  ['promise', { by }, ['HANDLER'], [held], promised, 'interview.not-held'],
  ['verification', { done, words }, ['HANDLER'], [held, promised], verified, 'interview.not-promised'],
];

describe.each(acts.map((each) => [each[0], each] as const))('POST /interviews/:id/%s', (act, each) => {
  const [, body, roles, before, event, code] = each;
  const revision = before.length + 1;
  it('is recorded in its turn', () =>
    after(...before)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/${act}`, body, { 'if-match': `"${revision - 1}"` })
      .thenStatus(201, { interviewId, revision })
      .andEvents({ [stream]: [event] }));
  it('is not recorded twice', () =>
    after(...before, event)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/${act}`, body)
      .thenProblem(409, code)
      .andNoNewEvents());
  it('needs a body', () =>
    after(...before)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/${act}`, {})
      .thenProblem(422, 'body.invalid')
      .andNoNewEvents());
  it('of another district is not there', () =>
    after(...before)
      .as('HANDLER', jiujiang)
      .whenPost(`${path}/${act}`, body)
      .thenProblem(404, 'interview.unknown')
      .andNoNewEvents());
  it('is for its roles only', () =>
    onlyFor(roles, (role) =>
      after(...before)
        .as(role, jinghu)
        .whenPost(`${path}/${act}`, body),
    ));
});

describe('a promise', () => {
  const asked = (day: string) => after(held).as('HANDLER', jinghu).whenPost(`${path}/promise`, { by: day });
  it('names a day that exists and is not over', async () => {
    await asked('2026-02-30').thenProblem(422, 'time.not-a-date').andNoNewEvents();
    await asked('2026-05-05').thenProblem(422, 'interview.promise-in-past').andNoNewEvents();
  });
});

const readers = ['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER'];

describe('reading interviews', () => {
  it('answers one as its document stands', () =>
    after(held)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(interviewList.view, planned, held), id: interviewId, revision: 1 }));
  it('lists them, the latest plans first, by state and holder', async () => {
    const about = (id: string, plannedAt: string, organisation = jinghu) => ({
      ...planned,
      data: { ...planned.data, interviewId: id, plannedAt, organisation },
    });
    const several = givenStreams({
      'interview-a': [about('a', '2026-05-01T01:00:00.000Z')],
      'interview-b': [about('b', '2026-05-02T01:00:00.000Z'), { ...held, data: { ...held.data, interviewId: 'b' } }],
      'interview-c': [about('c', '2026-05-03T01:00:00.000Z', jiujiang)],
    });
    const centre = several.as('SUPERVISION_OFFICER', '340200C01');
    await centre.whenGet('/interviews').thenItems('c', 'b', 'a');
    await centre.whenGet('/interviews?status=HELD').thenItems('b');
    await centre.whenGet(`/interviews?organisation=${jiujiang}`).thenItems('c');
    await several.as('HANDLER', jinghu).whenGet('/interviews').thenItems('b', 'a');
  });
  it('is for its roles only', async () => {
    await onlyFor(readers, (role) => after().as(role, jinghu).whenGet('/interviews'));
    await onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path));
  });
});
