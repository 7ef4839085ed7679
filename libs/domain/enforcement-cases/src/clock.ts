import type { Instant } from '@12315/kernel';
import {
  cite,
  type Deadline,
  deadline,
  type Duty,
  instrumentAt,
  isOverdue,
  legalDateOf,
  limitFor,
  publishedCalendar,
  type Start,
} from '@12315/law';

/** A deadline, or null where the law of the day sets none: then nothing falls due, and the act stands. */
export const deadlineOf = (
  duty: Duty,
  startedAt: Instant,
  more: Pick<Start, 'pauses' | 'extended'> = {},
): Deadline | null =>
  limitFor(duty, legalDateOf(startedAt)) === null
    ? null
    : deadline({ calendar: publishedCalendar, duty, startedAt, ...more });

/** Whether an act at a moment is in time; it is where no period is known. */
export const inTime = (due: Deadline | null, at: Instant): boolean => due === null || !isOverdue(due, at);

/** An article of the penalty procedure as it stands since 2021-07-15; undefined before, when it was not at hand. */
export const penaltyArticle = (article: string, at: Instant): string | undefined => {
  const code = instrumentAt('penalty-procedure', legalDateOf(at));
  return code === 'P2021' || code === 'P2022' ? cite(code, article) : undefined;
};
