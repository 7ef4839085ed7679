import type { Instant, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

export const placeClasses = ['URBAN', 'REMOTE'] as const;
export type PlaceClass = (typeof placeClasses)[number];

interface Of {
  readonly responseId: string;
  readonly organisation: string;
  /** The receipt number of what calls for it. */
  readonly reference: string;
}
export type CrewOrdered = Message<
  'CrewOrdered',
  Of & {
    placeClass: PlaceClass;
    dueMinutes: number;
    /** Late from here. */
    dueAt: Instant;
    orderedAt: Instant;
  }
>;
export type CrewArrived = Message<
  'CrewArrived',
  Of & {
    /** Whole minutes since the order. */
    minutes: number;
    onTime: boolean;
    arrivedAt: Instant;
  }
>;
export type ArrivalOverdue = Message<'ArrivalOverdue', Of & { dueAt: Instant }>;
export type FieldReportFiled = Message<'FieldReportFiled', Of & { words: string; filedAt: Instant }>;
export type FieldResponseEvent = CrewOrdered | CrewArrived | ArrivalOverdue | FieldReportFiled;
