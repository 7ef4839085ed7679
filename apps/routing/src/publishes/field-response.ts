import type { RoutingEvents } from '@12315/contracts';
import type { FieldResponseEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

/** The words of the report stay here. */
export const fieldResponsePublications: Publications<FieldResponseEvent, RoutingEvents> = {
  CrewOrdered: ({ responseId, organisation, reference, placeClass, dueAt }) => [
    { type: 'routing.crew-ordered.v1', data: { responseId, organisation, reference, placeClass, dueAt } },
  ],
  CrewArrived: ({ responseId, organisation, reference, minutes, onTime, arrivedAt }) => [
    { type: 'routing.crew-arrived.v1', data: { responseId, organisation, reference, minutes, onTime, arrivedAt } },
  ],
  ArrivalOverdue: ({ responseId, organisation, reference, dueAt }) => [
    { type: 'routing.arrival-overdue.v1', data: { responseId, organisation, reference, dueAt } },
  ],
  FieldReportFiled: ({ responseId, organisation, reference, filedAt }) => [
    { type: 'routing.field-report-filed.v1', data: { responseId, organisation, reference, filedAt } },
  ],
};
