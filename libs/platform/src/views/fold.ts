import { type Cases, match, matches, type EventMeta, type Message } from '@12315/kernel';
import type { Incoming } from '../reader';

/** What stands in every view document beside the view's own fields; `evolve` never sees it. */
export interface Bookkeeping {
  readonly _id: string;
  /** Counts the writes of the document; a write names the one it replaces. */
  readonly version: number;
  /** Of the stream whose id is the document's: the ETag. null while the document knows only other streams. */
  readonly revision: number | null;
  /** The last revision of each stream that is in the document. */
  readonly seen: Readonly<Record<string, number>>;
}
export type Stored<Doc extends object = object> = Doc & Bookkeeping;

/** A view, total or over contracts; `main` names its first category where several streams may bear the document's id. */
export interface Folding {
  readonly key: (event: Message, meta: EventMeta) => string | null;
  readonly initial: object;
  readonly evolve: Partial<Cases<Message, [doc: object, meta: EventMeta], object>>;
  readonly main?: string;
}
export interface Change {
  readonly before: Stored | null;
  readonly after: Stored;
}
type Total = Cases<Message, [doc: object, meta: EventMeta], object>;

const isOwn = ({ main }: Folding, stream: string, key: string): boolean =>
  main === undefined ? stream.endsWith(`-${key}`) : stream === `${main}-${key}`;

const evolved = (view: Folding, stored: Stored, version: number, { event, meta }: Incoming): Stored => {
  const { stream, revision } = meta;
  if (/[.$\0]/.test(stream)) throw new Error(`${stream}: a stream's name cannot be a field's with . or $`);
  const { _id, version: _, revision: known, seen, ...doc } = stored;
  const next: object = match(view.evolve as Total, event, doc, meta);
  return {
    ...next,
    _id,
    version,
    revision: isOwn(view, stream, _id) ? revision : known,
    seen: { ...seen, [stream]: revision },
  };
};

const isListed = (view: Folding, event: Message): boolean => matches(view.evolve as Total, event);
const isSeen = ({ seen }: Stored, { stream, revision }: EventMeta): boolean => revision <= (seen[stream] ?? -1);
const empty = ({ initial }: Folding, _id: string): Stored => ({
  ...initial,
  _id,
  version: 0,
  revision: null,
  seen: {},
});

/**
 * Folds a batch into the documents it is about, in memory: events whose revision a document has seen are dropped, so a batch
 * may come again. Pure; the result names only the documents that change.
 * @param skipped for views over contracts: told each message that the view does not list; without it that is a Rejection
 */
export const foldBatch = (
  docs: ReadonlyMap<string, Stored>,
  batch: readonly Incoming[],
  view: Folding,
  skipped?: (incoming: Incoming) => void,
): Map<string, Change> => {
  const changes = new Map<string, Change>();
  for (const incoming of batch) {
    const { event, meta } = incoming;
    if (skipped && !isListed(view, event)) {
      skipped(incoming);
      continue;
    }
    const key = view.key(event, meta);
    if (key === null) continue;
    const before = docs.get(key) ?? null;
    const stored = changes.get(key)?.after ?? before ?? empty(view, key);
    if (isSeen(stored, meta)) continue;
    changes.set(key, { before, after: evolved(view, stored, (before?.version ?? 0) + 1, incoming) });
  }
  return changes;
};

/** The documents a batch is about. */
export const keysOf = (batch: readonly Incoming[], view: Folding): readonly string[] => {
  const about = batch.filter(({ event }) => isListed(view, event));
  const keys = about.map(({ event, meta }) => view.key(event, meta));
  return [...new Set(keys.filter((key) => key !== null))];
};
