import { interleaved, median, percentile, ratios, spread } from './measures';

describe('what a benchmark says', () => {
  it('is a median, of even counts the middle of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
  it('is a percentile by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
  });
  it('shows the range beside the median', () => expect(spread([200, 0.5, 10], ' ms')).toBe('10.0 ms (0.50–200)'));
  it('compares what was measured with the baseline of the same round', () =>
    expect(ratios([10, 30], [20, 10])).toEqual([0.5, 3]));
});

describe('the arms of a benchmark', () => {
  it('take turns, and the first turn does not count', async () => {
    let n = 0;
    const next = () => Promise.resolve(++n);
    expect(await interleaved(2, { a: next, b: next })).toEqual({ a: [3, 5], b: [4, 6] });
  });
});
