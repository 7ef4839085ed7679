import {
  analyticsEvents,
  enforcementCasesEvents,
  intakeEvents,
  mediationEvents,
  type MessagesOf,
  routingEvents,
  samplingEvents,
} from '@12315/contracts';

/** The facts of all services, our own as everyone hears them. */
export const gathered = [
  intakeEvents,
  routingEvents,
  mediationEvents,
  enforcementCasesEvents,
  samplingEvents,
  analyticsEvents,
] as const;
export type Gathered = MessagesOf<(typeof gathered)[number]>;
