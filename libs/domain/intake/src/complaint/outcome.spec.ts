import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { complaint } from './complaint';
import { complaintCommandExamples as commands, complaintEventExamples as events } from './complaint.examples';
import { histories, onSpot, selfSettled, type Stage, stages, station } from './complaint.histories';
import type { OutcomeConflictRaised } from './outcome.events';

const { given } = specFor(complaint);
const { ComplaintSettled: agreed, AgreementPerformanceNoted: performed } = events;
const { ComplaintMediationTerminated: terminated, OutcomeConflictRaised: conflict } = events;
const { ComplaintWithdrawn: withdrawn, ComplaintTakenUp: takenUp } = events;
const { NoteAgreement: agree, NotePerformance: perform, NoteMediationEnd: end } = commands;
const { RecordSelfSettlement: settle, WithdrawComplaint: withdraw } = commands;

const crossed = (
  recorded: OutcomeConflictRaised['data']['recorded'],
  other: OutcomeConflictRaised['data']['other'],
  more: Partial<OutcomeConflictRaised['data']> = {},
) => ({ ...conflict, data: { ...conflict.data, recorded, other, ...more } });
const breach = { ...perform, data: { ...perform.data, performed: false, recovered: 0 } };
const breached = { ...performed, data: { ...performed.data, performed: false, recovered: 0 } };
const endOn = (ground: string) => ({ ...end, data: { ...end.data, ground } });
const followed = endOn('WITHDRAWN_OR_SELF_SETTLED');
/** Of the authority, after the one where it arose. */
const anew = <M extends { data: object }>(message: M): M => ({
  ...message,
  data: { ...message.data, mediationId: 'mediation-2' },
});
const after = (name: Stage) => given(...histories[name]);
/** Accepted on 6 May 2026: sixty days end with Sunday 5 July. */
const lastMoment = metaAt('2026-07-05T15:59:59.999Z');
const late = metaAt('2026-07-05T16:00:00Z');

describe('an agreement', () => {
  it('settles the complaint', () => after('accepted').when(agree).then(agreed));
  it('settles it where it arose', () =>
    after('taken up')
      .when(agree)
      .then({ ...agreed, data: { ...agreed.data, organisation: station } }));
  it('is late where the mediation says so', () =>
    after('accepted')
      .when({ ...agree, data: { ...agree.data, onTime: false } })
      .then({ ...agreed, data: { ...agreed.data, onTime: false } }));
  it.each(stages('agreed', 'performed', 'notified', 'closed', 'archived'))('changes nothing when %s', (_, history) =>
    given(...history)
      .when(agree)
      .thenNothing(),
  );
  it.each(stages('not there', 'registered', 'assigned'))('means nothing to a complaint that is %s', (_, history) =>
    given(...history)
      .when(agree)
      .thenNothing(),
  );
});

describe('the performance of an agreement', () => {
  it('says what was recovered', () => after('agreed').when(perform).then(performed));
  it('may be a breach', () => after('agreed').when(breach).then(breached));
  it('changes nothing the second time', () => after('performed').when(perform).thenNothing());
  it('means nothing to a complaint that is not there', () => given().when(perform).thenNothing());
  it('calls a person once where it contradicts itself', () => {
    after('performed').when(breach).then(crossed('MEDIATED', 'BREACHED'));
    given(...histories.performed, crossed('MEDIATED', 'BREACHED'))
      .when(breach)
      .thenNothing();
  });
});

