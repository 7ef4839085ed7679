import type { LegalDate } from '@12315/kernel';
import fc from 'fast-check';
import {
  addCalendarDays,
  addDays,
  addWorkingDays,
  calendarOf,
  daysBetween,
  isHoliday,
  isSettled,
  isWorkingDay,
  legalDate,
  nextWorkingDay,
  publishedCalendar as calendar,
  weekdayOf,
  yearPlans,
} from './index';

const day = (text: string): LegalDate => legalDate(text);
const workingDaysFrom = (start: string, n: number) => addWorkingDays(calendar, day(start), n);
const calendarDaysFrom = (start: string, n: number) => addCalendarDays(calendar, day(start), n);

describe('working days', () => {
  it.each([
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2012-09-28', 7, '2012-10-15'],
    ['2020-01-23', 7, '2020-02-11'],
    ['2026-09-24', 15, '2026-10-22'],
    ['2026-09-24', 30, '2026-11-12'],
    ['2021-01-04', 45, '2021-03-11'],
    ['2024-07-01', 45, '2024-09-02'],
    ['2026-02-13', 10, '2026-03-05'],
  ])('from %s %i of them end on %s', (start, n, dueOn) =>
    expect(workingDaysFrom(start, n)).toEqual({ dueOn, outerLimit: null, provisional: false }),
  );

  it.each([
    ['2026-05-08', '2026-05-09', 'a Saturday worked for Labour Day'],
    ['2026-02-13', '2026-02-14', 'a Saturday worked before the Spring Festival'],
    ['2026-02-14', '2026-02-24', 'nine days off'],
    ['2026-02-27', '2026-02-28', 'a Saturday worked after it'],
    ['2026-09-18', '2026-09-20', 'a Sunday worked whose Saturday is off'],
    ['2026-10-09', '2026-10-10', 'a Saturday worked after the National Day'],
    ['2018-12-28', '2018-12-29', 'a December Saturday worked under the notice of the next year'],
    ['2018-12-29', '2019-01-02', 'a December Monday off under it'],
    ['2020-01-31', '2020-02-03', 'the Saturday that the extension of 2020 took out of the working days'],
    ['2019-04-30', '2019-05-05', 'Labour Day of 2019 as its second notice arranged it'],
    ['2015-09-02', '2015-09-06', 'the seventieth anniversary of the victory'],
    ['2011-12-30', '2011-12-31', 'a New Year’s Eve worked'],
  ])('after %s comes %s: %s', (before, next) => expect(nextWorkingDay(calendar, day(before))).toBe(next));
});

describe('calendar days', () => {
  it.each([
    ['2026-08-02', 60, '2026-10-08', 'a holiday as last day moves it behind the holiday'],
    ['2026-07-05', 90, '2026-10-08', 'a Saturday inside the holiday moves too'],
    ['2026-07-05', 120, '2026-11-02', 'an ordinary Monday stays'],
    ['2024-07-01', 60, '2024-08-30', 'an ordinary Friday stays'],
  ])('from %s %i of them end on %s: %s', (start, n, dueOn) =>
    expect(calendarDaysFrom(start, n)).toEqual({ dueOn, outerLimit: null, provisional: false }),
  );
  it('an ordinary Sunday is due, the Monday after it is the outer limit', () =>
    expect(calendarDaysFrom('2026-05-06', 60)).toEqual({
      dueOn: '2026-07-05',
      outerLimit: '2026-07-06',
      provisional: false,
    }));
  it('a holiday joined to a weekend moves to the Saturday, which is no holiday', () =>
    expect(calendarDaysFrom('2019-02-04', 60)).toEqual({
      dueOn: '2019-04-06',
      outerLimit: '2019-04-08',
      provisional: false,
    }));
  it('the Sunday inside a three-day holiday is a holiday', () =>
    expect(calendarDaysFrom('2011-04-06', 60).dueOn).toBe('2011-06-07'));
  it('a Saturday worked for a holiday is a working day like any other', () =>
    expect(calendarDaysFrom('2026-03-10', 60)).toEqual({
      dueOn: '2026-05-09',
      outerLimit: null,
      provisional: false,
    }));
});

