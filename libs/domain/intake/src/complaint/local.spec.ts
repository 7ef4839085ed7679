import { meta, specFor } from '@12315/kernel/spec';
import { complaint } from './complaint';
import { complaintCommandExamples as commands, complaintEventExamples as events } from './complaint.examples';
import { association, atAssociation, closedAs, histories, onSpot, stages, station } from './complaint.histories';

const { given } = specFor(complaint);
const { SettledOnSite: settled, ComplaintTakenUp: takenUp, AssociationDeclined: declined } = events;
const {
  ComplaintEscalated: escalated,
  ComplaintMediationTerminated: terminated,
  EnforcementLeadRaised: raised,
} = events;
const { RecordSettlement: settle, TakeUpComplaint: takeUp, DeclineComplaint: decline } = commands;
const { EscalateComplaint: escalate } = commands;

const settleWith = (more: Partial<(typeof settle)['data']>) => ({ ...settle, data: { ...settle.data, ...more } });
const closedOnSite = closedAs({ organisation: station, result: 'ON_SITE', recovered: 29_900 });
const closedDeclined = closedAs({ organisation: association, result: 'DECLINED', recovered: 0 });

describe('settling where it arose', () => {
  it('closes the complaint at once', () => given(onSpot).when(settle).then(settled, closedOnSite));
  it('is the association’s to record too', () =>
    given(atAssociation)
      .when(settle)
      .then(
        { ...settled, data: { ...settled.data, organisation: association } },
        closedAs({ organisation: association, result: 'ON_SITE', recovered: 29_900 }),
      ));
  it('may be in kind only', () =>
    given(onSpot)
      .when(settleWith({ recovered: 0 }))
      .then(
        { ...settled, data: { ...settled.data, recovered: 0 } },
        closedAs({ organisation: station, result: 'ON_SITE', recovered: 0 }),
      ));
  it('may be in money only', () =>
    given(onSpot)
      .when(settleWith({ inKind: ' ' }))
      .then({ ...settled, data: { ...settled.data, inKind: null } }, closedOnSite));
  it('says whether a lead was raised before', () =>
    given(onSpot, raised)
      .when(settle)
      .then(settled, { ...closedOnSite, data: { ...closedOnSite.data, leadFound: true } }));
  it('changes nothing the second time', () => given(onSpot, settled, closedOnSite).when(settle).thenNothing());
  it.each([
    ['amount', { recovered: 100 }],
    ['thing', { inKind: '赔礼道歉' }],
  ])('is over with another %s', (_, other) =>
    given(onSpot, settled, closedOnSite).when(settleWith(other)).thenRejected('complaint.closed'),
  );
  it('needs an amount or something in kind', () =>
    given(onSpot)
      .when(settleWith({ recovered: 0, inKind: null }))
      .thenRejected('complaint.settlement-empty'));
  it.each([[-1], [0.5], [2 ** 53]])('counts in whole fen, not %d', (recovered) =>
    given(onSpot).when(settleWith({ recovered })).thenRejected('complaint.amount-not-fen'),
  );
  it('is no longer possible once somebody mediates', () =>
    given(onSpot, takenUp).when(settle).thenRejected('complaint.taken-up'));
});

describe('taking a complaint up where it arose', () => {
  it('is the station’s mediation on the spot', () => given(onSpot).when(takeUp).then(takenUp));
  it('is the association’s acceptance by its own rules', () =>
    given(atAssociation)
      .when(takeUp)
      .then({ ...takenUp, data: { ...takenUp.data, organisation: association, kind: 'ASSOCIATION' } }));
  it('changes nothing the second time', () => given(onSpot, takenUp).when(takeUp).thenNothing());
  it('needs no authority: an assignment is not heard', () => given(onSpot).when(commands.NoteAssignment).thenNothing());
  it('cannot be accepted by an authority meanwhile', () =>
    given(onSpot, takenUp).when(commands.AcceptComplaint).thenRejected('complaint.not-assigned'));
});