describe('a mediation that ends without agreement', () => {
  it('concludes the complaint', () => after('accepted').when(end).then(terminated));
  it('concludes it where it arose', () =>
    after('taken up')
      .when(end)
      .then({ ...terminated, data: { ...terminated.data, organisation: station } }));
  it('is noted once, though refusal and termination both say it', () =>
    after('terminated').when(endOn('ABSENT_OR_REFUSED')).thenNothing());
  it.each([
    ['in time until the end of the sixtieth day', lastMoment, true],
    ['late after it', late, false],
  ])('was, where nobody says when it was due, %s', (_, { occurredAt: at }, onTime) =>
    after('accepted')
      .when({ ...end, data: { ...end.data, onTime: null, at } })
      .then({ ...terminated, data: { ...terminated.data, onTime, terminatedAt: at } }),
  );
  it('is never late where no authority accepted it', () =>
    after('taken up')
      .when({ ...end, data: { ...end.data, onTime: null, at: late.occurredAt } })
      .then({
        ...terminated,
        data: { ...terminated.data, organisation: station, terminatedAt: late.occurredAt },
      }));
  it.each(stages('not there', 'registered', 'assigned'))('means nothing to a complaint that is %s', (_, history) =>
    given(...history)
      .when(end)
      .thenNothing(),
  );
});

describe('settling by themselves', () => {
  it('concludes the complaint', () => after('accepted').when(settle).then(selfSettled));
  it('concludes it where it arose', () =>
    after('taken up')
      .when(settle)
      .then({ ...selfSettled, data: { ...selfSettled.data, organisation: station } }));
  it('is in time until the end of the sixtieth day after acceptance', () =>
    after('accepted')
      .when(settle, lastMoment)
      .then({ ...selfSettled, data: { ...selfSettled.data, settledAt: lastMoment.occurredAt } }));
  it('stands when it is late, and says so', () =>
    after('accepted')
      .when(settle, late)
      .then({ ...selfSettled, data: { ...selfSettled.data, settledAt: late.occurredAt, onTime: false } }));
  it('is not late where the law of that day set no period', () => {
    const acceptedAt = instantOf('1996-03-01T01:00:00Z');
    const accepted = { ...events.ComplaintAccepted, data: { ...events.ComplaintAccepted.data, acceptedAt } };
    given(events.ComplaintRegistered, events.ComplaintAssigned, accepted).when(settle).then(selfSettled);
  });
  it('changes nothing the second time', () => after('settled by themselves').when(settle).thenNothing());
  it('is over with another amount', () =>
    after('settled by themselves')
      .when({ ...settle, data: { ...settle.data, recovered: 1 } })
      .thenRejected('complaint.already-concluded'));
  it('counts in whole fen', () =>
    after('accepted')
      .when({ ...settle, data: { ...settle.data, recovered: -1 } })
      .thenRejected('complaint.amount-not-fen'));
  it('needs a complaint', () => given().when(settle).thenRejected('complaint.unknown'));
  it.each([
    ['registered', 'complaint.not-taken-on'],
    ['registered on the spot', 'complaint.not-taken-on'],
    ['assigned', 'complaint.not-taken-on'],
    ['refused', 'complaint.already-decided'],
    ['withdrawn', 'complaint.withdrawn'],
    ['withdrawn after acceptance', 'complaint.withdrawn'],
    ['agreed', 'complaint.already-concluded'],
    ['terminated', 'complaint.already-concluded'],
    ['closed', 'complaint.closed'],
    ['archived', 'complaint.closed'],
  ] as const)('is refused when it is %s', (name, code) => after(name).when(settle).thenRejected(code));
});

describe('withdrawing what somebody took on', () => {
  it('concludes it', () => after('withdrawn after acceptance').when(commands.SendResult).then(events.ResultNotified));
  it('is possible where it arose', () =>
    after('taken up')
      .when(withdraw)
      .then({ ...withdrawn, data: { ...withdrawn.data, organisation: station } }));
  it.each(stages('withdrawn', 'withdrawn after acceptance'))('changes nothing the second time: %s', (_, history) =>
    given(...history)
      .when(withdraw)
      .thenNothing(),
  );
  it.each([
    ['agreed', 'complaint.already-concluded'],
    ['settled by themselves', 'complaint.already-concluded'],
    ['terminated', 'complaint.already-concluded'],
    ['closed', 'complaint.closed'],
    ['settled on the spot', 'complaint.closed'],
  ] as const)('is too late when it is %s', (name, code) => after(name).when(withdraw).thenRejected(code));
});

