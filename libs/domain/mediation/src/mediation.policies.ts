import { nothing, type Policy } from '@12315/kernel';
import type { MediationEvent } from './mediation/mediation.events';
import type { TerminateMediation } from './mediation/termination';

/** What a side refuses is at an end, and both sides are to be told so. C2026 art 23(1)(2), (2). */
export const refusalEnds: Policy<MediationEvent, TerminateMediation> = {
  name: 'mediation.refusal-ends.v1',
  react: {
    MediationRefused: ({ mediationId, reason: given }) => {
      const reason = given?.trim() ? given : null;
      const data = { mediationId, ground: 'ABSENT_OR_REFUSED', reason } as const;
      return [{ to: mediationId, command: { type: 'TerminateMediation', data } }];
    },
    MediationOpened: nothing,
    LocalMediationOpened: nothing,
    MediationConsented: nothing,
    MediatorsAppointed: nothing,
    SessionScheduled: nothing,
    SessionHeld: nothing,
    AppraisalStarted: nothing,
    AppraisalFinished: nothing,
    AgreementReached: nothing,
    MediationDocumentSigned: nothing,
    MediationRecordKept: nothing,
    AgreementPerformed: nothing,
    AgreementBreached: nothing,
    MediationTerminated: nothing,
    TerminationNotified: nothing,
    LocalMediationEscalated: nothing,
    ImprovementAdviceIssued: nothing,
    AdviceAnswered: nothing,
    MediationDueSoon: nothing,
    MediationPeriodExpired: nothing,
    TerminationNoticeDueSoon: nothing,
    TerminationNoticeOverdue: nothing,
  },
};
