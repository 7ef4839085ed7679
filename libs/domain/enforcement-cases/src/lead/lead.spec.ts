import { stateOf } from '@12315/kernel';
import { meta, metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { lead } from './lead';
import type { LeadCommand } from './lead.commands';
import { leadCommandExamples as commands, leadEventExamples as events } from './lead.examples';

const { given } = specFor(lead);
const registered = events.LeadRegistered;
const extended = events.VerificationExtended;
const dueSoon = events.VerificationDueSoon;
const overdue = events.VerificationOverdue;
const { RegisterLead: register, ExtendVerification: extend, CheckDeadline: check } = commands;

const byHead = (instant: string) => metaAt(instant, { actor: { ...meta.actor, role: 'ORG_HEAD' } });
const head = byHead('2026-05-06T01:00:00Z');
const verificationOf = (more: Partial<(typeof register)['data']>) => {
  const [event] = lead.decide.RegisterLead({ ...register.data, ...more }, lead.initial, meta);
  return (event as typeof registered).data.verification;
};
/** Wednesday 6 May 2026 + 15 working days, of which Saturday 9 May is one: Tuesday 26 May. It warns on 21 May. */
const beforeWarning = metaAt('2026-05-20T15:59:59.999Z');
const warning = metaAt('2026-05-20T16:00:00Z');
const lastMoment = metaAt('2026-05-26T15:59:59.999Z');
const late = metaAt('2026-05-26T16:00:00Z');

describe('registering a lead', () => {
  it('starts its verification at the discovery', () => given().when(register).then(registered));
  it('gives fifteen working days under article 27 when a complaint brought it to light', () =>
    expect(registered.data.verification).toMatchObject({
      n: 15,
      unit: 'workingDay',
      dueOn: '2026-05-26',
      dueAt: '2026-05-26T16:00:00.000Z',
      dueSoonAt: '2026-05-20T16:00:00.000Z',
      article: '《市场监督管理投诉举报处理办法》第二十七条',
    }));
  it('runs under the penalty procedure for a sample or an inspection', () => {
    const article = '《市场监督管理行政处罚程序规定》第十八条';
    expect(verificationOf({ source: 'SAMPLING' })).toMatchObject({ n: 15, article });
    expect(verificationOf({ source: 'INSPECTION' })).toMatchObject({ n: 15, article });
  });
  it('ran under the penalty procedure for a complaint before 2020', () =>
    expect(verificationOf({ discoveredAt: instantOf('2019-12-31T01:00:00Z') })).toMatchObject({
      duty: 'VERIFICATION',
      instrument: 'P2019',
    }));
  it('changes nothing the second time', () => given(registered).when(register).thenNothing());
  it('needs facts', () =>
    given()
      .when({ ...register, data: { ...register.data, facts: ' ' } })
      .thenRejected('lead.facts-missing'));
  it('needs a discovery that is not in the future', () =>
    given().when(register, metaAt('2026-05-06T00:59:59.999Z')).thenRejected('lead.discovered-in-future'));
});

describe('extending the verification', () => {
  it('adds fifteen working days', () => {
    given(registered).when(extend, head).then(extended);
    expect(extended.data.verification).toMatchObject({ n: 30, dueOn: '2026-06-16' });
  });
  it('is for the head alone', () => given(registered).when(extend).thenRejected('lead.head-only'));
  it('happens once', () => given(registered, extended).when(extend, head).thenRejected('lead.already-extended'));
  it('is possible until the end of the last day', () =>
    given(registered)
      .when(extend, byHead(lastMoment.occurredAt))
      .then({ ...extended, data: { ...extended.data, extendedAt: lastMoment.occurredAt } }));
  it('is too late afterwards', () =>
    given(registered).when(extend, byHead(late.occurredAt)).thenRejected('lead.verification-expired'));
  it('needs a reason', () => {
    const unreasoned: LeadCommand = { ...extend, data: { ...extend.data, reason: ' ' } };
    given(registered).when(unreasoned, head).thenRejected('lead.reason-missing');
  });
  it('needs a lead', () => given().when(extend, head).thenRejected('lead.unknown'));
});

describe('the verification clock', () => {
  it('is due for its warning', () => given(registered).thenDue('2026-05-20T16:00:00Z'));
  it('does not warn early', () => given(registered).when(check, beforeWarning).thenNothing());
  it('warns when the twelfth working day begins', () => given(registered).when(check, warning).then(dueSoon));
  it('warns once', () => given(registered, dueSoon).when(check, warning).thenNothing());
  it('is then due at the end of the last day', () => given(registered, dueSoon).thenDue('2026-05-26T16:00:00Z'));
  it('is not overdue on the last day', () => given(registered, dueSoon).when(check, lastMoment).thenNothing());
  it('reports once that it is overdue', () => {
    given(registered, dueSoon).when(check, late).then(overdue);
    given(registered, dueSoon, overdue).when(check, late).thenNothing();
    given(registered, overdue).thenDue(null);
  });
  it('runs on when it was extended, and warns again', () => {
    const { dueSoonAt } = extended.data.verification;
    given(registered, dueSoon, extended).when(check, late).thenNothing();
    given(registered, dueSoon, extended).thenDue(dueSoonAt);
  });
  it('does not run before there is a lead', () => {
    given().when(check, late).thenNothing();
    given().thenDue(null);
  });
});

it('is held by the organisation that verifies', () => {
  expect(lead.holder(stateOf(lead, []))).toBe(null);
  expect(lead.holder(stateOf(lead, [registered]))).toBe('340202D01');
});
