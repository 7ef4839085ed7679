import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { clearanceThresholdAt } from './clearance';
import { samplingBatch, type SamplingBatchCommand } from './sampling-batch';
import type { SamplingBatchEvent } from './sampling-batch.events';
import {
  samplingBatchCommandExamples as commands,
  samplingBatchEventExamples as events,
} from './sampling-batch.examples';

const { given } = specFor(samplingBatch);
const { BatchIssued: issued, BatchSampleDrawn: drawn, BatchSampleTested: tested } = events;
const { BatchReported: reported, SpecialClearanceTriggered: cleared } = events;
const { BatchAnalysed: analysed, BatchClosed: closed } = events;
const { IssueBatch: issue, NoteSampleDrawn: noteDrawn, NoteSampleTested: noteTested } = commands;
const { ReportBatch: report, AnalyseBatch: analyse, CloseBatch: close } = commands;
const reportAs = (reason: string | null): SamplingBatchCommand => ({ ...report, data: { ...report.data, reason } });

/** A batch of so many samples from one trader, of which so many failed. */
const sampled = (samples: number, failed: number, quota = samples): readonly SamplingBatchEvent[] => [
  { ...issued, data: { ...issued.data, quota } },
  ...Array.from({ length: samples }, (_, n) => ({ ...drawn, data: { ...drawn.data, sampleId: `s${n}` } })),
  ...Array.from({ length: samples }, (_, n) => ({
    ...tested,
    data: { ...tested.data, sampleId: `s${n}`, result: n < failed ? ('FAIL' as const) : ('PASS' as const) },
  })),
];
const countedAs = (more: Partial<(typeof reported)['data']>) => ({
  ...reported,
  data: { ...reported.data, reason: null, ...more },
});

describe('issuing a batch', () => {
  it('begins it as its task planned it', () => given().when(issue).then(issued));
  it('changes nothing the second time', () => given(issued).when(issue).thenNothing());
});

describe('a sample of the batch', () => {
  it('is counted when it is drawn', () => given(issued).when(noteDrawn).then(drawn));
  it('is counted once', () => given(issued, drawn).when(noteDrawn).thenNothing());
  it('of no batch is counted nowhere', () => {
    given().when(noteDrawn).thenNothing();
    given().when(noteTested).thenNothing();
  });
  it('has its result counted', () => given(issued, drawn).when(noteTested).then(tested));
  it('has its result counted once', () => given(issued, drawn, tested).when(noteTested).thenNothing());
  it('was drawn before it is tested', () => given(issued).when(noteTested).thenNothing());
});

describe('reporting a batch', () => {
  it('counts samples, traders, passed and failed', () =>
    given(...sampled(4, 1))
      .when(reportAs(null))
      .then(countedAs({ samples: 4, traders: 1, passed: 3, failed: 1, passRate: 7500 })));
  it('counts a trader once, by name and place', () => {
    const [first, one, two, ...rest] = sampled(2, 0) as [SamplingBatchEvent, typeof drawn, typeof drawn];
    const elsewhere = { ...two, data: { ...two.data, trader: { ...two.data.trader, area: '340207' } } };
    given(first, one, elsewhere, ...rest)
      .when(reportAs(null))
      .then(countedAs({ samples: 2, traders: 2, passed: 2, failed: 0, passRate: 10_000 }));
  });
  it('rounds the pass rate to a ten-thousandth', () =>
    given(...sampled(7, 1))
      .when(reportAs(null))
      .then(countedAs({ samples: 7, traders: 1, passed: 6, failed: 1, passRate: 8571 })));
  it('changes nothing the second time', () => given(issued, drawn, tested, reported).when(report).thenNothing());
  it('waits for every result', () => given(issued, drawn).when(report).thenRejected('sampling-batch.samples-untested'));
  it.each([[null], [' ']])('below the quota needs a reason, not %j', (reason) =>
    given(issued, drawn, tested).when(reportAs(reason)).thenRejected('sampling-batch.quota-not-reached'),
  );
  it('of no samples has no pass rate', () =>
    given(issued)
      .when(report)
      .then(countedAs({ ...report.data, samples: 0, traders: 0, failed: 0, passRate: null })));
  it('needs a batch', () => given().when(report).thenRejected('sampling-batch.unknown'));
});

describe('a special clearance', () => {
  it('is triggered by a failed share at the threshold', () => {
    given(issued, drawn, tested).when(report).then(reported, cleared);
    given(...sampled(10, 3))
      .when(reportAs(null))
      .then(countedAs({ samples: 10, traders: 1, passed: 7, failed: 3, passRate: 7000 }), {
        ...cleared,
        data: { ...cleared.data, failed: 3, samples: 10 },
      });
  });
  it('is not triggered below it', () =>
    given(...sampled(10, 2))
      .when(reportAs(null))
      .then(countedAs({ samples: 10, traders: 1, passed: 8, failed: 2, passRate: 8000 })));
  it('is not triggered on a day that has no threshold', () => {
    expect(clearanceThresholdAt(legalDate('2007-12-31'))).toBe(null);
    expect(clearanceThresholdAt(legalDate('2008-01-01'))).toBe(3000);
    const then = metaAt('2007-12-31T01:00:00Z');
    given(issued, drawn, tested)
      .when(report, then)
      .then({ ...reported, data: { ...reported.data, reportedAt: then.occurredAt } });
  });
});

describe('analysing a batch', () => {
  it('follows its report', () => given(issued, reported).when(analyse).then(analysed));
  it('changes nothing the second time', () => {
    given(issued, reported, analysed).when(analyse).thenNothing();
    given(issued, reported, analysed, closed).when(analyse).thenNothing();
  });
  it('waits for the report', () => given(issued).when(analyse).thenRejected('sampling-batch.not-reported'));
  it('needs words', () =>
    given(issued, reported)
      .when({ ...analyse, data: { ...analyse.data, words: ' ' } })
      .thenRejected('sampling-batch.words-missing'));
  it('needs a batch', () => given().when(analyse).thenRejected('sampling-batch.unknown'));
});

describe('closing a batch', () => {
  it('follows its analysis', () => given(issued, reported, analysed).when(close).then(closed));
  it('changes nothing the second time', () => given(issued, reported, analysed, closed).when(close).thenNothing());
  it('waits for the analysis', () => {
    given(issued).when(close).thenRejected('sampling-batch.not-analysed');
    given(issued, reported, cleared).when(close).thenRejected('sampling-batch.not-analysed');
  });
  it('needs a batch', () => given().when(close).thenRejected('sampling-batch.unknown'));
});

it('is held by the organisation that carries it out', () => {
  expect(samplingBatch.holder(stateOf(samplingBatch, []))).toBe(null);
  expect(samplingBatch.holder(stateOf(samplingBatch, [issued]))).toBe('340202D01');
});
