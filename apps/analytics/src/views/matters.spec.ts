import type { Message, Meta } from '@12315/kernel';
import { at, eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import fc from 'fast-check';
import { contributionsOf, type Matter } from './matters/matter';
import { subjectOf } from './matters/subject';
import { matters } from './matters.view';

type Told = Message & { readonly meta: Partial<Meta> };
const told = (type: string, more: object = {}, meta: Partial<Meta> = {}): Told => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta,
});
const matterOf = (...history: readonly Told[]) =>
  history.reduce(
    (doc, { type, data, meta }) => matters.view.evolve[type]!(data, doc, eventMeta(meta)),
    matters.view.initial,
  ) as Matter;

const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const station = '340202T01';
const association = '340202A01';
const day = (on: string) => `${on}T01:00:00.000Z`;

/** `['received', n, organisation, day]`, in the order of their names. */
const factsOf = (...history: readonly Told[]) =>
  matterOf(...history)
    .counted.map(({ measure, n, organisation, on }) => [measure, n, organisation, on])
    .sort();
/** Only of some measures. */
const onlyOf = (measures: readonly string[], ...history: readonly Told[]) =>
  factsOf(...history).filter(([measure]) => measures.includes(String(measure)));

const registered = told('intake.complaint-registered.v1', { disputedAmount: 0 });
const local = (handling: string, organisation: string) =>
  told('intake.complaint-registered.v1', { disputedAmount: 0, handling, organisation });
const assigned = told('intake.complaint-assigned.v1');
const rerouted = told('intake.complaint-assigned.v1', { organisation: jiujiang, receivedAt: day('2026-05-08') });
const accepted = told('intake.complaint-accepted.v1');
const refused = told('intake.complaint-refused.v1');
const overdue = told('intake.acceptance-overdue.v1', {}, { occurredAt: at('2026-05-14T16:00:00Z') });
const takenUp = told('intake.complaint-taken-up.v1', { organisation: station, takenUpAt: day('2026-05-07') });
const onSite = told('intake.complaint-settled-on-site.v1', {
  organisation: station,
  recovered: 8000,
  settledAt: day('2026-05-07'),
});
const closed = (result: string, onTime: boolean, on: string) =>
  told('intake.complaint-closed.v1', { organisation: jinghu, result, onTime, closedAt: day(on) });
const expired = told(
  'mediation.mediation-period-expired.v1',
  { organisation: jinghu },
  { occurredAt: at('2026-07-05T16:00:00Z') },
);
const followedUp = (on: string) =>
  told('intake.complaint-followed-up.v1', { organisation: jinghu, followedUpAt: day(on) });

const unknown = {
  kind: null,
  number: null,
  correlation: 'item-1',
  sourceId: null,
  source: null,
  organisation: null,
  class: '',
  channel: '',
  references: [],
  duplicateOf: null,
  followUp: false,
  counted: [],
};

