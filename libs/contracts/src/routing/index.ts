import { channel, type MessagesOf } from '../channel';
import { DispatchIssuedV1 } from './dispatch-issued.v1';
import { DispatchSignedV1 } from './dispatch-signed.v1';
import { DispatchUndecidedV1 } from './dispatch-undecided.v1';
import { OrganisationRegisteredV1 } from './organisation-registered.v1';

export const routingEvents = channel(
  'routing.events',
  OrganisationRegisteredV1,
  DispatchIssuedV1,
  DispatchUndecidedV1,
  DispatchSignedV1,
);
export type RoutingEvents = MessagesOf<typeof routingEvents>;
