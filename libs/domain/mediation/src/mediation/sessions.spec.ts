import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { mediation } from './mediation';
import type { MediationEvent, Mediator } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { MediatorsAppointed: appointed, SessionScheduled: scheduled, SessionHeld: held } = events;
const { AppointMediators: appoint, ScheduleSession: schedule, HoldSession: hold } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const ready = [opened, consented, byConsumer] as const;
const prepared = [...ready, appointed] as const;
const [mediator] = appoint.data.mediators as readonly [Mediator];
const naming = (...mediators: Mediator[]) => ({ ...appoint, data: { ...appoint.data, mediators } });
const planning = (more: Partial<typeof schedule.data>) => ({ ...schedule, data: { ...schedule.data, ...more } });
/** The article with which a command is refused. */
const lawOf = (history: readonly MediationEvent[], decide: keyof typeof mediation.decide, data: object) => {
  try {
    const rule = mediation.decide[decide] as (...of: unknown[]) => unknown;
    return rule(data, stateOf(mediation, history), metaAt('2026-05-06T01:00:00Z'));
  } catch (error) {
    return (error as { law?: string }).law;
  }
};

describe('appointing mediators', () => {
  it('names who mediates', () =>
    given(...ready)
      .when(appoint)
      .then(appointed));
  it('changes nothing when the same are named again', () =>
    given(...prepared)
      .when(appoint)
      .thenNothing());
  it('names others in their place', () => {
    const other = { ...mediator, id: 'mediator-4', name: '李调解' };
    given(...prepared)
      .when(naming(mediator, other))
      .then({ ...appointed, data: { ...appointed.data, mediators: [mediator, other] } });
  });
  it('waits until both sides consent, by article 18', () => {
    given(opened, consented).when(appoint).thenRejected('mediation.not-ready');
    expect(lawOf([opened], 'AppointMediators', appoint.data)).toBe('《市场监督管理投诉举报处理办法》第十八条');
  });
  it('names at least one', () =>
    given(...ready)
      .when(naming())
      .thenRejected('mediation.mediators-missing'));
  it('names nobody twice', () =>
    given(...ready)
      .when(naming(mediator, mediator))
      .thenRejected('mediation.mediator-twice'));
  it('names nobody who is bound to the business, by article 21', () => {
    const bound = { ...mediator, boundTo: '芜湖市镜湖区赭山家电商行' };
    given(...ready)
      .when(naming(bound))
      .thenRejected('mediation.mediator-bound');
    expect(lawOf(ready, 'AppointMediators', naming(bound).data)).toBe('《市场监督管理投诉举报处理办法》第二十一条');
  });
  it('cites no article against a station, which it does not bind', () =>
    expect(lawOf([local], 'AppointMediators', appoint.data)).toBeUndefined());
  it('names nobody without a name', () =>
    given(...ready)
      .when(naming({ ...mediator, name: ' ' }))
      .thenRejected('mediation.words-missing'));
  it('is for the authority where the authority accepted: a station officer may not', () => {
    const actor = { id: 'station-1', role: 'STATION_OFFICER', organisation: '340202T03' };
    given(...ready)
      .when(appoint, metaAt('2026-05-06T01:00:00Z', { actor }))
      .thenRejected('mediation.authority-only');
  });
  it('comes too late after the end', () =>
    given(...ready, events.MediationTerminated)
      .when(appoint)
      .thenRejected('mediation.terminated'));
});

describe('scheduling a session', () => {
  it('tells when, where, how and with whom', () =>
    given(...prepared)
      .when(schedule)
      .then(scheduled));
  it('changes nothing the second time, also after the end', () => {
    given(...prepared, scheduled)
      .when(schedule)
      .thenNothing();
    given(...prepared, scheduled, events.MediationTerminated)
      .when(schedule)
      .thenNothing();
  });
  it('needs mediators', () =>
    given(...ready)
      .when(schedule)
      .thenRejected('mediation.no-mediators'));
  it('needs the consent of both sides, where it arose too', () => {
    given(opened).when(schedule).thenRejected('mediation.not-ready');
    given(local).when(schedule).thenRejected('mediation.not-ready');
  });
  it('is for a time to come', () =>
    given(...prepared)
      .when(planning({ at: instantOf('2026-05-06T01:00:00Z') }))
      .thenRejected('mediation.session-in-past'));
  it('names the place of one on site, by article 20', () => {
    given(...prepared)
      .when(planning({ place: null }))
      .thenRejected('mediation.place-missing');
    expect(lawOf(prepared, 'ScheduleSession', planning({ place: ' ' }).data)).toBe(
      '《市场监督管理投诉举报处理办法》第二十条',
    );
  });
  it('needs no place by telephone', () =>
    given(...prepared)
      .when(planning({ mode: 'PHONE', place: null }))
      .then({ ...scheduled, data: { ...scheduled.data, mode: 'PHONE', place: null } }));
  it('waits for a finding', () =>
    given(...prepared, events.AppraisalStarted)
      .when(schedule)
      .thenRejected('mediation.appraisal-open'));
  it('needs a mediation', () => given().when(schedule).thenRejected('mediation.unknown'));
});

describe('holding a session', () => {
  const second = { sessionId: 'second' };
  it('is the first round', () =>
    given(...prepared, scheduled)
      .when(hold)
      .then(held));
  it('changes nothing the second time', () =>
    given(...prepared, scheduled, held)
      .when(hold)
      .thenNothing());
  it('is the second round after the first', () =>
    given(...prepared, scheduled, held, { ...scheduled, data: { ...scheduled.data, ...second } })
      .when({ ...hold, data: { ...hold.data, ...second } })
      .then({ ...held, data: { ...held.data, ...second, round: 2 } }));
  it('is one that was scheduled', () =>
    given(...prepared)
      .when(hold)
      .thenRejected('mediation.session-unknown'));
  it('needs somebody there', () =>
    given(...prepared, scheduled)
      .when({ ...hold, data: { ...hold.data, attendance: [] } })
      .thenRejected('mediation.nobody-attended'));
  it('records no offer without words', () =>
    given(...prepared, scheduled)
      .when({ ...hold, data: { ...hold.data, offers: [{ side: 'BUSINESS', words: '' }] } })
      .thenRejected('mediation.words-missing'));
  it('comes too late after the agreement', () =>
    given(...prepared, scheduled, events.AgreementReached)
      .when(hold)
      .thenRejected('mediation.agreed'));
  it('needs a mediation', () => given().when(hold).thenRejected('mediation.unknown'));
});
