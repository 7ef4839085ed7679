import { type Cases, type Meta, reject } from '@12315/kernel';
import { isOverdue, limitFor, reportAt } from '@12315/law';
import type { CheckDeadline } from '../check-deadline';
import { deadlineOf } from '../clock';
import type { ExtendVerification, PauseVerification, ResumeVerification } from './lead.commands';
import type { LeadEvent } from './lead.events';
import { type Lead, type Verifying, verifying } from './lead.state';

type Commands = ExtendVerification | PauseVerification | ResumeVerification | CheckDeadline;

/** 核查: how long a lead may be verified. */
export const verification: Cases<Commands, [Lead, Meta], readonly LeadEvent[]> = {
  ExtendVerification: (command, state, meta) => {
    const { leadId, reason } = command;
    const current = verifying(state, leadId);
    const { organisation, discoveredAt, pauses, verification: due } = current;
    if (due === null) return reject('conflict', 'lead.no-period', leadId);
    checkExtension(command, current, due, meta);
    const longer = deadlineOf(due.duty, discoveredAt, { pauses, extended: true });
    return longer === null
      ? []
      : [
          {
            type: 'VerificationExtended',
            data: { leadId, organisation, reason, extendedAt: meta.occurredAt, verification: longer },
          },
        ];
  },

  // P2022 art 18: only what the limit lists stops its clock. Where no period is known, nothing runs that could be wronged.
  PauseVerification: ({ leadId, reason }, state, { occurredAt }) => {
    const { organisation, paused, verification: due } = verifying(state, leadId);
    if (paused?.reason === reason) return [];
    if (paused) return reject('conflict', 'lead.already-paused', leadId);
    if (due && !stops(due, reason)) return reject('conflict', 'lead.pause-unfounded', reason, due.article);
    if (due && isOverdue(due, occurredAt)) return reject('conflict', 'lead.verification-expired', leadId, due.article);
    return [{ type: 'VerificationPaused', data: { leadId, organisation, reason, pausedAt: occurredAt } }];
  },

  ResumeVerification: ({ leadId }, state, { occurredAt }) => {
    const { organisation, discoveredAt, extended, pauses, paused, verification: due } = verifying(state, leadId);
    if (!paused) return reject('conflict', 'lead.not-paused', leadId);
    const all = [...pauses, { ...paused, until: occurredAt }];
    const later = due && deadlineOf(due.duty, discoveredAt, { pauses: all, extended });
    return [
      { type: 'VerificationResumed', data: { leadId, organisation, resumedAt: occurredAt, verification: later } },
    ];
  },

  CheckDeadline: ({ id }, state, { occurredAt }) => {
    if (state.status !== 'verifying' || state.paused || !state.verification) return [];
    const report = reportAt(state.verification, state.reported, occurredAt);
    if (report === null) return [];
    const { dueOn, article } = state.verification;
    const data = { leadId: id, organisation: state.organisation, dueOn, article };
    return [{ type: report === 'overdue' ? 'VerificationOverdue' : 'VerificationDueSoon', data }];
  },
};

type Due = NonNullable<Verifying['verification']>;
const stops = ({ duty, startedOn }: Due, reason: PauseVerification['data']['reason']): boolean =>
  limitFor(duty, startedOn)?.pauses?.reasons.includes(reason) ?? false;

/** C2026 art 27, P2022 art 18: once, before the period ends, approved by the head (负责人). */
const checkExtension = (
  { leadId, reason }: ExtendVerification['data'],
  { extended, paused }: Verifying,
  due: Due,
  { actor, occurredAt }: Meta,
): void => {
  if (actor.role !== 'ORG_HEAD') reject('forbidden', 'lead.head-only', leadId, due.article);
  if (extended) reject('conflict', 'lead.already-extended', leadId, due.article);
  if (paused) reject('conflict', 'lead.already-paused', leadId);
  if (isOverdue(due, occurredAt)) reject('conflict', 'lead.verification-expired', leadId, due.article);
  if (reason.trim() === '') reject('invalid', 'lead.reason-missing', leadId);
};
