import type { IntakeEvents } from '@12315/contracts';
import type { ItemEvent } from '@12315/domain-intake';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

/** What others learn of an item. Never a word of the person, sealed or not. */
export const itemPublications: Publications<ItemEvent, IntakeEvents> = {
  ItemReceived: ({ itemId, organisation, channel, receivedAt, paper, personId }) => [
    { type: 'intake.item-received.v1', data: { itemId, organisation, channel, receivedAt, paper, personId } },
  ],
  ItemNumbered: ({ itemId, number }) => [{ type: 'intake.item-numbered.v1', data: { itemId, number } }],
  // Its complaints say it themselves.
  ItemTriaged: nothing,
  ItemReferredElsewhere: ({ itemId, way, referredAt }) => [
    { type: 'intake.item-referred-elsewhere.v1', data: { itemId, way, referredAt } },
  ],
};
