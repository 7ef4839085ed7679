import type { Kpi, KpiValue } from './answers';
import { amount, shareOf, shareOfLargest, shown, titlesOf, unitOf, whyNone } from './numbers';

const measures = {
  accepted: { title: '受理投诉', unit: 'COUNT' },
  fines: { title: '罚款', unit: 'FEN' },
  confiscated: { title: '没收', unit: 'FEN' },
} as const;
const kpi: Kpi = {
  id: 'K1',
  name: '办结率',
  definition: '',
  numerator: ['closed'],
  denominator: ['accepted'],
  ofAllClasses: false,
  unit: 'PERCENT',
  decimals: 2,
  validFrom: '1996-03-15',
};
const of = (value: number | null): KpiValue => ({ id: 'K1', value, numerator: 0, denominator: 0 });

describe('a number', () => {
  it.each([
    [66.67, 'PERCENT', 2, ['66.67', '%']],
    [100, 'PERCENT', 2, ['100.00', '%']],
    [0, 'PERCENT', 1, ['0.0', '%']],
    [123_456_789, 'FEN', 2, ['1,234,567.89', '元']],
    [5, 'FEN', 2, ['0.05', '元']],
    [1234, 'COUNT', 0, ['1,234', '件']],
  ] as const)('%p in %s with %i decimals is %p', (n, unit, decimals, words) =>
    expect(shown(n, { unit, decimals })).toEqual(words),
  );
  it('of a measure is money with its fen, or whole', () =>
    expect([amount(2600, 'FEN'), amount(3, 'COUNT')]).toEqual(['26.00 元', '3 件']));
});

describe('a figure', () => {
  it('is made of measures by their names', () => {
    expect(titlesOf(['fines', 'confiscated'], measures)).toBe('罚款＋没收');
    expect(titlesOf(['unheardOf'], measures)).toBe('unheardOf');
    expect([unitOf(['fines'], measures), unitOf(['unheardOf'], measures)]).toEqual(['FEN', 'COUNT']);
  });
  it('that is none says what there was none of', () => expect(whyNone(kpi, measures)).toBe('期内没有受理投诉'));
  it('has a bar if it is a share, never longer than all', () => {
    expect([of(50), of(150), of(null)].map((value) => shareOf(value, kpi))).toEqual([50, 100, null]);
    expect(shareOf(of(50), { ...kpi, unit: 'FEN' })).toBeNull();
  });
  it('has otherwise one by the largest', () =>
    expect([shareOfLargest(of(1), 3), shareOfLargest(of(3), 3), shareOfLargest(of(0), 0)]).toEqual([33.33, 100, 0]));
});
