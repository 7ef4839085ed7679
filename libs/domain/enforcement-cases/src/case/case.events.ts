import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Deadline, RespondentKind } from '@12315/law';
import type { CaseCategory, LeadSource, Suspect } from '../lead/lead.events';

/** Storage format: add, never rename, never remove. Amounts are in fen. */

interface Of {
  caseId: string;
  organisation: string;
}
/** Where it came from, so that whoever passed it on hears the result. */
interface Origin extends Of {
  leadId: string;
  source: LeadSource;
  sourceId: string;
  category: CaseCategory;
}
export const reviewOpinions = ['AGREE', 'CORRECT', 'INVESTIGATE_MORE'] as const;
export type ReviewOpinion = (typeof reviewOpinions)[number];
/** 直接、留置、委托、邮寄、电子、公告送达. */
export const serviceModes = ['DIRECT', 'LEFT', 'ENTRUSTED', 'POST', 'ELECTRONIC', 'PUBLIC_NOTICE'] as const;
export type ServiceMode = (typeof serviceModes)[number];

export type CaseFiled = Message<
  'CaseFiled',
  Origin & {
    respondent: Suspect | null;
    cause: string;
    officers: readonly string[];
    decision: Deadline | null;
    /** Whether the verification before it was in time. */
    onTime: boolean;
    filedAt: Instant;
  }
>;
export type InvestigationConcluded = Message<'InvestigationConcluded', Of & { findings: string; concludedAt: Instant }>;
export type CaseReviewed = Message<
  'CaseReviewed',
  Of & { opinion: ReviewOpinion; words: string; reviewer: string; reviewedAt: Instant }
>;
export type PenaltyNotified = Message<
  'PenaltyNotified',
  Of & {
    facts: string;
    basis: string;
    fine: number;
    confiscated: number;
    respondentKind: RespondentKind;
    defence: Deadline | null;
    /** Whether the party may ask for a hearing; null where the threshold of the day is not known. */
    hearingRight: boolean | null;
    hearingArticle: string | null;
    notifiedAt: Instant;
  }
>;
export type DefenceReceived = Message<'DefenceReceived', Of & { words: string; receivedAt: Instant }>;
export type DefenceWaived = Message<'DefenceWaived', Of & { dueOn: LegalDate; article: string; waivedAt: Instant }>;
export type PenaltyDecided = Message<
  'PenaltyDecided',
  Origin & { fine: number; confiscated: number; caseValue: number; onTime: boolean; decidedAt: Instant }
>;
export type PenaltyWaived = Message<'PenaltyWaived', Origin & { reason: string; onTime: boolean; decidedAt: Instant }>;
export type DecisionServed = Message<
  'DecisionServed',
  Of & {
    mode: ServiceMode;
    servedAt: Instant;
    /** By public notice it counts as served only when the notice has run; null where that period is not known. */
    effectiveOn: LegalDate | null;
    payment: Deadline | null;
  }
>;
export type FinePaid = Message<
  'FinePaid',
  Of & { paymentId: string; amount: number; outstanding: number; onTime: boolean; paidAt: Instant }
>;
export type CaseClosed = Message<
  'CaseClosed',
  Origin & { outcome: 'PENALTY' | 'NO_PENALTY'; fine: number; confiscated: number; closedAt: Instant }
>;
export type PenaltyPublished = Message<'PenaltyPublished', Of & { publishedAt: Instant }>;
interface DecisionReport extends Of {
  dueOn: LegalDate;
  article: string;
}
export type CaseDecisionDueSoon = Message<'CaseDecisionDueSoon', DecisionReport>;
export type CaseDecisionOverdue = Message<'CaseDecisionOverdue', DecisionReport>;
export type CaseEvent =
  | CaseFiled
  | InvestigationConcluded
  | CaseReviewed
  | PenaltyNotified
  | DefenceReceived
  | DefenceWaived
  | PenaltyDecided
  | PenaltyWaived
  | DecisionServed
  | FinePaid
  | CaseClosed
  | PenaltyPublished
  | CaseDecisionDueSoon
  | CaseDecisionOverdue;
