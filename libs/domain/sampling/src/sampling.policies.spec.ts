import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { sampleEventExamples } from './sample/sample.examples';
import { samplingBatchCommandExamples, samplingBatchEventExamples } from './sampling-batch/sampling-batch.examples';
import {
  batchIssuing,
  batchReportNoting,
  numberToTask,
  sampleClosing,
  sampleCounting,
  taskNumberDrawing,
} from './sampling.policies';
import { samplingTaskCommandExamples, samplingTaskEventExamples } from './sampling-task/sampling-task.examples';
import { taskNumberingCommandExamples, taskNumberingEventExamples } from './task-numbering/task-numbering.examples';

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

describe('a sampling task', () => {
  const { DrawTaskNumber: draw } = taskNumberingCommandExamples;
  const { SamplingTaskIssued: issued } = samplingTaskEventExamples;
  const numberOf = (event: typeof issued) => match(taskNumberDrawing.react, event, eventMeta());

  it('draws its number from the series of who issued it', () =>
    expect(numberOf(issued)).toEqual([{ to: draw.data.numberingId, command: draw }]));
  it('draws it from the day that it was issued on in China', () =>
    expect(numberOf({ ...issued, data: { ...issued.data, issuedAt: instantOf('2026-05-06T16:30:00Z') } })[0]!.to).toBe(
      '340200C01-20260507',
    ));
  it('is told the number', () =>
    expect(match(numberToTask.react, taskNumberingEventExamples.TaskNumberDrawn, eventMeta())).toEqual([
      { to: issued.data.taskId, command: samplingTaskCommandExamples.NoteTaskNumber },
    ]));
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
