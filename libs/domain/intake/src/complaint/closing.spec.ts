import { metaAt, specFor } from '@12315/kernel/spec';
import { complaint } from './complaint';
import { complaintCommandExamples as commands, complaintEventExamples as events } from './complaint.examples';
import { closedAs, histories, onSpot, selfSettled, type Stage, stages, station } from './complaint.histories';

const { given } = specFor(complaint);
const { ResultNotified: notified, ComplaintClosed: closed, ComplaintFollowedUp: followedUp } = events;
const { ComplaintArchived: archived, CaseResultNoted: noted, EnforcementLeadRaised: raised } = events;
const { ComplaintSettled: agreed, AgreementPerformanceNoted: performed } = events;
const { SendResult: send, CloseComplaint: close, RecordFollowUp: followUp } = commands;
const { ArchiveComplaint: archive, NoteCaseResult: note } = commands;

const after = (name: Stage) => given(...histories[name]);
const followUpWith = (more: Partial<(typeof followUp)['data']>) => ({
  ...followUp,
  data: { ...followUp.data, ...more },
});
const withLead = { ...close, data: { ...close.data, leadFound: true } };

describe('sending the result', () => {
  it.each(stages('agreed', 'performed', 'settled by themselves', 'terminated', 'withdrawn after acceptance'))(
    'follows the end: %s',
    (_, history) =>
      given(...history)
        .when(send)
        .then(notified),
  );
  it('changes nothing the second time', () => after('notified').when(send).thenNothing());
  it('needs a complaint', () => given().when(send).thenRejected('complaint.unknown'));
});

describe('closing a complaint', () => {
  it('says what came of it', () => after('notified').when(close).then(closed));
  it('records nothing as recovered from an agreement that was broken', () =>
    given(...histories.agreed, { ...performed, data: { ...performed.data, performed: false, recovered: 0 } }, notified)
      .when(close)
      .then(closedAs({ recovered: 0 })));
  it('records what was recovered among themselves', () =>
    given(...histories['settled by themselves'], notified)
      .when(close)
      .then(closedAs({ result: 'SELF_SETTLED' })));
  it('records nothing as recovered where the mediation was in vain', () =>
    given(...histories.terminated, notified)
      .when(close)
      .then(closedAs({ result: 'TERMINATED', recovered: 0 })));
  it('is late where the agreement was', () =>
    given(...histories.accepted, { ...agreed, data: { ...agreed.data, onTime: false } }, performed, notified)
      .when(close)
      .then(closedAs({ onTime: false })));
  it('is late where they settled late', () =>
    given(...histories.accepted, { ...selfSettled, data: { ...selfSettled.data, onTime: false } }, notified)
      .when(close)
      .then(closedAs({ result: 'SELF_SETTLED', onTime: false })));
  it.each([
    ['in time until the end of the sixtieth day after acceptance', '2026-07-05T15:59:59.999Z', true],
    ['late after it', '2026-07-05T16:00:00.000Z', false],
  ])('takes a withdrawal as %s, whenever it is closed', (_, at, onTime) => {
    const { occurredAt: withdrawnAt } = metaAt(at);
    const withdrawn = { ...events.ComplaintWithdrawn, data: { ...events.ComplaintWithdrawn.data, withdrawnAt } };
    const later = metaAt('2026-08-01T01:00:00Z');
    given(...histories.accepted, withdrawn, notified)
      .when(close, later)
      .then(closedAs({ result: 'WITHDRAWN', recovered: 0, onTime, closedAt: later.occurredAt }));
  });
  it('knows no lateness where it arose', () => {
    const later = metaAt('2027-01-01T00:00:00Z');
    given(onSpot, events.ComplaintTakenUp, { ...events.ComplaintWithdrawn }, notified)
      .when(close, later)
      .then(closedAs({ organisation: station, result: 'WITHDRAWN', recovered: 0, closedAt: later.occurredAt }));
  });
  it('changes nothing the second time', () => after('closed').when(close).thenNothing());
  it('needs a complaint', () => given().when(close).thenRejected('complaint.unknown'));
  it('waits until the person was told', () =>
    after('performed').when(close).thenRejected('complaint.result-not-notified'));
  it('waits until it is known whether the agreement was performed', () =>
    given(...histories.agreed, notified)
      .when(close)
      .thenRejected('complaint.performance-unknown'));
  it('asks for the lead that was raised', () =>
    given(...histories.notified, raised)
      .when(close)
      .thenRejected('complaint.lead-question'));
  it('asks for the lead that was found', () =>
    after('notified').when(withLead).thenRejected('complaint.lead-question'));
  it('is closed with the lead that was found and raised', () =>
    given(...histories.notified, raised)
      .when(withLead)
      .then(closedAs({ leadFound: true })));
  it('is over with another answer', () => after('closed').when(withLead).thenRejected('complaint.closed'));
});

