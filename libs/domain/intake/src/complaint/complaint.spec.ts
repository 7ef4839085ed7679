import { stateOf } from '@12315/kernel';
import { meta, metaAt, specFor } from '@12315/kernel/spec';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import { complaint, type ComplaintCommand } from './complaint';
import type { ComplaintAssigned, ComplaintEvent } from './complaint.events';
import { complaintCommandExamples as commands, complaintEventExamples as events } from './complaint.examples';

const { given } = specFor(complaint);
const registered = events.ComplaintRegistered;
const assigned = events.ComplaintAssigned;
const accepted = events.ComplaintAccepted;
const refused = events.ComplaintRefused;
const withdrawn = events.ComplaintWithdrawn;
const raised = events.EnforcementLeadRaised;
const dueSoon = events.AcceptanceDueSoon;
const overdue = events.AcceptanceOverdue;
const {
  RegisterComplaint: register,
  NoteAssignment: assign,
  AcceptComplaint: accept,
  RefuseComplaint: refuse,
  WithdrawComplaint: withdraw,
  RaiseLead: raise,
  CheckDeadline: check,
} = commands;

const refuseAs = (more: Partial<(typeof refuse)['data']>): ComplaintCommand => ({
  ...refuse,
  data: { ...refuse.data, ...more },
});
const assignedOn = (receivedAt: string): ComplaintAssigned => {
  const startedAt = instantOf(receivedAt);
  const acceptance = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt });
  return { ...assigned, data: { ...assigned.data, receivedAt: startedAt, acceptance } };
};
/** Wednesday 6 May 2026 + 7 working days, of which Saturday 9 May is one: Thursday 14 May. It warns on 12 May. */
const beforeWarning = metaAt('2026-05-11T15:59:59.999Z');
const warning = metaAt('2026-05-11T16:00:00Z');
const lastMoment = metaAt('2026-05-14T15:59:59.999Z');
const late = metaAt('2026-05-14T16:00:00Z');

describe('registering a complaint', () => {
  it('records the matter', () => given().when(register).then(registered));
  it('records who deals with it first', () =>
    given()
      .when({ ...register, data: { ...register.data, handling: 'ONSITE' } })
      .then({ ...registered, data: { ...registered.data, handling: 'ONSITE' } }));
  it('changes nothing the second time', () => given(registered).when(register).thenNothing());
});

describe('assigning a complaint', () => {
  it('starts the acceptance clock at the receipt by the organ with authority', () =>
    given(registered).when(assign).then(assigned));
  it('gives seven working days under article 15 of the rules of 2026', () =>
    expect(assigned.data.acceptance).toMatchObject({
      n: 7,
      unit: 'workingDay',
      startedOn: '2026-05-06',
      dueOn: '2026-05-14',
      dueAt: '2026-05-14T16:00:00.000Z',
      dueSoonAt: '2026-05-11T16:00:00.000Z',
      article: '《市场监督管理投诉举报处理办法》第十五条',
      ruleSet: 'C2026',
    }));
  it('counts the holidays of October and the Saturday worked for them', () =>
    expect(assignedOn('2026-09-30T01:00:00Z').data.acceptance.dueOn).toBe('2026-10-15'));
  it('keeps the rules of the day it started', () =>
    expect(assignedOn('2026-04-14T01:00:00Z').data.acceptance).toMatchObject({
      ruleSet: 'C2020',
      article: '《市场监督管理投诉举报处理暂行办法》第十四条',
    }));
  it('changes nothing the second time', () => given(registered, assigned).when(assign).thenNothing());
  it('starts the clock again for another dispatch while undecided', () => {
    const elsewhere = { dispatchId: 'd-2', organisation: '340207D01', receivedAt: instantOf('2026-05-08T01:00:00Z') };
    const { acceptance } = assignedOn('2026-05-08T01:00:00Z').data;
    return given(registered, assigned, dueSoon)
      .when({ ...assign, data: { ...assign.data, ...elsewhere } })
      .then({ ...assigned, data: { ...assigned.data, ...elsewhere, acceptance } });
  });
  it('is not moved back by a repeated earlier dispatch', () =>
    given(registered, assigned, { ...assigned, data: { ...assigned.data, dispatchId: 'd-2' } })
      .when(assign)
      .thenNothing());
  it.each([[accepted], [refused], [withdrawn]])('means nothing once it is decided: $type', (decided) =>
    given(registered, assigned, decided)
      .when({ ...assign, data: { ...assign.data, dispatchId: 'd-2' } })
      .thenNothing(),
  );
  it('means nothing to a complaint that is not there', () => given().when(assign).thenNothing());
});

