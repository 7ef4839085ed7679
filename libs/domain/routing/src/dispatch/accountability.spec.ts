import { metaAt, specFor } from '@12315/kernel/spec';
import { dispatch, type DispatchCommand } from './dispatch';
import { dispatchCommandExamples as commands, dispatchEventExamples as events } from './dispatch.examples';

const { given } = specFor(dispatch);
const { DispatchIssued: issued, DispatchUndecided: undecided, ReportDispatched: report } = events;
const { AccountabilityRaised: raised, AccountabilityDecided: decided } = events;
const { NoteAcceptanceOverdue: note, DecideAccountability: decide } = commands;

const by = (role: string, organisation: string) =>
  metaAt('2026-05-06T01:00:00Z', { actor: { id: 'someone', role, organisation } });
const superior = by('SUPERVISION_OFFICER', '340200C01');
const decideAs = (more: Partial<(typeof decide)['data']>): DispatchCommand => ({
  ...decide,
  data: { ...decide.data, ...more },
});

describe('accountability', () => {
  it('is raised when acceptance is overdue, by the fact that says so', () => given(issued).when(note).then(raised));
  it('is raised once', () => given(issued, raised).when(note).thenNothing());
  it('is not raised again by another fact', () =>
    given(issued, raised)
      .when({ ...note, data: { ...note.data, eventId: 'another' } })
      .thenNothing());
  it('needs a target', () => given(undecided).when(note).thenRejected('dispatch.not-issued'));
  it('needs a dispatch', () => given().when(note).thenRejected('dispatch.unknown'));
  it('is for complaints', () => given(report).when(note).thenRejected('dispatch.of-report'));
});

describe('deciding on accountability', () => {
  it('is recorded', () => given(issued, raised).when(decide, superior).then(decided));
  it('may find that nobody answers for it', () =>
    given(issued, raised)
      .when(decideAs({ held: false }), superior)
      .then({ ...decided, data: { ...decided.data, held: false } }));
  it('is for the head of a superior too', () =>
    given(issued, raised).when(decide, by('ORG_HEAD', '340200C01')).then(decided));
  it('changes nothing the second time', () => given(issued, raised, decided).when(decide, superior).thenNothing());
  it.each([{ held: false }, { reason: '另有理由。' }])('is not replaced by %j', (other) =>
    given(issued, raised, decided).when(decideAs(other), superior).thenRejected('dispatch.accountability-decided'),
  );
  it.each([
    ['the target itself', 'ORG_HEAD', '340202D01'],
    ['a handler', 'HANDLER', '340200C01'],
    ['the clock', 'CLOCK', ''],
    ['a process', 'SYSTEM', ''],
  ])('is not for %s', (_, role, organisation) =>
    given(issued, raised).when(decide, by(role, organisation)).thenRejected('dispatch.accountability-by-superior'),
  );
  it('needs a reason', () =>
    given(issued, raised)
      .when(decideAs({ reason: ' ' }), superior)
      .thenRejected('dispatch.accountability-reason-missing'));
  it('needs something to answer for', () =>
    given(issued).when(decide, superior).thenRejected('dispatch.not-accountable'));
  it('needs a dispatch', () => given().when(decide, superior).thenRejected('dispatch.unknown'));
});
