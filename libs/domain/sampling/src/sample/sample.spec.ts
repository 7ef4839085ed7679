import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { sample, type SampleCommand } from './sample';
import { sampleCommandExamples as commands, sampleEventExamples as events } from './sample.examples';

const { given } = specFor(sample);
const { SampleDrawn: drawn, TestReported: tested, SampleClosed: closed } = events;
const { DrawSample: draw, ReportResult: report, CloseSample: close } = commands;
const good = { ...tested, data: { ...tested.data, result: 'PASS' } } as const;
const drawAs = (more: Partial<(typeof draw)['data']>): SampleCommand => ({ ...draw, data: { ...draw.data, ...more } });
const reportAs = (more: Partial<(typeof report)['data']>): SampleCommand => ({
  ...report,
  data: { ...report.data, ...more },
});
const passed = { name: '输入功率', limit: '1500 W', found: '1486 W', result: 'PASS' } as const;

describe('drawing a sample', () => {
  it('records what was drawn, where and by whom', () => given().when(draw).then(drawn));
  it('changes nothing the second time', () => given(drawn).when(draw).thenNothing());
  it.each([[[]], [['officer-7']], [['officer-7', 'officer-7']]])('takes two different officers, not %j', (samplers) =>
    given().when(drawAs({ samplers })).thenRejected('sample.two-samplers'),
  );
  it('is refused for the future', () =>
    given()
      .when(drawAs({ drawnAt: instantOf('2026-05-06T01:00:00.001Z') }))
      .thenRejected('sample.drawn-in-future'));
});

describe('drawing a sample for a batch', () => {
  const batch = { batchId: 'b1', organisation: '340202D01', productCode: '12701', open: true };
  const counted = { ...drawn, data: { ...drawn.data, batchId: 'b1' } };

  it('names the batch it counts for', () => given().when(drawAs({ batch })).then(counted));
  it.each([
    ['of another organisation', { organisation: '340207D01' }, 'sample.batch-of-another'],
    ['that is reported', { open: false }, 'sample.batch-not-open'],
    ['of other goods', { productCode: '121' }, 'sample.not-of-batch'],
  ])('is refused for one %s', (_, more, code) =>
    given()
      .when(drawAs({ batch: { ...batch, ...more } }))
      .thenRejected(code),
  );
  it('has a result that names it as well', () =>
    given(counted)
      .when(report)
      .then({ ...tested, data: { ...tested.data, batchId: 'b1' } }));
});

describe('reporting a test result', () => {
  it('records it with its items', () => given(drawn).when(report).then(tested));
  it('changes nothing the second time', () => given(drawn, tested).when(report).thenNothing());
  it('is refused with a second report', () =>
    given(drawn, tested)
      .when(reportAs({ reportNumber: 'another' }))
      .thenRejected('sample.already-tested'));
  it('needs a sample', () => given().when(report).thenRejected('sample.unknown'));
  it('needs an item', () =>
    given(drawn)
      .when(reportAs({ items: [] }))
      .thenRejected('sample.no-items'));
  it('may not pass with an item that failed', () =>
    given(drawn)
      .when(reportAs({ result: 'PASS' }))
      .thenRejected('sample.result-contradicts-items'));
  it('may not fail with items that all passed', () =>
    given(drawn)
      .when(reportAs({ items: [passed] }))
      .thenRejected('sample.result-contradicts-items'));
});

describe('closing a sample', () => {
  it('ends one that passed', () => given(drawn, good).when(close).then(closed));
  it('changes nothing the second time', () => given(drawn, good, closed).when(close).thenNothing());
  it('leaves one open that failed', () => given(drawn, tested).when(close).thenNothing());
  it('waits for a result', () => given(drawn).when(close).thenNothing());
  it('takes the same report again as nothing new', () => given(drawn, good, closed).when(report).thenNothing());
});

it('is held by the organisation that had it drawn', () => {
  expect(sample.holder(stateOf(sample, []))).toBe(null);
  expect(sample.holder(stateOf(sample, [drawn]))).toBe('340202D01');
  expect(sample.holder(stateOf(sample, [drawn, tested]))).toBe('340202D01');
});
