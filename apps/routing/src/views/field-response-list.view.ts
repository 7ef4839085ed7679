import { fieldResponse, type FieldResponseEvent, type PlaceClass } from '@12315/domain-routing';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedFieldResponse {
  readonly organisation: string;
  readonly reference: string;
  readonly status: 'ORDERED' | 'ARRIVED' | 'REPORTED';
  readonly placeClass: PlaceClass | null;
  readonly dueMinutes: number;
  readonly orderedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly minutes: number | null;
  readonly onTime: boolean | null;
  readonly arrivedAt: Instant | null;
  readonly words: string | null;
  readonly filedAt: Instant | null;
}

/** 出勤, the last one first. */
const view: View<FieldResponseEvent, ListedFieldResponse> = {
  name: 'routing.field-response-list.v1',
  key: ({ data }) => data.responseId,
  initial: {
    organisation: '',
    reference: '',
    status: 'ORDERED',
    placeClass: null,
    dueMinutes: 0,
    orderedAt: null,
    dueAt: null,
    overdue: false,
    minutes: null,
    onTime: null,
    arrivedAt: null,
    words: null,
    filedAt: null,
  },
  evolve: {
    CrewOrdered: ({ organisation, reference, placeClass, dueMinutes, orderedAt, dueAt }, doc) => ({
      ...doc,
      organisation,
      reference,
      placeClass,
      dueMinutes,
      orderedAt,
      dueAt,
    }),
    CrewArrived: ({ minutes, onTime, arrivedAt }, doc) => ({ ...doc, status: 'ARRIVED', minutes, onTime, arrivedAt }),
    ArrivalOverdue: (_, doc) => ({ ...doc, overdue: true }),
    FieldReportFiled: ({ words, filedAt }, doc) => ({ ...doc, status: 'REPORTED', words, filedAt }),
  },
};

const schema = new Schema<ListedFieldResponse>(
  {
    organisation: String,
    reference: String,
    status: String,
    placeClass: String,
    dueMinutes: Number,
    orderedAt: String,
    dueAt: String,
    overdue: Boolean,
    minutes: Number,
    onTime: Boolean,
    arrivedAt: String,
    words: String,
    filedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, orderedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, orderedAt: -1, _id: 1 })
  .index({ reference: 1 });

export const fieldResponseList = shows(view, [fieldResponse], schema);
