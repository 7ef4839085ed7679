import { type Decider, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import { deadline, isBefore, nextReport, publishedCalendar, type RefusalCode } from '@12315/law';
import type { Complainant, Dispute, Handling, IntakeChannel } from '../item/item.events';
import { acceptance } from './acceptance';
import { closing, type ClosingCommand } from './closing';
import type { ComplaintEvent, FoundBy } from './complaint.events';
import { type Complaint, evolve, isConcluded, isWithdrawn, known, over } from './complaint.state';
import { local, type LocalCommand } from './local';
import { outcome, type OutcomeCommand } from './outcome';

export type RegisterComplaint = Message<
  'RegisterComplaint',
  Dispute & {
    complaintId: string;
    itemId: string;
    number: string;
    organisation: string;
    channel: IntakeChannel;
    receivedAt: Instant;
    personId: string;
    complainant: Complainant;
    handling?: Handling;
  }
>;
export type NoteAssignment = Message<
  'NoteAssignment',
  { complaintId: string; dispatchId: string; organisation: string; receivedAt: Instant }
>;
export type AcceptComplaint = Message<'AcceptComplaint', { complaintId: string }>;
export type RefuseComplaint = Message<
  'RefuseComplaint',
  { complaintId: string; ground: RefusalCode; reason: string; otherWays: readonly string[] }
>;
export type WithdrawComplaint = Message<'WithdrawComplaint', { complaintId: string; reason: string }>;
export type RaiseLead = Message<
  'RaiseLead',
  { complaintId: string; leadId: string; facts: string; discoveredAt: Instant }
>;
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;
export type ComplaintCommand =
  | RegisterComplaint
  | NoteAssignment
  | AcceptComplaint
  | RefuseComplaint
  | WithdrawComplaint
  | RaiseLead
  | CheckDeadline
  | LocalCommand
  | OutcomeCommand
  | ClosingCommand;

export type ComplaintDecide = Decider<ComplaintCommand, ComplaintEvent, Complaint>['decide'];

/** 投诉, from registration to the archive. */
export const complaint: Decider<ComplaintCommand, ComplaintEvent, Complaint> = {
  category: 'complaint',
  initial: { status: 'none' },

  decide: {
    ...acceptance,
    ...local,
    ...outcome,
    ...closing,

    RegisterComplaint: (command, state, { occurredAt }) =>
      state.status === 'none' ? [{ type: 'ComplaintRegistered', data: registration(command, occurredAt) }] : [],

    // A second dispatch moves the undecided complaint on, and the legal clock starts again at the next organ's receipt.
    NoteAssignment: ({ complaintId, dispatchId, organisation, receivedAt }, state) => {
      if (state.status !== 'registered' && state.status !== 'assigned') return [];
      const { dispatches, handling } = state.matter;
      if (handling !== 'AUTHORITY' || dispatches.includes(dispatchId)) return [];
      const due = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt: receivedAt });
      return [
        {
          type: 'ComplaintAssigned',
          data: { complaintId, dispatchId, organisation, receivedAt, acceptance: due },
        },
      ];
    },

    WithdrawComplaint: ({ complaintId, reason }, state, { occurredAt }) => {
      const there = known(state, complaintId);
      if (isWithdrawn(there)) return [];
      if (there.status === 'refused' || isConcluded(there)) return over(there, complaintId);
      const { organisation } = there.matter;
      return [{ type: 'ComplaintWithdrawn', data: { complaintId, organisation, reason, withdrawnAt: occurredAt } }];
    },

    // C2026 art 27 (2026-04-15): signs of a breach found in a complaint are verified beside it; the complaint goes on.
    RaiseLead: (command, state, meta) => {
      const { complaintId, leadId, facts, discoveredAt } = command;
      const { organisation, handling, leads, header } = known(state, complaintId).matter;
      if (leads.includes(leadId)) return [];
      checkLead(command, meta);
      const found = { source: finders[handling], respondentName: header.respondentName };
      return [
        {
          type: 'EnforcementLeadRaised',
          data: { complaintId, leadId, organisation, facts, discoveredAt, ...found },
        },
      ];
    },
  },

  evolve,
  holder: (state) => (state.status === 'none' ? null : state.matter.organisation),
  due: (state) => (state.status === 'assigned' ? nextReport(state.acceptance, state.reported) : null),
};

const finders: Readonly<Record<Handling, FoundBy>> = {
  AUTHORITY: 'COMPLAINT',
  ONSITE: 'STATION',
  ASSOCIATION: 'ASSOCIATION',
};

const registration = (command: RegisterComplaint['data'], registeredAt: Instant) => {
  const { complaintId, itemId, number, organisation, channel, receivedAt, personId, complainant, handling } = command;
  const { respondent, seller, objectCode, problemCode, claim, facts, disputedAmount, mediationAsked } = command;
  const identity = {
    complaintId,
    itemId,
    number,
    organisation,
    channel,
    receivedAt,
    registeredAt,
    personId,
    complainant,
  };
  const dispute = { respondent, seller, objectCode, problemCode, claim, facts, disputedAmount, mediationAsked };
  return { ...identity, ...dispute, ...(handling && { handling }) };
};

const checkLead = ({ facts, discoveredAt }: RaiseLead['data'], { occurredAt }: Meta): void => {
  if (facts.trim() === '') reject('invalid', 'complaint.lead-facts-missing');
  if (isBefore(occurredAt, discoveredAt)) reject('invalid', 'complaint.lead-in-future', discoveredAt);
};
