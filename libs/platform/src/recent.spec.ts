import { recent } from './recent';

describe('what was found out lately', () => {
  it('is kept for its time and no longer', () => {
    let now = 0;
    const values = recent<string>(10, 60_000, () => now);
    values.put('1', 'a');
    now = 59_999;
    expect(values.get('1')).toBe('a');
    now = 60_000;
    expect(values.get('1')).toBeUndefined();
    expect(values.size()).toBe(0);
  });
  it('lets the oldest go when there is too much', () => {
    const values = recent<string>(2, 60_000, () => 0);
    ['1', '2', '1', '3'].forEach((name) => values.put(name, `value of ${name}`));
    expect([values.get('1'), values.get('2'), values.get('3')]).toEqual(['value of 1', undefined, 'value of 3']);
    expect(values.size()).toBe(2);
  });
  it('is forgotten at once when told', () => {
    const values = recent<string>(2, 60_000, () => 0);
    values.put('1', 'a');
    values.forget('1');
    expect(values.get('1')).toBeUndefined();
  });
});
