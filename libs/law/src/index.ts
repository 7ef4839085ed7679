export {
  type ArrangedDay,
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  calendarOf,
  type HolidayPlan,
  isHoliday,
  isSettled,
  isWorkingDay,
  type LastDay,
  nextWorkingDay,
  publishedCalendar,
  type YearPlan,
} from './calendar';
export { yearPlans } from './calendar.data';
export type { Pause, TraceStep } from './count';
export { type Deadline, deadline, isOverdue, type Start } from './deadline';
export { explain } from './explain';
export {
  cite,
  type Field,
  type Instrument,
  type InstrumentCode,
  instrumentAt,
  instruments,
  type RuleSet,
  ruleSetAt,
} from './instruments';
export type { Basis, Limit, PauseReason, Unit } from './limit';
export { citationOf, type Duty, limitFor, limits } from './limits';
export {
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
} from './time';
