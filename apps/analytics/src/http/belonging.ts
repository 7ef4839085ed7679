import { uuid5 } from '@12315/platform';
import type { Matter } from '../views/matters.view';

/** What it takes to know whether a matter's facts belong into a dossier. */
export type Known = Pick<Matter, 'kind' | 'organisation' | 'sourceId'> & { readonly id: string };

const readable = ({ organisation }: Known, mayRead: (organisation: string) => boolean): boolean =>
  organisation !== null && mayRead(organisation);

/** The rest, so that nobody goes in circles whatever ids a source gives. */
const without = ({ id }: Known, together: readonly Known[]): readonly Known[] =>
  together.filter((each) => each.id !== id);

/** What came of it, and of that: leads, and their cases. */
const descendants = (id: string, together: readonly Known[]): readonly Known[] =>
  together
    .filter(({ sourceId, kind }) => sourceId === id && (kind === 'LEAD' || kind === 'CASE'))
    .flatMap((child) => [child, ...descendants(child.id, without(child, together))]);

/** What it came from, nearest first. */
const ancestors = ({ sourceId }: Known, together: readonly Known[]): readonly Known[] => {
  const source = together.find(({ id }) => id === sourceId);
  return source ? [source, ...ancestors(source, without(source, together))] : [];
};

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
/** A complaint that was taken to the authority has a second mediation there, with an id that follows from its own. */
const withMediation = ({ id, kind }: Known): readonly string[] =>
  kind === 'COMPLAINT' && isUuid(id) ? [id, uuid5(id, 'authority')] : [id];

/** A sampling task is carried out in its batches, and a batch is one of its task. */
const carriedOut = (
  { kind: asked }: Known,
  rest: readonly Known[],
  mayRead: (organisation: string) => boolean,
): readonly Known[] =>
  rest.filter(
    (each) =>
      (asked === 'TASK' && each.kind === 'BATCH') ||
      (asked === 'BATCH' && each.kind === 'TASK' && readable(each, mayRead)),
  );

const others = (
  asked: Known,
  together: readonly Known[],
  mayRead: (organisation: string) => boolean,
): readonly Known[] => {
  const rest = without(asked, together);
  const before = ancestors(asked, rest).filter((each) => each.kind !== 'ITEM' && readable(each, mayRead));
  const after = descendants(asked.id, rest);
  if (asked.kind === 'ITEM') return rest.filter((each) => readable(each, mayRead));
  const item = asked.kind === 'COMPLAINT' ? rest.filter(({ kind }) => kind === 'ITEM') : [];
  return [...item, ...before, ...carriedOut(asked, rest, mayRead), ...after];
};

/**
 * Whose facts stand in the dossier of `asked`: of a complaint also those of its item and its mediation; of whatever gave rise to
 * leads, those and their cases; of a sampling task its batches; of a batch, a lead, a case and an item only what else the reader
 * may see, for an item's complaints may go to several organs.
 * @param together all that goes back to the same item, or to the same sample, report …
 * @param mayRead whether the reader sees what an organisation holds
 */
export const belonging = (
  asked: Known,
  together: readonly Known[],
  mayRead: (organisation: string) => boolean,
): readonly string[] => [
  ...new Set([asked, ...others(asked, together, mayRead)].flatMap((each) => withMediation(each))),
];
