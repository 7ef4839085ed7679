import { samplingBatchEventExamples as events, samplingTaskEventExamples as tasks } from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { sampling } from '../sampling.service';
import { titles } from '../sampling.titles';
import { samplingBatchList } from '../views/sampling-batch-list.view';
import { SamplingBatchesController } from './sampling-batches.controller';

const { givenStreams, givenNothing } = httpSpec(sampling, { controllers: [SamplingBatchesController], titles });

const { BatchIssued: issued, BatchSampleDrawn: drawn, BatchSampleTested: tested, BatchReported: reported } = events;
const { SpecialClearanceTriggered: cleared, BatchAnalysed: analysed, BatchClosed: closed } = events;
const { SamplingTaskIssued: task, BatchPlanned: planned, BatchReportNoted: noted, SamplingTaskReported: told } = tasks;
const { batchId, taskId } = issued.data;
const stream = `samplingBatch-${batchId}`;
const taskStream = `samplingTask-${taskId}`;
const path = `/batches/${batchId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const after = (...more: (typeof events)[keyof typeof events][]) =>
  givenStreams({ [taskStream]: [task, planned], [stream]: [issued, ...more] });

describe('issuing a batch', () => {
  const { product, quota, laboratory, areaClass } = issued.data;
  const body = { taskId, product, quota, laboratory, areaClass };
  const given = (...more: (typeof tasks)[keyof typeof tasks][]) => givenStreams({ [taskStream]: [task, ...more] });
  const asked = (more: object = {}) =>
    given()
      .as('ORG_HEAD', jinghu)
      .whenPost('/batches', { ...body, ...more });

  it('is planned by its task and begins at once', async () => {
    const answer = asked();
    const { batchId } = (await answer).body;
    await answer.thenStatus(201, { batchId, taskId }).andEvents({
      [taskStream]: [{ ...planned, data: { ...planned.data, batchId } }],
      [`samplingBatch-${String(batchId)}`]: [{ ...issued, data: { ...issued.data, batchId } }],
    });
  });
  it.each([
    ['no samples', { quota: 0 }, 'body.invalid'],
    ['half a sample', { quota: 1.5 }, 'body.invalid'],
    ['no product', { product: null }, 'body.invalid'],
    ['a product of nothing', { product: { name: ' ', code: '127' } }, 'sampling-task.product-missing'],
    ['a laboratory of nothing', { laboratory: ' ' }, 'sampling-task.laboratory-missing'],
    ['an area class that there is not', { areaClass: 'SEA' }, 'body.invalid'],
  ])('is wrong with %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is too late once the task is reported', () =>
    given(planned, noted, told)
      .as('ORG_HEAD', jinghu)
      .whenPost('/batches', body)
      .thenProblem(409, 'sampling-task.already-reported')
      .andNoNewEvents());
  it('of another district’s task is answered as if there were none', () =>
    given()
      .as('ORG_HEAD', jiujiang)
      .whenPost('/batches', body)
      .thenProblem(404, 'sampling-task.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('ORG_HEAD', jiujiang).whenPost('/batches', body)));
  it('is for heads and dispatchers only', () =>
    onlyFor(['ORG_HEAD', 'DISPATCHER'], (role) => given().as(role, jinghu).whenPost('/batches', body)));
});

describe('reporting a batch', () => {
  const report = `${path}/report`;
  const { reason } = reported.data;

  it('counts its samples, triggers the clearance and tells its task', () =>
    after(drawn, tested)
      .as('SAMPLER', jinghu)
      .whenPost(report, { reason }, { 'if-match': '"2"' })
      .thenStatus(201, { batchId, revision: 4 })
      .andEvents({ [stream]: [reported, cleared], [taskStream]: [noted] }));
  it('changes nothing the second time', () =>
    after(drawn, tested, reported, cleared)
      .as('SAMPLER', jinghu)
      .whenPost(report, { reason })
      .thenStatus(201, { batchId, revision: 4 })
      .andNoNewEvents());
  it('waits for every result', () =>
    after(drawn)
      .as('SAMPLER', jinghu)
      .whenPost(report, { reason })
      .thenProblem(409, 'sampling-batch.samples-untested')
      .andNoNewEvents());
  it('needs a reason below the quota', () =>
    after(drawn, tested)
      .as('SAMPLER', jinghu)
      .whenPost(report, {})
      .thenProblem(409, 'sampling-batch.quota-not-reached')
      .andNoNewEvents());
  it('takes no empty reason', () =>
    after(drawn, tested).as('SAMPLER', jinghu).whenPost(report, { reason: '' }).thenProblem(422, 'body.invalid'));
  it('of another district’s batch is answered as if there were none', () =>
    after(drawn, tested)
      .as('SAMPLER', jiujiang)
      .whenPost(report, { reason })
      .thenProblem(404, 'sampling-batch.unknown')
      .andNoNewEvents());
  it('is for samplers and heads only', () =>
    onlyFor(['SAMPLER', 'ORG_HEAD'], (role) => after(drawn, tested).as(role, jinghu).whenPost(report, { reason })));
});

describe('analysing a batch', () => {
  const { words } = analysed.data;
  const asked = (...more: (typeof events)[keyof typeof events][]) =>
    after(...more)
      .as('ANALYST', jinghu)
      .whenPost(`${path}/analysis`, { words });

  it('follows its report', () =>
    asked(reported)
      .thenStatus(201, { batchId, revision: 2 })
      .andEvents({ [stream]: [analysed] }));
  it('waits for the report', () => asked().thenProblem(409, 'sampling-batch.not-reported').andNoNewEvents());
  it('needs words', async () => {
    const said = (words: string) => after(reported).as('ANALYST', jinghu).whenPost(`${path}/analysis`, { words });
    await said('').thenProblem(422, 'body.invalid');
    await said(' ').thenProblem(422, 'sampling-batch.words-missing');
  });
  it('is for heads and analysts only', () =>
    onlyFor(['ORG_HEAD', 'ANALYST'], (role) =>
      after(reported).as(role, jinghu).whenPost(`${path}/analysis`, { words }),
    ));
});

describe('closing a batch', () => {
  const asked = (...more: (typeof events)[keyof typeof events][]) =>
    after(...more)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/closing`);

  it('follows its analysis', () =>
    asked(reported, analysed)
      .thenStatus(201, { batchId, revision: 3 })
      .andEvents({ [stream]: [closed] }));
  it('changes nothing the second time', () =>
    asked(reported, analysed, closed).thenStatus(201, { batchId, revision: 3 }).andNoNewEvents());
  it('waits for the analysis', () => asked(reported).thenProblem(409, 'sampling-batch.not-analysed').andNoNewEvents());
  it('is for heads only', () =>
    onlyFor(['ORG_HEAD'], (role) => after(reported, analysed).as(role, jinghu).whenPost(`${path}/closing`)));
});

