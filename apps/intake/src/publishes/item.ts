import type { IntakeEvents } from '@12315/contracts';
import type { ItemEvent } from '@12315/domain-intake';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** What others learn of an item. Never a word of the person, sealed or not. */
export const itemPublications: Publications<ItemEvent, IntakeEvents> = {
  // Not even who it is: it may be a reporter.
  ItemReceived: ({ itemId, organisation, channel, receivedAt, paper }) => [
    { type: 'intake.item-received.v2', data: { itemId, organisation, channel, receivedAt, paper } },
  ],
  ItemNumbered: ({ itemId, number }) => [{ type: 'intake.item-numbered.v1', data: { itemId, number } }],
  // Its parts say it themselves, and a report must not say where it came from.
  ItemTriaged: nothing,
  ItemReferredElsewhere: ({ itemId, way, referredAt }) => [
    { type: 'intake.item-referred-elsewhere.v1', data: { itemId, way, referredAt } },
  ],
  ItemLinkedAsDuplicate: ({ itemId, number, ofItemId, ofNumber, organisation, linkedAt }) => [
    {
      type: 'intake.item-linked-as-duplicate.v1',
      data: { itemId, number, ofItemId, ofNumber, organisation, linkedAt },
    },
  ],
};
