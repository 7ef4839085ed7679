import type { RoutingEvents } from '@12315/contracts';
import type { IncidentEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

export const incidentPublications: Publications<IncidentEvent, RoutingEvents> = {
  IncidentOpened: ({ incidentId, organisation, title, persons, openedAt }) => [
    { type: 'routing.incident-opened.v1', data: { incidentId, organisation, title, persons, openedAt } },
  ],
  IncidentReportedToDeputy: ({ incidentId, organisation, reportedAt }) => [
    { type: 'routing.incident-reported-to-deputy.v1', data: { incidentId, organisation, reportedAt } },
  ],
  IncidentReportedExternally: ({ incidentId, organisation, agency, reportedAt }) => [
    { type: 'routing.incident-reported-externally.v1', data: { incidentId, organisation, agency, reportedAt } },
  ],
  ItemLinkedToIncident: ({ incidentId, organisation, number, linkedAt }) => [
    { type: 'routing.item-linked-to-incident.v1', data: { incidentId, organisation, number, linkedAt } },
  ],
  ReliefRecorded: ({ incidentId, organisation, visits, recordedAt }) => [
    { type: 'routing.relief-recorded.v1', data: { incidentId, organisation, visits, recordedAt } },
  ],
  GroupSettlementReached: ({ incidentId, organisation, persons, amount, reachedAt }) => [
    { type: 'routing.group-settlement-reached.v1', data: { incidentId, organisation, persons, amount, reachedAt } },
  ],
  IncidentClosed: ({ incidentId, organisation, persons, settled, amount, closedAt }) => [
    { type: 'routing.incident-closed.v1', data: { incidentId, organisation, persons, settled, amount, closedAt } },
  ],
};
