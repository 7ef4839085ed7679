import type { LegalDate } from '@12315/kernel';
import { yearPlans } from './calendar.data';
import { addDays, daysBetween, legalDate, weekdayOf } from './time';

/** One year's arrangement by the State Council, as published: 放假 and 调休上班. */
export interface YearPlan {
  readonly year: number;
  /** 文号; null where it has not been checked. */
  readonly notice: string | null;
  readonly holidays: readonly HolidayPlan[];
}
export interface HolidayPlan {
  readonly name: string;
  /** Days off, `2026-05-01/2026-05-05` or a single day. New Year's may begin in December of the year before. */
  readonly off: readonly string[];
  /** Saturdays and Sundays worked for it. */
  readonly work: readonly string[];
  /** A notice of its own that arranged or changed it. */
  readonly notice?: string;
}

/** A day that a notice speaks of. */
export interface ArrangedDay {
  readonly name: string;
  readonly off: boolean;
  readonly notice: string | null;
}
/** The arrangements of some years, indexed by day. */
export interface Calendar {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<LegalDate, ArrangedDay>;
}

const daysOf = (span: string): readonly LegalDate[] => {
  const [from, to] = span.split('/');
  const first = legalDate(from ?? '');
  const last = legalDate(to ?? from ?? '');
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
};
const arranged = (plan: YearPlan): readonly (readonly [LegalDate, ArrangedDay])[] =>
  plan.holidays.flatMap(({ name, off, work, notice = plan.notice }) => [
    ...off.flatMap(daysOf).map((day) => [day, { name, off: true, notice }] as const),
    ...work.flatMap(daysOf).map((day) => [day, { name, off: false, notice }] as const),
  ]);

/** A calendar from the published plans; a later plan of the same day wins. The days are laid out when somebody first asks. */
export const calendarOf = (plans: readonly YearPlan[]): Calendar => {
  let laidOut: Calendar['days'] | undefined;
  return {
    years: new Set(plans.map(({ year }) => year)),
    get days() {
      return (laidOut ??= new Map(plans.flatMap(arranged)));
    },
  };
};

/** What is known today: 2007–2026. A newer year arrives as a published plan: `calendarOf([...yearPlans, plan])`. */
export const publishedCalendar: Calendar = calendarOf(yearPlans);

/** Whether the arrangement of a day is published. The last three days of a year wait for the next notice, which has
 * moved them four times since 2007 (2018-12-29 was worked, 2018-12-31 was off). */
export const isSettled = ({ years }: Calendar, day: LegalDate): boolean => {
  const year = Number(day.slice(0, 4));
  return years.has(year) && (day.slice(5) < '12-29' || years.has(year + 1));
};

/** 放假 under the State Council's notice; an ordinary weekend is not. */
export const isHoliday = (calendar: Calendar, day: LegalDate): boolean => calendar.days.get(day)?.off ?? false;

/** 工作日: Monday to Friday without the days off, and the weekend days worked for them. */
export const isWorkingDay = (calendar: Calendar, day: LegalDate): boolean => {
  const plan = calendar.days.get(day);
  return plan ? !plan.off : ![0, 6].includes(weekdayOf(day));
};

/** The day itself if it satisfies, else the first after it that does. */
const firstFrom = (day: LegalDate, wanted: (day: LegalDate) => boolean): LegalDate =>
  wanted(day) ? day : firstFrom(addDays(day, 1), wanted);

/** The first working day after a day. */
export const nextWorkingDay = (calendar: Calendar, day: LegalDate): LegalDate =>
  firstFrom(addDays(day, 1), (next) => isWorkingDay(calendar, next));

/** The last day of a limit. */
export interface LastDay {
  readonly dueOn: LegalDate;
  /** The next working day where `dueOn` is none: the last day on which the other reading of 法定节假日 would be kept. */
  readonly outerLimit: LegalDate | null;
  /** The count touches a year whose arrangement is not published. */
  readonly provisional: boolean;
}

/** `n` working days, the start day not counted. */
export const addWorkingDays = (calendar: Calendar, start: LegalDate, n: number): LastDay => {
  let dueOn = start;
  for (let i = 0; i < n; i++) dueOn = nextWorkingDay(calendar, dueOn);
  return workingLastDay(calendar, start, dueOn);
};

/** `n` calendar days, the start day not counted; the last day moves as `lastDay` says. */
export const addCalendarDays = (calendar: Calendar, start: LegalDate, n: number): LastDay =>
  lastDay(calendar, addDays(start, n));

/** A last day that is a day off under the State Council's notice moves to the first day after it; an ordinary weekend
 * does not move it, and then the next working day is the outer limit. C2026 art 45, P2022 art 80, SQ2020 art 55. */
export const lastDay = (calendar: Calendar, raw: LegalDate): LastDay => {
  const dueOn = firstFrom(raw, (day) => !isHoliday(calendar, day));
  const outerLimit = isWorkingDay(calendar, dueOn) ? null : nextWorkingDay(calendar, dueOn);
  return { dueOn, outerLimit, provisional: !isSettled(calendar, outerLimit ?? dueOn) };
};

/** The last of counted working days. Settled days lie together: the first and the last speak for those between. */
export const workingLastDay = (calendar: Calendar, start: LegalDate, dueOn: LegalDate): LastDay => {
  const settled = isSettled(calendar, addDays(start, 1)) && isSettled(calendar, dueOn);
  return { dueOn, outerLimit: null, provisional: !settled };
};
