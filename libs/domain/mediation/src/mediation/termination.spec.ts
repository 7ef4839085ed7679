import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { deadline, instantOf, publishedCalendar, type TerminationCode } from '@12315/law';
import { mediation } from './mediation';
import type { MediationEvent, MediationTerminated } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { MediationRefused: refused, MediationTerminated: terminated, AgreementReached: agreed } = events;
const { MediationDueSoon: dueSoon, MediationPeriodExpired: expired, TerminationNotified: notified } = events;
const { TerminateMediation: terminate, NoteWithdrawal: withdrawal, NoteSelfSettlement: selfSettlement } = commands;
const { NotifyTermination: notify, NoteEscalation: escalation, CheckDeadline: check } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const ready = [opened, consented, byConsumer] as const;
const on = (ground: TerminationCode, reason: string | null = terminate.data.reason) => ({
  ...terminate,
  data: { ...terminate.data, ground, reason },
});
const article = (item: string) => `《市场监督管理投诉举报处理办法》第二十三条第一款第${item}项`;
const ended = (more: Partial<MediationTerminated['data']>): MediationTerminated => ({
  ...terminated,
  data: { ...terminated.data, ...more },
});
const withdrawn = ended({ ground: 'WITHDRAWN_OR_SELF_SETTLED', article: article('一'), reason: null });
const absent = ended({ ground: 'ABSENT_OR_REFUSED', article: article('二') });
const acceptedOn = (acceptedAt: string): MediationEvent => {
  const startedAt = instantOf(acceptedAt);
  const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt });
  return { ...opened, data: { ...opened.data, acceptedAt: startedAt, period } };
};
/** Noted on the day of the acceptance, so within every period. */
const sameDay = (day: string) => ({ occurredAt: instantOf(day), meta: metaAt(day) });
/** 60 days from 6 May 2026 end with Sunday 5 July. */
const lastMoment = metaAt('2026-07-05T15:59:59.999Z');
const late = metaAt('2026-07-05T16:00:00Z');

