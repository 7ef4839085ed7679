import type { MediationEvents } from '@12315/contracts';
import type { MediationEvent } from '@12315/domain-mediation';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** Words that may name persons stay here: reasons, offers, findings, answers; and who complains, who mediates. */
export const mediationPublications: Publications<MediationEvent, MediationEvents> = {
  MediationOpened: ({ mediationId, complaintId, kind, organisation, acceptedAt, period }) => [
    {
      type: 'mediation.mediation-opened.v1',
      data: { mediationId, complaintId, kind, organisation, acceptedAt, period },
    },
  ],
  LocalMediationOpened: ({ mediationId, complaintId, kind, organisation, openedAt }) => [
    { type: 'mediation.local-mediation-opened.v1', data: { mediationId, complaintId, kind, organisation, openedAt } },
  ],
  MediationConsented: ({ mediationId, organisation, side, consentedAt }) => [
    { type: 'mediation.mediation-consented.v1', data: { mediationId, organisation, side, consentedAt } },
  ],
  MediationRefused: ({ mediationId, complaintId, organisation, side, refusedAt }) => [
    {
      type: 'mediation.mediation-refused.v1',
      data: { mediationId, organisation, side, refusedAt, ...(complaintId !== undefined && { complaintId }) },
    },
  ],
  MediatorsAppointed: ({ mediationId, organisation, appointedAt }) => [
    { type: 'mediation.mediators-appointed.v1', data: { mediationId, organisation, appointedAt } },
  ],
  SessionScheduled: ({ mediationId, organisation, sessionId, at, mode, kind }) => [
    { type: 'mediation.session-scheduled.v1', data: { mediationId, organisation, sessionId, at, mode, kind } },
  ],
  SessionHeld: ({ mediationId, organisation, sessionId, round, heldAt }) => [
    { type: 'mediation.session-held.v1', data: { mediationId, organisation, sessionId, round, heldAt } },
  ],
  AppraisalStarted: ({ mediationId, organisation, clockPaused, startedAt }) => [
    { type: 'mediation.appraisal-started.v1', data: { mediationId, organisation, clockPaused, startedAt } },
  ],
  AppraisalFinished: ({ mediationId, organisation, finishedAt, period }) => [
    { type: 'mediation.appraisal-finished.v1', data: { mediationId, organisation, finishedAt, period } },
  ],
  AgreementReached: ({ remedies, mediationId, complaintId, organisation, cashAmount, inKindValue, ...when }) => [
    {
      type: 'mediation.agreement-reached.v1',
      data: {
        mediationId,
        complaintId,
        organisation,
        remedies: remedies.map(({ kind }) => kind),
        cashAmount,
        inKindValue,
        onTime: when.onTime,
        reachedAt: when.reachedAt,
      },
    },
  ],
  MediationDocumentSigned: ({ mediationId, organisation, signedAt }) => [
    { type: 'mediation.mediation-document-signed.v1', data: { mediationId, organisation, signedAt } },
  ],
  MediationRecordKept: ({ mediationId, organisation, because, keptAt }) => [
    { type: 'mediation.mediation-record-kept.v1', data: { mediationId, organisation, because, keptAt } },
  ],
  AgreementPerformed: ({ mediationId, complaintId, organisation, recovered, performedAt }) => [
    {
      type: 'mediation.agreement-performed.v1',
      data: { mediationId, complaintId, organisation, recovered, performedAt },
    },
  ],
  AgreementBreached: ({ mediationId, complaintId, organisation, breachedAt }) => [
    { type: 'mediation.agreement-breached.v1', data: { mediationId, complaintId, organisation, breachedAt } },
  ],
  MediationTerminated: ({ mediationId, organisation, ground, article, terminatedAt, complaintId, onTime, notice }) => [
    {
      type: 'mediation.mediation-terminated.v1',
      data: {
        mediationId,
        organisation,
        ground,
        article,
        terminatedAt,
        ...(complaintId !== undefined && { complaintId }),
        ...(onTime !== undefined && { onTime }),
        ...(notice !== undefined && { notice }),
      },
    },
  ],
  TerminationNotified: ({ mediationId, organisation, onTime, notifiedAt }) => [
    { type: 'mediation.termination-notified.v1', data: { mediationId, organisation, onTime, notifiedAt } },
  ],
  // Intake has told it; a termination of its own would look like the end of the complaint.
  LocalMediationEscalated: nothing,
  ImprovementAdviceIssued: ({ mediationId, organisation, adviceId, opinions, issuedAt }) => [
    {
      type: 'mediation.improvement-advice-issued.v1',
      data: { mediationId, organisation, adviceId, opinions, issuedAt },
    },
  ],
  AdviceAnswered: ({ mediationId, organisation, adviceId, answeredAt }) => [
    { type: 'mediation.advice-answered.v1', data: { mediationId, organisation, adviceId, answeredAt } },
  ],
  MediationDueSoon: ({ mediationId, organisation, dueOn, article }) => [
    { type: 'mediation.mediation-due-soon.v1', data: { mediationId, organisation, dueOn, article } },
  ],
  MediationPeriodExpired: ({ mediationId, organisation, dueOn, article }) => [
    { type: 'mediation.mediation-period-expired.v1', data: { mediationId, organisation, dueOn, article } },
  ],
  TerminationNoticeDueSoon: nothing,
  TerminationNoticeOverdue: ({ mediationId, organisation, dueOn, article }) => [
    { type: 'mediation.termination-notice-overdue.v1', data: { mediationId, organisation, dueOn, article } },
  ],
};