describe('a year without a notice', () => {
  it('makes a limit provisional that ends in it', () => {
    expect(workingDaysFrom('2026-12-25', 7)).toEqual({ dueOn: '2027-01-05', outerLimit: null, provisional: true });
    expect(calendarDaysFrom('2026-11-03', 60).provisional).toBe(true);
    expect(workingDaysFrom('2027-01-04', 1).provisional).toBe(true);
  });
  it('unsettles the last three days of the year before', () => {
    expect(workingDaysFrom('2026-12-25', 1).provisional).toBe(false);
    expect(workingDaysFrom('2026-12-28', 1).provisional).toBe(true);
    expect(isSettled(calendar, day('2025-12-31'))).toBe(true);
  });
  it('is settled once its plan is published', () => {
    const plan = { year: 2027, notice: null, holidays: [{ name: '元旦', off: ['2027-01-01/2027-01-03'], work: [] }] };
    const grown = calendarOf([...yearPlans, plan]);
    expect(addWorkingDays(grown, day('2026-12-25'), 7)).toEqual({
      dueOn: '2027-01-06',
      outerLimit: null,
      provisional: false,
    });
  });
  it('makes a count provisional that began before the first plan', () => {
    expect(workingDaysFrom('2006-12-28', 7).provisional).toBe(true);
    expect(workingDaysFrom('2006-12-31', 1)).toEqual({ dueOn: '2007-01-04', outerLimit: null, provisional: false });
  });
});

describe('the published plans', () => {
  it('cover 2007 to 2026, each with its notice where the number is known', () => {
    expect(yearPlans.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
    expect(yearPlans.filter(({ notice }) => notice === null).map(({ year }) => year)).toEqual([2008, 2009]);
    const pattern = /^国办发明电〔\d{4}〕\d+号$/;
    yearPlans.forEach(({ year, notice }) => {
      if (notice) expect([year, notice, pattern.test(notice)]).toEqual([year, notice, true]);
      if (notice) expect(notice).toContain(`〔${year - 1}〕`);
    });
  });
  it('work only Saturdays and Sundays', () =>
    expect(
      [...calendar.days].filter(([date, { off }]) => !off && ![0, 6].includes(weekdayOf(date))).map(([date]) => date),
    ).toEqual([]));
  it('have 545 days off and 130 days worked from 2007 on', () => {
    const off = [...calendar.days.values()].filter((plan) => plan.off).length;
    expect([off, calendar.days.size - off]).toEqual([545, 130]);
  });
  it('name the notice that changed a holiday', () =>
    expect(calendar.days.get(day('2019-05-02'))).toEqual({
      name: '劳动节',
      off: true,
      notice: '国办发明电〔2019〕3号',
    }));
});

describe('for every start and number', () => {
  const date = fc.integer({ min: 0, max: 7100 }).map((n) => addDays(day('2007-01-01'), n));
  const few = fc.integer({ min: 0, max: 60 });
  const add = (start: LegalDate, n: number) => addWorkingDays(calendar, start, n).dueOn;

  it('more working days end later, and a later start never ends sooner', () =>
    fc.assert(
      fc.property(date, few, few, (start, n, more) => {
        expect(add(start, n + more + 1) > add(start, n)).toBe(true);
        expect(add(addDays(start, more), n) >= add(start, n)).toBe(true);
      }),
    ));
  it('working days end on a working day', () =>
    fc.assert(fc.property(date, few, (start, n) => isWorkingDay(calendar, add(start, n + 1)))));
  it('n and then m working days are n + m', () =>
    fc.assert(fc.property(date, few, few, (start, n, m) => add(add(start, n), m) === add(start, n + m))));
  it('exactly n working days lie after the start up to the end', () =>
    fc.assert(
      fc.property(date, few, (start, n) => {
        const length = daysBetween(start, add(start, n));
        const after = Array.from({ length }, (_, i) => addDays(start, i + 1));
        expect(after.filter((each) => isWorkingDay(calendar, each)).length).toBe(n);
      }),
    ));
  it('calendar days never end before their number, nor on a holiday, nor later than the holiday lasts', () =>
    fc.assert(
      fc.property(date, few, (start, n) => {
        const raw = addDays(start, n);
        const { dueOn, outerLimit } = addCalendarDays(calendar, start, n);
        expect(dueOn >= raw).toBe(true);
        expect(isHoliday(calendar, dueOn)).toBe(false);
        const between = Array.from({ length: daysBetween(raw, dueOn) }, (_, i) => addDays(raw, i));
        expect(between.every((each) => isHoliday(calendar, each))).toBe(true);
        expect(outerLimit === null).toBe(isWorkingDay(calendar, dueOn));
      }),
    ));
});
