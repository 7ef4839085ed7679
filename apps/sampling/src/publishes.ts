import type { SamplingEvents } from '@12315/contracts';
import type { SampleEvent, SamplingBatchEvent, SamplingTaskEvent, TaskNumberingEvent } from '@12315/domain-sampling';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

export const samplingTaskPublications: Publications<SamplingTaskEvent, SamplingEvents> = {
  SamplingTaskIssued: ({ taskId, organisation, issuedBy, title, kind, dueOn, issuedAt }) => [
    {
      type: 'sampling.sampling-task-issued.v1',
      data: { taskId, organisation, issuedBy, title, kind, dueOn, issuedAt },
    },
  ],
  SamplingTaskNumbered: ({ taskId, organisation, number }) => [
    { type: 'sampling.sampling-task-numbered.v1', data: { taskId, organisation, number } },
  ],
  // The batch tells it.
  BatchPlanned: nothing,
  BatchReportNoted: nothing,
  // The analysis is read where it was written.
  SamplingTaskReported: ({ taskId, organisation, onTime, reportedAt }) => [
    { type: 'sampling.sampling-task-reported.v1', data: { taskId, organisation, onTime, reportedAt } },
  ],
};

export const samplingBatchPublications: Publications<SamplingBatchEvent, SamplingEvents> = {
  BatchIssued: ({ batchId, taskId, organisation, product, quota, laboratory, areaClass, issuedAt }) => [
    {
      type: 'sampling.batch-issued.v1',
      data: { batchId, taskId, organisation, product, quota, laboratory, areaClass, issuedAt },
    },
  ],
  // The sample tells it.
  BatchSampleDrawn: nothing,
  BatchSampleTested: nothing,
  BatchReported: ({ batchId, taskId, organisation, samples, traders, passed, failed, reportedAt }) => [
    {
      type: 'sampling.batch-reported.v1',
      data: { batchId, taskId, organisation, samples, traders, passed, failed, reportedAt },
    },
  ],
  SpecialClearanceTriggered: ({ batchId, organisation, failed, samples, thresholdBasisPoints }) => [
    {
      type: 'sampling.special-clearance-triggered.v1',
      data: { batchId, organisation, failed, samples, thresholdBasisPoints },
    },
  ],
  BatchAnalysed: ({ batchId, organisation, analysedAt }) => [
    { type: 'sampling.batch-analysed.v1', data: { batchId, organisation, analysedAt } },
  ],
  BatchClosed: ({ batchId, organisation, closedAt }) => [
    { type: 'sampling.batch-closed.v1', data: { batchId, organisation, closedAt } },
  ],
};

export const samplePublications: Publications<SampleEvent, SamplingEvents> = {
  // Who drew it stays here.
  SampleDrawn: ({ sampleId, organisation, product, trader, mode, areaClass, drawnAt, batchId }) => [
    {
      type: 'sampling.sample-drawn.v1',
      data: {
        sampleId,
        organisation,
        product,
        trader,
        mode,
        areaClass,
        drawnAt,
        ...(batchId !== undefined && { batchId }),
      },
    },
  ],
  TestReported: ({ sampleId, organisation, laboratory, reportNumber, result, items, reportedAt }) => [
    {
      type: 'sampling.sample-tested.v1',
      data: { sampleId, organisation, laboratory, reportNumber, result, items, reportedAt },
    },
  ],
  FailureNotified: ({ sampleId, organisation, objection, notifiedAt }) => [
    { type: 'sampling.failure-notified.v1', data: { sampleId, organisation, objection, notifiedAt } },
  ],
  ObjectionWaived: ({ sampleId, organisation, waivedAt }) => [
    { type: 'sampling.objection-waived.v1', data: { sampleId, organisation, waivedAt } },
  ],
  OffShelfOrdered: ({ sampleId, organisation, quantity, unit, orderedAt }) => [
    { type: 'sampling.off-shelf-ordered.v1', data: { sampleId, organisation, quantity, unit, orderedAt } },
  ],
  SampleClosed: ({ sampleId, organisation, closedAt }) => [
    { type: 'sampling.sample-closed.v1', data: { sampleId, organisation, closedAt } },
  ],
};

export const taskNumberingPublications: Publications<TaskNumberingEvent, SamplingEvents> = {
  // The task tells it.
  TaskNumberDrawn: nothing,
};
