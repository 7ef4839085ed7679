import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOf,
  instantOf,
  isBefore,
  legalDate,
  legalDateOf,
  shanghaiTime,
  startOf,
  weekdayOf,
} from './index';

describe('the legal date of an instant', () => {
  it('changes at 16:00 UTC', () => {
    expect(legalDateOf(instantOf('2026-05-05T15:59:59.999Z'))).toBe('2026-05-05');
    expect(legalDateOf(instantOf('2026-05-05T16:00:00.000Z'))).toBe('2026-05-06');
  });
  it('is the same however the instant is written', () =>
    expect(legalDateOf(instantOf('2026-05-06T00:00:00+08:00'))).toBe('2026-05-06'));
  it('ends where the next day starts, 24:00 in Asia/Shanghai', () => {
    expect(endOf(legalDate('2026-12-31'))).toBe('2026-12-31T16:00:00.000Z');
    expect(startOf(legalDate('2027-01-01'))).toBe('2026-12-31T16:00:00.000Z');
  });
  it('holds from its start up to, not at, its end', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 86_399_999 }), (n, ms) => {
        const date = addDays(legalDate('1990-01-01'), n);
        const at = instantOf(new Date(Date.parse(startOf(date)) + ms).toISOString());
        expect(legalDateOf(at)).toBe(date);
        expect(isBefore(at, endOf(date))).toBe(true);
      }),
    ));
});

describe('reading and writing time', () => {
  it('makes UTC with milliseconds of anything that names its offset', () => {
    expect(instantOf('2026-05-06T09:00+08:00')).toBe('2026-05-06T01:00:00.000Z');
    expect(instantOf('2026-05-06T01:00:00Z')).toBe('2026-05-06T01:00:00.000Z');
  });
  it.each(['2026-05-06', '2026-05-06T09:00:00', 'May 6, 2026', '2026-02-30T00:00:00Z', '2026-05-06T25:00:00Z', ''])(
    'refuses %p as an instant',
    (text) => expect(() => instantOf(text)).toThrow('time.not-an-instant'),
  );
  it.each(['2026-02-29', '2026-13-01', '2026-5-6', '2026-05-06T00:00:00Z', ''])('refuses %p as a day', (text) =>
    expect(() => legalDate(text)).toThrow('time.not-a-date'),
  );
  it('shows +08:00', () =>
    expect(shanghaiTime(instantOf('2026-05-05T16:30:00Z'))).toBe('2026-05-06T00:30:00.000+08:00'));
});

describe('counting days', () => {
  it('goes over leap days and years', () => {
    expect(addDays(legalDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(legalDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(legalDate('2024-02-28'), legalDate('2024-03-01'))).toBe(2);
    expect(weekdayOf(legalDate('2026-05-09'))).toBe(6);
  });
});

/** A reader's time zone reaches a Date only through its local methods or through text without an offset. */
it('never asks the machine for its time zone', () => {
  const local =
    /\.(get|set)(Date|Day|FullYear|Year|Hours|Minutes|Month|Seconds|Milliseconds|TimezoneOffset)\(|toLocale|Intl\.|new Date\(\s*\w+\s*,/;
  const sources = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  expect(sources.filter((name) => local.test(readFileSync(`${__dirname}/${name}`, 'utf8')))).toEqual([]);
});
