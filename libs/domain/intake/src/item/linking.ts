import { reject } from '@12315/kernel';
import type { Item, ItemDecide } from './item';

/** 重复来件: one person, one matter, however often it is told. */
export const linking: Pick<ItemDecide, 'LinkDuplicate'> = {
  LinkDuplicate: ({ itemId, ofNumber, earlier }, state, { occurredAt: linkedAt }) => {
    if (state.status === 'linked' && state.ofItemId === earlier?.itemId) return [];
    const { number, organisation, personId } = open(state, itemId);
    if (number === null) return reject('conflict', 'item.not-numbered', itemId);
    if (earlier === null) return reject('invalid', 'item.number-unknown', ofNumber);
    if (earlier.itemId === itemId) return reject('conflict', 'item.duplicate-of-itself', itemId);
    // Whoever left no name is nobody's second time: each anonymous person is a new one.
    if (earlier.personId !== personId) return reject('conflict', 'item.not-same-person', ofNumber);
    const of = { ofItemId: earlier.itemId, ofNumber: earlier.number };
    return [{ type: 'ItemLinkedAsDuplicate', data: { itemId, number, organisation, ...of, linkedAt } }];
  },
};

const open = (state: Item, itemId: string): Extract<Item, { status: 'received' }> => {
  if (state.status === 'none') return reject('not-found', 'item.unknown', itemId);
  if (state.status === 'received') return state;
  return reject('conflict', state.status === 'triaged' ? 'item.already-triaged' : 'item.closed', itemId);
};
