import { mediation } from './mediation/mediation';
import { mediationCommandExamples, mediationEventExamples } from './mediation/mediation.examples';

export {
  type CheckDeadline,
  type Mediation,
  mediation,
  type MediationCommand,
  type NoteWithdrawal,
  type OpenMediation,
  type RecordConsent,
} from './mediation/mediation';
export {
  type MediationConsented,
  type MediationDueSoon,
  type MediationEvent,
  type MediationOpened,
  type MediationPeriodExpired,
  type MediationRefused,
  type MediationTerminated,
  type Side,
  sides,
} from './mediation/mediation.events';
export { mediationCommandExamples, mediationEventExamples } from './mediation/mediation.examples';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: mediation, events: mediationEventExamples, commands: mediationCommandExamples },
] as const;
