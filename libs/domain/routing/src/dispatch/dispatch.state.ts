import { type Instant, type LegalDate, reject } from '@12315/kernel';
import type { AccountabilityRule, DispatchUndecided } from './dispatch.events';

type Undecided = Pick<
  DispatchUndecided['data'],
  'complaintId' | 'number' | 'organisation' | 'receivedAt' | 'alternatives'
>;
export interface Supervision {
  readonly supervisionId: string;
  readonly replyDueOn: LegalDate;
  readonly replyDueAt: Instant;
  /** null while it is awaited. */
  readonly answer: string | null;
  readonly overdue: boolean;
}
export interface Accountability {
  readonly rule: AccountabilityRule;
  readonly eventId: string;
  /** null until a person has decided. */
  readonly decided: { readonly held: boolean; readonly reason: string } | null;
}

/** With its target; a complaint's can be urged, supervised and answered for. */
export interface ComplaintDispatch {
  readonly status: 'issued' | 'signed';
  readonly matter: 'complaint';
  readonly complaintId: string;
  readonly target: string;
  /** By the ids of the acts. */
  readonly urges: readonly string[];
  /** The last one may be open; the others were answered. */
  readonly supervisions: readonly Supervision[];
  readonly accountability: Accountability | null;
}
export interface ReportDispatch {
  readonly status: 'issued' | 'signed';
  readonly matter: 'report';
  readonly reportId: string;
  readonly target: string;
}
export type Dispatch =
  { readonly status: 'none' } | ({ readonly status: 'undecided' } & Undecided) | ComplaintDispatch | ReportDispatch;

/** The supervision whose answer is awaited. */
export const openSupervision = ({ supervisions }: ComplaintDispatch): Supervision | null => {
  const last = supervisions.at(-1);
  return last === undefined || last.answer !== null ? null : last;
};

/** What only the dispatch of a complaint allows: verification of a report has a limit and an overseer of its own. */
export const ofComplaint = (state: Dispatch, dispatchId: string): ComplaintDispatch => {
  if (state.status === 'none') return reject('not-found', 'dispatch.unknown', dispatchId);
  if (state.status === 'undecided') return reject('conflict', 'dispatch.not-issued', dispatchId);
  return state.matter === 'complaint' ? state : reject('conflict', 'dispatch.of-report', dispatchId);
};
