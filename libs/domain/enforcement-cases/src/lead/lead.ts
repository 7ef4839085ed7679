import { type Decider, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import {
  type Deadline,
  deadline,
  type Duty,
  isBefore,
  isOverdue,
  legalDateOf,
  limitFor,
  nextReport,
  publishedCalendar,
  reportAt,
  type Reported,
} from '@12315/law';
import type { LeadEvent, LeadSource } from './lead.events';

export type RegisterLead = Message<
  'RegisterLead',
  {
    leadId: string;
    source: LeadSource;
    sourceId: string;
    organisation: string;
    facts: string;
    discoveredAt: Instant;
  }
>;
export type ExtendVerification = Message<'ExtendVerification', { leadId: string; reason: string }>;
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;
export type LeadCommand = RegisterLead | ExtendVerification | CheckDeadline;

export type Lead =
  | { readonly status: 'none' }
  | {
      readonly status: 'verifying';
      readonly organisation: string;
      readonly discoveredAt: Instant;
      readonly verification: Deadline;
      readonly extended: boolean;
      readonly reported: Reported;
    };

/** 案源: signs of a breach, verified before it is decided whether a case is filed. */
export const lead: Decider<LeadCommand, LeadEvent, Lead> = {
  category: 'lead',
  initial: { status: 'none' },

  decide: {
    RegisterLead: (command, state, meta) => {
      if (state.status !== 'none') return [];
      checkRegistration(command, meta);
      const { leadId, source, sourceId, organisation, facts, discoveredAt } = command;
      const duty = dutyOf(source, discoveredAt);
      const verification = deadline({ calendar: publishedCalendar, duty, startedAt: discoveredAt });
      return [
        {
          type: 'LeadRegistered',
          data: { leadId, source, sourceId, organisation, facts, discoveredAt, verification },
        },
      ];
    },

    ExtendVerification: (command, state, meta) => {
      const { leadId, reason } = command;
      if (state.status === 'none') return reject('not-found', 'lead.unknown', leadId);
      checkExtension(command, state, meta);
      const { organisation, discoveredAt: startedAt } = state;
      const { duty } = state.verification;
      const verification = deadline({ calendar: publishedCalendar, duty, startedAt, extended: true });
      return [
        {
          type: 'VerificationExtended',
          data: { leadId, organisation, reason, extendedAt: meta.occurredAt, verification },
        },
      ];
    },

    CheckDeadline: ({ id }, state, { occurredAt }) => {
      if (state.status === 'none') return [];
      const report = reportAt(state.verification, state.reported, occurredAt);
      if (report === null) return [];
      const { dueOn, article } = state.verification;
      const data = { leadId: id, organisation: state.organisation, dueOn, article };
      return [{ type: report === 'overdue' ? 'VerificationOverdue' : 'VerificationDueSoon', data }];
    },
  },

  evolve: {
    LeadRegistered: ({ organisation, discoveredAt, verification }) => ({
      status: 'verifying',
      organisation,
      discoveredAt,
      verification,
      extended: false,
      reported: 'nothing',
    }),
    VerificationExtended: ({ verification }, state) =>
      state.status === 'none' ? state : { ...state, verification, extended: true, reported: 'nothing' },
    VerificationDueSoon: (_, state) => (state.status === 'none' ? state : { ...state, reported: 'due-soon' }),
    VerificationOverdue: (_, state) => (state.status === 'none' ? state : { ...state, reported: 'overdue' }),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => (state.status === 'none' ? null : nextReport(state.verification, state.reported)),
};

/** The complaint rules have a period of their own for what a complaint brought to light; before 2020 they had none. */
const dutyOf = (source: LeadSource, discoveredAt: Instant): Duty =>
  source === 'COMPLAINT' && limitFor('MEDIATION_LEAD_VERIFICATION', legalDateOf(discoveredAt)) !== null
    ? 'MEDIATION_LEAD_VERIFICATION'
    : 'VERIFICATION';

/**
 * An officer's own finding may be wrong. A process cannot hear "no", and never sends what is refused here: a complaint's lead has
 * passed the same rules in intake, a sample's has words of its own and the moment of its report; both at the time of their fact.
 */
const checkRegistration = ({ facts, discoveredAt }: RegisterLead['data'], { occurredAt }: Meta): void => {
  if (facts.trim() === '') reject('invalid', 'lead.facts-missing');
  if (isBefore(occurredAt, discoveredAt)) reject('invalid', 'lead.discovered-in-future', discoveredAt);
};

/** C2026 art 27, P2022 art 18: once, before the period ends, approved by the head (负责人). */
const checkExtension = (
  { leadId, reason }: ExtendVerification['data'],
  { extended, verification }: Extract<Lead, { status: 'verifying' }>,
  { actor, occurredAt }: Meta,
): void => {
  if (actor.role !== 'ORG_HEAD') reject('forbidden', 'lead.head-only', leadId, verification.article);
  if (extended) reject('conflict', 'lead.already-extended', leadId, verification.article);
  if (isOverdue(verification, occurredAt))
    reject('conflict', 'lead.verification-expired', leadId, verification.article);
  if (reason.trim() === '') reject('invalid', 'lead.reason-missing', leadId);
};
