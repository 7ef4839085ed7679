import { nothing, type Policy } from '@12315/kernel';
import type { CloseSample } from './sample/sample';
import type { SampleEvent } from './sample/sample.events';
import type { IssueBatch, NoteSampleDrawn, NoteSampleTested } from './sampling-batch/sampling-batch';
import type { SamplingBatchEvent } from './sampling-batch/sampling-batch.events';
import type { NoteBatchReport } from './sampling-task/sampling-task';
import type { SamplingTaskEvent } from './sampling-task/sampling-task.events';

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

/** What a task plans becomes a batch. */
export const batchIssuing: Policy<SamplingTaskEvent, IssueBatch> = {
  name: 'sampling.batch-issuing.v1',
  react: {
    SamplingTaskIssued: nothing,
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
