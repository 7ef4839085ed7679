import { dispatch, type DispatchEvent, cityCentre, type Alternative } from '@12315/domain-routing';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedDispatch {
  readonly complaintId: string;
  readonly number: string;
  /** Who may act on it: the target, or the command centre while there is none. */
  readonly organisation: string;
  readonly status: 'UNDECIDED' | 'ISSUED' | 'SIGNED';
  readonly rule: string;
  /** Why this organ, in sentences. */
  readonly because: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly issuedAt: Instant | null;
  readonly receivedAt: Instant | null;
  readonly signedAt: Instant | null;
}

/** 分流 with its explanation. */
const view: View<DispatchEvent, ListedDispatch> = {
  name: 'routing.dispatch-list.v1',
  key: ({ data }) => data.dispatchId,
  initial: {
    complaintId: '',
    number: '',
    organisation: cityCentre,
    status: 'UNDECIDED',
    rule: '',
    because: [],
    alternatives: [],
    issuedAt: null,
    receivedAt: null,
    signedAt: null,
  },
  evolve: {
    DispatchUndecided: ({ complaintId, number, receivedAt, rule, because, alternatives }, doc) => ({
      ...doc,
      complaintId,
      number,
      receivedAt,
      rule,
      because,
      alternatives,
    }),
    DispatchIssued: ({ complaintId, number, target, rule, because, alternatives, issuedAt, receivedAt }, doc) => ({
      ...doc,
      complaintId,
      number,
      organisation: target,
      status: 'ISSUED',
      rule,
      because,
      alternatives,
      issuedAt,
      receivedAt,
    }),
    DispatchSigned: ({ signedAt }, doc) => ({ ...doc, status: 'SIGNED', signedAt }),
  },
};

const schema = new Schema<ListedDispatch>(
  {
    complaintId: String,
    number: String,
    organisation: String,
    status: String,
    rule: String,
    because: [String],
    alternatives: Schema.Types.Mixed,
    issuedAt: String,
    receivedAt: String,
    signedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, receivedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, receivedAt: -1, _id: 1 });

export const dispatchList = shows(view, [dispatch], schema);
