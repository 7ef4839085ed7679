import { type Decider, type Instant, type Meta, reject } from '@12315/kernel';
import { type Duty, isBefore, legalDateOf, limitFor, nextReport } from '@12315/law';
import { deadlineOf } from '../clock';
import { filing } from './filing';
import type { LeadCommand, RegisterLead } from './lead.commands';
import type { LeadEvent, LeadSource } from './lead.events';
import { knownOf, type Lead } from './lead.state';
import { verification } from './verification';

/** 案源: signs of a breach, verified before it is decided whether a case is filed. */
export const lead: Decider<LeadCommand, LeadEvent, Lead> = {
  category: 'lead',
  initial: { status: 'none' },

  decide: {
    ...verification,
    ...filing,

    RegisterLead: (command, state, meta) => {
      if (state.status !== 'none') return [];
      checkRegistration(command, meta);
      const { leadId, source, sourceId, organisation, facts, discoveredAt, respondent } = command;
      const due = deadlineOf(dutyOf(source, discoveredAt), discoveredAt);
      const found = { leadId, source, sourceId, organisation, facts, discoveredAt, verification: due };
      return [{ type: 'LeadRegistered', data: { ...found, ...(respondent && { respondent }) } }];
    },
  },

  evolve: {
    LeadRegistered: ({ organisation, source, sourceId, discoveredAt, verification: due, respondent = null }) => ({
      status: 'verifying',
      organisation,
      source,
      sourceId,
      respondent,
      discoveredAt,
      verification: due,
      extended: false,
      pauses: [],
      paused: null,
      reported: 'nothing',
    }),
    VerificationExtended: ({ verification: due }, state) =>
      state.status === 'verifying' ? { ...state, verification: due, extended: true, reported: 'nothing' } : state,
    VerificationPaused: ({ reason, pausedAt: from }, state) =>
      state.status === 'verifying' ? { ...state, paused: { reason, from } } : state,
    VerificationResumed: ({ resumedAt: until, verification: due }, state) =>
      state.status === 'verifying'
        ? {
            ...state,
            verification: due,
            pauses: state.paused ? [...state.pauses, { ...state.paused, until }] : state.pauses,
            paused: null,
            reported: 'nothing',
          }
        : state,
    FilingDecided: ({ caseId }, state) =>
      state.status === 'none' ? state : { ...knownOf(state), status: 'filed', caseId },
    FilingDeclined: ({ ground }, state) =>
      state.status === 'none' ? state : { ...knownOf(state), status: 'declined', ground },
    VerificationDueSoon: (_, state) => (state.status === 'verifying' ? { ...state, reported: 'due-soon' } : state),
    VerificationOverdue: (_, state) => (state.status === 'verifying' ? { ...state, reported: 'overdue' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) =>
    state.status === 'verifying' && !state.paused && state.verification
      ? nextReport(state.verification, state.reported)
      : null,
};

/** The complaint rules have a period of their own for what a complaint brought to light; before 2020 they had none. */
const dutyOf = (source: LeadSource, discoveredAt: Instant): Duty =>
  source === 'COMPLAINT' && limitFor('MEDIATION_LEAD_VERIFICATION', legalDateOf(discoveredAt)) !== null
    ? 'MEDIATION_LEAD_VERIFICATION'
    : 'VERIFICATION';

/**
 * An officer's own finding may be wrong. A process cannot hear "no", and never sends what is refused here: a complaint's lead has
 * passed the same rules in intake, a report's has facts and a receipt, a sample's has words of its own and the moment of its
 * report; all at the time of their fact.
 */
const checkRegistration = ({ facts, discoveredAt }: RegisterLead['data'], { occurredAt }: Meta): void => {
  if (facts.trim() === '') reject('invalid', 'lead.facts-missing');
  if (isBefore(occurredAt, discoveredAt)) reject('invalid', 'lead.discovered-in-future', discoveredAt);
};
