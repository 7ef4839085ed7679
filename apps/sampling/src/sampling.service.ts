import { samplingEvents } from '@12315/contracts';
import {
  batchIssuing,
  batchReportNoting,
  numberToTask,
  sample,
  sampleClosing,
  sampleCounting,
  sampleLetters,
  samplingBatch,
  samplingLetter,
  samplingTask,
  taskNumberDrawing,
  taskNumbering,
} from '@12315/domain-sampling';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import {
  samplePublications,
  samplingBatchPublications,
  samplingTaskPublications,
  taskNumberingPublications,
} from './publishes';
import { letters, organisations } from './views/letters.view';
import { sampleList } from './views/sample-list.view';
import { samplingBatchList } from './views/sampling-batch-list.view';
import { samplingTaskList } from './views/sampling-task-list.view';

/** 抽检: tasks, their batches, samples and their results. */
export const sampling: Service = {
  name: 'sampling',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    IssueTask: ['ORG_HEAD', 'DISPATCHER'],
    PlanBatch: ['ORG_HEAD', 'DISPATCHER'],
    ReportTask: ['ORG_HEAD'],
    ReportBatch: ['SAMPLER', 'ORG_HEAD'],
    AnalyseBatch: ['ORG_HEAD', 'ANALYST'],
    CloseBatch: ['ORG_HEAD'],
    ReadSamplingTasks: ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'DISPATCHER', 'ANALYST'],
    DrawSample: ['SAMPLER'],
    ReportResult: ['LABORATORY'],
    NotifyFailure: ['SAMPLER', 'HANDLER'],
    OrderOffShelf: ['HANDLER'],
    CloseFailedSample: ['HANDLER'],
    ReadSamples: ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'ANALYST'],
    ReadSamplingLetters: ['SAMPLER', 'HANDLER', 'ORG_HEAD'],
  },
  deciders: [
    handles(samplingTask),
    handles(samplingBatch),
    handles(sample),
    handles(samplingLetter),
    handles(taskNumbering),
  ],
  views: [samplingTaskList, samplingBatchList, sampleList, letters],
  policies: [
    reacts(sampleClosing, sample, sample),
    reacts(taskNumberDrawing, samplingTask, taskNumbering),
    reacts(numberToTask, taskNumbering, samplingTask),
    reacts(batchIssuing, samplingTask, samplingBatch),
    reacts(sampleCounting, sample, samplingBatch),
    reacts(batchReportNoting, samplingBatch, samplingTask),
    reacts(sampleLetters, sample, samplingLetter),
  ],
  publishes: publishes(samplingEvents, {
    samplingTask: samplingTaskPublications,
    samplingBatch: samplingBatchPublications,
    sample: samplePublications,
    taskNumbering: taskNumberingPublications,
  }),
  consumes: [],
  gathers: [organisations],
};
