import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { mediation, type MediationCommand } from './mediation';
import type { MediationEvent } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { MediationRefused: refused, MediationTerminated: terminated, AgreementReached: agreed } = events;
const { OpenMediation: open, OpenLocalMediation: openLocal, RecordConsent: consent } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const consumerConsents: MediationCommand = { ...consent, data: { ...consent.data, side: 'CONSUMER' } };
const refuse: MediationCommand = {
  ...consent,
  data: { ...consent.data, consents: false, reason: '认为商品没有质量问题。' },
};
const stationOfficer = metaAt('2026-05-06T01:00:00Z', {
  actor: { id: 'station-1', role: 'STATION_OFFICER', organisation: '340202T03' },
});
const statusAfter = (...history: readonly MediationEvent[]) => stateOf(mediation, history).status;

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
      metaAt('2026-05-06T01:00:00Z'),
    );
    expect((event as typeof opened).data.period).toMatchObject({ n: 45, unit: 'workingDay', instrument: 'C2020' });
  });
  it('goes without parties where the acceptance did not tell them', () => {
    const { header: _told, ...data } = open.data;
    const { header: _shown, ...untold } = opened.data;
    given()
      .when({ ...open, data })
      .then({ ...opened, data: untold });
  });
  it('changes nothing the second time', () => {
    given(opened).when(open).thenNothing();
    given(opened, refused).when(open).thenNothing();
    given(opened, terminated).when(open).thenNothing();
    given(local).when(open).thenNothing();
  });
});

describe('opening a mediation where the complaint arose', () => {
  it('needs no acceptance, and starts no period', () => {
    given().when(openLocal).then(local);
    given(local).thenDue(null);
  });
  it('is as well the association’s', () => {
    const association = { kind: 'ASSOCIATION', organisation: '340202A01' } as const;
    given()
      .when({ ...openLocal, data: { ...openLocal.data, ...association } })
      .then({ ...local, data: { ...local.data, ...association } });
  });
  it('changes nothing the second time', () => {
    given(local).when(openLocal).thenNothing();
    given(opened).when(openLocal).thenNothing();
  });
  it('asks both sides, too', () =>
    given(local)
      .when(consent, stationOfficer)
      .then({ ...consented, data: { ...consented.data, organisation: '340202T03' } }));
  it('is held by the station', () => expect(mediation.holder(stateOf(mediation, [local]))).toBe('340202T03'));
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
  it('changes nothing when a side refuses twice, also after the refusal became the end', () => {
    given(opened, refused).when(refuse).thenNothing();
    given(opened, refused, terminated).when(refuse).thenNothing();
  });
  it('takes no consent after a refusal, also after the refusal became the end', () => {
    given(opened, refused).when(consent).thenRejected('mediation.refused');
    given(opened, refused, terminated).when(consent).thenRejected('mediation.refused');
  });
  it('takes no answer of the other side after a refusal', () => {
    const otherRefuses: MediationCommand = { ...refuse, data: { ...consent.data, side: 'CONSUMER', consents: false } };
    given(opened, refused).when(otherRefuses).thenRejected('mediation.refused');
  });
  it('takes no answer after the agreement, or the end', () => {
    given(opened, consented, byConsumer, agreed).when(refuse).thenRejected('mediation.agreed');
    given(opened, terminated).when(consent).thenRejected('mediation.terminated');
    given(opened, terminated).when(refuse).thenRejected('mediation.terminated');
  });
  it('ended stays ended, whatever else is recorded', () =>
    expect(
      statusAfter(opened, refused, consented, events.MediationDueSoon, events.MediationPeriodExpired, agreed),
    ).toBe('refused'));
  it('is for the authority where the authority accepted: a station officer may not', () =>
    given(opened).when(consent, stationOfficer).thenRejected('mediation.authority-only'));
  it('needs a mediation', () => given().when(consent).thenRejected('mediation.unknown'));
});

it('is held by the organisation that accepted the complaint', () => {
  expect(mediation.holder(stateOf(mediation, []))).toBe(null);
  expect(mediation.holder(stateOf(mediation, [opened]))).toBe('340202D01');
  expect(mediation.holder(stateOf(mediation, [opened, refused]))).toBe('340202D01');
  expect(mediation.holder(stateOf(mediation, [opened, terminated]))).toBe('340202D01');
});
