import {
  type Complainant,
  type IntakeChannel,
  item,
  type ItemEvent,
  type ItemPart,
  type ProperWay,
} from '@12315/domain-intake';
import type { Instant, Sealed, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export const itemStatuses = ['RECEIVED', 'TRIAGED', 'REFERRED', 'LINKED'] as const;

export interface ListedItem {
  readonly number: string | null;
  readonly organisation: string | null;
  readonly status: (typeof itemStatuses)[number];
  readonly channel: IntakeChannel | null;
  readonly receivedAt: Instant | null;
  readonly paper: string | null;
  readonly personId: string | null;
  readonly complainant: Complainant | null;
  readonly statement: Sealed | null;
  readonly summary: string;
  readonly complaints: readonly { readonly complaintId: string; readonly number: string }[];
  readonly consultations: readonly { readonly consultationId: string; readonly number: string }[];
  readonly referral: { readonly way: ProperWay; readonly basis: string } | null;
  /** The earlier item that this one goes on as. */
  readonly duplicateOf: { readonly itemId: string; readonly number: string } | null;
}

const isOf =
  <K extends ItemPart['kind']>(kind: K) =>
  (part: ItemPart): part is Extract<ItemPart, { kind: K }> =>
    part.kind === kind;

/**
 * Who reported something is kept secret (C2026 art 37): of an item with a report only what its other parts say stays to be read,
 * and of the person only what a complaint beside it shows anyway.
 */
const withoutReports = (doc: ListedItem, parts: readonly ItemPart[]): ListedItem => {
  if (!parts.some(isOf('REPORT'))) return doc;
  const others = [...parts.filter(isOf('COMPLAINT')).map(({ facts }) => facts)];
  const summary = [...others, ...parts.filter(isOf('CONSULTATION')).map(({ topic }) => topic)].join('；');
  const person = others.length > 0 ? {} : { personId: null, complainant: null };
  return { ...doc, ...person, statement: null, summary };
};

/** 来件 as a list and one by one. */
const view: View<ItemEvent, ListedItem> = {
  name: 'intake.item-list.v2',
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
    consultations: [],
    referral: null,
    duplicateOf: null,
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
      ...withoutReports(doc, parts),
      status: 'TRIAGED',
      complaints: parts.filter(isOf('COMPLAINT')).map(({ complaintId, number }) => ({ complaintId, number })),
      consultations: parts
        .filter(isOf('CONSULTATION'))
        .map(({ consultationId, number }) => ({ consultationId, number })),
    }),
    ItemReferredElsewhere: ({ way, basis }, doc) => ({ ...doc, status: 'REFERRED', referral: { way, basis } }),
    ItemLinkedAsDuplicate: ({ ofItemId: itemId, ofNumber: number }, doc) => ({
      ...doc,
      status: 'LINKED',
      duplicateOf: { itemId, number },
    }),
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
    consultations: [{ _id: false, consultationId: String, number: String }],
    referral: { way: String, basis: String },
    duplicateOf: { itemId: String, number: String },
  },
  { _id: false },
)
  .index({ organisation: 1, receivedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, receivedAt: -1, _id: 1 })
  .index({ number: 1 });

const mayContact = ['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER'];

export const itemList = shows(view, [item], schema, {
  'complainant.name': mayContact,
  'complainant.phone': mayContact,
  'complainant.address': mayContact,
  statement: mayContact,
});
