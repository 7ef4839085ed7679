import type { Instant, Message } from '@12315/kernel';

/** How a complaint that somebody took on comes to its end. Storage format: add, never rename, never remove. */

/** What a complaint recorded as its end. */
export const results = ['MEDIATED', 'SELF_SETTLED', 'TERMINATED', 'WITHDRAWN', 'ON_SITE', 'DECLINED'] as const;
export type Result = (typeof results)[number];
/** A fact of the mediation that another outcome was faster than. */
export type CrossingFact = 'MEDIATED' | 'TERMINATED' | 'PERFORMED' | 'BREACHED';

export type ComplaintSettled = Message<
  'ComplaintSettled',
  {
    complaintId: string;
    organisation: string;
    by: 'MEDIATION' | 'SELF';
    /** Null where the sides settled by themselves. */
    mediationId: string | null;
    /** What was promised, cash and in kind, in fen. */
    agreed: number;
    /** What was given, in fen; of a mediation it is known only when the agreement is performed. */
    recovered: number;
    settledAt: Instant;
    /** Within the period of the mediation; where it arose there is none. */
    onTime: boolean;
  }
>;
export type AgreementPerformanceNoted = Message<
  'AgreementPerformanceNoted',
  {
    complaintId: string;
    organisation: string;
    mediationId: string;
    performed: boolean;
    recovered: number;
    notedAt: Instant;
  }
>;
export type ComplaintMediationTerminated = Message<
  'ComplaintMediationTerminated',
  {
    complaintId: string;
    organisation: string;
    mediationId: string;
    /** A code of `libs/law`, as the mediation named it. */
    ground: string;
    onTime: boolean;
    terminatedAt: Instant;
  }
>;
/** Two outcomes crossed: the recorded one stands, and a person is called. */
export type OutcomeConflictRaised = Message<
  'OutcomeConflictRaised',
  {
    complaintId: string;
    organisation: string;
    mediationId: string;
    recorded: Result | 'REFUSED' | 'ESCALATED';
    other: CrossingFact;
    raisedAt: Instant;
  }
>;
