import type { Instant } from '@12315/kernel';
import { type Deadline, isOverdue } from './deadline';
import { isBefore } from './time';

/** What the clock of a deadline has reported so far. */
export type Reported = 'nothing' | 'due-soon' | 'overdue';
type Clocked = Pick<Deadline, 'dueAt' | 'dueSoonAt'>;

/** The next moment at which a deadline has something to report; null once it was reported overdue. */
export const nextReport = ({ dueAt, dueSoonAt }: Clocked, reported: Reported): Instant | null => {
  if (reported === 'overdue') return null;
  return reported === 'nothing' ? (dueSoonAt ?? dueAt) : dueAt;
};

/** What a deadline has to report at a moment, each thing once. One that nobody looked at before is only overdue. */
export const reportAt = (deadline: Clocked, reported: Reported, at: Instant): 'due-soon' | 'overdue' | null => {
  const next = nextReport(deadline, reported);
  if (next === null || isBefore(at, next)) return null;
  return isOverdue(deadline, at) ? 'overdue' : 'due-soon';
};
