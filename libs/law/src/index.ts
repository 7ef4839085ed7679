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
  filingArticle,
  type FilingConditions,
  type FilingDeclineCode,
  filingDeclineCodes,
  type FilingDeclineGround,
  filingDeclineGround,
  filingDeclineGrounds,
} from './filing';
export { type Form, type FormCode, formCodes, formOn } from './forms';
export { type Hearing, hearingOn, type Intended, type RespondentKind } from './hearing';
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
export { nextReport, reportAt, type Reported } from './report';
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
export {
  type Area,
  type Competent,
  type Jurisdiction,
  type JurisdictionFacts,
  jurisdictionOf,
  type Places,
  type SellerKind,
} from './jurisdiction';
export { type Ground, type RefusalCode, refusalCodes, refusalGround, refusalGrounds, waysToName } from './refusals';
export { type TerminationCode, terminationGround, terminationGrounds } from './terminations';
