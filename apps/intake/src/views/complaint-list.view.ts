import {
  type Complainant,
  complaint,
  type ComplaintEvent,
  type Dispute,
  type IntakeChannel,
} from '@12315/domain-intake';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { type Deadline, explain } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

/** A clock as people read it: what, until when, by which article, and counted how. */
interface ShownClock extends Pick<
  Deadline,
  'title' | 'startedOn' | 'dueOn' | 'outerLimit' | 'article' | 'provisional'
> {
  readonly state: 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'STOPPED';
  /** The trace in sentences, day by day where a day was not counted. */
  readonly explained: readonly string[];
}

export interface ListedComplaint extends Partial<Dispute> {
  readonly number: string;
  readonly itemId: string;
  readonly organisation: string;
  readonly status: 'REGISTERED' | 'ASSIGNED' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN';
  readonly channel: IntakeChannel | null;
  readonly personId: string;
  readonly complainant: Complainant | null;
  readonly receivedAt: Instant | null;
  readonly registeredAt: Instant | null;
  /** The day by which acceptance is decided, while that is open. */
  readonly dueOn: LegalDate | null;
  readonly clock: ShownClock | null;
  readonly decision: {
    readonly at: Instant;
    readonly onTime: boolean;
    readonly ground: string | null;
    readonly article: string | null;
    readonly reason: string | null;
    readonly otherWays: readonly string[];
  } | null;
  readonly leadIds: readonly string[];
}

const clockOf = (deadline: Deadline): ShownClock => {
  const { title, startedOn, dueOn, outerLimit, article, provisional } = deadline;
  return { title, startedOn, dueOn, outerLimit, article, provisional, state: 'RUNNING', explained: explain(deadline) };
};
const clockIn = (doc: ListedComplaint, state: ShownClock['state']) => (doc.clock ? { ...doc.clock, state } : null);
const decided = { dueOn: null } as const;

/** 投诉 as a list by due date, and one by one with its clock explained. */
const view: View<ComplaintEvent, ListedComplaint> = {
  name: 'intake.complaint-list.v1',
  key: ({ data }) => data.complaintId,
  initial: {
    number: '',
    itemId: '',
    organisation: '',
    status: 'REGISTERED',
    channel: null,
    personId: '',
    complainant: null,
    receivedAt: null,
    registeredAt: null,
    dueOn: null,
    clock: null,
    decision: null,
    leadIds: [],
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
    ComplaintWithdrawn: (_, doc) => ({ ...doc, ...decided, status: 'WITHDRAWN', clock: clockIn(doc, 'STOPPED') }),
    EnforcementLeadRaised: ({ leadId }, doc) => ({ ...doc, leadIds: [...doc.leadIds, leadId] }),
    AcceptanceDueSoon: (_, doc) => ({ ...doc, clock: clockIn(doc, 'DUE_SOON') }),
    AcceptanceOverdue: (_, doc) => ({ ...doc, clock: clockIn(doc, 'OVERDUE') }),
  },
};

const schema = new Schema<ListedComplaint>(
  {
    number: String,
    itemId: String,
    organisation: String,
    status: String,
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
  },
  { _id: false },
)
  .index({ organisation: 1, status: 1, dueOn: 1, _id: 1 })
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ number: 1 });

const mayContact = ['HANDLER', 'MEDIATOR', 'AGENT'];

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
