import { stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { mediation } from './mediation';
import type { MediationEvent } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { MediatorsAppointed: appointed, SessionScheduled: scheduled, SessionHeld: held } = events;
const { AgreementReached: reached, MediationDocumentSigned: signed, MediationRecordKept: kept } = events;
const { AgreementPerformed: performed, AgreementBreached: breached, AppraisalStarted: appraisal } = events;
const { RecordAgreement: agree, SignDocument: sign, KeepRecord: keep, ConfirmPerformance: confirm } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
const consents = [consented, byConsumer] as const;
const ready = [opened, ...consents] as const;
const session = [appointed, scheduled, held] as const;
const byPhone = { ...scheduled, data: { ...scheduled.data, mode: 'PHONE' } } as const;
const agreed = [...ready, ...session, reached] as const;
const agreeing = (more: Partial<typeof agree.data>) => ({ ...agree, data: { ...agree.data, ...more } });
const confirming = (more: Partial<typeof confirm.data>) => ({ ...confirm, data: { ...confirm.data, ...more } });
const stationOfficer = metaAt('2026-05-06T01:00:00Z', {
  actor: { id: 'station-1', role: 'STATION_OFFICER', organisation: '340202T03' },
});

describe('an agreement', () => {
  it('says what is done, and what it is worth', () =>
    given(...ready, ...session)
      .when(agree)
      .then(reached));
  it('changes nothing the second time', () =>
    given(...agreed)
      .when(agree)
      .thenNothing());
  it('is not replaced by another one', () =>
    given(...agreed)
      .when(agreeing({ cashAmount: 1 }))
      .thenRejected('mediation.agreed'));
  it('needs a session before it', () => {
    given(...ready)
      .when(agree)
      .thenRejected('mediation.no-session');
    given(...ready, appointed, scheduled)
      .when(agree)
      .thenRejected('mediation.no-session');
  });
  it('needs the consent of both sides', () =>
    given(opened, ...session)
      .when(agree)
      .thenRejected('mediation.not-ready'));
  it('waits for a finding', () =>
    given(...ready, ...session, appraisal)
      .when(agree)
      .thenRejected('mediation.appraisal-open'));
  it('names something that is done', () =>
    given(...ready, ...session)
      .when(agreeing({ remedies: [] }))
      .thenRejected('mediation.remedies-missing'));
  it('says it in words', () =>
    given(...ready, ...session)
      .when(agreeing({ remedies: [{ kind: 'REFUND', words: ' ' }] }))
      .thenRejected('mediation.words-missing'));
  it.each([{ cashAmount: -1 }, { cashAmount: 0.5 }, { inKindValue: -1 }, { inKindValue: Number.NaN }])(
    'is worth whole fen: not %p',
    (amount) =>
      given(...ready, ...session)
        .when(agreeing(amount))
        .thenRejected('mediation.amount-wrong'),
  );
  it('stands after the period, and says that it is late', () => {
    const late = metaAt('2026-07-05T16:00:00Z');
    given(...ready, ...session)
      .when(agree, late)
      .then({ ...reached, data: { ...reached.data, onTime: false, reachedAt: late.occurredAt } });
  });
  it('is never late where it arose: no period runs there', () => {
    const later = metaAt('2026-12-05T01:00:00Z');
    const data = { ...reached.data, organisation: '340202T03', reachedAt: later.occurredAt };
    given(local, ...consents, ...session)
      .when(agree, later)
      .then({ ...reached, data });
  });
  it('stops the clock', () => given(...agreed).thenDue(null));
  it('comes too late after the end', () =>
    given(...ready, ...session, events.MediationTerminated)
      .when(agree)
      .thenRejected('mediation.terminated'));
  it('needs a mediation', () => given().when(agree).thenRejected('mediation.unknown'));
});

describe('the paper of an agreement', () => {
  it('is a document that both sign', () =>
    given(...agreed)
      .when(sign)
      .then(signed));
  it('is a record where both do without, or it was done at once', () =>
    given(...agreed)
      .when(keep)
      .then(kept));
  it('changes nothing the second time', () => {
    given(...agreed, signed)
      .when(sign)
      .thenNothing();
    given(...agreed, kept)
      .when(keep)
      .thenNothing();
  });
  it('is made once', () => {
    given(...agreed, signed)
      .when(keep)
      .thenRejected('mediation.already-documented');
    given(...agreed, kept)
      .when(sign)
      .thenRejected('mediation.already-documented');
    given(...agreed, kept)
      .when({ ...keep, data: { ...keep.data, because: 'BOTH_WAIVE' } })
      .thenRejected('mediation.already-documented');
  });
  const notOnSite = { ...keep, data: { ...keep.data, because: 'NOT_ONSITE' } } as const;
  it('is a document where they agreed on site, by article 24', () => {
    given(...agreed)
      .when(notOnSite)
      .thenRejected('mediation.document-needed');
    const refused = () => mediation.decide.KeepRecord(notOnSite.data, stateOf(mediation, agreed), stationless);
    expect(refused).toThrow(expect.objectContaining({ law: '《市场监督管理投诉举报处理办法》第二十四条' }));
  });
  const stationless = metaAt('2026-05-06T01:00:00Z');
  it('is a record where they agreed by telephone', () =>
    given(...ready, appointed, byPhone, held, reached)
      .when(notOnSite)
      .then({ ...kept, data: { ...kept.data, because: 'NOT_ONSITE' } }));
  it('may follow the performance', () =>
    given(...agreed, performed)
      .when(keep)
      .then(kept));
  it('needs an agreement', () => {
    given(...ready)
      .when(sign)
      .thenRejected('mediation.not-agreed');
    given(...ready)
      .when(keep)
      .thenRejected('mediation.not-agreed');
    given().when(sign).thenRejected('mediation.unknown');
    given().when(keep).thenRejected('mediation.unknown');
  });
  it('is the authority’s where the authority accepted: a station officer may not', () => {
    given(...agreed)
      .when(sign, stationOfficer)
      .thenRejected('mediation.authority-only');
    given(...agreed)
      .when(keep, stationOfficer)
      .thenRejected('mediation.authority-only');
  });
});

describe('the performance of an agreement', () => {
  it('recovers what was agreed, in cash and in kind', () =>
    given(...agreed)
      .when(confirm)
      .then(performed));
  it('may recover less', () =>
    given(...agreed)
      .when(confirming({ recovered: 20_000 }))
      .then({ ...performed, data: { ...performed.data, recovered: 20_000 } }));
  it.each([-1, 0.5, 29_901])('does not recover %p', (recovered) =>
    given(...agreed)
      .when(confirming({ recovered }))
      .thenRejected('mediation.recovered-wrong'),
  );
  it('may fail', () =>
    given(...agreed)
      .when(confirming({ performed: false }))
      .then(breached));
  it('recovers nothing where it failed', () =>
    given(...agreed)
      .when(confirming({ performed: false, recovered: 1 }))
      .thenRejected('mediation.recovered-without-performance'));
  it('changes nothing the second time', () => {
    given(...agreed, performed)
      .when(confirm)
      .thenNothing();
    given(...agreed, breached)
      .when(confirming({ performed: false }))
      .thenNothing();
  });
  it('is confirmed once', () => {
    given(...agreed, performed)
      .when(confirming({ performed: false }))
      .thenRejected('mediation.performance-confirmed');
    given(...agreed, performed)
      .when(confirming({ recovered: 1 }))
      .thenRejected('mediation.performance-confirmed');
    given(...agreed, breached)
      .when(confirm)
      .thenRejected('mediation.performance-confirmed');
  });
  it('needs an agreement', () => {
    given(...ready)
      .when(confirm)
      .thenRejected('mediation.not-agreed');
    given().when(confirm).thenRejected('mediation.unknown');
  });
});
