import type { RoutingEvents } from '@12315/contracts';
import type { DispatchEvent, OrganisationEvent } from '@12315/domain-routing';
import type { Publications } from '@12315/platform';

export const organisationPublications: Publications<OrganisationEvent, RoutingEvents> = {
  OrganisationRegistered: ({ code, name, kind, area, parent, validFrom }) => [
    { type: 'routing.organisation-registered.v1', data: { code, name, kind, area, parent, validFrom } },
  ],
};

export const dispatchPublications: Publications<DispatchEvent, RoutingEvents> = {
  DispatchIssued: ({ dispatchId, complaintId, number, target, kind, ...how }) => {
    const { rule, because, alternatives, issuedAt, receivedAt } = how;
    const data = { dispatchId, complaintId, number, target, kind, rule, because, alternatives, issuedAt, receivedAt };
    return [{ type: 'routing.dispatch-issued.v1', data }];
  },
  DispatchUndecided: ({ dispatchId, complaintId, number, organisation, receivedAt, ...why }) => {
    const { rule, because, alternatives, undecidedAt } = why;
    const about = { dispatchId, complaintId, number, organisation, receivedAt };
    return [{ type: 'routing.dispatch-undecided.v1', data: { ...about, rule, because, alternatives, undecidedAt } }];
  },
  DispatchSigned: ({ dispatchId, complaintId, target, signedAt }) => [
    { type: 'routing.dispatch-signed.v1', data: { dispatchId, complaintId, target, signedAt } },
  ],
};
