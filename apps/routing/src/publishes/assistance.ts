import type { RoutingEvents } from '@12315/contracts';
import type { AssistanceEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

/** What was written to and fro stays here. */
export const assistancePublications: Publications<AssistanceEvent, RoutingEvents> = {
  AssistanceRequested: ({ assistanceId, reference, organisation, toArea, toName, reply, requestedAt }) => [
    {
      type: 'routing.assistance-requested.v1',
      data: { assistanceId, reference, organisation, toArea, toName, reply, requestedAt },
    },
  ],
  AssistanceReplied: ({ assistanceId, reference, organisation, recovered, onTime, repliedAt }) => [
    {
      type: 'routing.assistance-replied.v1',
      data: { assistanceId, reference, organisation, recovered, onTime, repliedAt },
    },
  ],
  AssistanceDueSoon: ({ assistanceId, reference, organisation, dueOn, article }) => [
    { type: 'routing.assistance-due-soon.v1', data: { assistanceId, reference, organisation, dueOn, article } },
  ],
  AssistanceOverdue: ({ assistanceId, reference, organisation, dueOn, article }) => [
    { type: 'routing.assistance-overdue.v1', data: { assistanceId, reference, organisation, dueOn, article } },
  ],
};
