/** The revision a writer expects its stream to have. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

/** What becomes of an append: it is written, it repeats events up to a revision, or its expectation was wrong. */
export type Verdict = 'write' | 'refuse' | { readonly repeats: number };

export interface Known {
  /** Last accepted revision of the stream, -1 where there is none. */
  readonly last: number;
  readonly idAt: (revision: number) => string;
  /** The revision of an event of the stream, as far as ids are remembered. */
  readonly revisionOf: (id: string) => number | undefined;
}

/** A writer that names no revision is recognised by the ids that are remembered. */
const byMemory = (ids: readonly string[], { revisionOf }: Known): Verdict => {
  const revisions = ids.map(revisionOf);
  if (revisions[0] === undefined) return 'write';
  const repeats = revisions[revisions.length - 1];
  return repeats === undefined || revisions.includes(undefined) ? 'refuse' : { repeats };
};

const byRevision = (revision: number, ids: readonly string[], { last, idAt }: Known): Verdict => {
  if (revision === last) return 'write';
  const end = revision + ids.length;
  if (ids.length === 0 || end > last) return 'refuse';
  return ids.every((id, i) => idAt(revision + 1 + i) === id) ? { repeats: end } : 'refuse';
};

/** As the real server decides: an append whose ids already stand where it wants to put them has already happened. */
export const verdictOf = (expected: Expected, ids: readonly string[], known: Known): Verdict => {
  if (expected === 'stream_exists' && known.last < 0) return 'refuse';
  if (expected === 'any' || expected === 'stream_exists') return byMemory(ids, known);
  return byRevision(expected === 'no_stream' ? -1 : expected, ids, known);
};
