import { samplingTaskEventExamples as events, taskNumberingEventExamples } from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { sampling } from '../sampling.service';
import { titles } from '../sampling.titles';
import { samplingTaskList } from '../views/sampling-task-list.view';
import { SamplingTasksController } from './sampling-tasks.controller';

const { givenStreams, givenNothing } = httpSpec(sampling, { controllers: [SamplingTasksController], titles });

const {
  SamplingTaskIssued: issued,
  SamplingTaskNumbered: numbered,
  BatchPlanned: planned,
  BatchReportNoted: noted,
  SamplingTaskReported: told,
} = events;
const { taskId } = issued.data;
const stream = `samplingTask-${taskId}`;
const path = `/tasks/${taskId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const after = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [issued, ...more] });

const { TaskNumberDrawn: drawn } = taskNumberingEventExamples;
const about = <E extends { readonly data: object }>(event: E, taskId: string, more: object = {}): E => ({
  ...event,
  data: { ...event.data, taskId, ...more },
});

describe('issuing a sampling task', () => {
  const { title, kind, dueOn } = issued.data;
  const body = { title, kind, deadline: dueOn, to: jinghu };
  const asked = (more: object = {}, headers = {}) =>
    givenNothing()
      .as('DISPATCHER', centre)
      .whenPost('/tasks', { ...body, ...more }, headers);

  it('gives it to an organisation below, under the next number of who issues it', async () => {
    const answer = asked();
    const { taskId } = (await answer).body;
    await answer.thenStatus(201, { taskId, number: numbered.data.number, revision: 1 }).andEvents({
      [`samplingTask-${String(taskId)}`]: [about(issued, String(taskId)), about(numbered, String(taskId))],
      [`taskNumbering-${drawn.data.numberingId}`]: [about(drawn, String(taskId))],
    });
  });
  it('numbers the next one without a gap', async () => {
    const there = givenStreams({ [`taskNumbering-${drawn.data.numberingId}`]: [about(drawn, 'first')] });
    const answer = await there.as('DISPATCHER', centre).whenPost('/tasks', body);
    expect(answer.body['number']).toBe('340200C01S202605060002');
  });
  it('issues one task under one key', async () => {
    const answer = asked({}, { 'idempotency-key': 'task-key-1' });
    await answer
      .whenRepeated()
      .thenStatus(201, (await answer).body)
      .andNoNewEvents();
  });
  it('is the head’s for their own people', async () => {
    const own = (role: string) => givenNothing().as(role, jinghu).whenPost('/tasks', body);
    await own('DISPATCHER').thenProblem(403, 'sampling-task.own-by-head-only').andNoNewEvents();
    await own('ORG_HEAD').thenStatus(201);
  });
  it('is not given to a neighbour or upward', async () => {
    const to = (organisation: string) =>
      givenNothing()
        .as('ORG_HEAD', jinghu)
        .whenPost('/tasks', { ...body, to: organisation });
    await to(jiujiang).thenProblem(403, 'sampling-task.not-subordinate').andNoNewEvents();
    await to(centre).thenProblem(403, 'sampling-task.not-subordinate').andNoNewEvents();
  });
  it.each([
    ['due yesterday', { deadline: '2026-05-05' }, 'sampling-task.due-in-past'],
    ['due on a day that there is not', { deadline: '2026-02-30' }, 'time.not-a-date'],
    ['due some time', { deadline: 'June' }, 'body.invalid'],
    ['without a title', { title: '' }, 'body.invalid'],
    ['with a title of nothing', { title: ' ' }, 'sampling-task.title-missing'],
    ['of no kind', { kind: 'MONTHLY' }, 'body.invalid'],
    ['for nobody', { to: 'jinghu' }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for heads and dispatchers only', () =>
    onlyFor(['ORG_HEAD', 'DISPATCHER'], (role) => givenNothing().as(role, centre).whenPost('/tasks', body)));
});

describe('reporting a sampling task', () => {
  const { analysis } = told.data;
  const asked = (body: object = { analysis }, headers = {}) =>
    after(planned, noted).as('ORG_HEAD', jinghu).whenPost(`${path}/report`, body, headers);

  it('tells the analysis upward', () =>
    asked(undefined, { 'if-match': '"2"' })
      .thenStatus(201, { taskId, revision: 3 })
      .andEvents({ [stream]: [told] }));
  it('changes nothing the second time', () =>
    after(planned, noted, told)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/report`, { analysis })
      .thenStatus(201, { taskId, revision: 3 })
      .andNoNewEvents());
  it.each([
    ['without batches', [], 'sampling-task.no-batches'],
    ['with a batch that is not reported', [planned], 'sampling-task.batches-open'],
  ])('is refused %s', (_, history, code) =>
    after(...history)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/report`, { analysis })
      .thenProblem(409, code)
      .andNoNewEvents(),
  );
  it('needs an analysis', async () => {
    await asked({}).thenProblem(422, 'body.invalid').andNoNewEvents();
    await asked({ analysis: ' ' }).thenProblem(422, 'sampling-task.analysis-missing').andNoNewEvents();
  });
  it('of another district’s task is answered as if there were none', () =>
    after(planned, noted)
      .as('ORG_HEAD', jiujiang)
      .whenPost(`${path}/report`, { analysis })
      .thenProblem(404, 'sampling-task.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('ORG_HEAD', jiujiang).whenPost(`${path}/report`, { analysis })));
  it('is for heads only', () =>
    onlyFor(['ORG_HEAD'], (role) => after(planned, noted).as(role, jinghu).whenPost(`${path}/report`, { analysis })));
});

const readers = ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'DISPATCHER', 'ANALYST'];

describe('one sampling task', () => {
  it('is answered as its document stands', () =>
    after(planned)
      .as('SAMPLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(samplingTaskList.view, issued, planned), id: taskId, revision: 1 }));
  it('of another district is not there', () =>
    after()
      .as('SAMPLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'sampling-task.unknown')
      .thenSameAs(givenNothing().as('SAMPLER', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of sampling tasks', () => {
  const several = givenStreams({
    'samplingTask-a': [about(issued, 'a'), about(numbered, 'a')],
    'samplingTask-b': [about(issued, 'b', { kind: 'ANNUAL', issuedAt: '2026-05-06T00:30:00.000Z' }), about(told, 'b')],
    'samplingTask-c': [about(issued, 'c', { organisation: jiujiang, issuedAt: '2026-05-06T00:40:00.000Z' })],
  });

  it('begins with what was issued last', () =>
    several.as('ANALYST', centre).whenGet('/tasks').thenItems('a', 'c', 'b'));
  it('holds for a district its own', () => several.as('SAMPLER', jinghu).whenGet('/tasks').thenItems('a', 'b'));
  it.each([
    ['status=REPORTED', ['b']],
    ['kind=ADHOC', ['a', 'c']],
    ['number=340200C01S202605060001', ['a']],
    ['number=340200C01S202605060002', []],
  ])('is asked for by %s', (query, ids) =>
    several
      .as('ANALYST', centre)
      .whenGet(`/tasks?${query}`)
      .thenItems(...ids),
  );
  it.each(['status=LOST', 'number=340200C01202605060001'])('is not asked for by %s', (query) =>
    several.as('ANALYST', centre).whenGet(`/tasks?${query}`).thenProblem(422, 'query.invalid'),
  );
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/tasks')));
});
