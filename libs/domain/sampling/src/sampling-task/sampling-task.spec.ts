import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { samplingTask, type SamplingTaskCommand } from './sampling-task';
import { samplingTaskCommandExamples as commands, samplingTaskEventExamples as events } from './sampling-task.examples';

const { given } = specFor(samplingTask);
const {
  SamplingTaskIssued: issued,
  SamplingTaskNumbered: numbered,
  BatchPlanned: planned,
  BatchReportNoted: noted,
  SamplingTaskReported: told,
} = events;
const {
  IssueTask: issue,
  NoteTaskNumber: noteNumber,
  PlanBatch: plan,
  NoteBatchReport: note,
  ReportTask: report,
} = commands;
const as = (role: string, organisation: string, at = '2026-05-06T01:00:00Z') =>
  metaAt(at, { actor: { id: 'officer-7', role, organisation } });
const centre = as('DISPATCHER', '340200C01');
const issueAs = (more: Partial<(typeof issue)['data']>): SamplingTaskCommand => ({
  ...issue,
  data: { ...issue.data, ...more },
});
const planAs = (more: Partial<(typeof plan)['data']>): SamplingTaskCommand => ({
  ...plan,
  data: { ...plan.data, ...more },
});
const reportAs = (analysis: string): SamplingTaskCommand => ({ ...report, data: { ...report.data, analysis } });

describe('issuing a sampling task', () => {
  it('says to whom, by whom and until when', () => given().when(issue, centre).then(issued));
  it('changes nothing the second time', () => given(issued).when(issue, centre).thenNothing());
  it('is to one’s own people a matter of the head', () => {
    given().when(issue, as('DISPATCHER', '340202D01')).thenRejected('sampling-task.own-by-head-only');
    given()
      .when(issue, as('ORG_HEAD', '340202D01'))
      .then({ ...issued, data: { ...issued.data, issuedBy: '340202D01' } });
  });
  it('needs a title', () =>
    given()
      .when(issueAs({ title: ' ' }), centre)
      .thenRejected('sampling-task.title-missing'));
  it('may be due today, not yesterday', () => {
    const today = legalDate('2026-05-06');
    given()
      .when(issueAs({ dueOn: today }), centre)
      .then({ ...issued, data: { ...issued.data, dueOn: today } });
    given()
      .when(issueAs({ dueOn: legalDate('2026-05-05') }), centre)
      .thenRejected('sampling-task.due-in-past');
  });
});

describe('the number of a sampling task', () => {
  it('is noted', () => given(issued).when(noteNumber).then(numbered));
  it('is noted once', () => given(issued, numbered).when(noteNumber).thenNothing());
  it('means nothing to a task that is not there', () => given().when(noteNumber).thenNothing());
});

describe('planning a batch', () => {
  it('says what is sampled, how often and who tests it', () => given(issued).when(plan).then(planned));
  it('changes nothing the second time', () => {
    given(issued, planned).when(plan).thenNothing();
    given(issued, planned, noted, told).when(plan).thenNothing();
  });
  it('needs a task', () => given().when(plan).thenRejected('sampling-task.unknown'));
  it('is too late once the task is reported', () =>
    given(issued, planned, noted, told)
      .when(planAs({ batchId: 'another' }))
      .thenRejected('sampling-task.already-reported'));
  it.each([[0], [-1], [1.5]])('takes no quota of %d', (quota) =>
    given(issued).when(planAs({ quota })).thenRejected('sampling-task.quota-too-small'),
  );
  it('needs a product', () =>
    given(issued)
      .when(planAs({ product: { name: '', code: '127' } }))
      .thenRejected('sampling-task.product-missing'));
  it('needs a laboratory', () =>
    given(issued)
      .when(planAs({ laboratory: '' }))
      .thenRejected('sampling-task.laboratory-missing'));
});

describe('the report of a batch', () => {
  it('is noted', () => given(issued, planned).when(note).then(noted));
  it('is noted once', () => given(issued, planned, noted).when(note).thenNothing());
  it('of another task is none of this one', () => {
    given(issued).when(note).thenNothing();
    given().when(note).thenNothing();
  });
});

describe('reporting a sampling task', () => {
  const done = given(issued, planned, noted);

  it('tells the analysis upward', () => done.when(report).then(told));
  it('changes nothing the second time', () => given(issued, planned, noted, told).when(report).thenNothing());
  it('is on time through the last day and late after it', () => {
    const at = (instant: string) => as('ORG_HEAD', '340202D01', instant);
    const reported = (onTime: boolean, reportedAt: string) => ({
      ...told,
      data: { ...told.data, onTime, reportedAt: at(reportedAt).occurredAt },
    });
    done.when(report, at('2026-06-30T15:59:59.999Z')).then(reported(true, '2026-06-30T15:59:59.999Z'));
    done.when(report, at('2026-06-30T16:00:00.000Z')).then(reported(false, '2026-06-30T16:00:00.000Z'));
  });
  it('needs an analysis', () => done.when(reportAs(' ')).thenRejected('sampling-task.analysis-missing'));
  it('needs a task', () => given().when(report).thenRejected('sampling-task.unknown'));
  it('needs a batch', () => given(issued).when(report).thenRejected('sampling-task.no-batches'));
  it('waits for the reports of its batches', () =>
    given(issued, planned).when(report).thenRejected('sampling-task.batches-open'));
});

it('is held by the organisation that carries it out', () => {
  expect(samplingTask.holder(stateOf(samplingTask, []))).toBe(null);
  expect(samplingTask.holder(stateOf(samplingTask, [issued]))).toBe('340202D01');
});
