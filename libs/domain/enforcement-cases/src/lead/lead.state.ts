import { type Instant, reject } from '@12315/kernel';
import type { Deadline, FilingDeclineCode, Pause, Reported } from '@12315/law';
import type { LeadSource, Suspect, VerificationPause } from './lead.events';

interface Known {
  readonly organisation: string;
  readonly source: LeadSource;
  readonly sourceId: string;
  readonly respondent: Suspect | null;
}
export interface Verifying extends Known {
  readonly status: 'verifying';
  readonly discoveredAt: Instant;
  readonly verification: Deadline | null;
  readonly extended: boolean;
  /** What was left out so far. */
  readonly pauses: readonly Pause[];
  /** It stands since; null: it runs. */
  readonly paused: { readonly reason: VerificationPause; readonly from: Instant } | null;
  readonly reported: Reported;
}
export type Lead =
  | { readonly status: 'none' }
  | Verifying
  | (Known & { readonly status: 'filed'; readonly caseId: string })
  | (Known & { readonly status: 'declined'; readonly ground: FilingDeclineCode });

/** The lead while it is verified. */
export const verifying = (state: Lead, leadId: string): Verifying => {
  if (state.status === 'none') return reject('not-found', 'lead.unknown', leadId);
  return state.status === 'verifying' ? state : reject('conflict', 'lead.already-decided', leadId);
};

export const knownOf = ({ organisation, source, sourceId, respondent }: Known): Known => ({
  organisation,
  source,
  sourceId,
  respondent,
});
