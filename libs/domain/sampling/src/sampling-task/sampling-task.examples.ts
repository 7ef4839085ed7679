import type { Examples } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { SamplingTaskCommand } from './sampling-task';
import type { SamplingTaskEvent } from './sampling-task.events';

const taskId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0022';
const batchId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0023';
const organisation = '340202D01';
const number = '340200C01S202605060001';
const now = instantOf('2026-05-06T01:00:00Z');
const task = { taskId, title: '2026年小家电专项抽检', kind: 'ADHOC', dueOn: legalDate('2026-06-30') } as const;
const batch = {
  taskId,
  batchId,
  product: { name: '电热水壶', code: '127' },
  quota: 2,
  laboratory: '芜湖市产品质量监督检验所',
  areaClass: 'URBAN',
} as const;
const analysis = '抽检两组，一组泄漏电流不合格，已立案查处。';

export const samplingTaskEventExamples: Examples<SamplingTaskEvent> = {
  SamplingTaskIssued: {
    type: 'SamplingTaskIssued',
    data: { ...task, organisation, issuedBy: '340200C01', issuedAt: now },
  },
  SamplingTaskNumbered: { type: 'SamplingTaskNumbered', data: { taskId, organisation, number } },
  BatchPlanned: { type: 'BatchPlanned', data: { ...batch, organisation, plannedAt: now } },
  BatchReportNoted: { type: 'BatchReportNoted', data: { taskId, batchId, organisation, notedAt: now } },
  SamplingTaskReported: {
    type: 'SamplingTaskReported',
    data: { taskId, organisation, analysis, batches: 1, onTime: true, reportedAt: now },
  },
};

export const samplingTaskCommandExamples: Examples<SamplingTaskCommand> = {
  IssueTask: { type: 'IssueTask', data: { ...task, to: organisation } },
  NoteTaskNumber: { type: 'NoteTaskNumber', data: { taskId, number } },
  PlanBatch: { type: 'PlanBatch', data: batch },
  NoteBatchReport: { type: 'NoteBatchReport', data: { taskId, batchId } },
  ReportTask: { type: 'ReportTask', data: { taskId, analysis } },
};
