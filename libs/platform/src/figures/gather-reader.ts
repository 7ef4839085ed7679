import type { mongo } from 'mongoose';
import { type ContractReader, listed, skips } from '../kafka/received';
import type { Incoming } from '../reader';
import type { Gathering } from '../service';
import { foldBatch, keysOf } from '../views/fold';
import { collectionsOf, journalOf } from './journal';
import { together } from './together';

/** So many events' documents fit into one journal entry of 16 MB. */
const MOST = 200;

/**
 * A view over contracts of several services, with its figures. Batches of different partitions come at the same time; those that
 * wait for each other are one change of the journal.
 */
export const gatherReader = (gathering: Gathering, database: mongo.Db): ContractReader => {
  const { view, channels } = gathering;
  const { documents } = collectionsOf(database, gathering);
  const journal = journalOf(database, gathering);
  const contracts = channels.flatMap((channel) => channel.contracts);
  const skipped = skips();

  const attempt = async (batch: readonly Incoming[]): Promise<boolean> => {
    // In this order: a change that is not wholly written would be folded from documents half old, half new.
    const n = await journal.settled();
    const found = await documents.find({ _id: { $in: [...keysOf(batch, view)] } }).toArray();
    const changes = foldBatch(new Map(found.map((stored) => [stored._id, stored])), batch, view);
    return changes.size === 0 || journal.write(n, [...changes.values()]);
  };

  const written = together<Incoming>(async (batch) => {
    while (!(await attempt(batch)));
  }, MOST);

  return {
    name: view.name,
    skipped: skipped.all,
    apply: async (batch) => {
      const ours = listed(view.evolve, contracts, batch, skipped.count);
      if (ours.length > 0) await written(ours);
    },
  };
};
