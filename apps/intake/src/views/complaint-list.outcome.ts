import type { ComplaintEvent, Result } from '@12315/domain-intake';
import type { View } from '@12315/kernel';
import type { ListedComplaint } from './complaint-list.document';

type Outcome = NonNullable<ListedComplaint['outcome']>;
type Evolving = View<ComplaintEvent, ListedComplaint>['evolve'];

export const endedAs = (result: Result, told: Pick<Outcome, 'at'> & Partial<Outcome>) => ({
  result,
  outcome: { onTime: null, ground: null, agreed: null, inKind: null, performed: null, reason: null, ...told },
});

/** How it ends, where it arose or with the authority. */
export const ends: Pick<
  Evolving,
  | 'SettledOnSite'
  | 'AssociationDeclined'
  | 'ComplaintSettled'
  | 'AgreementPerformanceNoted'
  | 'ComplaintMediationTerminated'
  | 'OutcomeConflictRaised'
> = {
  SettledOnSite: ({ recovered, inKind, settledAt: at }, doc) => ({
    ...doc,
    status: 'SETTLED',
    ...endedAs('ON_SITE', { at, agreed: recovered, inKind }),
    recovered,
  }),
  AssociationDeclined: ({ reason, declinedAt: at }, doc) => ({
    ...doc,
    status: 'DECLINED',
    ...endedAs('DECLINED', { at, reason }),
  }),
  ComplaintSettled: ({ by, agreed, recovered, settledAt: at, onTime }, doc) => ({
    ...doc,
    status: 'SETTLED',
    ...endedAs(by === 'SELF' ? 'SELF_SETTLED' : 'MEDIATED', { at, agreed, onTime }),
    recovered: by === 'SELF' ? recovered : null,
  }),
  AgreementPerformanceNoted: ({ performed, recovered }, doc) => ({
    ...doc,
    outcome: doc.outcome && { ...doc.outcome, performed },
    recovered,
  }),
  ComplaintMediationTerminated: ({ ground, onTime, terminatedAt: at }, doc) => ({
    ...doc,
    status: 'TERMINATED',
    ...endedAs('TERMINATED', { at, ground, onTime }),
  }),
  OutcomeConflictRaised: ({ recorded, other, raisedAt: at }, doc) => ({
    ...doc,
    conflicts: [...doc.conflicts, { recorded, other, at }],
  }),
};

/** From the result to the archive, and what enforcement says beside it. */
export const closes: Pick<
  Evolving,
  'ResultNotified' | 'ComplaintClosed' | 'ComplaintFollowedUp' | 'ComplaintArchived' | 'CaseResultNoted'
> = {
  ResultNotified: ({ manner, notifiedAt: at }, doc) => ({ ...doc, status: 'NOTIFIED', notice: { at, manner } }),
  ComplaintClosed: ({ result, recovered, leadFound, onTime, closedAt: at }, doc) => ({
    ...doc,
    status: 'CLOSED',
    result,
    closing: { at, leadFound, onTime },
    recovered,
  }),
  ComplaintFollowedUp: ({ followUpId, satisfied, score, reason, followedUpAt: at }, doc) => ({
    ...doc,
    followUps: [...doc.followUps, { followUpId, at, satisfied, score, reason }],
  }),
  ComplaintArchived: ({ archivedAt }, doc) => ({ ...doc, status: 'ARCHIVED', archivedAt }),
  CaseResultNoted: ({ leadId, caseId, outcome, notedAt: at }, doc) => ({
    ...doc,
    caseResults: [...doc.caseResults, { leadId, caseId, outcome, at }],
  }),
};