describe('terminating a mediation', () => {
  it('names its ground, with article and reason, and sets the notice to both sides', () => {
    given(...ready)
      .when(terminate)
      .then(terminated);
    expect(terminated.data.notice).toMatchObject({
      n: 7,
      unit: 'workingDay',
      dueOn: '2026-05-14',
      article: '《市场监督管理投诉举报处理办法》第二十三条第二款',
    });
  });
  it('may come before both consent', () => given(opened).when(terminate).then(terminated));
  it('changes nothing the second time', () => given(opened, terminated).when(terminate).thenNothing());
  it('is not repeated on another ground', () =>
    given(opened, terminated).when(on('OTHER_BY_LAW')).thenRejected('mediation.terminated'));
  it('comes too late after the agreement', () =>
    given(...ready, agreed)
      .when(terminate)
      .thenRejected('mediation.agreed'));
  it('gives a refusal its end', () => {
    given(opened, refused).when(on('ABSENT_OR_REFUSED')).then(absent);
    given(opened, refused)
      .when(on('ABSENT_OR_REFUSED', null))
      .then(ended({ ...absent.data, reason: null }));
    given(opened, refused, absent).when(on('ABSENT_OR_REFUSED')).thenNothing();
  });
  it('gives a refusal no other end', () => {
    given(opened, refused).when(terminate).thenRejected('mediation.refused');
    given(opened, refused, absent).when(terminate).thenRejected('mediation.refused');
  });
  it('is on a ground of the rules it began under', () => {
    given(acceptedOn('2025-06-02T01:00:00Z')).when(on('PARTY_DEAD_OR_GONE')).thenRejected('mediation.ground-unknown');
    given(opened).when(on('COURT_OR_ARBITRATION')).thenRejected('mediation.ground-unknown');
  });
  it('may be on any ground under the rules of 1996, of which none is known', () => {
    const { occurredAt, meta } = sameDay('2012-05-07T01:00:00Z');
    const rules = '《工商行政管理机关受理消费者申诉暂行办法》（条号未核实）';
    given(acceptedOn('2012-05-07T01:00:00Z'))
      .when(terminate, meta)
      .then(ended({ article: rules, terminatedAt: occurredAt, notice: null }));
  });
  it('says that the period expired only once it has', () => {
    given(...ready)
      .when(on('PERIOD_EXPIRED'), lastMoment)
      .thenRejected('mediation.period-not-expired');
    given(...ready)
      .when(on('PERIOD_EXPIRED'), late)
      .then(
        ended({
          ground: 'PERIOD_EXPIRED',
          article: article('五'),
          onTime: false,
          terminatedAt: late.occurredAt,
          notice: deadline({
            calendar: publishedCalendar,
            duty: 'TERMINATION_NOTICE',
            startedAt: late.occurredAt,
          }),
        }),
      );
  });
  it('does not say so while the period rests', () =>
    given(...ready, events.AppraisalStarted)
      .when(on('PERIOD_EXPIRED'), late)
      .thenRejected('mediation.period-not-expired'));
  it('is on time while the period rests', () => {
    const [event] = mediation.decide.TerminateMediation(
      on('APPRAISAL_COST_NOT_AGREED').data,
      stateOf(mediation, [...ready, events.AppraisalStarted]),
      late,
    ) as readonly [MediationTerminated];
    expect(event.data.onTime).toBe(true);
  });
  it('names the article with which it says so', () =>
    expect(() =>
      mediation.decide.TerminateMediation(on('PERIOD_EXPIRED').data, stateOf(mediation, ready), lastMoment),
    ).toThrow(expect.objectContaining({ law: article('五'), detail: '2026-07-05' })));
  it('has a reason in words', () =>
    given(opened).when(on('OTHER_BY_LAW', ' ')).thenRejected('mediation.words-missing'));
  it('goes by the same grounds where it arose, without a notice that the law sets', () => {
    const station = { organisation: '340202T03', article: `参照${article('三')}`, notice: null };
    given(local).when(terminate).then(ended(station));
    given(local).when(on('PERIOD_EXPIRED'), late).thenRejected('mediation.period-not-expired');
  });
  it('is the authority’s where the authority accepted: a station officer may not', () => {
    const actor = { id: 'station-1', role: 'STATION_OFFICER', organisation: '340202T03' };
    given(opened).when(terminate, metaAt('2026-05-06T01:00:00Z', { actor })).thenRejected('mediation.authority-only');
  });
  it('needs a mediation', () => given().when(terminate).thenRejected('mediation.unknown'));
});

describe('the withdrawal of the complaint', () => {
  it('ends the mediation under article 23', () => given(opened).when(withdrawal).then(withdrawn));
  it('ends it when both sides are ready, and after its period', () => {
    given(...ready)
      .when(withdrawal)
      .then(withdrawn);
    given(opened, dueSoon, expired).when(withdrawal).then(withdrawn);
  });
  it.each([
    ['2024-06-28T01:00:00Z', '《市场监督管理投诉举报处理暂行办法》第二十一条第一款第一项'],
    ['2015-06-01T01:00:00Z', '《工商行政管理部门处理消费者投诉办法》（条号未核实）'],
    ['2012-05-07T01:00:00Z', '《工商行政管理机关受理消费者申诉暂行办法》（条号未核实）'],
  ])('names the article of the rules it began under: %s', (acceptedAt, rules) => {
    const withdrawnAt = instantOf(acceptedAt);
    const [event] = mediation.decide.NoteWithdrawal(
      { ...withdrawal.data, withdrawnAt },
      stateOf(mediation, [acceptedOn(acceptedAt)]),
      metaAt(acceptedAt),
    ) as readonly [MediationTerminated];
    expect(event.data).toMatchObject({ article: rules, onTime: true, terminatedAt: withdrawnAt });
  });
  it('changes nothing where there is no mediation, or none any more', () => {
    given().when(withdrawal).thenNothing();
    given(opened, refused).when(withdrawal).thenNothing();
    given(opened, withdrawn).when(withdrawal).thenNothing();
    given(...ready, agreed)
      .when(withdrawal)
      .thenNothing();
  });
  it('does not open it again', () => given(opened, withdrawn).when(commands.OpenMediation).thenNothing());
});

