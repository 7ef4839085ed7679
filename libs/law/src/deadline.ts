import { type Instant, type LegalDate, reject } from '@12315/kernel';
import { type Calendar, lastDay, workingLastDay } from './calendar';
import { type CountedDay, countDays, countingRule, inRuns, judge, moved, type Pause, type TraceStep } from './count';
import { type InstrumentCode, ruleSetAt } from './instruments';
import type { Basis, Limit, Unit } from './limit';
import { citationOf, type Duty, limitFor } from './limits';
import { endOf, legalDateOf, startOf } from './time';

/** A time limit computed once, to be stored in the event that starts the clock. */
export interface Deadline {
  readonly limit: string;
  readonly duty: Duty;
  readonly title: string;
  readonly startsWith: string;
  readonly startedOn: LegalDate;
  readonly n: number;
  readonly unit: Unit;
  readonly dueOn: LegalDate;
  /** See `LastDay`. */
  readonly outerLimit: LegalDate | null;
  /** The end of `dueOn`; overdue from here. */
  readonly dueAt: Instant;
  /** 00:00 +08:00 of the counted day on which the clock warns. */
  readonly dueSoonAt: Instant | null;
  readonly article: string;
  readonly instrument: InstrumentCode;
  readonly basis: Basis;
  /** The complaint rules in force at the start. */
  readonly ruleSet: string;
  /** Computed with a year whose arrangement is not published; to be recomputed when it is. */
  readonly provisional: boolean;
  readonly trace: readonly TraceStep[];
}

export interface Start {
  readonly calendar: Calendar;
  readonly duty: Duty;
  readonly startedAt: Instant;
  readonly pauses?: readonly Pause[];
  /** The one lengthening the text allows was granted. */
  readonly extended?: boolean;
}

/** When a duty that started must be done, and why. Refuses a duty or a lengthening that the law of that day lacks. */
export const deadline = (start: Start): Deadline => {
  const { calendar, duty } = start;
  const startedOn = legalDateOf(start.startedAt);
  const limit = limitFor(duty, startedOn) ?? reject('invalid', 'law.no-limit', `${duty} ${startedOn}`);
  const n = limit.n + (start.extended ? extensionOf(limit) : 0);
  const days = countDays(startedOn, n, judge({ calendar, limit }, start.pauses ?? []));
  const raw = days.at(-1) as CountedDay;
  const last = limit.unit === 'workingDay' ? workingLastDay(calendar, startedOn, raw.day) : lastDay(calendar, raw.day);
  return {
    limit: limit.id,
    duty,
    title: limit.title,
    startsWith: limit.startsWith,
    startedOn,
    n,
    unit: limit.unit,
    ...last,
    dueAt: endOf(last.dueOn),
    dueSoonAt: soonAt(limit, days),
    article: citationOf(limit),
    instrument: limit.instrument,
    basis: limit.basis,
    ruleSet: ruleSetAt(startedOn),
    trace: inRuns([
      {
        day: startedOn,
        counted: false,
        count: 0,
        because: `期间开始的当日${countingRule(limit)}`,
      },
      ...moved({ calendar, limit }, days, last.dueOn),
    ]),
  };
};

/** Whether something due is overdue: from 24:00 +08:00 of its day. */
export const isOverdue = ({ dueAt }: Pick<Deadline, 'dueAt'>, at: Instant): boolean => at >= dueAt;

const extensionOf = (limit: Limit): number =>
  limit.extension?.n ?? reject('invalid', 'law.no-extension', citationOf(limit));

/** A lengthened limit warns as long before its end as the plain one. */
const soonAt = ({ n, soonOn }: Limit, days: readonly CountedDay[]): Instant | null => {
  if (soonOn === undefined) return null;
  const total = days.at(-1)?.count ?? 0;
  const warning = days.find(({ count }) => count === soonOn + total - n);
  return warning ? startOf(warning.day) : null;
};
