import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { mediation, type MediationCommand } from './mediation';
import type { MediationEvent } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const opened = events.MediationOpened;
const consented = events.MediationConsented;
const refused = events.MediationRefused;
const terminated = events.MediationTerminated;
const dueSoon = events.MediationDueSoon;
const expired = events.MediationPeriodExpired;
const { OpenMediation: open, RecordConsent: consent, NoteWithdrawal: withdrawal, CheckDeadline: check } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const consumerConsents: MediationCommand = { ...consent, data: { ...consent.data, side: 'CONSUMER' } };
const refuse: MediationCommand = {
  ...consent,
  data: { ...consent.data, consents: false, reason: '认为商品没有质量问题。' },
};
const statusAfter = (...history: readonly MediationEvent[]) => stateOf(mediation, history).status;
/** 60 days from 6 May 2026: Sunday 5 July, with Monday 6 July as the outer limit. It warns on the 50th, 25 June. */
const beforeWarning = metaAt('2026-06-24T15:59:59.999Z');
const warning = metaAt('2026-06-24T16:00:00Z');
const lastMoment = metaAt('2026-07-05T15:59:59.999Z');
const late = metaAt('2026-07-05T16:00:00Z');

describe('opening a mediation', () => {
  it('starts its period at the acceptance of the complaint', () => given().when(open).then(opened));
  it('gives sixty calendar days under article 23', () =>
    expect(opened.data.period).toMatchObject({
      n: 60,
      unit: 'calendarDay',
      startedOn: '2026-05-06',
      dueOn: '2026-07-05',
      outerLimit: '2026-07-06',
      dueAt: '2026-07-05T16:00:00.000Z',
      dueSoonAt: '2026-06-24T16:00:00.000Z',
      article: '《市场监督管理投诉举报处理办法》第二十三条第一款第五项',
    }));
  it('gave 45 working days before 2024-07-01', () => {
    const [event] = mediation.decide.OpenMediation(
      { ...open.data, acceptedAt: instantOf('2024-06-28T01:00:00Z') },
      mediation.initial,
      late,
    );
    expect((event as typeof opened).data.period).toMatchObject({ n: 45, unit: 'workingDay', instrument: 'C2020' });
  });
  it('changes nothing the second time', () => {
    given(opened).when(open).thenNothing();
    given(opened, refused).when(open).thenNothing();
  });
});

describe('asking the sides', () => {
  it('records that a side consents', () => given(opened).when(consent).then(consented));
  it('records that the other side consents', () => given(opened, consented).when(consumerConsents).then(byConsumer));
  it('changes nothing when a side consents twice', () => given(opened, consented).when(consent).thenNothing());
  it('waits until both consent', () => {
    expect(statusAfter(opened, consented)).toBe('awaiting-consent');
    expect(statusAfter(opened, consented, byConsumer)).toBe('ready');
  });
  it('records that a side refuses, with its reason', () => given(opened).when(refuse).then(refused));
  it('records a refusal without a reason', () =>
    given(opened)
      .when({ ...consent, data: { ...consent.data, consents: false } })
      .then({ ...refused, data: { ...refused.data, reason: null } }));
  it('ends with the refusal of a side that had consented', () => given(opened, consented).when(refuse).then(refused));
  it('changes nothing when a side refuses twice', () => given(opened, refused).when(refuse).thenNothing());
  it('takes no consent after a refusal', () => given(opened, refused).when(consent).thenRejected('mediation.refused'));
  it('takes no answer of the other side after a refusal', () => {
    const otherRefuses: MediationCommand = { ...refuse, data: { ...consent.data, side: 'CONSUMER', consents: false } };
    given(opened, refused).when(otherRefuses).thenRejected('mediation.refused');
  });
  it('ended stays ended, whatever else is recorded', () =>
    expect(statusAfter(opened, refused, consented, dueSoon, expired)).toBe('refused'));
  it('needs a mediation', () => given().when(consent).thenRejected('mediation.unknown'));
});

describe('the withdrawal of the complaint', () => {
  it('ends the mediation under article 23', () => given(opened).when(withdrawal).then(terminated));
  it('ends it when both sides are ready, and after its period', () => {
    given(opened, consented, byConsumer).when(withdrawal).then(terminated);
    given(opened, dueSoon, expired).when(withdrawal).then(terminated);
  });
  it.each([
    ['2024-06-28T01:00:00Z', '《市场监督管理投诉举报处理暂行办法》第二十一条第一款第一项'],
    ['2015-06-01T01:00:00Z', '《工商行政管理部门处理消费者投诉办法》（条号未核实）'],
    ['2005-06-01T01:00:00Z', '《工商行政管理机关受理消费者申诉暂行办法》（条号未核实）'],
  ])('of a complaint accepted at %s ends it under %s', (acceptedAt, article) => {
    const [event] = mediation.decide.OpenMediation(
      { ...open.data, acceptedAt: instantOf(acceptedAt) },
      mediation.initial,
      late,
    );
    given(event!)
      .when(withdrawal)
      .then({ ...terminated, data: { ...terminated.data, article } });
  });
  it('changes nothing where there is no mediation, or none any more', () => {
    given().when(withdrawal).thenNothing();
    given(opened, refused).when(withdrawal).thenNothing();
    given(opened, terminated).when(withdrawal).thenNothing();
  });
  it('stops the clock', () => {
    given(opened, terminated).when(check, late).thenNothing();
    given(opened, terminated).thenDue(null);
  });
  it('leaves nothing to consent to, or to refuse', () => {
    given(opened, terminated).when(consent).thenRejected('mediation.terminated');
    given(opened, terminated).when(refuse).thenRejected('mediation.terminated');
  });
  it('does not open it again', () => given(opened, terminated).when(open).thenNothing());
});

describe('the period of a mediation', () => {
  it('is due for its warning', () => given(opened).thenDue('2026-06-24T16:00:00Z'));
  it('does not warn early', () => given(opened).when(check, beforeWarning).thenNothing());
  it('warns when the fiftieth day begins', () => given(opened, consented).when(check, warning).then(dueSoon));
  it('warns once', () => given(opened, dueSoon).when(check, warning).thenNothing());
  it('is then due at the end of the last day', () => given(opened, dueSoon).thenDue('2026-07-05T16:00:00Z'));
  it('lasts until the end of the last day in Wuhu', () => given(opened, dueSoon).when(check, lastMoment).thenNothing());
  it('expires once, also when both sides are ready', () => {
    given(opened, consented, byConsumer, dueSoon).when(check, late).then(expired);
    given(opened, consented, byConsumer, dueSoon, expired).when(check, late).thenNothing();
    given(opened, expired).thenDue(null);
  });
  it('ends with a refusal', () => {
    given(opened, refused).when(check, late).thenNothing();
    given(opened, refused).thenDue(null);
  });
  it('does not run before it is opened', () => {
    given().when(check, late).thenNothing();
    given().thenDue(null);
  });
});

it('is held by the organisation that accepted the complaint', () => {
  expect(mediation.holder(stateOf(mediation, []))).toBe(null);
  expect(mediation.holder(stateOf(mediation, [opened]))).toBe('340202D01');
  expect(mediation.holder(stateOf(mediation, [opened, refused]))).toBe('340202D01');
  expect(mediation.holder(stateOf(mediation, [opened, terminated]))).toBe('340202D01');
});
