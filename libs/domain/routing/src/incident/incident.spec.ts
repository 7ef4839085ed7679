import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { incident, type IncidentCommand } from './incident';
import type { IncidentEvent } from './incident.events';
import { incidentCommandExamples as commands, incidentEventExamples as events } from './incident.examples';

const { given } = specFor(incident);
const { IncidentOpened: opened, IncidentReportedToDeputy: deputyTold, IncidentReportedExternally: told } = events;
const { ItemLinkedToIncident: linked, ReliefRecorded: relieved, GroupSettlementReached: settled } = events;
const { IncidentClosed: closed } = events;
const { OpenIncident: open, ReportToDeputy: tellDeputy, ReportExternally: tell, LinkItem: link } = commands;
const { RecordRelief: relieve, RecordGroupSettlement: settle, CloseIncident: close } = commands;

const openAs = (more: Partial<(typeof open)['data']>): IncidentCommand => ({
  ...open,
  data: { ...open.data, ...more },
});
const relieveAs = (more: Partial<(typeof relieve)['data']>): IncidentCommand => ({
  ...relieve,
  data: { ...relieve.data, ...more },
});
const settleAs = (more: Partial<(typeof settle)['data']>): IncidentCommand => ({
  ...settle,
  data: { ...settle.data, ...more },
});
const settledBy = (settlementId: string, persons: number, amount: number): IncidentEvent => ({
  ...settled,
  data: { ...settled.data, settlementId, persons, amount },
});
const closeFor = (reason: string | null): IncidentCommand => ({ ...close, data: { ...close.data, reason } });
const openedWith = (more: Partial<(typeof opened)['data']>): IncidentEvent => ({
  ...opened,
  data: { ...opened.data, ...more },
});

describe('opening an incident', () => {
  it('records it and links what belongs to it from the start', () => given().when(open).then(opened, linked));
  it('links each number once', () =>
    given()
      .when(openAs({ numbers: [linked.data.number, linked.data.number] }))
      .then(opened, linked));
  it('may link nothing', () =>
    given()
      .when(openAs({ numbers: [] }))
      .then(opened));
  it('changes nothing the second time', () => given(opened, linked).when(open).thenNothing());
  it.each([
    ['five persons', { persons: 5, harm: false, media: false }],
    ['harm to one', { persons: 1, harm: true, media: false }],
    ['a report in the media', { persons: 0, harm: false, media: true }],
  ])('takes %s', (_, gravity) =>
    given()
      .when(openAs({ ...gravity, numbers: [] }))
      .then(openedWith(gravity)),
  );
  it('needs five persons, harm or the media', () =>
    given()
      .when(openAs({ persons: 4, harm: false, media: false }))
      .thenRejected('incident.not-grave'));
  it.each([-1, 5.5, Number.NaN])('does not concern %s persons', (persons) =>
    given().when(openAs({ persons })).thenRejected('incident.persons'),
  );
  it.each(['title', 'place'])('needs its %s', (field) =>
    given()
      .when(openAs({ [field]: ' ' }))
      .thenRejected('incident.words-missing'),
  );
  it('does not link a number of nothing', () =>
    given()
      .when(openAs({ numbers: [' '] }))
      .thenRejected('incident.number-missing'));
});

describe('reporting an incident', () => {
  it('to the deputy head is recorded', () => given(opened).when(tellDeputy).then(deputyTold));
  it('to the deputy head changes nothing the second time, nor after its end', () => {
    given(opened, deputyTold).when(tellDeputy).thenNothing();
    given(opened, deputyTold, closed).when(tellDeputy).thenNothing();
  });
  it('to another agency is recorded', () => given(opened).when(tell).then(told));
  it('to the same agency changes nothing the second time', () => given(opened, told).when(tell).thenNothing());
  it('to a further agency is recorded as well', () =>
    given(opened, told)
      .when({ ...tell, data: { ...tell.data, agency: 'HEALTH' } })
      .then({ ...told, data: { ...told.data, agency: 'HEALTH' } }));
});

