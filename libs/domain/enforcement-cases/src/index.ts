import { lead } from './lead/lead';
import { leadCommandExamples, leadEventExamples } from './lead/lead.examples';

export {
  type CheckDeadline,
  type ExtendVerification,
  type Lead,
  lead,
  type LeadCommand,
  type RegisterLead,
} from './lead/lead';
export {
  type LeadEvent,
  type LeadRegistered,
  type LeadSource,
  type VerificationDueSoon,
  type VerificationExtended,
  type VerificationOverdue,
} from './lead/lead.events';
export { leadCommandExamples, leadEventExamples } from './lead/lead.examples';

/** Every decider of this context with its canonical messages. */
export const deciders = [{ decider: lead, events: leadEventExamples, commands: leadCommandExamples }] as const;
