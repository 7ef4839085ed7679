import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { sampleEventExamples } from './sample/sample.examples';
import { samplingBatchCommandExamples, samplingBatchEventExamples } from './sampling-batch/sampling-batch.examples';
import { batchIssuing, batchReportNoting, sampleClosing, sampleCounting } from './sampling.policies';
import { samplingTaskCommandExamples, samplingTaskEventExamples } from './sampling-task/sampling-task.examples';

const { SampleDrawn: drawn, TestReported: failed } = sampleEventExamples;
const reactionTo = (result: 'PASS' | 'FAIL') =>
  match(sampleClosing.react, { ...failed, data: { ...failed.data, result } }, eventMeta());

describe('a result', () => {
  const { sampleId } = failed.data;
  it('closes a sample that passed', () =>
    expect(reactionTo('PASS')).toEqual([{ to: sampleId, command: { type: 'CloseSample', data: { sampleId } } }]));
  it('leaves a sample open that failed', () => expect(reactionTo('FAIL')).toEqual([]));
});

describe('a sample', () => {
  const { NoteSampleDrawn: noteDrawn, NoteSampleTested: noteTested } = samplingBatchCommandExamples;
  const { batchId } = noteDrawn.data;
  const counted = (event: typeof drawn | typeof failed) => match(sampleCounting.react, event, eventMeta());

  it('counts for its batch when it is drawn and when it is tested', () => {
    expect(counted({ ...drawn, data: { ...drawn.data, batchId } })).toEqual([{ to: batchId, command: noteDrawn }]);
    expect(counted({ ...failed, data: { ...failed.data, batchId } })).toEqual([{ to: batchId, command: noteTested }]);
  });
  it('of no batch counts for none', () => {
    expect(counted(drawn)).toEqual([]);
    expect(counted(failed)).toEqual([]);
  });
});

describe('a batch', () => {
  const { batchId, taskId } = samplingBatchEventExamples.BatchIssued.data;
  it('begins when its task plans it', () =>
    expect(match(batchIssuing.react, samplingTaskEventExamples.BatchPlanned, eventMeta())).toEqual([
      { to: batchId, command: samplingBatchCommandExamples.IssueBatch },
    ]));
  it('tells its task that it is reported', () =>
    expect(match(batchReportNoting.react, samplingBatchEventExamples.BatchReported, eventMeta())).toEqual([
      { to: taskId, command: samplingTaskCommandExamples.NoteBatchReport },
    ]));
});
