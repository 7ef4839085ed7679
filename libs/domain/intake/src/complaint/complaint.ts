import { type Decider, type Instant, type Message, type Meta, reject } from '@12315/kernel';
import {
  type Deadline,
  deadline,
  isBefore,
  legalDateOf,
  limitFor,
  nextReport,
  publishedCalendar,
  type RefusalCode,
  type Reported,
} from '@12315/law';
import type { Complainant, Dispute, IntakeChannel } from '../item/item.events';
import { acceptance } from './acceptance';
import type { ComplaintEvent } from './complaint.events';

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
  | CheckDeadline;

interface Matter {
  /** The registering organisation, then the one it is assigned to. */
  readonly organisation: string;
  readonly mediationAsked: boolean;
  readonly dispatches: readonly string[];
  readonly leads: readonly string[];
}
export type Complaint =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' } & Matter)
  | ({ readonly status: 'assigned'; readonly acceptance: Deadline; readonly reported: Reported } & Matter)
  | ({ readonly status: 'accepted' } & Matter)
  | ({ readonly status: 'refused'; readonly ground: RefusalCode } & Matter)
  | ({ readonly status: 'withdrawn' } & Matter);
export type ComplaintDecide = Decider<ComplaintCommand, ComplaintEvent, Complaint>['decide'];

/** 投诉, from registration to the decision whether it is accepted. */
export const complaint: Decider<ComplaintCommand, ComplaintEvent, Complaint> = {
  category: 'complaint',
  initial: { status: 'none' },

  decide: {
    ...acceptance,

    RegisterComplaint: (command, state, { occurredAt }) =>
      state.status === 'none' ? [{ type: 'ComplaintRegistered', data: registration(command, occurredAt) }] : [],

    // A second dispatch moves the undecided complaint on, and the legal clock starts again at the next organ's receipt.
    NoteAssignment: ({ complaintId, dispatchId, organisation, receivedAt }, state) => {
      if (state.status !== 'registered' && state.status !== 'assigned') return [];
      if (state.dispatches.includes(dispatchId)) return [];
      const due = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt: receivedAt });
      return [
        {
          type: 'ComplaintAssigned',
          data: { complaintId, dispatchId, organisation, receivedAt, acceptance: due },
        },
      ];
    },

    WithdrawComplaint: ({ complaintId, reason }, state, { occurredAt }) => {
      if (state.status === 'none') return reject('not-found', 'complaint.unknown', complaintId);
      if (state.status === 'withdrawn') return [];
      if (state.status === 'refused') return reject('conflict', 'complaint.already-decided', complaintId);
      const { organisation } = state;
      return [{ type: 'ComplaintWithdrawn', data: { complaintId, organisation, reason, withdrawnAt: occurredAt } }];
    },

    // C2026 art 27 (2026-04-15): signs of a breach found in a complaint are verified beside it; the complaint goes on.
    RaiseLead: (command, state, meta) => {
      const { complaintId, leadId, facts, discoveredAt } = command;
      if (state.status === 'none') return reject('not-found', 'complaint.unknown', complaintId);
      if (state.leads.includes(leadId)) return [];
      checkLead(command, meta);
      const { organisation } = state;
      return [{ type: 'EnforcementLeadRaised', data: { complaintId, leadId, organisation, facts, discoveredAt } }];
    },
  },

  evolve: {
    ComplaintRegistered: ({ organisation, mediationAsked }) => ({
      status: 'registered',
      organisation,
      mediationAsked,
      dispatches: [],
      leads: [],
    }),
    ComplaintAssigned: ({ dispatchId, organisation, acceptance: due }, state) =>
      state.status === 'none'
        ? state
        : {
            ...matterOf(state),
            status: 'assigned',
            organisation,
            dispatches: [...state.dispatches, dispatchId],
            acceptance: due,
            reported: 'nothing',
          },
    ComplaintAccepted: (_, state) => (state.status === 'none' ? state : { ...matterOf(state), status: 'accepted' }),
    ComplaintRefused: ({ ground }, state) =>
      state.status === 'none' ? state : { ...matterOf(state), status: 'refused', ground },
    ComplaintWithdrawn: (_, state) => (state.status === 'none' ? state : { ...matterOf(state), status: 'withdrawn' }),
    EnforcementLeadRaised: ({ leadId }, state) =>
      state.status === 'none' ? state : { ...state, leads: [...state.leads, leadId] },
    AcceptanceDueSoon: (_, state) => (state.status === 'assigned' ? { ...state, reported: 'due-soon' } : state),
    AcceptanceOverdue: (_, state) => (state.status === 'assigned' ? { ...state, reported: 'overdue' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => (state.status === 'assigned' ? nextReport(state.acceptance, state.reported) : null),
};

const matterOf = ({ organisation, mediationAsked, dispatches, leads }: Matter): Matter => ({
  organisation,
  mediationAsked,
  dispatches,
  leads,
});

const registration = (command: RegisterComplaint['data'], registeredAt: Instant) => {
  const { complaintId, itemId, number, organisation, channel, receivedAt, personId, complainant } = command;
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
  return { ...identity, ...dispute };
};

const checkLead = ({ facts, discoveredAt }: RaiseLead['data'], { occurredAt }: Meta): void => {
  if (facts.trim() === '') reject('invalid', 'complaint.lead-facts-missing');
  if (isBefore(occurredAt, discoveredAt)) reject('invalid', 'complaint.lead-in-future', discoveredAt);
  // Enforcement could not give it a clock, and a process cannot hear "no".
  if (!limitFor('VERIFICATION', legalDateOf(discoveredAt))) reject('invalid', 'law.no-limit', discoveredAt);
};
