import { channel, type MessagesOf } from '../channel';
import { AcceptanceDueSoonV1 } from './acceptance-due-soon.v1';
import { AcceptanceOverdueV1 } from './acceptance-overdue.v1';
import { AssociationDeclinedV1 } from './association-declined.v1';
import { ComplaintAcceptedV1 } from './complaint-accepted.v1';
import { ComplaintArchivedV1 } from './complaint-archived.v1';
import { ComplaintAssignedV1 } from './complaint-assigned.v1';
import { ComplaintClosedV1 } from './complaint-closed.v1';
import { ComplaintEscalatedV1 } from './complaint-escalated.v1';
import { ComplaintFollowedUpV1 } from './complaint-followed-up.v1';
import { ComplaintMediationTerminatedV1 } from './complaint-mediation-terminated.v1';
import { ComplaintRefusedV1 } from './complaint-refused.v1';
import { ComplaintRegisteredV1 } from './complaint-registered.v1';
import { ComplaintSettledOnSiteV1 } from './complaint-settled-on-site.v1';
import { ComplaintSettledV1 } from './complaint-settled.v1';
import { ComplaintTakenUpV1 } from './complaint-taken-up.v1';
import { ComplaintWithdrawnV1 } from './complaint-withdrawn.v1';
import { ConsultationAnsweredV1 } from './consultation-answered.v1';
import { ConsultationClosedV1 } from './consultation-closed.v1';
import { ConsultationRatedV1 } from './consultation-rated.v1';
import { ConsultationRegisteredV1 } from './consultation-registered.v1';
import { DutyOwnersAssignedV1 } from './duty-owners-assigned.v1';
import { EnforcementLeadRaisedV1 } from './enforcement-lead-raised.v1';
import { ItemLinkedAsDuplicateV1 } from './item-linked-as-duplicate.v1';
import { ItemNumberedV1 } from './item-numbered.v1';
import { ItemReceivedV1 } from './item-received.v1';
import { ItemReceivedV2 } from './item-received.v2';
import { ItemReferredElsewhereV1 } from './item-referred-elsewhere.v1';
import { OutcomeConflictRaisedV1 } from './outcome-conflict-raised.v1';
import { ReportArchivedV1 } from './report-archived.v1';
import { ReportAssignedV1 } from './report-assigned.v1';
import { ReportCaseResultNotedV1 } from './report-case-result-noted.v1';
import { ReportClosedV1 } from './report-closed.v1';
import { ReportFilingNotedV1 } from './report-filing-noted.v1';
import { ReportFollowedUpV1 } from './report-followed-up.v1';
import { ReportNumberedV1 } from './report-numbered.v1';
import { ReportRegisteredV1 } from './report-registered.v1';
import { ReporterNoticeOverdueV1 } from './reporter-notice-overdue.v1';
import { ReporterNotifiedV1 } from './reporter-notified.v1';
import { ResultNotifiedV1 } from './result-notified.v1';
import { UnownedTopicRaisedV1 } from './unowned-topic-raised.v1';

export const intakeEvents = channel(
  'intake.events',
  ItemReceivedV1,
  ItemNumberedV1,
  ItemReferredElsewhereV1,
  ComplaintRegisteredV1,
  ComplaintAssignedV1,
  ComplaintAcceptedV1,
  ComplaintRefusedV1,
  ComplaintWithdrawnV1,
  AcceptanceDueSoonV1,
  AcceptanceOverdueV1,
  EnforcementLeadRaisedV1,
  ComplaintTakenUpV1,
  ComplaintSettledOnSiteV1,
  AssociationDeclinedV1,
  ComplaintEscalatedV1,
  ComplaintSettledV1,
  ComplaintMediationTerminatedV1,
  ResultNotifiedV1,
  ComplaintClosedV1,
  ComplaintFollowedUpV1,
  ComplaintArchivedV1,
  OutcomeConflictRaisedV1,
  ItemReceivedV2,
  ItemLinkedAsDuplicateV1,
  ReportRegisteredV1,
  ReportNumberedV1,
  ReportAssignedV1,
  ReportFilingNotedV1,
  ReporterNotifiedV1,
  ReporterNoticeOverdueV1,
  ReportCaseResultNotedV1,
  ReportClosedV1,
  ReportFollowedUpV1,
  ReportArchivedV1,
  ConsultationRegisteredV1,
  ConsultationAnsweredV1,
  ConsultationRatedV1,
  ConsultationClosedV1,
  UnownedTopicRaisedV1,
  DutyOwnersAssignedV1,
);
export type IntakeEvents = MessagesOf<typeof intakeEvents>;
