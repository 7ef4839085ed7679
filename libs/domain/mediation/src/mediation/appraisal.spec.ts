import { metaAt, specFor } from '@12315/kernel/spec';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import { mediation, type MediationCommand } from './mediation';
import type { MediationEvent } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { AppraisalStarted: started, AppraisalFinished: finished } = events;
const { MediationDueSoon: dueSoon, MediationPeriodExpired: expired } = events;
const { StartAppraisal: start, FinishAppraisal: finish, CheckDeadline: check } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const ready = [opened, consented, byConsumer] as const;
const acceptedOn = (acceptedAt: string): readonly MediationEvent[] => {
  const startedAt = instantOf(acceptedAt);
  const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt });
  return [{ ...opened, data: { ...opened.data, acceptedAt: startedAt, period } }, consented, byConsumer];
};
/** Ten days: 60 days from 6 May 2026 then end on Wednesday 15 July, with the warning on 5 July. */
const tenDaysOn = metaAt('2026-05-16T01:00:00Z');
const later = deadline({
  calendar: publishedCalendar,
  duty: 'MEDIATION_PERIOD',
  startedAt: opened.data.acceptedAt,
  pauses: [{ reason: 'APPRAISAL', from: started.data.startedAt, until: tenDaysOn.occurredAt }],
});
const finishedThen: MediationEvent = {
  ...finished,
  data: { ...finished.data, finishedAt: tenDaysOn.occurredAt, period: later },
};
const again: MediationCommand = { ...start, data: { ...start.data, appraisalId: 'again' } };

describe('starting an appraisal', () => {
  it('says what is appraised, by whom, at whose cost', () =>
    given(...ready)
      .when(start)
      .then(started));
  it('changes nothing the second time, also after its finding', () => {
    given(...ready, started)
      .when(start)
      .thenNothing();
    given(...ready, started, finished)
      .when(start)
      .thenNothing();
  });
  it('waits for the finding of the one before', () =>
    given(...ready, started)
      .when(again)
      .thenRejected('mediation.appraisal-open'));
  it('may follow another one', () =>
    given(...ready, started, finished)
      .when(again)
      .then({ ...started, data: { ...started.data, appraisalId: 'again' } }));
  it('needs the consent of both sides', () => given(opened).when(start).thenRejected('mediation.not-ready'));
  it('names who appraises', () =>
    given(...ready)
      .when({ ...start, data: { ...start.data, body: ' ' } })
      .thenRejected('mediation.words-missing'));
  it('needs a mediation', () => given().when(start).thenRejected('mediation.unknown'));
});

describe('the period while something is appraised', () => {
  it('rests', () => {
    given(...ready, started).thenDue(null);
    given(...ready, started)
      .when(check, metaAt('2026-12-01T00:00:00Z'))
      .thenNothing();
  });
  it('does not rest where the rules of 1996 say nothing of it', () =>
    given(...acceptedOn('2012-05-07T01:00:00Z'))
      .when(start)
      .then({ ...started, data: { ...started.data, clockPaused: false } }));
  it('goes on where it does not rest', () =>
    given(...ready, { ...started, data: { ...started.data, clockPaused: false } }).thenDue('2026-06-24T16:00:00Z'));
  it('does not exist where the complaint arose', () => {
    const consents = [consented, byConsumer] as const;
    given(local, ...consents)
      .when(start)
      .then({ ...started, data: { ...started.data, organisation: '340202T03', clockPaused: false } });
    given(local, ...consents, { ...started, data: { ...started.data, clockPaused: false } })
      .when(finish)
      .then({ ...finished, data: { ...finished.data, organisation: '340202T03', period: null } });
  });
});

describe('the finding', () => {
  it('moves the end by the days that it took, by article 22', () => {
    given(...ready, started)
      .when(finish, tenDaysOn)
      .then(finishedThen);
    expect(later).toMatchObject({ dueOn: '2026-07-15', dueSoonAt: '2026-07-04T16:00:00.000Z' });
    expect(later.trace[1]).toStrictEqual({
      day: '2026-05-07',
      until: '2026-05-16',
      counted: false,
      count: 0,
      because: '鉴定、检测期间（第二十二条）',
    });
    given(...ready, started, finishedThen).thenDue('2026-07-04T16:00:00Z');
  });
  it('lets the later end warn anew', () =>
    given(...ready, dueSoon, started, finishedThen).thenDue('2026-07-04T16:00:00Z'));
  it('gives an expired period no new end', () => {
    const late = metaAt('2026-07-20T01:00:00Z');
    const startedLate = { ...started, data: { ...started.data, startedAt: instantOf('2026-07-10T01:00:00Z') } };
    const same = { ...finished, data: { ...finished.data, finishedAt: late.occurredAt } };
    given(...ready, expired, startedLate)
      .when(finish, late)
      .then(same);
    given(...ready, expired, startedLate, same).thenDue(null);
  });
  it('changes nothing the second time', () =>
    given(...ready, started, finished)
      .when(finish)
      .thenNothing());
  it('is of something that is being appraised', () => {
    given(...ready)
      .when(finish)
      .thenRejected('mediation.no-appraisal');
    given(...ready, started, finished)
      .when({ ...finish, data: { ...finish.data, finding: '绝缘合格。' } })
      .thenRejected('mediation.no-appraisal');
  });
  it('has words', () =>
    given(...ready, started)
      .when({ ...finish, data: { ...finish.data, finding: '' } })
      .thenRejected('mediation.words-missing'));
  it('comes too late after the end', () =>
    given(...ready, started, events.MediationTerminated)
      .when(finish)
      .thenRejected('mediation.terminated'));
  it('needs a mediation', () => given().when(finish).thenRejected('mediation.unknown'));
});