describe('outcomes that cross', () => {
  it.each([
    ['withdrawn after acceptance', 'WITHDRAWN'],
    ['settled by themselves', 'SELF_SETTLED'],
    ['terminated', 'TERMINATED'],
    ['refused', 'REFUSED'],
  ] as const)('are decided by what came first, and an agreement calls a person: %s', (name, recorded) =>
    after(name).when(agree).then(crossed(recorded, 'MEDIATED')),
  );
  it('call a person also where the complaint was withdrawn before anybody took it on', () =>
    after('withdrawn')
      .when(agree)
      .then(crossed('WITHDRAWN', 'MEDIATED', { organisation: '340200C01' })));
  it('leave a withdrawal standing that was faster than the agreement', () =>
    given(...histories['withdrawn after acceptance'], conflict, events.ResultNotified)
      .when(commands.CloseComplaint)
      .then({
        ...events.ComplaintClosed,
        data: { ...events.ComplaintClosed.data, result: 'WITHDRAWN', recovered: 0 },
      }));
  it('leave an agreement standing that was faster than the withdrawal', () =>
    after('agreed').when(withdraw).thenRejected('complaint.already-concluded'));
  it('call a person once for a mediation, whatever else it says', () => {
    const called = given(...histories['withdrawn after acceptance'], conflict);
    called.when(agree).thenNothing();
    called.when(perform).thenNothing();
    called.when(end).thenNothing();
  });
  it('call again for another mediation', () =>
    given(...histories['withdrawn after acceptance'], conflict)
      .when(anew(agree))
      .then(anew(conflict)));
  it('call a person when an agreement is performed that nobody recorded', () => {
    after('terminated').when(perform).then(crossed('TERMINATED', 'PERFORMED'));
    after('terminated').when(breach).then(crossed('TERMINATED', 'BREACHED'));
  });
  it('call a person when the mediation ended otherwise', () => {
    after('withdrawn after acceptance').when(end).then(crossed('WITHDRAWN', 'TERMINATED'));
    after('settled by themselves').when(end).then(crossed('SELF_SETTLED', 'TERMINATED'));
    after('agreed').when(end).then(crossed('MEDIATED', 'TERMINATED'));
  });
  it('call a person after the closing too', () => after('closed').when(end).then(crossed('MEDIATED', 'TERMINATED')));
  it.each(stages('withdrawn', 'withdrawn after acceptance', 'settled by themselves'))(
    'are none where the mediation followed the complaint: %s',
    (_, history) =>
      given(...history)
        .when(followed)
        .thenNothing(),
  );
  it('are none, but an end, where the mediation itself hears that the person withdraws', () =>
    after('accepted')
      .when(followed)
      .then({ ...terminated, data: { ...terminated.data, ground: 'WITHDRAWN_OR_SELF_SETTLED' } }));
});

describe('the mediation where it arose, after the escalation', () => {
  it('calls a person with an agreement, and the authority goes on', () => {
    const raised = crossed('ESCALATED', 'MEDIATED');
    after('accepted after the escalation').when(agree).then(raised);
    given(...histories['accepted after the escalation'], raised)
      .when(anew(agree))
      .then(anew(agreed));
  });
  it('calls a person before the authority has it', () =>
    after('escalated')
      .when(agree)
      .then(crossed('ESCALATED', 'MEDIATED', { organisation: station })));
  it('calls a person with a performance', () =>
    after('accepted after the escalation').when(perform).then(crossed('ESCALATED', 'PERFORMED')));
  it('may end: that is all it has left to do', () => after('accepted after the escalation').when(end).thenNothing());
  it('leaves the end to the authority’s own', () =>
    after('accepted after the escalation').when(anew(end)).then(anew(terminated)));
  it('was the complaint’s before', () =>
    given(onSpot, takenUp)
      .when(end)
      .then({ ...terminated, data: { ...terminated.data, organisation: station } }));
});
