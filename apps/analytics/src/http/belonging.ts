import type { Matter } from '../views/matters.view';

/** What it takes to know whether a matter's facts belong into a dossier. */
export type Known = Pick<Matter, 'kind' | 'organisation' | 'sourceId'> & { readonly id: string };

/**
 * Whose facts stand in the dossier of `asked`: of a complaint also those of its item and of the leads it gave rise to, as of a
 * sample's; of a lead and of an item only what else the reader may see, for an item's complaints may go to several organs.
 * @param together all that goes back to the same item, or to the same sample
 * @param mayRead whether the reader sees what an organisation holds
 */
export const belonging = (
  asked: Known,
  together: readonly Known[],
  mayRead: (organisation: string) => boolean,
): readonly string[] => {
  const readable = ({ organisation }: Known): boolean => organisation !== null && mayRead(organisation);
  const belongs: Readonly<Record<Known['kind'], (other: Known) => boolean>> = {
    ITEM: readable,
    COMPLAINT: ({ kind, sourceId }) => kind === 'ITEM' || sourceId === asked.id,
    LEAD: (other) => other.id === asked.sourceId && readable(other),
    SAMPLE: ({ sourceId }) => sourceId === asked.id,
  };
  return together.filter((other) => other.id === asked.id || belongs[asked.kind](other)).map(({ id }) => id);
};
