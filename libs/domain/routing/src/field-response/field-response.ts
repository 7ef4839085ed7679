import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import { instantOf, isOverdue } from '@12315/law';
import type { FieldResponseEvent, PlaceClass } from './field-response.events';

export type OrderCrew = Message<
  'OrderCrew',
  { responseId: string; organisation: string; reference: string; placeClass: PlaceClass }
>;
export type RecordArrival = Message<'RecordArrival', { responseId: string }>;
export type FileFieldReport = Message<'FileFieldReport', { responseId: string; words: string }>;
export type CheckArrival = Message<'CheckDeadline', { id: string }>;
export type FieldResponseCommand = OrderCrew | RecordArrival | FileFieldReport | CheckArrival;

interface Order {
  readonly organisation: string;
  readonly reference: string;
  readonly orderedAt: Instant;
  readonly dueAt: Instant;
}
export type FieldResponse =
  | { readonly status: 'none' }
  | ({ readonly status: 'ordered'; readonly overdue: boolean } & Order)
  | ({ readonly status: 'arrived' } & Order)
  | ({ readonly status: 'reported'; readonly words: string } & Order);

const minute = 60_000;
/** Minutes until the crew must be there. The platform's rule. */
export const arrivalTerm: Readonly<Record<PlaceClass, number>> = { URBAN: 30, REMOTE: 60 };

/** 出勤: a crew goes where a dispute is. */
export const fieldResponse: Decider<FieldResponseCommand, FieldResponseEvent, FieldResponse> = {
  category: 'fieldResponse',
  initial: { status: 'none' },

  decide: {
    OrderCrew: ({ responseId, organisation, reference, placeClass }, state, { occurredAt: orderedAt }) => {
      if (state.status !== 'none') return [];
      if (reference.trim() === '') return reject('invalid', 'field-response.reference-missing', responseId);
      const dueMinutes = arrivalTerm[placeClass];
      const dueAt = later(orderedAt, dueMinutes);
      const data = { responseId, organisation, reference, placeClass, dueMinutes, dueAt, orderedAt };
      return [{ type: 'CrewOrdered', data }];
    },

    RecordArrival: ({ responseId }, state, { occurredAt: arrivedAt }) => {
      if (state.status === 'none') return reject('not-found', 'field-response.unknown', responseId);
      if (state.status !== 'ordered') return [];
      const { organisation, reference, orderedAt } = state;
      const arrival = { minutes: minutesBetween(orderedAt, arrivedAt), onTime: !isOverdue(state, arrivedAt) };
      return [{ type: 'CrewArrived', data: { responseId, organisation, reference, ...arrival, arrivedAt } }];
    },

    FileFieldReport: ({ responseId, words }, state, { occurredAt: filedAt }) => {
      if (state.status === 'none') return reject('not-found', 'field-response.unknown', responseId);
      if (state.status === 'ordered') return reject('conflict', 'field-response.not-arrived', responseId);
      if (state.status === 'reported')
        return state.words === words ? [] : reject('conflict', 'field-response.already-reported', responseId);
      if (words.trim() === '') return reject('invalid', 'field-response.words-missing', responseId);
      const { organisation, reference } = state;
      return [{ type: 'FieldReportFiled', data: { responseId, organisation, reference, words, filedAt } }];
    },

    CheckDeadline: ({ id: responseId }, state, { occurredAt }) => {
      if (state.status !== 'ordered' || state.overdue || !isOverdue(state, occurredAt)) return [];
      const { organisation, reference, dueAt } = state;
      return [{ type: 'ArrivalOverdue', data: { responseId, organisation, reference, dueAt } }];
    },
  },

  evolve: {
    CrewOrdered: ({ organisation, reference, orderedAt, dueAt }) => ({
      status: 'ordered',
      overdue: false,
      organisation,
      reference,
      orderedAt,
      dueAt,
    }),
    CrewArrived: (_, state) => (state.status === 'none' ? state : { ...orderOf(state), status: 'arrived' }),
    ArrivalOverdue: (_, state) => (state.status === 'ordered' ? { ...state, overdue: true } : state),
    FieldReportFiled: ({ words }, state) =>
      state.status === 'none' ? state : { ...orderOf(state), status: 'reported', words },
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => (state.status === 'ordered' && !state.overdue ? state.dueAt : null),
};

const orderOf = ({ organisation, reference, orderedAt, dueAt }: Order): Order => ({
  organisation,
  reference,
  orderedAt,
  dueAt,
});
const later = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(at) + minutes * minute).toISOString());
/** 0 where the clock was set back in between. */
const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / minute));