describe('accepting a complaint', () => {
  it('says that it was on time', () => given(registered, assigned).when(accept).then(accepted));
  it('is on time until the end of the due day in Wuhu', () =>
    given(registered, assigned)
      .when(accept, lastMoment)
      .then({ ...accepted, data: { ...accepted.data, acceptedAt: lastMoment.occurredAt } }));
  it('stands when it is late, and says so', () =>
    given(registered, assigned, overdue)
      .when(accept, late)
      .then({ ...accepted, data: { ...accepted.data, acceptedAt: late.occurredAt, onTime: false } }));
  it('changes nothing the second time', () => given(registered, assigned, accepted).when(accept).thenNothing());
  it('needs a complaint', () => given().when(accept).thenRejected('complaint.unknown'));
  it('needs an assignment', () => given(registered).when(accept).thenRejected('complaint.not-assigned'));
  it('is refused after a refusal', () =>
    given(registered, assigned, refused).when(accept).thenRejected('complaint.already-decided'));
  it('is refused after a withdrawal', () =>
    given(registered, assigned, withdrawn).when(accept).thenRejected('complaint.withdrawn'));
});

describe('refusing a complaint', () => {
  it('names ground, article, reason and other ways', () => given(registered, assigned).when(refuse).then(refused));
  it('stands when it is late, and says so', () =>
    given(registered, assigned)
      .when(refuse, late)
      .then({ ...refused, data: { ...refused.data, refusedAt: late.occurredAt, onTime: false } }));
  it('changes nothing the second time', () => given(registered, assigned, refused).when(refuse).thenNothing());
  it('is refused with a second ground', () =>
    given(registered, assigned, refused)
      .when(refuseAs({ ground: 'CLAIM_TOO_OLD' }))
      .thenRejected('complaint.already-decided'));
  it('is refused after acceptance', () =>
    given(registered, assigned, accepted).when(refuse).thenRejected('complaint.already-decided'));
  it('needs an assignment', () => given(registered).when(refuse).thenRejected('complaint.not-assigned'));
  it('needs a ground of the rules in force when the clock started', () =>
    given(registered, assigned)
      .when(refuseAs({ ground: 'WARRANTY_OR_SHELF_LIFE_PASSED' }))
      .thenRejected('complaint.ground-unknown'));
  it('takes the article from the rules in force when the clock started', () =>
    given(registered, assignedOn('2026-04-14T01:00:00Z'))
      .when(refuse, metaAt('2026-04-16T01:00:00Z'))
      .then({
        ...refused,
        data: {
          ...refused.data,
          article: '《市场监督管理投诉举报处理暂行办法》第十五条第三项',
          refusedAt: instantOf('2026-04-16T01:00:00Z'),
        },
      }));
  it('does not know, under the rules of 2020, the ground that came in 2026', () =>
    given(registered, assignedOn('2026-04-14T01:00:00Z'))
      .when(refuseAs({ ground: 'IDENTITY_FRAUD_OR_REFUSED' }))
      .thenRejected('complaint.ground-unknown'));
  it('needs a reason', () =>
    given(registered, assigned)
      .when(refuseAs({ reason: ' ' }))
      .thenRejected('complaint.reason-missing'));
  it.each([[[]], [[' ']]])('names the other ways since 2024-07-01, not %j', (otherWays) =>
    given(registered, assignedOn('2024-06-28T01:00:00Z'))
      .when(refuseAs({ otherWays }), metaAt('2024-06-30T16:00:00Z'))
      .thenRejected('complaint.other-ways-missing'),
  );
  it('names the article that asks for them', () =>
    expect(() =>
      complaint.decide.RefuseComplaint(
        { ...refuse.data, otherWays: [] },
        stateOf(complaint, [registered, assigned]),
        meta,
      ),
    ).toThrow(expect.objectContaining({ law: '《中华人民共和国消费者权益保护法实施条例》第四十六条第二款' })));
  it('did not have to name them before', () =>
    given(registered, assignedOn('2024-06-28T01:00:00Z'))
      .when(refuseAs({ otherWays: [] }), metaAt('2024-06-30T15:59:59.999Z'))
      .then({
        ...refused,
        data: {
          ...refused.data,
          article: '《市场监督管理投诉举报处理暂行办法》第十五条第三项',
          otherWays: [],
          refusedAt: instantOf('2024-06-30T15:59:59.999Z'),
        },
      }));
});

