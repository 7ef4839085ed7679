import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { FieldResponseCommand } from './field-response';
import type { FieldResponseEvent } from './field-response.events';

const responseId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0501';
const reference = '340200C01202605060001C1';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const of = { responseId, organisation, reference };
const dueAt = instantOf('2026-05-06T01:30:00Z');
const words = '现场核秤，短斤少两属实，商家当场补足。';

export const fieldResponseEventExamples: Examples<FieldResponseEvent> = {
  CrewOrdered: {
    type: 'CrewOrdered',
    data: { ...of, placeClass: 'URBAN', dueMinutes: 30, dueAt, orderedAt: now },
  },
  CrewArrived: { type: 'CrewArrived', data: { ...of, minutes: 0, onTime: true, arrivedAt: now } },
  ArrivalOverdue: { type: 'ArrivalOverdue', data: { ...of, dueAt } },
  FieldReportFiled: { type: 'FieldReportFiled', data: { ...of, words, filedAt: now } },
};

export const fieldResponseCommandExamples: Examples<FieldResponseCommand> = {
  OrderCrew: { type: 'OrderCrew', data: { ...of, placeClass: 'URBAN' } },
  RecordArrival: { type: 'RecordArrival', data: { responseId } },
  FileFieldReport: { type: 'FileFieldReport', data: { responseId, words } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: responseId } },
};
