import { nothing, type Policy } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { RegisterComplaint } from './complaint/complaint';
import type { ComplaintPart, ItemEvent, ItemTriaged } from './item/item.events';
import type { NoteItemNumber } from './item/item';
import { type DrawNumber, numberingIdOf } from './numbering/numbering';
import type { NumberingEvent } from './numbering/numbering.events';

/** What was received gets a number of the day of its receipt. */
export const itemNumbering: Policy<ItemEvent, DrawNumber> = {
  name: 'intake.item-numbering.v1',
  react: {
    ItemReceived: ({ itemId, organisation, receivedAt }) => {
      const day = legalDateOf(receivedAt);
      const numberingId = numberingIdOf(organisation, day);
      return [{ to: numberingId, command: { type: 'DrawNumber', data: { numberingId, organisation, day, itemId } } }];
    },
    ItemNumbered: nothing,
    ItemTriaged: nothing,
    ItemReferredElsewhere: nothing,
  },
};

/** The number goes back to its item. */
export const numberToItem: Policy<NumberingEvent, NoteItemNumber> = {
  name: 'intake.number-to-item.v1',
  react: {
    NumberDrawn: ({ itemId, number }) => [
      { to: itemId, command: { type: 'NoteItemNumber', data: { itemId, number } } },
    ],
  },
};

/** Every matter of a triaged item becomes a complaint of its own. C2026 art 9: each part is handled separately. */
export const itemToComplaint: Policy<ItemEvent, RegisterComplaint> = {
  name: 'intake.item-to-complaint.v1',
  react: {
    ItemReceived: nothing,
    ItemNumbered: nothing,
    ItemTriaged: (triaged) =>
      triaged.parts.map((part) => ({ to: part.complaintId, command: registrationOf(triaged, part) })),
    ItemReferredElsewhere: nothing,
  },
};

const registrationOf = (
  { itemId, organisation, channel, receivedAt, personId, complainant }: ItemTriaged['data'],
  { kind: _kind, ...part }: ComplaintPart,
): RegisterComplaint => ({
  type: 'RegisterComplaint',
  data: { itemId, organisation, channel, receivedAt, personId, complainant, ...part },
});
