import { type Cases, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import {
  cite,
  type Deadline,
  deadline,
  isOverdue,
  legalDateOf,
  publishedCalendar,
  type Reported,
  type RuleSet,
  ruleSetAt,
  type TerminationCode,
} from '@12315/law';
import type {
  MediationEvent,
  MediationKind,
  Mediator,
  RecordReason,
  Remedy,
  SessionMode,
  Side,
} from './mediation.events';

export interface Appraisal {
  readonly appraisalId: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly clockPaused: boolean;
  readonly finding: string | null;
}
export interface Agreement {
  readonly remedies: readonly Remedy[];
  readonly cashAmount: number;
  readonly inKindValue: number;
}
export interface Opened {
  readonly status: 'awaiting-consent' | 'ready' | 'refused' | 'agreed' | 'performed' | 'breached' | 'terminated';
  readonly kind: MediationKind;
  readonly complaintId: string;
  readonly organisation: string;
  /** Acceptance, or the taking up of a local one: the rules of that day hold to the end. */
  readonly startedAt: Instant;
  /** Null for a local one. */
  readonly period: Deadline | null;
  readonly reported: Reported;
  readonly consented: readonly Side[];
  readonly refusedBy: Side | null;
  readonly mediators: readonly Mediator[];
  readonly sessions: readonly { readonly sessionId: string; readonly mode: SessionMode; readonly held: boolean }[];
  /** How the last session was held; null: none was. */
  readonly lastHeld: SessionMode | null;
  readonly appraisals: readonly Appraisal[];
  readonly agreement: Agreement | null;
  /** A document, or why a record is enough. */
  readonly paper: 'DOCUMENT' | RecordReason | null;
  readonly recovered: number | null;
  readonly termination: {
    readonly ground: TerminationCode;
    readonly notice: Deadline | null;
    readonly reported: Reported;
    readonly notified: boolean;
  } | null;
  readonly advice: readonly { readonly adviceId: string; readonly answer: string | null }[];
}
export type Mediation = { readonly status: 'none' } | Opened;

/** The rules, and the memory, of one phase. */
export type Decide<C extends Message> = Cases<C, [state: Mediation, meta: Meta], readonly MediationEvent[]>;
export type Evolve<E extends Message> = Cases<E, [state: Mediation], Mediation>;

export const isRunning = (state: Mediation): state is Opened & { readonly status: 'awaiting-consent' | 'ready' } =>
  state.status === 'awaiting-consent' || state.status === 'ready';
export const isPaused = ({ appraisals }: Opened): boolean =>
  appraisals.some(({ until, clockPaused }) => until === null && clockPaused);
export const openAppraisal = ({ appraisals }: Opened): Appraisal | null =>
  appraisals.find(({ until }) => until === null) ?? null;

/** Remembers more of a mediation that was opened; before that there is nothing to remember. */
export const remembering = (state: Mediation, more: Partial<Opened>): Mediation =>
  state.status === 'none' ? state : { ...state, ...more };

/** What everybody's act needs: that there is one, and that the actor's role may hold such a mediation. */
export const openedOf = (state: Mediation, mediationId: string, { actor }: Meta): Opened => {
  if (state.status === 'none') return reject('not-found', 'mediation.unknown', mediationId);
  return state.kind === 'ADMIN' && actor.role === 'STATION_OFFICER'
    ? reject('forbidden', 'mediation.authority-only', mediationId)
    : state;
};

/** One that is neither agreed nor ended. A refusal says so also after it has become the end. */
export const runningOf = (state: Mediation, mediationId: string, meta: Meta): Opened => {
  const opened = openedOf(state, mediationId, meta);
  if (isRunning(opened)) return opened;
  if (opened.refusedBy !== null) return reject('conflict', 'mediation.refused', mediationId);
  return opened.status === 'terminated'
    ? reject('conflict', 'mediation.terminated', mediationId)
    : reject('conflict', 'mediation.agreed', mediationId);
};

/** C2026 art 18 (2026-04-15): nothing is mediated before both sides consent. */
export const readyOf = (state: Mediation, mediationId: string, meta: Meta): Opened => {
  const running = runningOf(state, mediationId, meta);
  return running.status === 'ready'
    ? running
    : reject('conflict', 'mediation.not-ready', mediationId, articleOf2026(running, '第十八条'));
};

/** Ready, and nothing is being appraised. */
export const workableOf = (state: Mediation, mediationId: string, meta: Meta): Opened => {
  const ready = readyOf(state, mediationId, meta);
  return openAppraisal(ready) === null ? ready : reject('conflict', 'mediation.appraisal-open', mediationId);
};

export const ruleSetOf = ({ startedAt }: Opened): RuleSet => ruleSetAt(legalDateOf(startedAt));
/** Cited only where these are the rules it began under, and only for the authority, which they bind. */
export const articleOf2026 = (opened: Opened, article: string): string | undefined =>
  opened.kind === 'ADMIN' && ruleSetOf(opened) === 'C2026' ? cite('C2026', article) : undefined;

/** The period without the time of appraisals, an open one ending now. */
export const periodAt = ({ period, startedAt, appraisals }: Opened, now: Instant): Deadline | null =>
  period === null || appraisals.length === 0
    ? period
    : deadline({
        calendar: publishedCalendar,
        duty: 'MEDIATION_PERIOD',
        startedAt,
        pauses: appraisals.map(({ from, until }) => ({ reason: 'APPRAISAL', from, until: until ?? now })),
      });

/** A late act stands and says so. Where no law sets a period, nothing is late. */
export const isOnTime = (opened: Opened, now: Instant): boolean => {
  const period = periodAt(opened, now);
  return period === null || !isOverdue(period, now);
};

/** Text that says something. */
export const words = (text: string): string =>
  text.trim() === '' ? reject('invalid', 'mediation.words-missing') : text;