describe.each([[send], [close]])('$type', (command) => {
  it.each([
    ['registered', 'complaint.not-concluded'],
    ['assigned', 'complaint.not-concluded'],
    ['accepted', 'complaint.not-concluded'],
    ['taken up', 'complaint.not-concluded'],
    ['refused', 'complaint.already-decided'],
    ['withdrawn', 'complaint.withdrawn'],
  ] as const)('is refused for a complaint that is %s', (name, code) => after(name).when(command).thenRejected(code));
});
it('a result is not sent of what is closed', () =>
  after('settled on the spot').when(send).thenRejected('complaint.closed'));

describe('following a complaint up', () => {
  it('records how the person sees it', () => after('closed').when(followUp).then(followedUp));
  it('is possible where it was settled on the spot', () =>
    after('settled on the spot')
      .when(followUp)
      .then({ ...followedUp, data: { ...followedUp.data, organisation: station } }));
  it('may happen again', () =>
    after('followed up')
      .when(followUpWith({ followUpId: 'call-2' }))
      .then({ ...followedUp, data: { ...followedUp.data, followUpId: 'call-2' } }));
  it('changes nothing the second time', () => after('followed up').when(followUp).thenNothing());
  it('changes nothing the second time, archived meanwhile', () => after('archived').when(followUp).thenNothing());
  it('says why the person was not reached', () => {
    const answer = { satisfied: null, score: null, reason: '三次拨打无人接听' };
    after('closed')
      .when(followUpWith(answer))
      .then({ ...followedUp, data: { ...followedUp.data, ...answer } });
  });
  it('has something to tell, whatever the person thinks', () =>
    after('closed')
      .when(followUpWith({ reason: ' ' }))
      .thenRejected('complaint.follow-up-reason-missing'));
  it.each([[0], [6], [4.5]])('knows no score of %d', (score) =>
    after('closed').when(followUpWith({ score })).thenRejected('complaint.score-out-of-range'),
  );
  it('is over once it is archived', () =>
    after('archived')
      .when(followUpWith({ followUpId: 'call-2' }))
      .thenRejected('complaint.archived'));
});

describe('archiving a complaint', () => {
  it('follows the follow-up', () => after('followed up').when(archive).then(archived));
  it('waits for it where the complaint was dispatched', () =>
    after('closed').when(archive).thenRejected('complaint.not-followed-up'));
  it('does not where it was settled on the spot', () =>
    after('settled on the spot')
      .when(archive)
      .then({ ...archived, data: { ...archived.data, organisation: station } }));
  it('does where it was escalated and dispatched', () =>
    given(...histories['accepted after the escalation'], selfSettled, notified, closedAs({ result: 'SELF_SETTLED' }))
      .when(archive)
      .thenRejected('complaint.not-followed-up'));
  it('changes nothing the second time', () => after('archived').when(archive).thenNothing());
});

describe.each([[followUp], [archive]])('$type', (command) => {
  it('needs a complaint', () => given().when(command).thenRejected('complaint.unknown'));
  it.each(stages('registered', 'accepted', 'refused', 'withdrawn', 'taken up', 'agreed', 'notified'))(
    'is refused before the closing: %s',
    (_, history) =>
      given(...history)
        .when(command)
        .thenRejected('complaint.not-closed'),
  );
});

describe('the result of a case', () => {
  it.each(stages('assigned', 'accepted', 'refused', 'closed', 'archived'))(
    'is noted whatever state: %s',
    (_, history) =>
      given(...history)
        .when(note)
        .then(noted),
  );
  it('may be that no case was filed', () => {
    const declined = { caseId: null, outcome: 'DECLINED' } as const;
    after('accepted')
      .when({ ...note, data: { ...note.data, ...declined } })
      .then({ ...noted, data: { ...noted.data, ...declined } });
  });
  it('is noted once for a lead', () =>
    given(...histories.accepted, noted)
      .when(note)
      .thenNothing());
  it('is noted for every lead', () =>
    given(...histories.accepted, noted)
      .when({ ...note, data: { ...note.data, leadId: 'lead-2' } })
      .then({ ...noted, data: { ...noted.data, leadId: 'lead-2' } }));
  it('means nothing to a complaint that is not there', () => given().when(note).thenNothing());
});
