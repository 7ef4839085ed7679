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
import { EnforcementLeadRaisedV1 } from './enforcement-lead-raised.v1';
import { ItemNumberedV1 } from './item-numbered.v1';
import { ItemReceivedV1 } from './item-received.v1';
import { ItemReferredElsewhereV1 } from './item-referred-elsewhere.v1';
import { OutcomeConflictRaisedV1 } from './outcome-conflict-raised.v1';
import { ResultNotifiedV1 } from './result-notified.v1';

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
);
export type IntakeEvents = MessagesOf<typeof intakeEvents>;
