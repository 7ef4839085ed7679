import type { Instant, LegalDate } from '@12315/kernel';
import { type Calendar, isSettled, isWorkingDay } from './calendar';
import { instruments } from './instruments';
import type { Limit, PauseReason } from './limit';
import { addDays, daysBetween, legalDateOf } from './time';

/** Time that the law may leave out: the days after `from` up to and including the day of `until`. */
export interface Pause {
  readonly reason: PauseReason;
  readonly from: Instant;
  readonly until: Instant;
}

/** Consecutive days that were treated alike. */
export interface TraceStep {
  readonly day: LegalDate;
  /** The last of them; `day` itself if it is one. */
  readonly until: LegalDate;
  readonly counted: boolean;
  /** Days counted so far, these included. */
  readonly count: number;
  readonly because: string;
}

interface Verdict {
  readonly counted: boolean;
  readonly because: string;
}
export interface CountedDay extends Verdict {
  readonly day: LegalDate;
  readonly count: number;
}

/** The days after `start` until `n` of them counted. */
export const countDays = (
  start: LegalDate,
  n: number,
  verdictOn: (day: LegalDate) => Verdict,
): readonly CountedDay[] => {
  const days: CountedDay[] = [];
  for (let day = addDays(start, 1), count = 0; count < n; day = addDays(day, 1)) {
    const verdict = verdictOn(day);
    if (verdict.counted) count++;
    days.push({ day, count, ...verdict });
  }
  return days;
};

/** What is counted, and by which calendar. */
export interface Counting {
  readonly calendar: Calendar;
  readonly limit: Limit;
}

/** Whether a day counts, and why. Only what the limit lists stops its clock. */
export const judge = ({ calendar, limit }: Counting, pauses: readonly Pause[]) => {
  const stops = pauses
    .filter(({ reason }) => limit.pauses?.reasons.includes(reason))
    .map(({ reason, from, until }) => ({ reason, from: legalDateOf(from), until: legalDateOf(until) }));
  const ordinary = limit.unit === 'workingDay' ? workingDayVerdict : calendarDayVerdict;
  return (day: LegalDate): Verdict => {
    const stop = stops.find(({ from, until }) => from < day && day <= until);
    return stop ? { counted: false, because: paused(limit, stop.reason) } : ordinary(calendar, day);
  };
};

const pausedBy: Readonly<Record<PauseReason, string>> = {
  APPRAISAL: '鉴定、检测',
  TESTING: '检测、检验、检疫',
  RIGHT_HOLDER_IDENTIFICATION: '权利人辨认或者鉴别',
  SUSPENSION: '中止',
  HEARING: '听证',
  PUBLIC_NOTICE: '公告',
  REFUND_ORDER: '责令退还多收价款',
  RECUSAL: '回避',
};
const paused = ({ pauses }: Limit, reason: PauseReason): string =>
  `${pausedBy[reason]}期间（${pauses?.article ?? '条号未核实'}）`;

const calendarDayVerdict = (): Verdict => ({ counted: true, because: '自然日' });

const workingDayVerdict = (calendar: Calendar, day: LegalDate): Verdict => {
  const counted = isWorkingDay(calendar, day);
  const plan = calendar.days.get(day);
  if (plan)
    return { counted, because: `${plan.name}${plan.off ? '放假' : '调休，当日上班'}（${noticeOf(plan.notice)}）` };
  const guess = isSettled(calendar, day) ? '' : '（放假安排未公布，暂按星期推算）';
  return { counted, because: (counted ? '工作日' : '休息日') + guess };
};
const noticeOf = (notice: string | null): string => notice ?? '国务院办公厅通知，文号未核实';

/** `（《…办法》第四十五条）`, where the instrument says how its periods are counted. */
export const countingRule = ({ instrument }: Limit): string => {
  const { title, counting } = instruments[instrument];
  return counting === null ? '' : `（${title}${counting}）`;
};

/** The counted days with a last day that fell on a holiday moved to `dueOn`. */
export const moved = (start: Counting, days: readonly CountedDay[], dueOn: LegalDate): readonly CountedDay[] => {
  const raw = days.at(-1);
  if (raw === undefined || raw.day === dueOn) return days;
  const over = Array.from({ length: daysBetween(raw.day, dueOn) }, (_, i) => {
    const day = addDays(raw.day, i);
    const { because } = workingDayVerdict(start.calendar, day);
    return { day, counted: false, count: raw.count - 1, because: `${because}，届满日顺延` };
  });
  const because = `法定节假日后的第一日，期间届满${countingRule(start.limit)}`;
  return [...days.slice(0, -1), ...over, { day: dueOn, counted: true, count: raw.count, because }];
};

/** Consecutive days of one verdict as one step. */
export const inRuns = (days: readonly CountedDay[]): readonly TraceStep[] => {
  const steps: TraceStep[] = [];
  for (const { day, counted, count, because } of days) {
    const last = steps.at(-1);
    if (last && last.counted === counted && last.because === because)
      steps[steps.length - 1] = { ...last, until: day, count };
    else steps.push({ day, until: day, counted, count, because });
  }
  return steps;
};
