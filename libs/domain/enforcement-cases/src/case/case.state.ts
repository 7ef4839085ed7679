import { type Meta, reject } from '@12315/kernel';
import type { Deadline, Reported } from '@12315/law';
import type { CaseFiled } from './case.events';

/** The legal phases of a case, in their order. */
export type CasePhase =
  'investigating' | 'review' | 'proposed' | 'notified' | 'deliberating' | 'decided' | 'executing' | 'closed';
/** In fen. */
export interface Amounts {
  readonly fine: number;
  readonly confiscated: number;
}
export interface Payment {
  readonly paymentId: string;
  readonly amount: number;
}
type Origin = Pick<CaseFiled['data'], 'leadId' | 'source' | 'sourceId' | 'organisation' | 'category'>;

export interface FiledCase extends Origin {
  readonly status: CasePhase;
  readonly officers: readonly string[];
  readonly decision: Deadline | null;
  readonly reported: Reported;
  readonly notified: Amounts | null;
  readonly defence: Deadline | null;
  /** Null: not decided yet, or waived. */
  readonly penalty: Amounts | null;
  readonly payment: Deadline | null;
  readonly payments: readonly Payment[];
  readonly published: boolean;
}
export type EnforcementCase = { readonly status: 'none' } | FiledCase;

export const filed = (state: EnforcementCase, caseId: string): FiledCase =>
  state.status === 'none' ? reject('not-found', 'case.unknown', caseId) : state;

/** The case in one of some phases; `code` says what it is not. */
export const inPhase = (
  state: EnforcementCase,
  caseId: string,
  code: string,
  ...phases: readonly CasePhase[]
): FiledCase => {
  const current = filed(state, caseId);
  return phases.includes(current.status) ? current : reject('conflict', code, caseId);
};

/** 负责人: decisions on a case are the head's. */
export const byHead = ({ actor }: Meta, caseId: string): void => {
  if (actor.role !== 'ORG_HEAD') reject('forbidden', 'case.head-only', caseId);
};

export const worded = (words: string, code: string): void => {
  if (words.trim() === '') reject('invalid', code);
};

/** Fen are whole and not negative. */
export const amounts = (...all: readonly number[]): void => {
  const wrong = all.find((amount) => !Number.isSafeInteger(amount) || amount < 0);
  if (wrong !== undefined) reject('invalid', 'case.amount-invalid', String(wrong));
};

/** What a fact that concerns the case's origin carries. */
export const originOf = ({ leadId, source, sourceId, organisation, category }: Origin): Origin => ({
  leadId,
  source,
  sourceId,
  organisation,
  category,
});

export const outstandingOf = ({ penalty, payments }: FiledCase): number =>
  payments.reduce((left, { amount }) => left - amount, penalty ? penalty.fine + penalty.confiscated : 0);
