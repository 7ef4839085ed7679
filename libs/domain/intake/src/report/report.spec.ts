import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { report, type ReportCommand } from './report';
import { reportCommandExamples as commands, reportEventExamples as events } from './report.examples';

const { given } = specFor(report);
const {
  ReportRegistered: registered,
  ReportNumbered: numbered,
  ReportAssigned: assigned,
  ReportFilingNoted: filed,
  ReporterNotified: told,
  ReportCaseResultNoted: resulted,
  ReportClosed: closed,
  ReportFollowedUp: followedUp,
  ReportArchived: archived,
  ReporterIdentityViewed: viewed,
} = events;
const anonymous = { ...registered, data: { ...registered.data, named: false } };
const declined = { ...filed, data: { ...filed.data, outcome: 'DECLINED', caseId: null } } as const;
const unnoticed = { ...filed, data: { ...filed.data, notice: null } };
const decline: ReportCommand = {
  ...commands.NoteFiling,
  data: { ...commands.NoteFiling.data, outcome: 'DECLINED', caseId: null },
};
const late = metaAt('2026-05-12T16:00:00Z');

describe('registering a report', () => {
  it('records what was reported, of whom and where', () => given().when(commands.RegisterReport).then(registered));
  it('changes nothing the second time', () => given(registered).when(commands.RegisterReport).thenNothing());
});

describe('the number of a report', () => {
  it('is noted', () => given(registered).when(commands.NoteReportNumber).then(numbered));
  it('is noted once', () => given(registered, numbered).when(commands.NoteReportNumber).thenNothing());
  it('means nothing to a report that is not there', () => given().when(commands.NoteReportNumber).thenNothing());
});

describe('assigning a report', () => {
  it('moves it to the organ with authority', () => {
    given(registered).when(commands.NoteReportAssignment).then(assigned);
    expect(report.holder(stateOf(report, [registered, assigned]))).toBe('340202D01');
  });
  it('is noted once for each dispatch', () => {
    given(registered, assigned).when(commands.NoteReportAssignment).thenNothing();
    given(registered, assigned)
      .when({ ...commands.NoteReportAssignment, data: { ...commands.NoteReportAssignment.data, dispatchId: 'd-2' } })
      .then({ ...assigned, data: { ...assigned.data, dispatchId: 'd-2' } });
  });
  it('means nothing to a report that is closed or not there', () => {
    given(registered, declined, told, closed).when(commands.NoteReportAssignment).thenNothing();
    given().when(commands.NoteReportAssignment).thenNothing();
  });
});

describe('the decision about a case', () => {
  it('starts the clock of the notice for a named reporter', () =>
    given(registered, assigned).when(commands.NoteFiling).then(filed));
  it('that none is filed starts it too', () => given(registered, assigned).when(decline).then(declined));
  it('starts no clock for an anonymous reporter', () =>
    given(anonymous, assigned).when(commands.NoteFiling).then(unnoticed));
  it('starts none on a day for which the law knows none', () => {
    const decidedAt = instantOf('2012-05-07T01:00:00Z');
    given(registered, assigned)
      .when({ ...commands.NoteFiling, data: { ...commands.NoteFiling.data, decidedAt } })
      .then({ ...unnoticed, data: { ...unnoticed.data, decidedAt } });
  });
  it('is heard even before the assignment', () =>
    given(registered)
      .when(commands.NoteFiling)
      .then({ ...filed, data: { ...filed.data, organisation: '340200C01' } }));
  it('is noted once', () => {
    given(registered, assigned, filed).when(commands.NoteFiling).thenNothing();
    given(registered, assigned, filed).when(decline).thenNothing();
  });
  it('means nothing to a report that is not there', () => given().when(commands.NoteFiling).thenNothing());
});

describe('the clock of the notice', () => {
  const check = commands.CheckDeadline;
  it('warns first and ends on its day', () => {
    given(registered, assigned, filed).thenDue('2026-05-10T16:00:00.000Z');
    given(registered, assigned, filed, events.ReporterNoticeDueSoon).thenDue('2026-05-12T16:00:00.000Z');
    given(registered, assigned, filed, events.ReporterNoticeOverdue).thenDue(null);
  });
  it('reports that it is soon due', () =>
    given(registered, assigned, filed).when(check, metaAt('2026-05-10T16:00:00Z')).then(events.ReporterNoticeDueSoon));
  it('reports that it is overdue', () =>
    given(registered, assigned, filed).when(check, late).then(events.ReporterNoticeOverdue));
  it('reports each once', () =>
    given(registered, assigned, filed, events.ReporterNoticeOverdue).when(check, late).thenNothing());
  it('stands once the reporter was told', () => {
    given(registered, assigned, filed, told).thenDue(null);
    given(registered, assigned, filed, told).when(check, late).thenNothing();
  });
  it('does not run without a decision, and not for an anonymous reporter', () => {
    given(registered, assigned).thenDue(null);
    given(anonymous, assigned, unnoticed).thenDue(null);
    given(anonymous, assigned, unnoticed).when(check, late).thenNothing();
    given().when(check, late).thenNothing();
  });
});

