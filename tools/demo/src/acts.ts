import type { GivenPart, IntakeChannel, ProperWay } from '@12315/domain-intake';
import type { Side } from '@12315/domain-mediation';
import type { Instant, Message } from '@12315/kernel';
import type { RefusalCode } from '@12315/law';

/** A complaint as the clerk hands it in, and the organ that the rules send it to; null where a person must choose. */
export interface Part {
  readonly complaint: Omit<Extract<GivenPart, { readonly kind: 'COMPLAINT' }>, 'complaintId'>;
  readonly organ: string | null;
}

/** What somebody does in the demonstration. `part` counts from 1 within the matter. */
export type Deed =
  | Message<
      'Receive',
      {
        channel: IntakeChannel;
        complainant: Readonly<{ name: string; phone: string; address: string }>;
        statement: string;
        summary: string;
        receivedAt?: Instant;
        paper?: string;
      }
    >
  | Message<'Triage', { parts: readonly Part[] }>
  | Message<'Refer', { way: ProperWay; basis: string }>
  | Message<'Designate', { part: number; target: string; reason: string }>
  | Message<'Sign', { part: number }>
  | Message<'Accept', { part: number }>
  | Message<'Refuse', { part: number; ground: RefusalCode; reason: string; otherWays: readonly string[] }>
  | Message<'Withdraw', { part: number; reason: string }>
  | Message<'Consent', { part: number; side: Side; consents: boolean; reason?: string }>
  | Message<'RaiseLead', { part: number; facts: string }>
  | Message<'Extend', { part: number; reason: string }>
  | Message<'Inspect', { inspection: string; facts: string }>
  /** Any other request; `{name}` in path and body stands for what the matter was given before. */
  | Message<'Post', { path: string; body: object; learns: Readonly<Record<string, string>> }>
  /** Asks until every field is there: name to be known by → path of the field. */
  | Message<'Find', { path: string; learns: Readonly<Record<string, string>> }>;

/** A deed by somebody at a moment of business time. */
export interface Act {
  /** `017-overdue`: its place in the plan and its road. */
  readonly matter: string;
  /** Unique within the matter; part of the idempotency key. */
  readonly name: string;
  readonly at: Instant;
  /** Who, by user name. */
  readonly by: string;
  readonly deed: Deed;
}

/** The acts of each matter, in their order. */
export const mattersOf = (acts: readonly Act[]): ReadonlyMap<string, readonly Act[]> => {
  const matters = new Map<string, Act[]>();
  for (const act of acts) matters.set(act.matter, [...(matters.get(act.matter) ?? []), act]);
  return matters;
};
