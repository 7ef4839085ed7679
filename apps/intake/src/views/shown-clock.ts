import { type Deadline, explain } from '@12315/law';

/** A clock as people read it: what, until when, by which article, and counted how. */
export interface ShownClock extends Pick<
  Deadline,
  'title' | 'startedOn' | 'dueOn' | 'outerLimit' | 'article' | 'provisional'
> {
  readonly state: 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'STOPPED';
  /** The trace in sentences, day by day where a day was not counted. */
  readonly explained: readonly string[];
}

export const clockOf = (deadline: Deadline): ShownClock => {
  const { title, startedOn, dueOn, outerLimit, article, provisional } = deadline;
  return { title, startedOn, dueOn, outerLimit, article, provisional, state: 'RUNNING', explained: explain(deadline) };
};
