import { complaint, type ComplaintEvent } from '@12315/domain-intake';
import type { View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';
import type { ListedComplaint } from './complaint-list.document';
import { closes, endedAs, ends } from './complaint-list.outcome';
import { clockOf, type ShownClock } from './shown-clock';

const clockIn = (doc: ListedComplaint, state: ShownClock['state']) => (doc.clock ? { ...doc.clock, state } : null);
const decided = { dueOn: null } as const;

/** 投诉 as a list by due date, and one by one with its clock explained. */
const view: View<ComplaintEvent, ListedComplaint> = {
  name: 'intake.complaint-list.v2',
  key: ({ data }) => data.complaintId,
  initial: {
    number: '',
    itemId: '',
    organisation: '',
    status: 'REGISTERED',
    handling: 'AUTHORITY',
    channel: null,
    personId: '',
    complainant: null,
    receivedAt: null,
    registeredAt: null,
    dueOn: null,
    clock: null,
    decision: null,
    leadIds: [],
    takenUp: null,
    escalation: null,
    result: null,
    outcome: null,
    recovered: null,
    notice: null,
    closing: null,
    followUps: [],
    archivedAt: null,
    caseResults: [],
    conflicts: [],
  },
  evolve: {
    ComplaintRegistered: ({ complaintId: _complaintId, ...registered }, doc) => ({ ...doc, ...registered }),
    ComplaintAssigned: ({ organisation, acceptance }, doc) => ({
      ...doc,
      organisation,
      status: 'ASSIGNED',
      dueOn: acceptance.dueOn,
      clock: clockOf(acceptance),
    }),
    ComplaintAccepted: ({ acceptedAt: at, onTime }, doc) => ({
      ...doc,
      ...decided,
      status: 'ACCEPTED',
      clock: clockIn(doc, 'STOPPED'),
      decision: { at, onTime, ground: null, article: null, reason: null, otherWays: [] },
    }),
    ComplaintRefused: ({ refusedAt: at, onTime, ground, article, reason, otherWays }, doc) => ({
      ...doc,
      ...decided,
      status: 'REFUSED',
      clock: clockIn(doc, 'STOPPED'),
      decision: { at, onTime, ground, article, reason, otherWays },
    }),
    ComplaintWithdrawn: ({ reason, withdrawnAt: at }, doc) => ({
      ...doc,
      ...decided,
      status: 'WITHDRAWN',
      clock: clockIn(doc, 'STOPPED'),
      ...endedAs('WITHDRAWN', { at, reason }),
    }),
    EnforcementLeadRaised: ({ leadId }, doc) => ({ ...doc, leadIds: [...doc.leadIds, leadId] }),
    AcceptanceDueSoon: (_, doc) => ({ ...doc, clock: clockIn(doc, 'DUE_SOON') }),
    AcceptanceOverdue: (_, doc) => ({ ...doc, clock: clockIn(doc, 'OVERDUE') }),
    ComplaintTakenUp: ({ kind, takenUpAt: at }, doc) => ({ ...doc, status: 'TAKEN_UP', takenUp: { at, kind } }),
    ComplaintEscalated: ({ organisation: from, reason, escalatedAt: at }, doc) => ({
      ...doc,
      status: 'REGISTERED',
      handling: 'AUTHORITY',
      escalation: { at, from, reason },
      result: null,
      outcome: null,
      notice: null,
    }),
    ...ends,
    ...closes,
  },
};

const schema = new Schema<ListedComplaint>(
  {
    number: String,
    itemId: String,
    organisation: String,
    status: String,
    handling: String,
    channel: String,
    personId: String,
    complainant: { name: String, phone: String, address: String },
    respondent: { name: String, uscc: String },
    seller: Schema.Types.Mixed,
    objectCode: String,
    problemCode: String,
    claim: String,
    facts: String,
    disputedAmount: Number,
    mediationAsked: Boolean,
    receivedAt: String,
    registeredAt: String,
    dueOn: String,
    clock: Schema.Types.Mixed,
    decision: Schema.Types.Mixed,
    leadIds: [String],
    takenUp: Schema.Types.Mixed,
    escalation: Schema.Types.Mixed,
    result: String,
    outcome: Schema.Types.Mixed,
    recovered: Number,
    notice: Schema.Types.Mixed,
    closing: Schema.Types.Mixed,
    followUps: [Schema.Types.Mixed],
    archivedAt: String,
    caseResults: [Schema.Types.Mixed],
    conflicts: [Schema.Types.Mixed],
  },
  { _id: false },
)
  .index({ organisation: 1, status: 1, dueOn: 1, _id: 1 })
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ number: 1 })
  .index({ 'respondent.name': 1, dueOn: 1, _id: 1 });

/** Whoever handles it where it arose, or asks how it was handled, must reach the person too. */
const mayContact = ['HANDLER', 'MEDIATOR', 'AGENT', 'STATION_OFFICER', 'FOLLOWUP_AGENT'];

/** The complainant was sealed when the item came in. */
export const complaintList = shows(
  view,
  [complaint],
  schema,
  {
    'complainant.name': mayContact,
    'complainant.phone': mayContact,
    'complainant.address': mayContact,
  },
  ({ itemId }) => `item-${String(itemId)}`,
);