describe('a matter', () => {
  it('is an item with its number', () =>
    expect(matterOf(told('intake.item-received.v2'), told('intake.item-numbered.v1'))).toStrictEqual({
      ...unknown,
      kind: 'ITEM',
      organisation: centre,
      channel: 'PHONE',
      number: '340200C01202605060001',
    }));
  it('is an item by the first version of the contract as well', () =>
    expect(matterOf(told('intake.item-received.v1')).kind).toBe('ITEM'));
  it('is a complaint where it was registered, of its class and channel', () =>
    expect(matterOf(registered)).toStrictEqual({
      ...unknown,
      kind: 'COMPLAINT',
      number: '340200C01202605060001C1',
      organisation: centre,
      class: '127',
      channel: 'PHONE',
    }));
  it('belongs to the organ that it is assigned to, and to the next after a re-routing', () => {
    expect(matterOf(registered, assigned).organisation).toBe(jinghu);
    expect(matterOf(registered, assigned, rerouted).organisation).toBe(jiujiang);
  });
  it('that is a duplicate names the one it is linked to', () => {
    const linked = told('intake.item-linked-as-duplicate.v1', { ofItemId: 'first' });
    expect(matterOf(told('intake.item-received.v2'), linked)).toMatchObject({
      duplicateOf: 'first',
      references: ['first'],
    });
  });
  it.each([
    ['REPORT', 'intake.report-registered.v1', {}, {}],
    ['CONSULTATION', 'intake.consultation-registered.v1', { itemId: 'item' }, { sourceId: 'item' }],
    ['LEAD', 'enforcement-cases.lead-registered.v1', { sourceId: 'a' }, { sourceId: 'a', source: 'COMPLAINT' }],
    ['LEAD', 'enforcement-cases.lead-registered.v2', { source: 'REPORT', sourceId: 'r' }, { sourceId: 'r' }],
    [
      'CASE',
      'enforcement-cases.case-filed.v1',
      { leadId: 'l', category: 'FOOD_SAFETY' },
      { sourceId: 'l', class: 'FOOD_SAFETY' },
    ],
    ['SAMPLE', 'sampling.sample-drawn.v1', { batchId: 'b' }, { class: '127', references: ['b'] }],
    ['TASK', 'sampling.sampling-task-issued.v1', {}, {}],
    [
      'BATCH',
      'sampling.batch-issued.v1',
      { product: { name: '电热水壶', code: '1271' }, taskId: 't' },
      { class: '127', references: ['t'] },
    ],
    ['INCIDENT', 'routing.incident-opened.v1', {}, {}],
    ['INTERVIEW', 'enforcement-cases.interview-planned.v1', { complaints: ['N1'] }, { references: ['N1'] }],
    ['ASSISTANCE', 'routing.assistance-requested.v1', { reference: 'N1' }, { references: ['N1'] }],
    ['HOTSPOT', 'analytics.hotspot-detected.v1', { complaints: ['a'] }, { class: '117', references: ['a'] }],
  ])('is a %s by %s', (kind, type, more, expected) =>
    expect(matterOf(told(type, more))).toMatchObject({ kind, correlation: 'item-1', ...expected }),
  );
  it.each([
    ['report', 'intake.report-registered.v1', 'intake.report-numbered.v1'],
    ['sampling task', 'sampling.sampling-task-issued.v1', 'sampling.sampling-task-numbered.v1'],
  ])('has a number of its own as a %s', (_, begun, numbered) =>
    expect(matterOf(told(begun), told(numbered, { number: 'N1' })).number).toBe('N1'),
  );
});

describe('whose fact it is', () => {
  it.each([
    ['the complaint’s', { complaintId: 'a', itemId: 'i', mediationId: 'm', dispatchId: 'd' }, 'a'],
    ['the complaint’s by the id of its mediation', { mediationId: 'm' }, 'm'],
    ['the report’s, which hears of its case', { reportId: 'r', caseId: 'c' }, 'r'],
    ['the case’s, which names its lead', { caseId: 'c', leadId: 'l', sourceId: 's' }, 'c'],
    ['the sample’s, which names its batch', { sampleId: 's', batchId: 'b' }, 's'],
    ['the consultation’s, which names its item', { consultationId: 'q', itemId: 'i' }, 'q'],
    ['the item’s', { itemId: 'i', ofItemId: 'o' }, 'i'],
    ['nobody’s', { code: jinghu }, null],
  ])('is %s', (_, data, id) => expect(subjectOf(data)).toBe(id));
  it('is known to the view', () =>
    expect(matters.view.key(told('mediation.agreement-reached.v1', { complaintId: 'a' }), eventMeta())).toBe('a'));
});

