import { letterCommandExamples, letterEventExamples } from '@12315/domain-letters';
import { assistance } from './assistance/assistance';
import { assistanceCommandExamples, assistanceEventExamples } from './assistance/assistance.examples';
import { dispatch } from './dispatch/dispatch';
import { dispatchCommandExamples, dispatchEventExamples } from './dispatch/dispatch.examples';
import { fieldResponse } from './field-response/field-response';
import { fieldResponseCommandExamples, fieldResponseEventExamples } from './field-response/field-response.examples';
import { incident } from './incident/incident';
import { incidentCommandExamples, incidentEventExamples } from './incident/incident.examples';
import { organisation } from './organisation/organisation';
import { organisationCommandExamples, organisationEventExamples } from './organisation/organisation.examples';
import { routingLetter } from './routing.letters';

export {
  type Assistance,
  assistance,
  type AssistanceCommand,
  type RecordAssistanceReply,
  type RequestAssistance,
} from './assistance/assistance';
export type {
  AssistanceDueSoon,
  AssistanceEvent,
  AssistanceOverdue,
  AssistanceReplied,
  AssistanceRequested,
} from './assistance/assistance.events';
export { assistanceCommandExamples, assistanceEventExamples } from './assistance/assistance.examples';
export type { DecideAccountability, NoteAcceptanceOverdue } from './dispatch/accountability';
export { dispatch, type DispatchCommand } from './dispatch/dispatch';
export type {
  AccountabilityDecided,
  AccountabilityRaised,
  AccountabilityRule,
  Alternative,
  DispatchEvent,
  DispatchIssued,
  DispatchSigned,
  DispatchUndecided,
  DispatchUrged,
  ReportDispatched,
  ReportDispatchSigned,
  SellerFacts,
  SupervisionIssued,
  SupervisionOverdue,
  SupervisionReplied,
} from './dispatch/dispatch.events';
export { dispatchCommandExamples, dispatchEventExamples } from './dispatch/dispatch.examples';
export type { Dispatch } from './dispatch/dispatch.state';
export type { DesignateTarget, DispatchReport, IssueDispatch, SignForDispatch } from './dispatch/issuing';
export { replyTerm, type ReplyToSupervision, type SuperviseDispatch, type UrgeDispatch } from './dispatch/supervision';
export {
  type FieldResponse,
  fieldResponse,
  type FieldResponseCommand,
  type FileFieldReport,
  type OrderCrew,
  type RecordArrival,
} from './field-response/field-response';
export {
  type ArrivalOverdue,
  type CrewArrived,
  type CrewOrdered,
  type FieldReportFiled,
  type FieldResponseEvent,
  type PlaceClass,
  placeClasses,
} from './field-response/field-response.events';
export { fieldResponseCommandExamples, fieldResponseEventExamples } from './field-response/field-response.examples';
export {
  type CloseIncident,
  incident,
  type IncidentCommand,
  type LinkItem,
  type OpenIncident,
  type RecordGroupSettlement,
  type RecordRelief,
  type ReportExternally,
  type ReportToDeputy,
} from './incident/incident';
export {
  type GroupSettlementReached,
  incidentAgencies,
  type IncidentAgency,
  type IncidentClosed,
  type IncidentEvent,
  type IncidentOpened,
  type IncidentReportedExternally,
  type IncidentReportedToDeputy,
  type ItemLinkedToIncident,
  type ReliefRecorded,
} from './incident/incident.events';
export { incidentCommandExamples, incidentEventExamples } from './incident/incident.examples';
export type { Incident } from './incident/incident.state';
export {
  type Organisation,
  organisation,
  type OrganisationCommand,
  type RegisterOrganisation,
} from './organisation/organisation';
export {
  type OrganisationEvent,
  type OrganisationKind,
  type OrganisationRegistered,
} from './organisation/organisation.events';
export { organisationCommandExamples, organisationEventExamples } from './organisation/organisation.examples';
export {
  cityCentre,
  organOf,
  organReceiving,
  type StartingOrganisation,
  startingOrganisations,
} from './organisation/starting-organisations';
export { assistanceLetters, dispatchLetters, routingLetter } from './routing.letters';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: organisation, events: organisationEventExamples, commands: organisationCommandExamples },
  { decider: dispatch, events: dispatchEventExamples, commands: dispatchCommandExamples },
  { decider: assistance, events: assistanceEventExamples, commands: assistanceCommandExamples },
  { decider: incident, events: incidentEventExamples, commands: incidentCommandExamples },
  { decider: fieldResponse, events: fieldResponseEventExamples, commands: fieldResponseCommandExamples },
  { decider: routingLetter, events: letterEventExamples, commands: letterCommandExamples },
] as const;
