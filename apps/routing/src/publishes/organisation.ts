import type { RoutingEvents } from '@12315/contracts';
import type { OrganisationEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

export const organisationPublications: Publications<OrganisationEvent, RoutingEvents> = {
  OrganisationRegistered: ({ code, name, kind, area, parent, validFrom }) => [
    { type: 'routing.organisation-registered.v1', data: { code, name, kind, area, parent, validFrom } },
  ],
};
