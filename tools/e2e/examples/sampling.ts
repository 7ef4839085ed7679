import { cityCentre, drawn, jinghu, tested } from '../bodies';
import { planned } from '../standing/sampling';
import type { Example } from '../example';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/sampling/samples': {
    role: 'SAMPLER',
    body: drawn({ drawnAt: '2026-04-29T00:30:00.000Z', batchId: '3c0f6a0e-0000-4000-8000-000000000316' }),
    valid: { body: ({ batchUntested: batchId }) => drawn({ batchId }) },
  },
  'POST /api/sampling/samples/{id}/result': {
    role: 'LABORATORY',
    id: ({ sample }) => sample,
    body: tested('FAIL'),
    conflict: {
      id: ({ testedSample }) => testedSample,
      body: tested('FAIL', { reportNumber: 'WH-2026-0043' }),
      code: 'sample.already-tested',
    },
  },
  'POST /api/sampling/samples/{id}/failure-notice': {
    role: 'HANDLER',
    id: ({ failedSample }) => failedSample,
    body: { to: ['TRADER', 'MAKER'] },
    conflict: { id: ({ sample }) => sample, code: 'sample.not-tested' },
  },
  'POST /api/sampling/samples/{id}/off-shelf-order': {
    role: 'HANDLER',
    id: ({ failedSample }) => failedSample,
    body: { quantity: 12.5, unit: '千克', words: '立即停止销售同批次商品' },
    conflict: { id: ({ sample }) => sample, code: 'sample.not-tested' },
  },
  'POST /api/sampling/samples/{id}/closing': {
    role: 'HANDLER',
    id: ({ failedSample }) => failedSample,
    body: { reason: '同批次商品已售完' },
    conflict: { id: ({ failedSampleUntold }) => failedSampleUntold, code: 'sample.not-notified' },
    // One that failed waits fifteen days first; what is closed already changes nothing.
    valid: { id: ({ testedSample }) => testedSample },
  },
  'POST /api/sampling/tasks': {
    role: 'ORG_HEAD',
    organisation: cityCentre,
    body: { title: '小家电专项抽检', kind: 'ADHOC', to: jinghu, deadline: '2027-06-30' },
  },
  'POST /api/sampling/batches': {
    role: 'ORG_HEAD',
    body: planned('3c0f6a0e-0000-4000-8000-000000000315'),
    valid: { body: ({ task }) => planned(task) },
  },
  'POST /api/sampling/tasks/{id}/report': {
    role: 'ORG_HEAD',
    id: ({ task }) => task,
    body: { analysis: '抽检两组，均合格' },
    conflict: { id: ({ emptyTask }) => emptyTask, code: 'sampling-task.no-batches' },
    valid: { id: ({ toReportTask }) => toReportTask },
  },
  'GET /api/sampling/tasks': { role: 'ORG_HEAD' },
  'GET /api/sampling/tasks/{id}': { role: 'ORG_HEAD', id: ({ task }) => task },
  'POST /api/sampling/batches/{id}/report': {
    role: 'SAMPLER',
    id: ({ batch }) => batch,
    body: { reason: '辖区内无其他经营者' },
    conflict: { id: ({ batchUntested }) => batchUntested, code: 'sampling-batch.samples-untested' },
  },
  'POST /api/sampling/batches/{id}/analysis': {
    role: 'ORG_HEAD',
    id: ({ batchReported }) => batchReported,
    body: { words: '不合格项目集中于泄漏电流' },
    conflict: { id: ({ batchUntested }) => batchUntested, code: 'sampling-batch.not-reported' },
  },
  'POST /api/sampling/batches/{id}/closing': {
    role: 'ORG_HEAD',
    id: ({ batchAnalysed }) => batchAnalysed,
    conflict: { id: ({ batchUntested }) => batchUntested, code: 'sampling-batch.not-analysed' },
  },
  'GET /api/sampling/batches': { role: 'ORG_HEAD' },
  'GET /api/sampling/batches/{id}': { role: 'ORG_HEAD', id: ({ batch }) => batch },
  'GET /api/sampling/samples': { role: 'SAMPLER' },
  'GET /api/sampling/samples/{id}': { role: 'SAMPLER', id: ({ sample }) => sample },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  IssueTask: 'ORG_HEAD DISPATCHER',
  PlanBatch: 'ORG_HEAD DISPATCHER',
  ReportTask: 'ORG_HEAD',
  ReportBatch: 'SAMPLER ORG_HEAD',
  AnalyseBatch: 'ORG_HEAD ANALYST',
  CloseBatch: 'ORG_HEAD',
  ReadSamplingTasks: 'SAMPLER LABORATORY HANDLER ORG_HEAD DISPATCHER ANALYST',
  NotifyFailure: 'SAMPLER HANDLER',
  OrderOffShelf: 'HANDLER',
  CloseFailedSample: 'HANDLER',
  DrawSample: 'SAMPLER',
  ReportResult: 'LABORATORY',
  ReadSamples: 'SAMPLER LABORATORY HANDLER ORG_HEAD ANALYST',
};