const readers = ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'DISPATCHER', 'ANALYST'];

describe('one batch', () => {
  it('is answered as its document stands', () =>
    after(drawn)
      .as('SAMPLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(samplingBatchList.view, issued, drawn), id: batchId, revision: 1 }));
  it('of another district is not there', () =>
    after()
      .as('SAMPLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'sampling-batch.unknown')
      .thenSameAs(givenNothing().as('SAMPLER', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of batches', () => {
  const about = <E extends { readonly data: object }>(event: E, batchId: string, more: object = {}): E => ({
    ...event,
    data: { ...event.data, batchId, ...more },
  });
  const several = givenStreams({
    'samplingBatch-a': [about(issued, 'a')],
    'samplingBatch-b': [
      about(issued, 'b', { taskId: 't', issuedAt: '2026-05-06T00:30:00.000Z' }),
      about(reported, 'b'),
    ],
    'samplingBatch-c': [about(issued, 'c', { organisation: jiujiang, issuedAt: '2026-05-06T00:40:00.000Z' })],
  });

  it('begins with what was issued last', () =>
    several.as('ANALYST', centre).whenGet('/batches').thenItems('a', 'c', 'b'));
  it('holds for a district its own', () => several.as('SAMPLER', jinghu).whenGet('/batches').thenItems('a', 'b'));
  it.each([
    ['status=REPORTED', ['b']],
    ['task=t', ['b']],
  ])('is asked for by %s', (query, ids) =>
    several
      .as('ANALYST', centre)
      .whenGet(`/batches?${query}`)
      .thenItems(...ids),
  );
  it('is not asked for by a status that there is not', () =>
    several.as('ANALYST', centre).whenGet('/batches?status=LOST').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/batches')));
});