describe('the acceptance clock', () => {
  it('is not due before the assignment', () => given(registered).thenDue(null));
  it('is due for its warning', () => given(registered, assigned).thenDue('2026-05-11T16:00:00Z'));
  it('does not warn early', () => given(registered, assigned).when(check, beforeWarning).thenNothing());
  it('warns when the fifth working day begins', () => given(registered, assigned).when(check, warning).then(dueSoon));
  it('warns once', () => given(registered, assigned, dueSoon).when(check, warning).thenNothing());
  it('is then due at the end of the last day', () =>
    given(registered, assigned, dueSoon).thenDue('2026-05-14T16:00:00Z'));
  it('is not overdue on the last day', () =>
    given(registered, assigned, dueSoon).when(check, lastMoment).thenNothing());
  it('reports once that it is overdue', () => {
    given(registered, assigned, dueSoon).when(check, late).then(overdue);
    given(registered, assigned, dueSoon, overdue).when(check, late).thenNothing();
  });
  it('reports only that when nobody looked before', () => given(registered, assigned).when(check, late).then(overdue));
  it('is not due any more once it was overdue', () => given(registered, assigned, overdue).thenDue(null));
  it.each([[accepted], [refused], [withdrawn]])('stops with the decision: $type', (decided) => {
    given(registered, assigned, decided).when(check, late).thenNothing();
    given(registered, assigned, decided).thenDue(null);
  });
  it('warns again after another dispatch', () =>
    given(registered, assigned, overdue, { ...assigned, data: { ...assigned.data, dispatchId: 'd-2' } }).thenDue(
      '2026-05-11T16:00:00Z',
    ));
});

describe('withdrawing a complaint', () => {
  const atCentre = { ...withdrawn, data: { ...withdrawn.data, organisation: '340200C01' } };
  it('is possible before it is assigned', () => given(registered).when(withdraw).then(atCentre));
  it('is possible before the decision', () => given(registered, assigned).when(withdraw).then(withdrawn));
  it('is possible after acceptance', () => given(registered, assigned, accepted).when(withdraw).then(withdrawn));
  it('changes nothing the second time', () => given(registered, withdrawn).when(withdraw).thenNothing());
  it('is too late after a refusal', () =>
    given(registered, assigned, refused).when(withdraw).thenRejected('complaint.already-decided'));
  it('needs a complaint', () => given().when(withdraw).thenRejected('complaint.unknown'));
});

describe('raising a lead', () => {
  const another: ComplaintCommand = { ...raise, data: { ...raise.data, leadId: 'lead-2' } };
  const raisedAnother: ComplaintEvent = { ...raised, data: { ...raised.data, leadId: 'lead-2' } };
  it('records what was found', () => given(registered, assigned).when(raise).then(raised));
  it('changes nothing the second time', () => given(registered, assigned, raised).when(raise).thenNothing());
  it('may happen again with another lead', () => given(registered, assigned, raised).when(another).then(raisedAnother));
  it('remembers every lead', () => given(registered, assigned, raised, raisedAnother).when(raise).thenNothing());
  it('leaves the complaint where it was', () => given(registered, assigned, raised).when(accept).then(accepted));
  it('is remembered across the decision', () =>
    given(registered, assigned, raised, accepted).when(raise).thenNothing());
  it('is possible after a refusal', () => given(registered, assigned, refused).when(raise).then(raised));
  it('needs facts', () =>
    given(registered, assigned)
      .when({ ...raise, data: { ...raise.data, facts: ' ' } })
      .thenRejected('complaint.lead-facts-missing'));
  it('is not discovered in the future', () =>
    given(registered, assigned)
      .when({ ...raise, data: { ...raise.data, discoveredAt: instantOf('2026-05-06T01:00:00.001Z') } })
      .thenRejected('complaint.lead-in-future'));
  it('may be older than any limit: that is for its verification to say', () => {
    const discoveredAt = instantOf('2007-09-30T01:00:00.000Z');
    given(registered, assigned)
      .when({ ...raise, data: { ...raise.data, discoveredAt } })
      .then({ ...raised, data: { ...raised.data, discoveredAt } });
  });
  it('needs a complaint', () => given().when(raise).thenRejected('complaint.unknown'));
});

it('is held by the registering organisation, then by the assigned one', () => {
  const holderAfter = (...history: readonly ComplaintEvent[]) => complaint.holder(stateOf(complaint, history));
  expect(holderAfter()).toBe(null);
  expect(holderAfter(registered)).toBe('340200C01');
  expect(holderAfter(registered, assigned)).toBe('340202D01');
  expect(holderAfter(registered, assigned, accepted)).toBe('340202D01');
});
