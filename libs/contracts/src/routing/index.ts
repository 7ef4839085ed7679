import { channel, type MessagesOf } from '../channel';
import { AccountabilityDecidedV1 } from './accountability-decided.v1';
import { AccountabilityRaisedV1 } from './accountability-raised.v1';
import { ArrivalOverdueV1 } from './arrival-overdue.v1';
import { AssistanceDueSoonV1 } from './assistance-due-soon.v1';
import { AssistanceOverdueV1 } from './assistance-overdue.v1';
import { AssistanceRepliedV1 } from './assistance-replied.v1';
import { AssistanceRequestedV1 } from './assistance-requested.v1';
import { CrewArrivedV1 } from './crew-arrived.v1';
import { CrewOrderedV1 } from './crew-ordered.v1';
import { DispatchIssuedV1 } from './dispatch-issued.v1';
import { DispatchSignedV1 } from './dispatch-signed.v1';
import { DispatchUndecidedV1 } from './dispatch-undecided.v1';
import { DispatchUrgedV1 } from './dispatch-urged.v1';
import { FieldReportFiledV1 } from './field-report-filed.v1';
import { GroupSettlementReachedV1 } from './group-settlement-reached.v1';
import { IncidentClosedV1 } from './incident-closed.v1';
import { IncidentOpenedV1 } from './incident-opened.v1';
import { IncidentReportedExternallyV1 } from './incident-reported-externally.v1';
import { IncidentReportedToDeputyV1 } from './incident-reported-to-deputy.v1';
import { ItemLinkedToIncidentV1 } from './item-linked-to-incident.v1';
import { OrganisationRegisteredV1 } from './organisation-registered.v1';
import { ReliefRecordedV1 } from './relief-recorded.v1';
import { ReportDispatchSignedV1 } from './report-dispatch-signed.v1';
import { ReportDispatchedV1 } from './report-dispatched.v1';
import { SupervisionIssuedV1 } from './supervision-issued.v1';
import { SupervisionOverdueV1 } from './supervision-overdue.v1';
import { SupervisionRepliedV1 } from './supervision-replied.v1';

export const routingEvents = channel(
  'routing.events',
  OrganisationRegisteredV1,
  DispatchIssuedV1,
  DispatchUndecidedV1,
  DispatchSignedV1,
  ReportDispatchedV1,
  ReportDispatchSignedV1,
  DispatchUrgedV1,
  SupervisionIssuedV1,
  SupervisionRepliedV1,
  SupervisionOverdueV1,
  AccountabilityRaisedV1,
  AccountabilityDecidedV1,
  AssistanceRequestedV1,
  AssistanceRepliedV1,
  AssistanceDueSoonV1,
  AssistanceOverdueV1,
  IncidentOpenedV1,
  IncidentReportedToDeputyV1,
  IncidentReportedExternallyV1,
  ItemLinkedToIncidentV1,
  ReliefRecordedV1,
  GroupSettlementReachedV1,
  IncidentClosedV1,
  CrewOrderedV1,
  CrewArrivedV1,
  ArrivalOverdueV1,
  FieldReportFiledV1,
);
export type RoutingEvents = MessagesOf<typeof routingEvents>;
