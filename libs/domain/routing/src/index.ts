import { dispatch } from './dispatch/dispatch';
import { dispatchCommandExamples, dispatchEventExamples } from './dispatch/dispatch.examples';
import { organisation } from './organisation/organisation';
import { organisationCommandExamples, organisationEventExamples } from './organisation/organisation.examples';

export {
  type DesignateTarget,
  type Dispatch,
  dispatch,
  type DispatchCommand,
  type IssueDispatch,
  type SignForDispatch,
} from './dispatch/dispatch';
export type {
  Alternative,
  DispatchEvent,
  DispatchIssued,
  DispatchSigned,
  DispatchUndecided,
  SellerFacts,
} from './dispatch/dispatch.events';
export { dispatchCommandExamples, dispatchEventExamples } from './dispatch/dispatch.examples';
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

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: organisation, events: organisationEventExamples, commands: organisationCommandExamples },
  { decider: dispatch, events: dispatchEventExamples, commands: dispatchCommandExamples },
] as const;
