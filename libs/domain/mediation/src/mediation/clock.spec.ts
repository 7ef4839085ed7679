import { metaAt, specFor } from '@12315/kernel/spec';
import { mediation } from './mediation';
import type { MediationEvent } from './mediation.events';
import { mediationCommandExamples as commands, mediationEventExamples as events } from './mediation.examples';

const { given } = specFor(mediation);
const { MediationOpened: opened, LocalMediationOpened: local, MediationConsented: consented } = events;
const { MediationRefused: refused, MediationDueSoon: dueSoon, MediationPeriodExpired: expired } = events;
const { CheckDeadline: check } = commands;

const byConsumer: MediationEvent = { ...consented, data: { ...consented.data, side: 'CONSUMER' } };
/** 60 days from 6 May 2026: Sunday 5 July, with Monday 6 July as the outer limit. It warns on the 50th, 25 June. */
const beforeWarning = metaAt('2026-06-24T15:59:59.999Z');
const warning = metaAt('2026-06-24T16:00:00Z');
const lastMoment = metaAt('2026-07-05T15:59:59.999Z');
const late = metaAt('2026-07-05T16:00:00Z');

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
  it('ends with the agreement', () => given(opened, events.AgreementReached).when(check, late).thenNothing());
  it('does not run before it is opened, nor where the complaint arose', () => {
    given().when(check, late).thenNothing();
    given().thenDue(null);
    given(local).when(check, late).thenNothing();
  });
});