describe('the figures of a complaint', () => {
  it('count what is in dispute where and when it was registered', () =>
    expect(factsOf(told('intake.complaint-registered.v1'))).toStrictEqual([['disputed', 29900, centre, '2026-05-06']]));
  it('count it received by each organ that it came to, on the day of its receipt', () => {
    expect(factsOf(registered)).toStrictEqual([]);
    expect(factsOf(registered, assigned, rerouted)).toStrictEqual([
      ['received', 1, jinghu, '2026-05-06'],
      ['received', 1, jiujiang, '2026-05-08'],
    ]);
  });
  it.each([
    ['accepted', accepted],
    ['refused', refused],
  ])('count it %s, and its initial check as due and on time', (measure, decided) =>
    expect(factsOf(registered, decided)).toStrictEqual(
      [
        ['initialCheckDue', 1, jinghu, '2026-05-06'],
        ['initialCheckOnTime', 1, jinghu, '2026-05-06'],
        [measure, 1, jinghu, '2026-05-06'],
      ].sort(),
    ),
  );
  it('count it overdue on the first day after the limit, in Wuhu, and then as due', () =>
    expect(factsOf(registered, overdue)).toStrictEqual([
      ['initialCheckDue', 1, jinghu, '2026-05-15'],
      ['overdue', 1, jinghu, '2026-05-15'],
    ]));
  it('count its check as due once where it is decided late', () => {
    const late = told('intake.complaint-accepted.v1', { acceptedAt: '2026-05-15T16:30:00.000Z', onTime: false });
    expect(factsOf(registered, overdue, late)).toStrictEqual([
      ['accepted', 1, jinghu, '2026-05-16'],
      ['initialCheckDue', 1, jinghu, '2026-05-15'],
      ['overdue', 1, jinghu, '2026-05-15'],
    ]);
  });
  it('count what a station or an association has before it as received there', () => {
    expect(factsOf(local('ONSITE', station))).toStrictEqual([['receivedLocally', 1, station, '2026-05-06']]);
    expect(factsOf(local('ASSOCIATION', association))).toStrictEqual([
      ['receivedLocally', 1, association, '2026-05-06'],
    ]);
    expect(factsOf(local('AUTHORITY', station))).toStrictEqual([]);
  });
  it('count what was taken up as accepted', () =>
    expect(factsOf(registered, takenUp)).toStrictEqual([
      ['accepted', 1, station, '2026-05-07'],
      ['takenUp', 1, station, '2026-05-07'],
    ]));
  it('count what was settled on the spot as accepted, once', () => {
    const settled = [
      ['accepted', 1, station, '2026-05-07'],
      ['recovered', 8000, station, '2026-05-07'],
      ['settledOnSite', 1, station, '2026-05-07'],
    ];
    expect(factsOf(registered, onSite)).toStrictEqual(settled);
    expect(onlyOf(['accepted'], registered, takenUp, onSite)).toStrictEqual([['accepted', 1, station, '2026-05-07']]);
  });
  it('count what an association declined, and its end as no closing', () => {
    const declined = told('intake.association-declined.v1', {
      organisation: association,
      declinedAt: day('2026-05-07'),
    });
    expect(factsOf(registered, declined, closed('DECLINED', true, '2026-05-07'))).toStrictEqual([
      ['declined', 1, association, '2026-05-07'],
    ]);
  });
  it('count an agreement when it is reached, and what it obtained when it is performed', () => {
    const reached = told('mediation.agreement-reached.v1', { organisation: jinghu, reachedAt: day('2026-06-01') });
    const performed = told('mediation.agreement-performed.v1', {
      organisation: jinghu,
      recovered: 2600,
      performedAt: day('2026-06-03'),
    });
    const noted = told('intake.complaint-settled.v1', { by: 'MEDIATION', recovered: 0, settledAt: day('2026-06-01') });
    expect(factsOf(registered, reached, noted, performed)).toStrictEqual([
      ['mediated', 1, jinghu, '2026-06-01'],
      ['recovered', 2600, jinghu, '2026-06-03'],
    ]);
  });
  it('count what the parties settled between themselves', () =>
    expect(
      factsOf(
        registered,
        told('intake.complaint-settled.v1', {
          organisation: jinghu,
          by: 'SELF',
          recovered: 500,
          settledAt: day('2026-06-01'),
        }),
      ),
    ).toStrictEqual([
      ['recovered', 500, jinghu, '2026-06-01'],
      ['selfSettled', 1, jinghu, '2026-06-01'],
    ]));
  it('count it closed, due and on time', () =>
    expect(factsOf(registered, closed('MEDIATED', true, '2026-06-09'))).toStrictEqual([
      ['closed', 1, jinghu, '2026-06-09'],
      ['closedOnTime', 1, jinghu, '2026-06-09'],
      ['closureDue', 1, jinghu, '2026-06-09'],
    ]));
  it('count its closing as due once, when its period has passed, whoever is heard first', () => {
    const expected = [
      ['closed', 1, jinghu, '2026-07-20'],
      ['closureDue', 1, jinghu, '2026-07-06'],
    ];
    const late = closed('TERMINATED', false, '2026-07-20');
    expect(factsOf(registered, expired, late)).toStrictEqual(expected);
    expect(factsOf(registered, late, expired)).toStrictEqual(expected);
  });
  it('count it as due for a follow-up when it was dispatched, and followed up once', () => {
    const done = closed('MEDIATED', true, '2026-06-09');
    const measures = ['followUpDue', 'followedUp'];
    expect(onlyOf(measures, registered, done, followedUp('2026-06-10'))).toStrictEqual([]);
    expect(
      onlyOf(measures, registered, assigned, done, followedUp('2026-06-10'), followedUp('2026-06-12')),
    ).toStrictEqual([
      ['followUpDue', 1, jinghu, '2026-06-09'],
      ['followedUp', 1, jinghu, '2026-06-10'],
    ]);
  });
});