describe('the sides settling it themselves', () => {
  it('ends the mediation under article 23', () =>
    given(...ready)
      .when(selfSettlement)
      .then(withdrawn));
  it('changes nothing where there is no mediation, or none any more', () => {
    given().when(selfSettlement).thenNothing();
    given(...ready, agreed)
      .when(selfSettlement)
      .thenNothing();
  });
});

describe('the complaint going from where it arose to the authority', () => {
  const { LocalMediationEscalated: escalated } = events;
  it('ends the mediation there, and is no termination', () => {
    given(local).when(escalation).then(escalated);
    given(local, escalated).when(notify).thenRejected('mediation.not-terminated');
    given(local, escalated).when(commands.RecordConsent).thenRejected('mediation.terminated');
  });
  it('changes nothing the second time, or after the end', () => {
    given(local, escalated).when(escalation).thenNothing();
    given(local, ended({})).when(escalation).thenNothing();
  });
  it('changes nothing where the authority mediates, or nobody', () => {
    given(opened).when(escalation).thenNothing();
    given().when(escalation).thenNothing();
  });
});

describe('telling both sides of the termination', () => {
  const { TerminationNoticeDueSoon: noticeSoon, TerminationNoticeOverdue: noticeOverdue } = events;
  /** 7 working days from 6 May 2026, of which Saturday 9 May is one: 14 May. It warns on the fifth, 12 May. */
  const soon = metaAt('2026-05-11T16:00:00Z');
  const tooLate = metaAt('2026-05-14T16:00:00Z');
  it('is recorded', () => given(opened, terminated).when(notify).then(notified));
  it('changes nothing the second time', () => given(opened, terminated, notified).when(notify).thenNothing());
  it('stands when it is late, and says so', () =>
    given(opened, terminated)
      .when(notify, tooLate)
      .then({ ...notified, data: { ...notified.data, onTime: false, notifiedAt: tooLate.occurredAt } }));
  it('is never late where no law of the day sets a time', () =>
    given(opened, ended({ notice: null }))
      .when(notify, tooLate)
      .then({ ...notified, data: { ...notified.data, notifiedAt: tooLate.occurredAt } }));
  it('needs a termination', () => {
    given(opened).when(notify).thenRejected('mediation.not-terminated');
    given().when(notify).thenRejected('mediation.unknown');
  });
  it('has a clock of its own, which warns once and reports once', () => {
    given(opened, terminated).thenDue('2026-05-11T16:00:00Z');
    given(opened, terminated).when(check, soon).then(noticeSoon);
    given(opened, terminated, noticeSoon).when(check, soon).thenNothing();
    given(opened, terminated, noticeSoon).thenDue('2026-05-14T16:00:00Z');
    given(opened, terminated, noticeSoon).when(check, tooLate).then(noticeOverdue);
    given(opened, terminated, noticeSoon, noticeOverdue).when(check, tooLate).thenNothing();
    given(opened, terminated, noticeOverdue).thenDue(null);
  });
  it('stops the clock', () => {
    given(opened, terminated, notified).thenDue(null);
    given(opened, terminated, notified).when(check, tooLate).thenNothing();
  });
  it('has no clock where the law sets none, and where an earlier termination did not say', () => {
    given(opened, ended({ notice: null })).thenDue(null);
    const { notice: _notice, onTime: _onTime, complaintId: _complaintId, reason: _reason, ...first } = terminated.data;
    given(opened, { ...terminated, data: first }).thenDue(null);
    given(opened, { ...terminated, data: first })
      .when(check, tooLate)
      .thenNothing();
  });
});
