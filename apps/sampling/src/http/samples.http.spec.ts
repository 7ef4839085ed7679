import {
  sampleCommandExamples,
  sampleEventExamples as events,
  samplingBatchEventExamples as batches,
} from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { sampling } from '../sampling.service';
import { titles } from '../sampling.titles';
import { sampleList } from '../views/sample-list.view';
import { SamplesController } from './samples.controller';

const { givenStreams, givenNothing } = httpSpec(sampling, { controllers: [SamplesController], titles });

const { SampleDrawn: drawn, TestReported: tested, SampleClosed: closed } = events;
const { sampleId } = drawn.data;
const { FailureNotified: notified, ObjectionWaived: waived, OffShelfOrdered: ordered } = events;
const { BatchIssued: issued, BatchSampleDrawn: counted, BatchReported: reported } = batches;
const stream = `sample-${sampleId}`;
const path = `/samples/${sampleId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';

const after = (...more: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: [drawn, ...more] });

describe('drawing a sample', () => {
  const { product, trader, samplers, mode, areaClass } = drawn.data;
  const body = { product, trader, samplers, mode, areaClass };
  const asked = (more: object = {}, headers = {}) =>
    givenNothing()
      .as('SAMPLER', jinghu)
      .whenPost('/samples', { ...body, ...more }, headers);
  const drawnAs = (sampleId: unknown, drawnAt: string) => ({
    [`sample-${String(sampleId)}`]: [{ ...drawn, data: { ...drawn.data, sampleId, drawnAt } }],
  });

  it('belongs to the sampler’s organ, now', async () => {
    const answer = asked();
    const { sampleId } = (await answer).body;
    await answer
      .thenStatus(201, { sampleId, revision: 0 })
      .andHeader('etag', '"0"')
      .andEvents(drawnAs(sampleId, '2026-05-06T01:00:00.000Z'));
  });
  it('may have been earlier', async () => {
    const answer = asked({ drawnAt: '2026-05-05T16:30:00+08:00' });
    const { sampleId } = (await answer).body;
    await answer.thenStatus(201).andEvents(drawnAs(sampleId, '2026-05-05T08:30:00.000Z'));
  });
  it('draws one sample under one key', async () => {
    const answer = asked({}, { 'idempotency-key': 'sample-key-1' });
    await answer
      .whenRepeated()
      .thenStatus(201, (await answer).body)
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents();
  });
  it.each([
    ['by one officer', { samplers: ['officer-7'] }, 'body.invalid'],
    ['by one officer named twice', { samplers: ['officer-7', 'officer-7'] }, 'sample.two-samplers'],
    ['tomorrow', { drawnAt: '2026-05-07T00:00:00Z' }, 'sample.drawn-in-future'],
    ['in a week', { drawnAt: '2026-W19-3' }, 'body.invalid'],
    ['at a time of nowhere', { drawnAt: '2026-05-06T08:30:00' }, 'body.invalid'],
    ['in an area that is none', { trader: { ...trader, area: '34' } }, 'body.invalid'],
    ['of nothing', { product: null }, 'body.invalid'],
    ['for another organ', { organisation: jiujiang }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('is for samplers only', () =>
    onlyFor(['SAMPLER'], (role) => givenNothing().as(role, jinghu).whenPost('/samples', body)));
  it('needs a token', () =>
    givenNothing().whenPost('/samples', body).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('drawing a sample for a batch', () => {
  const { product, trader, samplers, mode, areaClass } = drawn.data;
  const { batchId } = issued.data;
  const body = { product, trader, samplers, mode, areaClass, batchId };
  const given = (...history: (typeof batches)[keyof typeof batches][]) =>
    givenStreams({ [`samplingBatch-${batchId}`]: history });
  const asked = (...history: (typeof batches)[keyof typeof batches][]) =>
    given(...history)
      .as('SAMPLER', jinghu)
      .whenPost('/samples', body);

  it('counts for it at once', async () => {
    const answer = asked(issued);
    const { sampleId } = (await answer).body;
    await answer.thenStatus(201, { sampleId, revision: 0 }).andEvents({
      [`sample-${String(sampleId)}`]: [
        { ...drawn, data: { ...drawn.data, sampleId, drawnAt: '2026-05-06T01:00:00.000Z', batchId } },
      ],
      [`samplingBatch-${batchId}`]: [{ ...counted, data: { ...counted.data, sampleId } }],
    });
  });
  it('is refused when the batch is reported', () =>
    asked(issued, reported).thenProblem(409, 'sample.batch-not-open').andNoNewEvents());
  it('is refused for other goods', () =>
    asked({ ...issued, data: { ...issued.data, product: { name: '儿童玩具', code: '124' } } })
      .thenProblem(422, 'sample.not-of-batch')
      .andNoNewEvents());
  it('for a batch of another district is answered as if there were none', () =>
    asked({ ...issued, data: { ...issued.data, organisation: jiujiang } })
      .thenProblem(404, 'sampling-batch.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('SAMPLER', jinghu).whenPost('/samples', body)));
  it('is refused for a batch of another organisation below', () =>
    given(issued).as('SAMPLER', centre).whenPost('/samples', body).thenProblem(422, 'sample.batch-of-another'));
});

describe('reporting the result of a sample', () => {
  const result = `${path}/result`;
  const { sampleId: _mine, ...report } = sampleCommandExamples.ReportResult.data;
  const passing = { ...report, result: 'PASS', items: report.items.filter((item) => item.result === 'PASS') };
  const asked = (body: object = report, headers = {}) =>
    after().as('LABORATORY', jinghu).whenPost(result, body, headers);

  it('keeps a failed sample open', () =>
    asked(report, { 'if-match': '"0"' })
      .thenStatus(201, { sampleId, revision: 1 })
      .andHeader('etag', '"1"')
      .andEvents({ [stream]: [tested] }));
  it('closes one that passed', () =>
    asked(passing)
      .thenStatus(201, { sampleId, revision: 1 })
      .andEvents({
        [stream]: [{ ...tested, data: { ...tested.data, result: 'PASS', items: passing.items } }, closed],
      }));
  it('changes nothing the second time', () =>
    after(tested)
      .as('LABORATORY', jinghu)
      .whenPost(result, report)
      .thenStatus(201, { sampleId, revision: 1 })
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    asked(report, { 'idempotency-key': 'result-1' })
      .whenRepeated()
      .thenStatus(201, { sampleId, revision: 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it('is not replaced by another report', () =>
    after(tested)
      .as('LABORATORY', jinghu)
      .whenPost(result, { ...report, reportNumber: 'WZJ-2026-0507' })
      .thenProblem(409, 'sample.already-tested')
      .andNoNewEvents());
  it.each([
    ['when it passes although an item fails', { ...report, result: 'PASS' }, 'sample.result-contradicts-items'],
    ['when it fails although every item passes', { ...passing, result: 'FAIL' }, 'sample.result-contradicts-items'],
    ['without an item', { ...report, items: [] }, 'body.invalid'],
    [
      'with an item that neither passes nor fails',
      { ...report, items: [{ ...report.items[0], result: '?' }] },
      'body.invalid',
    ],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('of another district’s sample is answered as if there were none', () =>
    after()
      .as('LABORATORY', jiujiang)
      .whenPost(result, report)
      .thenProblem(404, 'sample.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('LABORATORY', jiujiang).whenPost(result, report)));
  it('goes by the revision that the laboratory saw', () =>
    after(tested)
      .as('LABORATORY', jinghu)
      .whenPost(result, report, { 'if-match': '"0"' })
      .thenProblem(412, 'if-match.stale')
      .andHeader('etag', '"1"')
      .andNoNewEvents());
  it('is for laboratories only', () =>
    onlyFor(['LABORATORY'], (role) => after().as(role, jinghu).whenPost(result, report)));
  it('needs a token', () => after().whenPost(result, report).thenProblem(401, 'token.missing').andNoNewEvents());
});

describe('notifying a failure', () => {
  const notice = `${path}/failure-notice`;
  const asked = (body: object = { to: ['TRADER'] }, headers = {}) =>
    after(tested).as('HANDLER', jinghu).whenPost(notice, body, headers);

  it('begins the period to object', () =>
    asked(undefined, { 'if-match': '"1"' })
      .thenStatus(201, { sampleId, revision: 2 })
      .andEvents({ [stream]: [notified] }));
  it('changes nothing the second time', () =>
    after(tested, notified)
      .as('HANDLER', jinghu)
      .whenPost(notice, { to: ['TRADER'] })
      .thenStatus(201, { sampleId, revision: 2 })
      .andNoNewEvents());
  it.each([
    ['to nobody', { to: [] }, 'body.invalid'],
    ['to the trader twice', { to: ['TRADER', 'TRADER'] }, 'body.invalid'],
    ['to somebody else', { to: ['NEIGHBOUR'] }, 'body.invalid'],
    ['past the trader', { to: ['MAKER'] }, 'sample.trader-not-told'],
  ])('is wrong %s', (_, wrong, code) => asked(wrong).thenProblem(422, code).andNoNewEvents());
  it('names the article by which the platform and the maker are told', () =>
    givenStreams({ [stream]: [{ ...drawn, data: { ...drawn.data, mode: 'ONLINE' } }, tested] })
      .as('HANDLER', jinghu)
      .whenPost(notice, { to: ['TRADER'] })
      .thenProblem(422, 'sample.online-recipients')
      .andNoNewEvents());
  it('waits for the result', () =>
    after()
      .as('HANDLER', jinghu)
      .whenPost(notice, { to: ['TRADER'] })
      .thenProblem(409, 'sample.not-tested'));
  it('of another district’s sample is answered as if there were none', () =>
    after(tested)
      .as('HANDLER', jiujiang)
      .whenPost(notice, { to: ['TRADER'] })
      .thenProblem(404, 'sample.unknown')
      .andNoNewEvents());
  it('is for samplers and handlers only', () =>
    onlyFor(['SAMPLER', 'HANDLER'], (role) =>
      after(tested)
        .as(role, jinghu)
        .whenPost(notice, { to: ['TRADER'] }),
    ));
});

describe('ordering goods off the shelf', () => {
  const order = `${path}/off-shelf-order`;
  const { sampleId: _mine, ...body } = sampleCommandExamples.OrderOffShelf.data;
  const asked = (more: object = {}) =>
    after(tested)
      .as('HANDLER', jinghu)
      .whenPost(order, { ...body, ...more });

  it('says how much of what', () =>
    asked()
      .thenStatus(201, { sampleId, revision: 2 })
      .andEvents({ [stream]: [ordered] }));
  it.each([
    ['less than nothing', { quantity: -1 }],
    ['an amount that is none', { quantity: '12' }],
    ['no unit', { unit: '' }],
    ['no words', { words: '' }],
  ])('is wrong with %s', (_, wrong) => asked(wrong).thenProblem(422, 'body.invalid').andNoNewEvents());
  it('is nothing for a sample that passed', () =>
    after({ ...tested, data: { ...tested.data, result: 'PASS' } }, closed)
      .as('HANDLER', jinghu)
      .whenPost(order, body)
      .thenProblem(409, 'sample.not-failed'));
  it('is for handlers only', () =>
    onlyFor(['HANDLER'], (role) => after(tested).as(role, jinghu).whenPost(order, body)));
});

describe('closing a failed sample', () => {
  const closing = `${path}/closing`;

  it('ends it when its goods are off the shelves', () =>
    after(tested, notified, waived, ordered)
      .as('HANDLER', jinghu)
      .whenPost(closing, {})
      .thenStatus(201, { sampleId, revision: 5 })
      .andEvents({ [stream]: [closed] }));
  it('ends it when nothing was left, and says so', () =>
    after(tested, notified, waived)
      .as('HANDLER', jinghu)
      .whenPost(closing, { reason: '已售完' })
      .thenStatus(201)
      .andEvents({ [stream]: [{ ...closed, data: { ...closed.data, reason: '已售完' } }] }));
  it('waits until nobody can object any more', () =>
    after(tested, notified, ordered)
      .as('HANDLER', jinghu)
      .whenPost(closing, {})
      .thenProblem(409, 'sample.objection-open')
      .andNoNewEvents());
  it('waits for the notice', () =>
    after(tested, ordered).as('HANDLER', jinghu).whenPost(closing, {}).thenProblem(409, 'sample.not-notified'));
  it('waits for the goods', () =>
    after(tested, notified, waived)
      .as('HANDLER', jinghu)
      .whenPost(closing, {})
      .thenProblem(409, 'sample.goods-on-shelf'));
  it('is for handlers only', () =>
    onlyFor(['HANDLER'], (role) => after(tested, notified, waived, ordered).as(role, jinghu).whenPost(closing, {})));
});

const readers = ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'ANALYST'];

describe('one sample', () => {
  it('is answered as its document stands, with its revision', () =>
    after(tested)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(sampleList.view, drawn, tested), id: sampleId, revision: 1 })
      .andHeader('etag', '"1"'));
  it('of another district is not there', () =>
    after()
      .as('SAMPLER', jiujiang)
      .whenGet(path)
      .thenProblem(404, 'sample.unknown')
      .thenSameAs(givenNothing().as('SAMPLER', jiujiang).whenGet(path)));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of samples', () => {
  const about = <E extends { readonly data: object }>(event: E, sampleId: string, more: object = {}): E => ({
    ...event,
    data: { ...event.data, sampleId, ...more },
  });
  const several = givenStreams({
    'sample-a': [about(drawn, 'a')],
    'sample-b': [about(drawn, 'b', { drawnAt: '2026-05-06T00:40:00.000Z' }), about(tested, 'b')],
    'sample-c': [about(drawn, 'c', { drawnAt: '2026-05-06T00:20:00.000Z' }), about(tested, 'c', { result: 'PASS' })],
    'sample-d': [about(drawn, 'd', { drawnAt: '2026-05-06T00:50:00.000Z', organisation: jiujiang })],
  });

  it('begins with what was drawn last', () =>
    several.as('ANALYST', centre).whenGet('/samples').thenItems('d', 'b', 'a', 'c'));
  it('holds for a district its own', () => several.as('SAMPLER', jinghu).whenGet('/samples').thenItems('b', 'a', 'c'));
  it.each([
    ['FAIL', ['b']],
    ['PASS', ['c']],
  ])('is asked for by the result %s', (result, ids) =>
    several
      .as('ANALYST', centre)
      .whenGet(`/samples?result=${result}`)
      .thenItems(...ids),
  );
  it.each([
    ['DRAWN', ['d', 'a']],
    ['TESTED', ['b', 'c']],
  ])('is asked for by the status %s', (status, ids) =>
    several
      .as('ANALYST', centre)
      .whenGet(`/samples?status=${status}`)
      .thenItems(...ids),
  );
  it('is asked for by the batch', () =>
    givenStreams({ 'sample-a': [about(drawn, 'a')], 'sample-b': [about(drawn, 'b', { batchId: 'b1' })] })
      .as('SAMPLER', jinghu)
      .whenGet('/samples?batch=b1')
      .thenItems('b'));
  it('is not asked for by a result that there is not', () =>
    several.as('ANALYST', centre).whenGet('/samples?result=MAYBE').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/samples')));
});
