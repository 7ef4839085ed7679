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
const { PauseVerification: pause, ResumeVerification: resume, DecideFiling: file, DeclineFiling: decline } = commands;
const { FilingDecided: filed, FilingDeclined: declined } = events;

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
    expect(verificationOf({ source: 'REPORT' })).toMatchObject({ n: 15, article });
    expect(verificationOf({ source: 'STATION' })).toMatchObject({ n: 15, article });
  });
  it('ran under the penalty procedure for a complaint before 2020', () =>
    expect(verificationOf({ discoveredAt: instantOf('2019-12-31T01:00:00Z') })).toMatchObject({
      duty: 'VERIFICATION',
      instrument: 'P2019',
    }));
  it('ran for seven working days in 2012', () =>
    expect(verificationOf({ discoveredAt: instantOf('2012-06-01T01:00:00Z') })).toMatchObject({
      n: 7,
      dueOn: '2012-06-12',
      basis: 'UNVERIFIED',
    }));
  it('has no clock where the law of its day set none, and stands', () => {
    const old = { ...register, data: { ...register.data, discoveredAt: instantOf('2005-06-01T01:00:00Z') } };
    const ancient = { ...registered, data: { ...old.data, verification: null } };
    given().when(old).then(ancient);
    given(ancient).thenDue(null);
    given(ancient).when(check, late).thenNothing();
    given(ancient).when(extend, head).thenRejected('lead.no-period');
  });
  it('may not know yet who is suspected', () => {
    const { respondent: _respondent, ...unknown } = register.data;
    const [event] = lead.decide.RegisterLead(unknown, lead.initial, meta);
    expect(event!.data).not.toHaveProperty('respondent');
  });
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
  expect(lead.holder(stateOf(lead, [registered, filed]))).toBe('340202D01');
});

/** An inspection's lead: found on 6 May, due on 26 May. */
const inspected = {
  ...registered,
  data: { ...registered.data, source: 'INSPECTION', verification: verificationOf({ source: 'INSPECTION' }) },
} as const;
const pausedAt = (instant: string) => ({
  ...events.VerificationPaused,
  data: { ...events.VerificationPaused.data, pausedAt: instantOf(instant) },
});
const paused = pausedAt('2026-05-12T01:00:00Z');

describe('pausing the verification', () => {
  const { organisation, leadId } = registered.data;
  it('stops its clock while something is tested', () => {
    given(inspected).when(pause, metaAt('2026-05-12T01:00:00Z')).then(paused);
    given(inspected, paused).thenDue(null);
    given(inspected, paused).when(check, late).thenNothing();
  });
  it('is only for what the limit lists: the complaint rules list nothing', () =>
    given(registered).when(pause).thenRejected('lead.pause-unfounded'));
  it('comes too late after the last day', () =>
    given(inspected).when(pause, late).thenRejected('lead.verification-expired'));
  it('changes nothing the second time, and another reason waits for the first to end', () => {
    given(inspected, paused).when(pause).thenNothing();
    const other: LeadCommand = { ...pause, data: { ...pause.data, reason: 'APPRAISAL' } };
    given(inspected, paused).when(other).thenRejected('lead.already-paused');
  });
  it('leaves its days out: 26 May becomes 29 May after three working days', () => {
    const resumedAt = instantOf('2026-05-15T01:00:00Z');
    const [resumed] = lead.decide.ResumeVerification(
      resume.data,
      stateOf(lead, [inspected, paused]),
      metaAt('2026-05-15T01:00:00Z'),
    );
    expect(resumed).toMatchObject({
      type: 'VerificationResumed',
      data: { leadId, organisation, resumedAt, verification: { dueOn: '2026-05-29' } },
    });
    expect(JSON.stringify(resumed)).toContain('检测、检验、检疫期间（第十八条）');
    given(inspected, paused, resumed!).thenDue('2026-05-25T16:00:00Z');
  });
  it('is not ended twice', () => {
    given(inspected).when(resume).thenRejected('lead.not-paused');
    given(inspected, paused, events.VerificationResumed).when(resume).thenRejected('lead.not-paused');
  });
  it('must end before the period is extended', () =>
    given(inspected, paused).when(extend, head).thenRejected('lead.already-paused'));
  it('has no clock to stop where there is none, and stands all the same', () => {
    const ancient = { ...inspected, data: { ...inspected.data, verification: null } };
    given(ancient).when(pause, metaAt('2026-05-12T01:00:00Z')).then(paused);
    const resumed = { ...events.VerificationResumed, data: { ...events.VerificationResumed.data, verification: null } };
    given(ancient, paused).when(resume).then(resumed);
  });
});

describe('deciding on a lead', () => {
  it('files a case by two officers', () => given(registered).when(file, head).then(filed));
  it('declines to file on a ground of the day, with its article', () =>
    given(registered).when(decline, head).then(declined));
  it('is the head’s', () => {
    given(registered).when(file).thenRejected('lead.head-only');
    given(registered).when(decline).thenRejected('lead.head-only');
  });
  it('says that it is late, and stands', () => {
    const decidedAt = late.occurredAt;
    given(registered)
      .when(file, byHead(decidedAt))
      .then({ ...filed, data: { ...filed.data, onTime: false, decidedAt } });
    given(registered)
      .when(decline, byHead(decidedAt))
      .then({ ...declined, data: { ...declined.data, onTime: false, decidedAt } });
  });
  it('is in time while the clock is paused', () => {
    const decidedAt = late.occurredAt;
    const { source } = inspected.data;
    given(inspected, paused)
      .when(file, byHead(decidedAt))
      .then({ ...filed, data: { ...filed.data, source, decidedAt } });
  });
  it.each(['evidence', 'punishable', 'jurisdiction', 'withinTime'] as const)('needs its condition %s', (lacking) => {
    const conditions = { ...file.data.conditions, [lacking]: false };
    given(registered)
      .when({ ...file, data: { ...file.data, conditions } }, head)
      .thenRejected('lead.conditions-unmet');
  });
  it.each([[['officer-7']], [['officer-7', 'officer-7']], [['officer-7', ' ']]])(
    'needs two officers, not %j',
    (officers) =>
      given(registered)
        .when({ ...file, data: { ...file.data, officers } }, head)
        .thenRejected('lead.two-officers'),
  );
  it('needs a cause', () =>
    given(registered)
      .when({ ...file, data: { ...file.data, cause: ' ' } }, head)
      .thenRejected('lead.cause-missing'));
  it('needs a reason for declining, and a ground that the rules of the day know', () => {
    given(registered)
      .when({ ...decline, data: { ...decline.data, reason: ' ' } }, head)
      .thenRejected('lead.reason-missing');
    given(registered).when(decline, byHead('2012-06-01T01:00:00Z')).thenRejected('lead.ground-unknown');
  });
  it('happens once, and stops the clock', () => {
    given(registered, filed).when(file, head).thenNothing();
    given(registered, filed).when(decline, head).thenRejected('lead.already-decided');
    given(registered, declined).when(file, head).thenRejected('lead.already-decided');
    given(registered, filed).when(extend, head).thenRejected('lead.already-decided');
    given(registered, filed).when(check, late).thenNothing();
    given(registered, filed).thenDue(null);
    given(registered, declined).thenDue(null);
  });
  it('needs a lead', () => {
    given().when(file, head).thenRejected('lead.unknown');
    given().when(decline, head).thenRejected('lead.unknown');
    given().when(pause).thenRejected('lead.unknown');
  });
});
