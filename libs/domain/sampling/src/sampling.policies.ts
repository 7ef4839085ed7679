import { nothing, type Policy } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { CloseSample } from './sample/sample';
import type { SampleEvent } from './sample/sample.events';
import type { IssueBatch, NoteSampleDrawn, NoteSampleTested } from './sampling-batch/sampling-batch';
import type { SamplingBatchEvent } from './sampling-batch/sampling-batch.events';
import type { NoteBatchReport, NoteTaskNumber } from './sampling-task/sampling-task';
import type { SamplingTaskEvent } from './sampling-task/sampling-task.events';
import { type DrawTaskNumber, taskNumberingIdOf } from './task-numbering/task-numbering';
import type { TaskNumberingEvent } from './task-numbering/task-numbering.events';

/** Nothing more is to be done with a sample that passed. */
export const sampleClosing: Policy<SampleEvent, CloseSample> = {
  name: 'sampling.sample-closing.v1',
  react: {
    SampleDrawn: nothing,
    TestReported: ({ sampleId, result }) =>
      result === 'PASS' ? [{ to: sampleId, command: { type: 'CloseSample', data: { sampleId } } }] : [],
    FailureNotified: nothing,
    ObjectionWaived: nothing,
    OffShelfOrdered: nothing,
    SampleClosed: nothing,
  },
};

/** A task gets a number of the series of who issued it, of that day. */
export const taskNumberDrawing: Policy<SamplingTaskEvent, DrawTaskNumber> = {
  name: 'sampling.task-number-drawing.v1',
  react: {
    SamplingTaskIssued: ({ taskId, issuedBy: organisation, issuedAt }) => {
      const day = legalDateOf(issuedAt);
      const numberingId = taskNumberingIdOf(organisation, day);
      return [
        { to: numberingId, command: { type: 'DrawTaskNumber', data: { numberingId, organisation, day, taskId } } },
      ];
    },
    SamplingTaskNumbered: nothing,
    BatchPlanned: nothing,
    BatchReportNoted: nothing,
    SamplingTaskReported: nothing,
  },
};

/** The number goes back to its task. */
export const numberToTask: Policy<TaskNumberingEvent, NoteTaskNumber> = {
  name: 'sampling.number-to-task.v1',
  react: {
    TaskNumberDrawn: ({ taskId, number }) => [
      { to: taskId, command: { type: 'NoteTaskNumber', data: { taskId, number } } },
    ],
  },
};

/** What a task plans becomes a batch. */
export const batchIssuing: Policy<SamplingTaskEvent, IssueBatch> = {
  name: 'sampling.batch-issuing.v1',
  react: {
    SamplingTaskIssued: nothing,
    SamplingTaskNumbered: nothing,
    BatchPlanned: ({ batchId, taskId, organisation, product, quota, laboratory, areaClass }) => {
      const data = { batchId, taskId, organisation, product, quota, laboratory, areaClass };
      return [{ to: batchId, command: { type: 'IssueBatch', data } }];
    },
    BatchReportNoted: nothing,
    SamplingTaskReported: nothing,
  },
};

/** A sample counts for its batch. */
export const sampleCounting: Policy<SampleEvent, NoteSampleDrawn | NoteSampleTested> = {
  name: 'sampling.sample-counting.v1',
  react: {
    SampleDrawn: ({ batchId, sampleId, trader }) =>
      batchId ? [{ to: batchId, command: { type: 'NoteSampleDrawn', data: { batchId, sampleId, trader } } }] : [],
    TestReported: ({ batchId, sampleId, result }) =>
      batchId ? [{ to: batchId, command: { type: 'NoteSampleTested', data: { batchId, sampleId, result } } }] : [],
    FailureNotified: nothing,
    ObjectionWaived: nothing,
    OffShelfOrdered: nothing,
    SampleClosed: nothing,
  },
};

/** A task is ready for its report when all of its batches are reported. */
export const batchReportNoting: Policy<SamplingBatchEvent, NoteBatchReport> = {
  name: 'sampling.batch-report-noting.v1',
  react: {
    BatchIssued: nothing,
    BatchSampleDrawn: nothing,
    BatchSampleTested: nothing,
    BatchReported: ({ batchId, taskId }) => [
      { to: taskId, command: { type: 'NoteBatchReport', data: { taskId, batchId } } },
    ],
    SpecialClearanceTriggered: nothing,
    BatchAnalysed: nothing,
    BatchClosed: nothing,
  },
};