describe('the figures of other matters', () => {
  const lead = (source: string) => told('enforcement-cases.lead-registered.v2', { source, organisation: jinghu });
  const filed = (source: string, onTime: boolean) =>
    told('enforcement-cases.case-filed.v1', { source, onTime, organisation: jinghu, filedAt: day('2026-05-20') });
  const reported = told('intake.report-registered.v1', { named: true });
  const assignedReport = told('intake.report-assigned.v1', { organisation: jinghu, receivedAt: day('2026-05-06') });

  it('count a report where it was assigned, and the case that was filed from it', () => {
    const noted = (outcome: string) =>
      told(
        'intake.report-filing-noted.v1',
        { organisation: jinghu, outcome },
        { occurredAt: at('2026-05-20T01:00:00Z') },
      );
    expect(factsOf(reported, assignedReport, noted('DECLINED'))).toStrictEqual([
      ['reportsAccepted', 1, jinghu, '2026-05-06'],
    ]);
    expect(factsOf(reported, noted('FILED'))).toStrictEqual([['casesFiledFromReports', 1, jinghu, '2026-05-20']]);
  });
  it('count a follow-up of a named report, and none of an anonymous one', () => {
    const end = [
      told('intake.report-closed.v1', { organisation: jinghu, closedAt: day('2026-06-01') }),
      told('intake.report-followed-up.v1', { organisation: jinghu, followedUpAt: day('2026-06-02') }),
    ];
    expect(factsOf(reported, ...end)).toStrictEqual([
      ['followUpDue', 1, jinghu, '2026-06-01'],
      ['followedUp', 1, jinghu, '2026-06-02'],
    ]);
    expect(factsOf(told('intake.report-registered.v1', { named: false }), ...end)).toStrictEqual([]);
  });
  it('count the verification of a report’s lead as due once: on time, or when its period had passed', () => {
    const late = told(
      'enforcement-cases.verification-overdue.v1',
      { organisation: jinghu },
      { occurredAt: at('2026-05-26T16:00:00Z') },
    );
    const declined = (source: string, onTime: boolean) =>
      told('enforcement-cases.filing-declined.v1', {
        source,
        onTime,
        organisation: jinghu,
        decidedAt: day('2026-05-20'),
      });
    expect(factsOf(lead('REPORT'), declined('REPORT', true))).toStrictEqual([
      ['verificationDue', 1, jinghu, '2026-05-20'],
      ['verificationOnTime', 1, jinghu, '2026-05-20'],
    ]);
    expect(factsOf(lead('REPORT'), late, declined('REPORT', false))).toStrictEqual([
      ['verificationDue', 1, jinghu, '2026-05-27'],
    ]);
    expect(factsOf(lead('SAMPLING'), late, declined('SAMPLING', true))).toStrictEqual([]);
  });
  it.each([
    ['REPORT', true, ['verificationDue', 'verificationOnTime']],
    ['REPORT', false, []],
    ['COMPLAINT', true, ['casesFromComplaints']],
    ['STATION', true, ['casesFromComplaints']],
    ['ASSOCIATION', true, ['casesFromComplaints']],
    ['SAMPLING', true, []],
  ])('count a case from a %s (on time: %s) as filed and as %j', (source, onTime, more) =>
    expect(factsOf(filed(source, onTime))).toStrictEqual(
      ['casesFiled', ...more].map((measure) => [measure, 1, jinghu, '2026-05-20']).sort(),
    ),
  );
  it('count what a penalty comes to, and the case closed', () =>
    expect(
      factsOf(
        told('enforcement-cases.penalty-decided.v1', {
          organisation: jinghu,
          fine: 300000,
          confiscated: 0,
          caseValue: 120000,
          decidedAt: day('2026-07-01'),
        }),
        told('enforcement-cases.case-closed.v1', { organisation: jinghu, closedAt: day('2026-07-20') }),
      ),
    ).toStrictEqual([
      ['caseValue', 120000, jinghu, '2026-07-01'],
      ['casesClosed', 1, jinghu, '2026-07-20'],
      ['fines', 300000, jinghu, '2026-07-01'],
    ]));
  it.each([
    ['PASS', ['samplesPassed', 'samplesTested']],
    ['FAIL', ['samplesTested']],
  ])('count a sample with the result %s as %j', (result, expected) =>
    expect(factsOf(told('sampling.sample-tested.v1', { organisation: jinghu, result }))).toStrictEqual(
      expected.map((measure) => [measure, 1, jinghu, '2026-05-06']),
    ),
  );
  it('count consultations, and the persons in them', () =>
    expect(
      factsOf(
        told('intake.consultation-registered.v1', {
          organisation: centre,
          persons: 3,
          registeredAt: day('2026-05-06'),
        }),
      ),
    ).toStrictEqual([
      ['consultationPersons', 3, centre, '2026-05-06'],
      ['consultations', 1, centre, '2026-05-06'],
    ]));
  it('count what a group of persons obtained together, each time', () => {
    const settlement = (amount: number) =>
      told('routing.group-settlement-reached.v1', { organisation: centre, amount, reachedAt: day('2026-06-01') });
    expect(factsOf(told('routing.incident-opened.v1'), settlement(1000), settlement(2500))).toStrictEqual([
      ['recovered', 1000, centre, '2026-06-01'],
      ['recovered', 2500, centre, '2026-06-01'],
    ]);
  });
});

