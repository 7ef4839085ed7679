import { type Decider, type LegalDate, type Message, type Meta, reject } from '@12315/kernel';
import { isBefore, legalDate, legalDateOf } from '@12315/law';
import type { AreaClass, Product } from '../sample/sample.events';
import type { SamplingTaskEvent, SamplingTaskKind } from './sampling-task.events';

export type IssueTask = Message<
  'IssueTask',
  { taskId: string; title: string; kind: SamplingTaskKind; to: string; dueOn: LegalDate }
>;
/** Sent by a process when the number of the task is drawn. */
export type NoteTaskNumber = Message<'NoteTaskNumber', { taskId: string; number: string }>;
export type PlanBatch = Message<
  'PlanBatch',
  {
    taskId: string;
    batchId: string;
    product: Product;
    quota: number;
    laboratory: string;
    areaClass: AreaClass;
  }
>;
/** Sent by a process when a batch of the task is reported. */
export type NoteBatchReport = Message<'NoteBatchReport', { taskId: string; batchId: string }>;
export type ReportTask = Message<'ReportTask', { taskId: string; analysis: string }>;
export type SamplingTaskCommand = IssueTask | NoteTaskNumber | PlanBatch | NoteBatchReport | ReportTask;

export type SamplingTask =
  | { readonly status: 'none' }
  | {
      readonly status: 'issued' | 'reported';
      readonly organisation: string;
      readonly number: string | null;
      readonly dueOn: LegalDate;
      /** Its batches, and those of them that are reported. */
      readonly batches: readonly string[];
      readonly reported: readonly string[];
    };

/** 抽检任务: issued to an organisation, carried out in batches, reported upward with an analysis. */
export const samplingTask: Decider<SamplingTaskCommand, SamplingTaskEvent, SamplingTask> = {
  category: 'samplingTask',
  initial: { status: 'none' },

  decide: {
    IssueTask: (command, state, meta) => {
      if (state.status !== 'none') return [];
      checkTask(command, meta);
      const { taskId, title, kind, to: organisation, dueOn } = command;
      const { organisation: issuedBy } = meta.actor;
      const data = { taskId, organisation, issuedBy, title, kind, dueOn, issuedAt: meta.occurredAt };
      return [{ type: 'SamplingTaskIssued', data }];
    },

    NoteTaskNumber: ({ taskId, number }, state) => {
      if (state.status === 'none' || state.number !== null) return [];
      return [{ type: 'SamplingTaskNumbered', data: { taskId, organisation: state.organisation, number } }];
    },

    PlanBatch: (command, state, { occurredAt }) => {
      const { taskId, batchId, product, quota, laboratory, areaClass } = command;
      const { status, organisation, batches } = known(state, taskId);
      if (batches.includes(batchId)) return [];
      if (status === 'reported') return reject('conflict', 'sampling-task.already-reported', taskId);
      checkBatch(command);
      const { name, code } = product;
      const plan = { product: { name, code }, quota, laboratory, areaClass, plannedAt: occurredAt };
      return [{ type: 'BatchPlanned', data: { taskId, batchId, organisation, ...plan } }];
    },

    // Heard from the batch, so nothing is refused.
    NoteBatchReport: ({ taskId, batchId }, state, { occurredAt: notedAt }) => {
      if (state.status === 'none' || !state.batches.includes(batchId) || state.reported.includes(batchId)) return [];
      return [{ type: 'BatchReportNoted', data: { taskId, batchId, organisation: state.organisation, notedAt } }];
    },

    ReportTask: ({ taskId, analysis }, state, { occurredAt }) => {
      const { status, organisation, batches, reported, dueOn } = known(state, taskId);
      if (status === 'reported') return [];
      if (analysis.trim() === '') return reject('invalid', 'sampling-task.analysis-missing', taskId);
      if (batches.length === 0) return reject('conflict', 'sampling-task.no-batches', taskId);
      const open = batches.filter((each) => !reported.includes(each));
      if (open.length > 0) return reject('conflict', 'sampling-task.batches-open', open.join(' '));
      const onTime = !isBefore(dueOn, legalDateOf(occurredAt));
      const data = { taskId, organisation, analysis, batches: batches.length, onTime, reportedAt: occurredAt };
      return [{ type: 'SamplingTaskReported', data }];
    },
  },

  evolve: {
    SamplingTaskIssued: ({ organisation, dueOn }) => ({
      status: 'issued',
      organisation,
      number: null,
      dueOn,
      batches: [],
      reported: [],
    }),
    SamplingTaskNumbered: ({ number }, state) => (state.status === 'none' ? state : { ...state, number }),
    BatchPlanned: ({ batchId }, state) =>
      state.status === 'none' ? state : { ...state, batches: [...state.batches, batchId] },
    BatchReportNoted: ({ batchId }, state) =>
      state.status === 'none' ? state : { ...state, reported: [...state.reported, batchId] },
    SamplingTaskReported: (_, state) => (state.status === 'none' ? state : { ...state, status: 'reported' }),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const known = (state: SamplingTask, taskId: string): Exclude<SamplingTask, { status: 'none' }> =>
  state.status === 'none' ? reject('not-found', 'sampling-task.unknown', taskId) : state;

/** A superior's head or command centre gives tasks to others; to its own people only the head does. */
const checkTask = ({ taskId, title, to, dueOn }: IssueTask['data'], { actor, occurredAt }: Meta): void => {
  if (actor.role !== 'ORG_HEAD' && actor.organisation === to)
    reject('forbidden', 'sampling-task.own-by-head-only', taskId);
  if (title.trim() === '') reject('invalid', 'sampling-task.title-missing', taskId);
  if (isBefore(legalDate(dueOn), legalDateOf(occurredAt))) reject('invalid', 'sampling-task.due-in-past', dueOn);
};

const checkBatch = ({ batchId, product, quota, laboratory }: PlanBatch['data']): void => {
  if (product.name.trim() === '') reject('invalid', 'sampling-task.product-missing', batchId);
  if (!Number.isInteger(quota) || quota < 1) reject('invalid', 'sampling-task.quota-too-small', String(quota));
  if (laboratory.trim() === '') reject('invalid', 'sampling-task.laboratory-missing', batchId);
};
