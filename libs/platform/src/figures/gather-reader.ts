import type { mongo } from 'mongoose';
import { mailbox } from '../handling/mailbox';
import { listed } from '../kafka/received';
import type { Incoming, Reader } from '../reader';
import type { Gathering } from '../service';
import { fold, keysOf } from './fold';
import { collectionsOf, journalOf } from './journal';

/**
 * A view over contracts of several services, with its figures. Batches of different partitions come at the same time and are
 * applied one after the other. A batch has at most 200 events, so that its documents fit into one journal entry of 16 MB.
 */
export const gatherReader = (gathering: Gathering, database: mongo.Db): Reader => {
  const { view, channels } = gathering;
  const { documents } = collectionsOf(database, gathering);
  const journal = journalOf(database, gathering);
  const contracts = channels.flatMap((channel) => channel.contracts);
  const inOrder = mailbox();

  const attempt = async (batch: readonly Incoming[]): Promise<boolean> => {
    // In this order: a change that is not wholly written would be folded from documents half old, half new.
    const n = await journal.settled();
    const found = await documents.find({ _id: { $in: [...keysOf(gathering, batch)] } }).toArray();
    const folded = fold(gathering, new Map(found.map((stored) => [stored._id, stored])), batch);
    return folded.length === 0 || journal.write(n, folded);
  };

  return {
    name: view.name,
    apply: (batch) =>
      inOrder(view.name, async () => {
        const ours = listed(view.evolve, contracts, batch);
        if (ours.length === 0) return;
        while (!(await attempt(ours)));
      }),
  };
};