describe('what is counted', () => {
  it('is of the class and channel of its matter, also where that was heard later', () => {
    const performed = told('mediation.agreement-performed.v1', { organisation: jinghu, recovered: 5 });
    const of = (doc: Matter) => doc.counted.map((each) => [each.measure, each.class, each.channel]);
    expect(of(matterOf(performed, registered))).toStrictEqual([['recovered', '127', 'PHONE']]);
    expect(of(matterOf(registered, performed))).toStrictEqual([['recovered', '127', 'PHONE']]);
  });
  it('is nothing as long as the matter is not registered', () => {
    expect(contributionsOf(matterOf(expired))).toStrictEqual([]);
    expect(contributionsOf(matterOf(expired, registered))).toHaveLength(1);
  });
  it('is kept by organisation, day, class and channel', () => {
    expect(matters.figures?.name).toBe('analytics.figures.v2');
    expect(matters.figures?.index).toStrictEqual({ organisation: 1, day: 1 });
    expect(matters.figures?.of(matterOf(registered, assigned))).toStrictEqual([
      {
        key: { organisation: jinghu, day: '2026-05-06', class: '127', channel: 'PHONE' },
        measures: { received: 1 },
      },
    ]);
  });
  it('is the same in whatever order the services are heard', () => {
    const intake = [registered, assigned, accepted, closed('MEDIATED', false, '2026-07-20'), followedUp('2026-07-22')];
    const mediation = [
      told('mediation.mediation-opened.v1'),
      told('mediation.agreement-reached.v1', { organisation: jinghu }),
      expired,
      told('mediation.agreement-performed.v1', { organisation: jinghu, recovered: 5 }),
    ].filter(({ type }) => Object.hasOwn(matters.view.evolve, type));
    const sorted = (history: readonly Told[]) =>
      contributionsOf(matterOf(...history))
        .map((each) => JSON.stringify(each))
        .sort();
    const expected = sorted([...intake, ...mediation]);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (turns) => {
        const rest: [Told[], Told[]] = [[...intake], [...mediation]];
        const history = turns.flatMap((first) => {
          const next = (first ? rest[0] : rest[1]).shift() ?? rest[0].shift() ?? rest[1].shift();
          return next ? [next] : [];
        });
        expect(sorted(history)).toEqual(expected);
      }),
    );
  });
});
