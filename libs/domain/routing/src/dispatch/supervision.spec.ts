import { metaAt, specFor } from '@12315/kernel/spec';
import { dispatch, type DispatchCommand } from './dispatch';
import type { DispatchEvent } from './dispatch.events';
import { dispatchCommandExamples as commands, dispatchEventExamples as events } from './dispatch.examples';

const { given } = specFor(dispatch);
const {
  DispatchIssued: issued,
  DispatchUndecided: undecided,
  DispatchSigned: signed,
  ReportDispatched: report,
} = events;
const { DispatchUrged: urged, SupervisionIssued: supervised, SupervisionReplied: replied } = events;
const { SupervisionOverdue: overdue, AccountabilityRaised: accountable } = events;
const { UrgeDispatch: urge, SuperviseDispatch: supervise, ReplyToSupervision: reply, CheckDeadline: check } = commands;

const superviseAs = (more: Partial<(typeof supervise)['data']>): DispatchCommand => ({
  ...supervise,
  data: { ...supervise.data, ...more },
});
const replyWith = (answer: string): DispatchCommand => ({ ...reply, data: { ...reply.data, answer } });
const secondUrge: DispatchEvent = { ...urged, data: { ...urged.data, urgeId: 'urge-2', n: 2 } };
const urgedTwice = [issued, urged, secondUrge] as const;
const underSupervision = [...urgedTwice, supervised] as const;
/** Its answer is due on Saturday the 9th, which is worked for Labour Day. */
const lastMoment = '2026-05-09T15:59:59Z';
const dueAt = '2026-05-09T16:00:00Z';

describe('urging a dispatch', () => {
  it('is recorded', () => given(issued).when(urge).then(urged));
  it('is possible once it is signed for', () => given(issued, signed).when(urge).then(urged));
  it('counts how often', () =>
    given(issued, urged)
      .when({ ...urge, data: { ...urge.data, urgeId: 'urge-2' } })
      .then(secondUrge));
  it('changes nothing the second time', () => given(issued, urged, secondUrge).when(urge).thenNothing());
  it('needs words', () =>
    given(issued)
      .when({ ...urge, data: { ...urge.data, words: ' ' } })
      .thenRejected('dispatch.words-missing'));
  it('needs a target', () => given(undecided).when(urge).thenRejected('dispatch.not-issued'));
  it('needs a dispatch', () => given().when(urge).thenRejected('dispatch.unknown'));
  it('is for complaints', () => given(report).when(urge).thenRejected('dispatch.of-report'));
});

describe('supervising a dispatch', () => {
  it('is founded once it was urged twice', () =>
    given(...urgedTwice)
      .when(supervise)
      .then(supervised));
  it('is founded once acceptance is overdue', () => given(issued, accountable).when(supervise).then(supervised));
  it('is unfounded before', () => given(issued, urged).when(supervise).thenRejected('dispatch.supervision-unfounded'));
  it('changes nothing the second time, nor once it was answered', () => {
    given(...underSupervision)
      .when(supervise)
      .thenNothing();
    given(...underSupervision, replied)
      .when(supervise)
      .thenNothing();
  });
  it('waits for the answer to the one before', () =>
    given(...underSupervision)
      .when(superviseAs({ supervisionId: 'another' }))
      .thenRejected('dispatch.supervision-open'));
  it('may follow one that was answered', () =>
    given(...underSupervision, replied)
      .when(superviseAs({ supervisionId: 'another' }))
      .then({ ...supervised, data: { ...supervised.data, supervisionId: 'another' } }));
  it.each([0, 16, 1.5, Number.NaN])('does not ask for an answer within %s working days', (replyWithin) =>
    given(...urgedTwice)
      .when(superviseAs({ replyWithin }))
      .thenRejected('dispatch.reply-term'),
  );
  it('needs a reason', () =>
    given(...urgedTwice)
      .when(superviseAs({ reason: ' ' }))
      .thenRejected('dispatch.supervision-reason-missing'));
  it('needs a target', () => given(undecided).when(supervise).thenRejected('dispatch.not-issued'));
  it('needs a dispatch', () => given().when(supervise).thenRejected('dispatch.unknown'));
  it('is for complaints', () => given(report).when(supervise).thenRejected('dispatch.of-report'));
});

describe('replying to a supervision', () => {
  const lateBy = (repliedAt: string) => metaAt(repliedAt);

  it('is recorded', () =>
    given(...underSupervision)
      .when(reply)
      .then(replied));
  it('is on time until its last day ends', () =>
    given(...underSupervision)
      .when(reply, lateBy(lastMoment))
      .then({ ...replied, data: { ...replied.data, repliedAt: lateBy(lastMoment).occurredAt } }));
  it('stands when it comes too late, and says so', () =>
    given(...underSupervision, overdue)
      .when(reply, lateBy(dueAt))
      .then({ ...replied, data: { ...replied.data, onTime: false, repliedAt: lateBy(dueAt).occurredAt } }));
  it('changes nothing the second time', () =>
    given(...underSupervision, replied)
      .when(reply)
      .thenNothing());
  it('is not replaced by another answer', () =>
    given(...underSupervision, replied)
      .when(replyWith('改日再报。'))
      .thenRejected('dispatch.supervision-replied'));
  it('may be the words of before, where it answers a later supervision', () =>
    given(...underSupervision, replied, { ...supervised, data: { ...supervised.data, supervisionId: 'another' } })
      .when(reply)
      .then({ ...replied, data: { ...replied.data, supervisionId: 'another' } }));
  it('is the target’s, not its superior’s', () =>
    given(...underSupervision)
      .when(reply, metaAt('2026-05-06T01:00:00Z', { actor: { id: 'o', role: 'HANDLER', organisation: '340200C01' } }))
      .thenRejected('dispatch.reply-by-another'));
  it('may be the bureau’s for its sub-office', () => {
    const target = '340202S05';
    given({ ...issued, data: { ...issued.data, target } }, urged, secondUrge, {
      ...supervised,
      data: { ...supervised.data, target },
    })
      .when(reply)
      .then({ ...replied, data: { ...replied.data, target } });
  });
  it('needs words', () =>
    given(...underSupervision)
      .when(replyWith(' '))
      .thenRejected('dispatch.answer-missing'));
  it('needs a supervision', () =>
    given(...urgedTwice)
      .when(reply)
      .thenRejected('dispatch.not-supervised'));
  it('needs a dispatch', () => given().when(reply).thenRejected('dispatch.unknown'));
});

describe('the clock of a supervision', () => {
  it('is due when its last day ends', () => given(...underSupervision).thenDue(dueAt));
  it('then says that no answer came', () =>
    given(...underSupervision)
      .when(check, metaAt(dueAt))
      .then(overdue));
  it('says nothing before', () =>
    given(...underSupervision)
      .when(check, metaAt(lastMoment))
      .thenNothing());
  it('says it once', () => {
    given(...underSupervision, overdue).thenDue(null);
    given(...underSupervision, overdue)
      .when(check, metaAt(dueAt))
      .thenNothing();
  });
  it('does not run where nothing is awaited', () => {
    given().thenDue(null);
    given(undecided).thenDue(null);
    given(report).thenDue(null);
    given(...urgedTwice).thenDue(null);
    given(...underSupervision, replied).thenDue(null);
  });
  it.each([
    ['nothing', []],
    ['the dispatch of a report', [report]],
    ['an answered supervision', [...underSupervision, replied]],
  ])('has nothing to say of %s', (_, history) =>
    given(...history)
      .when(check, metaAt(dueAt))
      .thenNothing(),
  );
});
