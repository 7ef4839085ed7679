import type { LegalDate } from '@12315/kernel';
import { type Deadline, explain } from '@12315/law';

/** A legal date as people read it: until when, by which article, counted how. All null and empty where none is known. */
export interface ShownClock {
  readonly dueOn: LegalDate | null;
  readonly article: string | null;
  readonly explained: readonly string[];
}

export const noClock: ShownClock = { dueOn: null, article: null, explained: [] };
export const shownClock = (deadline: Deadline | null): ShownClock =>
  deadline === null ? noClock : { dueOn: deadline.dueOn, article: deadline.article, explained: explain(deadline) };
