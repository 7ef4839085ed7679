import { legalDate } from '@12315/law';
import fc from 'fast-check';
import { type Kpi, kpis, kpisAt, measuresOf, percentOf, valueOf } from './kpis';
import { measureNames, measures, type Sums } from './measures';

const kpi = (id: string): Kpi => kpis.find((each) => each.id === id)!;
const of = (id: string, sums: Sums, ofAll: Sums = sums) => valueOf(kpi(id), sums, ofAll);

describe('the key figures', () => {
  it('are these, with a name, a definition and a unit', () => {
    expect(kpis.map(({ id, name, unit }) => `${id} ${name} ${unit}`)).toEqual([
      'K1 办结率 PERCENT',
      'K2 调解成功率 PERCENT',
      'K3 和解率 PERCENT',
      'K4 回访率 PERCENT',
      'K5 占比 PERCENT',
      'K6 合格率 PERCENT',
      'K7 立案率 PERCENT',
      'K8 结案率 PERCENT',
      'K9 挽回经济损失 FEN',
      'K10 罚没款 FEN',
      'K11 案值 FEN',
      'K14 按时初查率 PERCENT',
      'K15 按期办结率 PERCENT',
      'K16 按期核查率 PERCENT',
    ]);
    for (const { definition } of kpis) expect(definition).toMatch(/\p{Script=Han}/u);
  });
  it('are made of measures that are counted', () => {
    expect(measuresOf(kpis).filter((measure) => !measureNames.includes(measure))).toEqual([]);
    expect(measureNames).toHaveLength(Object.keys(measures).length);
  });
  it('are there for every day since there were rules on complaints', () => {
    expect(kpisAt(legalDate('1996-03-14'))).toEqual([]);
    expect(kpisAt(legalDate('2012-10-31'))).toEqual(kpis);
  });
  it('go by the definition of the day, and keep what was before', () => {
    const later = {
      ...kpi('K1'),
      definition: '办结÷收到',
      denominator: ['received'],
      validFrom: '2027-01-01',
    } as const;
    const table = [kpi('K1'), kpi('K2'), later];
    expect(kpisAt(legalDate('2026-12-31'), table)).toEqual([kpi('K1'), kpi('K2')]);
    expect(kpisAt(legalDate('2027-01-01'), table)).toEqual([kpi('K2'), later]);
  });
});

describe('a quotient', () => {
  it.each([
    ['K1', { closed: 198, accepted: 201 }, 98.51],
    ['K2', { mediated: 3, accepted: 11 }, 27.27],
    ['K2', { mediated: 100, settledOnSite: 45, accepted: 145 }, 100],
    ['K3', { settledOnSite: 17, receivedLocally: 17 }, 100],
    ['K4', { followedUp: 1, followUpDue: 3 }, 33.33],
    ['K6', { samplesPassed: 11, samplesTested: 12 }, 91.67],
    ['K7', { casesFiledFromReports: 2, reportsAccepted: 21 }, 9.52],
    ['K8', { casesClosed: 75, casesFiled: 117 }, 64.1],
    ['K14', { initialCheckOnTime: 1, initialCheckDue: 8 }, 12.5],
    ['K15', { closedOnTime: 2, closureDue: 3 }, 66.67],
    ['K16', { verificationOnTime: 0, verificationDue: 3 }, 0],
  ])('%s of %j is %d %%', (id, sums, value) => expect(of(id, sums).value).toBe(value));
  it('is null with nothing to divide by: neither none nor all', () => {
    expect(of('K1', {})).toEqual({ id: 'K1', value: null, numerator: 0, denominator: 0 });
    expect(of('K1', { closed: 3 })).toEqual({ id: 'K1', value: null, numerator: 3, denominator: 0 });
  });
  it('is rounded half up, to the decimals of its definition', () => {
    expect(percentOf(1, 800, 1)).toBe(0.1);
    expect(percentOf(3, 2000, 1)).toBe(0.2);
    expect(percentOf(1, 3, 0)).toBe(33);
    expect(percentOf(1, 200, 0)).toBe(1);
    // In a computer's fractions 1.005 is a little less than it is.
    expect(percentOf(1005, 100000, 2)).toBe(1.01);
  });
  it('is never further than half of its last decimal from the truth', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const shown = percentOf(numerator, denominator, 2)!;
        expect(Math.abs(shown - (100 * numerator) / denominator)).toBeLessThan(0.00501);
      }),
    ));
});

describe('a share', () => {
  it('is of all classes', () =>
    expect(of('K5', { received: 3, receivedLocally: 1 }, { received: 10, receivedLocally: 6 })).toEqual({
      id: 'K5',
      value: 25,
      numerator: 4,
      denominator: 16,
    }));
});

describe('a sum', () => {
  it('is in fen, and nothing where nothing was obtained', () => {
    expect(of('K9', { recovered: 5_500_000 })).toEqual({
      id: 'K9',
      value: 5_500_000,
      numerator: 5_500_000,
      denominator: null,
    });
    expect(of('K9', {}).value).toBe(0);
  });
  it('of fines is of fines and of what was confiscated', () =>
    expect(of('K10', { fines: 300, confiscated: 45, caseValue: 7 }).value).toBe(345));
});
