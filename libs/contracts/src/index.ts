export { type AnalyticsEvents, analyticsEvents } from './analytics';
export { type Channel, channel, type ContractClass, kept, type MessagesOf } from './channel';
export { type EnforcementCasesEvents, enforcementCasesEvents } from './enforcement-cases';
export { type IntakeEvents, intakeEvents } from './intake';
export { type MediationEvents, mediationEvents } from './mediation';
export { type RoutingEvents, routingEvents } from './routing';
export { type SamplingEvents, samplingEvents } from './sampling';
