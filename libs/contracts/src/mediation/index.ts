import { channel, type MessagesOf } from '../channel';
import { AdviceAnsweredV1 } from './advice-answered.v1';
import { AgreementBreachedV1 } from './agreement-breached.v1';
import { AgreementPerformedV1 } from './agreement-performed.v1';
import { AgreementReachedV1 } from './agreement-reached.v1';
import { AppraisalFinishedV1 } from './appraisal-finished.v1';
import { AppraisalStartedV1 } from './appraisal-started.v1';
import { ImprovementAdviceIssuedV1 } from './improvement-advice-issued.v1';
import { LocalMediationOpenedV1 } from './local-mediation-opened.v1';
import { MediationConsentedV1 } from './mediation-consented.v1';
import { MediationDocumentSignedV1 } from './mediation-document-signed.v1';
import { MediationDueSoonV1 } from './mediation-due-soon.v1';
import { MediationOpenedV1 } from './mediation-opened.v1';
import { MediationPeriodExpiredV1 } from './mediation-period-expired.v1';
import { MediationRecordKeptV1 } from './mediation-record-kept.v1';
import { MediationRefusedV1 } from './mediation-refused.v1';
import { MediationTerminatedV1 } from './mediation-terminated.v1';
import { MediatorsAppointedV1 } from './mediators-appointed.v1';
import { SessionHeldV1 } from './session-held.v1';
import { SessionScheduledV1 } from './session-scheduled.v1';
import { TerminationNoticeOverdueV1 } from './termination-notice-overdue.v1';
import { TerminationNotifiedV1 } from './termination-notified.v1';

export const mediationEvents = channel(
  'mediation.events',
  MediationOpenedV1,
  MediationConsentedV1,
  MediationRefusedV1,
  MediationTerminatedV1,
  MediationDueSoonV1,
  MediationPeriodExpiredV1,
  LocalMediationOpenedV1,
  MediatorsAppointedV1,
  SessionScheduledV1,
  SessionHeldV1,
  AppraisalStartedV1,
  AppraisalFinishedV1,
  AgreementReachedV1,
  MediationDocumentSignedV1,
  MediationRecordKeptV1,
  AgreementPerformedV1,
  AgreementBreachedV1,
  TerminationNotifiedV1,
  TerminationNoticeOverdueV1,
  ImprovementAdviceIssuedV1,
  AdviceAnsweredV1,
);
export type MediationEvents = MessagesOf<typeof mediationEvents>;
