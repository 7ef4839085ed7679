import { channel, type MessagesOf } from '../channel';
import { MediationConsentedV1 } from './mediation-consented.v1';
import { MediationDueSoonV1 } from './mediation-due-soon.v1';
import { MediationOpenedV1 } from './mediation-opened.v1';
import { MediationPeriodExpiredV1 } from './mediation-period-expired.v1';
import { MediationRefusedV1 } from './mediation-refused.v1';
import { MediationTerminatedV1 } from './mediation-terminated.v1';

export const mediationEvents = channel(
  'mediation.events',
  MediationOpenedV1,
  MediationConsentedV1,
  MediationRefusedV1,
  MediationTerminatedV1,
  MediationDueSoonV1,
  MediationPeriodExpiredV1,
);
export type MediationEvents = MessagesOf<typeof mediationEvents>;
