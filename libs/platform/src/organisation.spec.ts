import fc from 'fast-check';
import { covers, scopeOf } from './organisation';

const province = '340000P01';
const city = '340200C01';
const district = '340202D01';
/** A zone that the national table does not know. */
const zone = '3402Z1X01';
const station = '340202T03';

describe('an organisation covers', () => {
  it('everything of its province', () => expect(covers(province, '349999S09')).toBe(true));
  it('nothing of another province', () => expect(covers(province, '350000P01')).toBe(false));
  it('everything of its city', () =>
    expect([city, district, zone, station].map((code) => covers(city, code))).toEqual([true, true, true, true]));
  it('nothing of the next city', () => expect(covers(city, '340300C01')).toBe(false));
  it('the stations of its district', () => expect(covers(district, station)).toBe(true));
  it('nothing of the next district', () => expect(covers(district, '340203D01')).toBe(false));
  it('a functional zone like a district', () =>
    expect([covers(zone, '3402Z1S01'), covers(zone, district)]).toEqual([true, false]));
  it('only itself as a station, sub-office, association or branch', () =>
    expect(
      ['T', 'S', 'A', 'B'].map((l) => [`340202${l}03`, `340202${l}04`].map((o) => covers(`340202${l}03`, o))),
    ).toEqual(Array(4).fill([true, false])));
  it('not its superior', () => expect([covers(district, city), covers(station, district)]).toEqual([false, false]));
  it('nothing when it is no organisation at all', () =>
    expect(['', '34', '340200', '340200Z01', '340200C1', ' 340200C01'].map((code) => covers(code, district))).toEqual(
      Array(6).fill(false),
    ));
});

it('says the same as a range and as a rule, whatever the codes', () => {
  const digit = fc.constantFrom(...'0389');
  const code = fc
    .tuple(fc.array(digit, { minLength: 6, maxLength: 6 }), fc.constantFrom(...'PCDXSABT'), digit, digit)
    .map(([area, level, a, b]) => area.join('') + level + a + b);
  const digits: Record<string, number> = { P: 2, C: 4, D: 6, X: 6 };
  fc.assert(
    fc.property(code, code, (ancestor, organisation) => {
      const fixed = digits[ancestor[6]!] ?? 9;
      const { from, before } = scopeOf(ancestor);
      expect(from <= organisation && organisation < before).toBe(organisation.startsWith(ancestor.slice(0, fixed)));
    }),
  );
});
