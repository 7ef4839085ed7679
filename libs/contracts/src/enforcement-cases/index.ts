import { channel, type MessagesOf } from '../channel';
import { LeadRegisteredV1 } from './lead-registered.v1';
import { VerificationDueSoonV1 } from './verification-due-soon.v1';
import { VerificationExtendedV1 } from './verification-extended.v1';
import { VerificationOverdueV1 } from './verification-overdue.v1';

export const enforcementCasesEvents = channel(
  'enforcement-cases.events',
  LeadRegisteredV1,
  VerificationExtendedV1,
  VerificationDueSoonV1,
  VerificationOverdueV1,
);
export type EnforcementCasesEvents = MessagesOf<typeof enforcementCasesEvents>;