describe('linking a matter to an incident', () => {
  it('is recorded by its number', () => given(opened).when(link).then(linked));
  it('changes nothing the second time', () => given(opened, linked).when(link).thenNothing());
  it('needs a number', () =>
    given(opened)
      .when({ ...link, data: { ...link.data, number: ' ' } })
      .thenRejected('incident.number-missing'));
});

describe('recording relief', () => {
  it('says how many visits', () => given(opened).when(relieve).then(relieved));
  it('changes nothing the second time', () => given(opened, relieved).when(relieve).thenNothing());
  it('may come again', () =>
    given(opened, relieved)
      .when(relieveAs({ reliefId: 'another' }))
      .then({ ...relieved, data: { ...relieved.data, reliefId: 'another' } }));
  it.each([0, -1, 1.5])('is not %s visits', (visits) =>
    given(opened).when(relieveAs({ visits })).thenRejected('incident.visits'),
  );
  it('needs words', () =>
    given(opened)
      .when(relieveAs({ words: ' ' }))
      .thenRejected('incident.words-missing'));
});

describe('a settlement of the group', () => {
  it('says of how many more persons and for how much', () => given(opened).when(settle).then(settled));
  it('changes nothing the second time', () => given(opened, settled).when(settle).thenNothing());
  it('adds up until everyone has settled', () =>
    given(opened, settledBy('first', 40, 5200000))
      .when(settleAs({ persons: 22, amount: 2860000 }))
      .then(settledBy(settled.data.settlementId, 22, 2860000)));
  it('does not settle more persons than are concerned', () =>
    given(opened, settledBy('first', 40, 5200000))
      .when(settleAs({ persons: 23 }))
      .thenRejected('incident.more-than-concerned'));
  it.each([0, -1, 1.5])('is not of %s persons', (persons) =>
    given(opened).when(settleAs({ persons })).thenRejected('incident.persons'),
  );
  it.each([-1, 0.5])('is not for %s fen', (amount) =>
    given(opened).when(settleAs({ amount })).thenRejected('incident.amount'),
  );
});

describe('closing an incident', () => {
  const everyone = [opened, deputyTold, settledBy('first', 40, 5200000), settledBy('second', 22, 2860000)] as const;
  const some = [opened, deputyTold, settledBy('first', 40, 5200000)] as const;
  const why = '其余会员已向人民法院起诉。';

  it('says what came of it', () =>
    given(...everyone)
      .when(close)
      .then(closed));
  it('needs a reason where not everyone settled', () => {
    given(...some)
      .when(close)
      .thenRejected('incident.unsettled');
    given(...some)
      .when(closeFor(why))
      .then({ ...closed, data: { ...closed.data, settled: 40, amount: 5200000, reason: why } });
  });
  it('needs a reason that says something', () =>
    given(...some)
      .when(closeFor(' '))
      .thenRejected('incident.reason-missing'));
  it('needs that the deputy head was told', () =>
    given(opened, settled).when(close).thenRejected('incident.deputy-not-told'));
  it('changes nothing the second time', () =>
    given(...everyone, closed)
      .when(close)
      .thenNothing());
  it('is not done again for another reason', () =>
    given(...everyone, closed)
      .when(closeFor(why))
      .thenRejected('incident.closed'));
});

const acts = [tellDeputy, tell, link, relieve, settle, close] as const;
it.each(acts.map((act) => [act.type, act] as const))('%s needs an incident', (_, act) =>
  given().when(act).thenRejected('incident.unknown'),
);
it.each(acts.slice(0, 5).map((act) => [act.type, act] as const))('%s is not done after the end', (_, act) =>
  given(opened, closed).when(act).thenRejected('incident.closed'),
);

it('an incident is held by who leads it', () => {
  expect(incident.holder(stateOf(incident, []))).toBe(null);
  expect(incident.holder(stateOf(incident, [opened, closed]))).toBe('340200C01');
});
