import { type Complainant, type IntakeChannel, item, type ItemEvent, type ProperWay } from '@12315/domain-intake';
import type { Instant, Sealed, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedItem {
  readonly number: string | null;
  readonly organisation: string | null;
  readonly status: 'RECEIVED' | 'TRIAGED' | 'REFERRED';
  readonly channel: IntakeChannel | null;
  readonly receivedAt: Instant | null;
  readonly paper: string | null;
  readonly personId: string | null;
  readonly complainant: Complainant | null;
  readonly statement: Sealed | null;
  readonly summary: string;
  readonly complaints: readonly { readonly complaintId: string; readonly number: string }[];
  readonly referral: { readonly way: ProperWay; readonly basis: string } | null;
}

/** 来件 as a list and one by one. */
const view: View<ItemEvent, ListedItem> = {
  name: 'intake.item-list.v1',
  key: ({ data }) => data.itemId,
  initial: {
    number: null,
    organisation: null,
    status: 'RECEIVED',
    channel: null,
    receivedAt: null,
    paper: null,
    personId: null,
    complainant: null,
    statement: null,
    summary: '',
    complaints: [],
    referral: null,
  },
  evolve: {
    ItemReceived: ({ organisation, channel, receivedAt, paper, personId, complainant, statement, summary }, doc) => ({
      ...doc,
      organisation,
      channel,
      receivedAt,
      paper,
      personId,
      complainant,
      statement,
      summary,
    }),
    ItemNumbered: ({ number }, doc) => ({ ...doc, number }),
    ItemTriaged: ({ parts }, doc) => ({
      ...doc,
      status: 'TRIAGED',
      complaints: parts.map(({ complaintId, number }) => ({ complaintId, number })),
    }),
    ItemReferredElsewhere: ({ way, basis }, doc) => ({ ...doc, status: 'REFERRED', referral: { way, basis } }),
  },
};

const schema = new Schema<ListedItem>(
  {
    number: String,
    organisation: String,
    status: String,
    channel: String,
    receivedAt: String,
    paper: String,
    personId: String,
    complainant: { name: String, phone: String, address: String },
    statement: String,
    summary: String,
    complaints: [{ _id: false, complaintId: String, number: String }],
    referral: { way: String, basis: String },
  },
  { _id: false },
)
  .index({ organisation: 1, receivedAt: -1, _id: 1 })
  .index({ number: 1 });

const mayContact = ['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER'];

export const itemList = shows(view, [item], schema, {
  'complainant.name': mayContact,
  'complainant.phone': mayContact,
  'complainant.address': mayContact,
  statement: mayContact,
});