describe('telling the reporter', () => {
  it('is in time until the end of the day', () =>
    given(registered, assigned, filed).when(commands.NotifyReporter).then(told));
  it('late stands, and says so', () =>
    given(registered, assigned, filed)
      .when(commands.NotifyReporter, late)
      .then({ ...told, data: { ...told.data, notifiedAt: instantOf('2026-05-12T16:00:00Z'), onTime: false } }));
  it('where no time was set is neither', () =>
    given(registered, assigned, unnoticed)
      .when(commands.NotifyReporter, late)
      .then({ ...told, data: { ...told.data, notifiedAt: instantOf('2026-05-12T16:00:00Z'), onTime: null } }));
  it('changes nothing the second time', () =>
    given(registered, assigned, filed, told).when(commands.NotifyReporter).thenNothing());
  it('waits for a decision', () =>
    given(registered, assigned).when(commands.NotifyReporter).thenRejected('report.not-decided'));
  it('needs someone who can be told', () =>
    given(anonymous, assigned, unnoticed).when(commands.NotifyReporter).thenRejected('report.anonymous'));
  it('needs a report', () => given().when(commands.NotifyReporter).thenRejected('report.unknown'));
});

describe('the result of the case', () => {
  it('is noted', () => given(registered, assigned, filed).when(commands.NoteReportCaseResult).then(resulted));
  it('is noted once', () =>
    given(registered, assigned, filed, resulted).when(commands.NoteReportCaseResult).thenNothing());
  it('means nothing to a report that is not there', () => given().when(commands.NoteReportCaseResult).thenNothing());
});

describe('closing a report', () => {
  const without = { ...closed, data: { ...closed.data, outcome: 'DECLINED' } } as const;
  it('follows the result of its case', () =>
    given(registered, assigned, filed, told, resulted).when(commands.CloseReport).then(closed));
  it('follows the decision that none is filed', () =>
    given(registered, assigned, declined, told).when(commands.CloseReport).then(without));
  it('of an anonymous reporter waits for nobody to be told', () =>
    given(anonymous, assigned, { ...declined, data: { ...declined.data, notice: null } })
      .when(commands.CloseReport)
      .then(without));
  it('changes nothing the second time', () =>
    given(registered, assigned, declined, told, closed).when(commands.CloseReport).thenNothing());
  it('waits for a decision', () =>
    given(registered, assigned).when(commands.CloseReport).thenRejected('report.not-decided'));
  it('waits for the named reporter to be told', () =>
    given(registered, assigned, declined).when(commands.CloseReport).thenRejected('report.reporter-not-told'));
  it('waits for the case', () =>
    given(registered, assigned, filed, told).when(commands.CloseReport).thenRejected('report.case-open'));
  it('needs a report', () => given().when(commands.CloseReport).thenRejected('report.unknown'));
});

describe('calling the reporter', () => {
  const call = commands.RecordReportFollowUp;
  const as = (more: Partial<(typeof call)['data']>): ReportCommand => ({ ...call, data: { ...call.data, ...more } });
  const done = [registered, assigned, filed, told, resulted, closed];

  it('keeps what they said', () =>
    given(...done)
      .when(call)
      .then(followedUp));
  it('may have reached nobody, with a reason', () =>
    given(...done)
      .when(as({ satisfied: null, score: null, reason: '三次未接通' }))
      .then({ ...followedUp, data: { ...followedUp.data, satisfied: null, score: null, reason: '三次未接通' } }));
  it.each([false, null])('that found nobody content (%s) says why', (satisfied) =>
    given(...done)
      .when(as({ satisfied, reason: ' ' }))
      .thenRejected('report.follow-up-reason-missing'),
  );
  it.each([0, 6, 2.5])('does not score %d', (score) =>
    given(...done)
      .when(as({ score }))
      .thenRejected('report.score-out-of-range'),
  );
  it('changes nothing the second time', () =>
    given(...done, followedUp)
      .when(call)
      .thenNothing());
  it('is not recorded again differently', () =>
    given(...done, followedUp)
      .when(as({ score: 4 }))
      .thenRejected('report.already-followed-up'));
  it('waits for the closing', () => given(registered, assigned, filed).when(call).thenRejected('report.not-closed'));
  it('needs someone who can be called', () =>
    given(anonymous, assigned, unnoticed, resulted, closed).when(call).thenRejected('report.anonymous'));
  it('needs a report', () => given().when(call).thenRejected('report.unknown'));
});

describe('archiving a report', () => {
  const archive = commands.ArchiveReport;
  const done = [registered, assigned, filed, told, resulted, closed];
  it('follows the call', () =>
    given(...done, followedUp)
      .when(archive)
      .then(archived));
  it('of an anonymous reporter needs no call', () =>
    given(anonymous, assigned, unnoticed, resulted, closed).when(archive).then(archived));
  it('changes nothing the second time', () =>
    given(...done, followedUp, archived)
      .when(archive)
      .thenNothing());
  it('waits for the closing', () => given(registered, filed).when(archive).thenRejected('report.not-closed'));
  it('waits for the call', () =>
    given(registered, filed, told, resulted, closed).when(archive).thenRejected('report.not-followed-up'));
  it('needs a report', () => given().when(archive).thenRejected('report.unknown'));
});

describe('looking at who the reporter is', () => {
  const look = commands.ViewReporter;
  it('is a fact with its reason', () => given(registered, assigned).when(look).then(viewed));
  it('is a fact each time', () =>
    given(registered, assigned, viewed)
      .when({ ...look, data: { ...look.data, viewId: 'v-2' } })
      .then({ ...viewed, data: { ...viewed.data, viewId: 'v-2' } }));
  it('is one fact when it is the same look', () => given(registered, assigned, viewed).when(look).thenNothing());
  it('needs a reason', () =>
    given(registered, assigned)
      .when({ ...look, data: { ...look.data, reason: ' ' } })
      .thenRejected('report.view-reason-missing'));
  it('finds nobody where nobody left a name', () => given(anonymous).when(look).thenRejected('report.anonymous'));
  it('needs a report', () => given().when(look).thenRejected('report.unknown'));
});

it('is held by nobody while it does not exist', () => expect(report.holder(stateOf(report, []))).toBe(null));
