import { letterCommandExamples, letterEventExamples } from '@12315/domain-letters';
import { sample } from './sample/sample';
import { sampleCommandExamples, sampleEventExamples } from './sample/sample.examples';
import { samplingBatch } from './sampling-batch/sampling-batch';
import { samplingBatchCommandExamples, samplingBatchEventExamples } from './sampling-batch/sampling-batch.examples';
import { samplingTask } from './sampling-task/sampling-task';
import { samplingTaskCommandExamples, samplingTaskEventExamples } from './sampling-task/sampling-task.examples';
import { samplingLetter } from './sampling.letters';
import { taskNumbering } from './task-numbering/task-numbering';
import { taskNumberingCommandExamples, taskNumberingEventExamples } from './task-numbering/task-numbering.examples';

export type { CheckDeadline, CloseFailedSample, NotifyFailure, OrderOffShelf } from './sample/failed-sample';
export {
  type BatchOfSample,
  type CloseSample,
  type DrawSample,
  type ReportResult,
  sample,
  type Sample,
  type SampleCommand,
} from './sample/sample';
export {
  type AreaClass,
  areaClasses,
  type FailureNotified,
  type NoticeRecipient,
  noticeRecipients,
  type ObjectionWaived,
  type OffShelfOrdered,
  type Product,
  type SampleClosed,
  type SampleDrawn,
  type SampleEvent,
  type SamplingMode,
  samplingModes,
  type TestItem,
  type TestReported,
  type TestResult,
  testResults,
  type Trader,
} from './sample/sample.events';
export { sampleCommandExamples, sampleEventExamples } from './sample/sample.examples';
export { clearanceThresholdAt, clearanceThresholds } from './sampling-batch/clearance';
export {
  type AnalyseBatch,
  type CloseBatch,
  type IssueBatch,
  type NoteSampleDrawn,
  type NoteSampleTested,
  type ReportBatch,
  samplingBatch,
  type SamplingBatch,
  type SamplingBatchCommand,
} from './sampling-batch/sampling-batch';
export type {
  BatchAnalysed,
  BatchClosed,
  BatchIssued,
  BatchReported,
  BatchSampleDrawn,
  BatchSampleTested,
  SamplingBatchEvent,
  SpecialClearanceTriggered,
} from './sampling-batch/sampling-batch.events';
export { samplingBatchCommandExamples, samplingBatchEventExamples } from './sampling-batch/sampling-batch.examples';
export {
  type IssueTask,
  type NoteBatchReport,
  type NoteTaskNumber,
  type PlanBatch,
  type ReportTask,
  samplingTask,
  type SamplingTask,
  type SamplingTaskCommand,
} from './sampling-task/sampling-task';
export {
  type BatchPlanned,
  type BatchReportNoted,
  type SamplingTaskEvent,
  type SamplingTaskIssued,
  type SamplingTaskKind,
  samplingTaskKinds,
  type SamplingTaskNumbered,
  type SamplingTaskReported,
} from './sampling-task/sampling-task.events';
export { samplingTaskCommandExamples, samplingTaskEventExamples } from './sampling-task/sampling-task.examples';
export {
  batchIssuing,
  batchReportNoting,
  numberToTask,
  sampleClosing,
  sampleCounting,
  taskNumberDrawing,
} from './sampling.policies';
export { sampleLetters, samplingLetter } from './sampling.letters';
export {
  type DrawTaskNumber,
  taskNumbering,
  type TaskNumbering,
  type TaskNumberingCommand,
  taskNumberingIdOf,
} from './task-numbering/task-numbering';
export type { TaskNumberDrawn, TaskNumberingEvent } from './task-numbering/task-numbering.events';
export { taskNumberingCommandExamples, taskNumberingEventExamples } from './task-numbering/task-numbering.examples';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: samplingTask, events: samplingTaskEventExamples, commands: samplingTaskCommandExamples },
  { decider: samplingBatch, events: samplingBatchEventExamples, commands: samplingBatchCommandExamples },
  { decider: sample, events: sampleEventExamples, commands: sampleCommandExamples },
  { decider: samplingLetter, events: letterEventExamples, commands: letterCommandExamples },
  { decider: taskNumbering, events: taskNumberingEventExamples, commands: taskNumberingCommandExamples },
] as const;