describe('an association that declines', () => {
  it('closes the complaint at its own level', () => given(atAssociation).when(decline).then(declined, closedDeclined));
  it('changes nothing the second time', () =>
    given(atAssociation, declined, closedDeclined).when(decline).thenNothing());
  it('says why', () =>
    given(atAssociation)
      .when({ ...decline, data: { ...decline.data, reason: ' ' } })
      .thenRejected('complaint.reason-missing'));
  it('is an association: a station does not decline', () =>
    given(onSpot).when(decline).thenRejected('complaint.not-association'));
  it('has not taken it up before', () =>
    given(atAssociation, takenUp).when(decline).thenRejected('complaint.taken-up'));
});

describe('escalating to the authority', () => {
  it('is possible at once', () => given(onSpot).when(escalate).then(escalated));
  it('is possible while it is mediated there', () => given(onSpot, takenUp).when(escalate).then(escalated));
  it('is possible after the mediation there has failed', () =>
    given(onSpot, takenUp, terminated).when(escalate).then(escalated));
  it('is possible although the person was told how the mediation ended', () =>
    given(onSpot, takenUp, terminated, events.ResultNotified).when(escalate).then(escalated));
  it('changes nothing the second time', () => given(onSpot, escalated).when(escalate).thenNothing());
  it('changes nothing either when the authority has it', () =>
    given(...histories['accepted after the escalation'])
      .when(escalate)
      .thenNothing());
  it('says why', () =>
    given(onSpot)
      .when({ ...escalate, data: { ...escalate.data, reason: '' } })
      .thenRejected('complaint.reason-missing'));
  it('lets the authority’s clock begin at its receipt', () =>
    given(onSpot, escalated).when(commands.NoteAssignment).then(events.ComplaintAssigned));
  it('is said by the acceptance, for a mediation may have been there', () =>
    given(onSpot, escalated, events.ComplaintAssigned)
      .when(commands.AcceptComplaint)
      .then({ ...events.ComplaintAccepted, data: { ...events.ComplaintAccepted.data, escalated: true } }));
  it('ends what can be done on the spot', () =>
    given(onSpot, escalated).when(takeUp).thenRejected('complaint.not-local'));
  it('is too late after an agreement', () =>
    given(onSpot, takenUp, events.ComplaintSettled).when(escalate).thenRejected('complaint.already-concluded'));
  it('is too late once it is closed', () =>
    given(onSpot, takenUp, terminated, events.ResultNotified, closedAs({ result: 'TERMINATED' }))
      .when(escalate)
      .thenRejected('complaint.closed'));
});

describe.each([[settle], [takeUp], [decline], [escalate]])('where it arose, $type', (command) => {
  it('needs a complaint', () => given().when(command).thenRejected('complaint.unknown'));
  it.each(stages('registered', 'assigned', 'accepted', 'refused', 'withdrawn', 'closed'))(
    'is not for the authority’s, which is %s',
    (_, history) =>
      given(...history)
        .when(command)
        .thenRejected('complaint.not-local'),
  );
  it('is too late after a withdrawal', () =>
    given(atAssociation, events.ComplaintWithdrawn).when(command).thenRejected('complaint.withdrawn'));
});

describe.each([[settle], [takeUp], [decline]])('after a mediation in vain, $type', (command) =>
  it('is too late', () =>
    given(atAssociation, takenUp, terminated).when(command).thenRejected('complaint.already-concluded')),
);

describe('a lead from where it arose', () => {
  const raisedBy = (source: 'STATION' | 'ASSOCIATION', organisation: string) => ({
    ...raised,
    data: { ...raised.data, source, organisation },
  });
  it('says that the station found it', () => given(onSpot).when(commands.RaiseLead).then(raisedBy('STATION', station)));
  it('says that the association found it', () =>
    given(atAssociation).when(commands.RaiseLead).then(raisedBy('ASSOCIATION', association)));
  it('is the authority’s after the escalation', () =>
    given(...histories['accepted after the escalation'])
      .when(commands.RaiseLead)
      .then(raised));
  it('is possible after it is closed', () =>
    given(onSpot, settled, closedOnSite).when(commands.RaiseLead, meta).then(raisedBy('STATION', station)));
});
