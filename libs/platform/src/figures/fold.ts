import type { Incoming } from '../reader';
import type { Gathering } from '../service';
import type { Change } from './differences';

/** A document on its way into the journal: its fields and what it has seen. */
export type Draft = Readonly<Record<string, unknown>> & {
  readonly _id: string;
  /** Stream → the last revision folded in: a document may tell of several streams of several services. */
  readonly seen: Readonly<Record<string, number>>;
};
/** The same as it is stored, with the number of the last change that wrote it. */
export type Stored = Draft & { readonly applied: number };

export interface Folded extends Change {
  readonly _id: string;
  readonly seen: Readonly<Record<string, number>>;
}

/** The fields alone. */
export const documentOf = ({ _id, seen: _seen, applied: _applied, ...document }: Stored): object => document;

export const keysOf = ({ view }: Gathering, batch: readonly Incoming[]): readonly string[] => [
  ...new Set(batch.flatMap(({ event, meta }) => view.key(event, meta) ?? [])),
];

/** Folds what is newer than each document has seen of its stream into it; the rest is a repeat and dropped. */
export const fold = (
  { view }: Gathering,
  stored: ReadonlyMap<string, Stored>,
  batch: readonly Incoming[],
): readonly Folded[] => {
  const folded = new Map<string, Folded>();
  for (const { event, meta } of batch) {
    const _id = view.key(event, meta);
    const evolve = view.evolve[event.type];
    if (_id === null || !evolve) continue;
    const held = stored.get(_id);
    const before = held ? documentOf(held) : null;
    const current = folded.get(_id) ?? { _id, before, after: before ?? view.initial, seen: held?.seen ?? {} };
    if (meta.revision <= (current.seen[meta.stream] ?? -1)) continue;
    folded.set(_id, {
      ...current,
      after: evolve(event.data, current.after, meta),
      seen: { ...current.seen, [meta.stream]: meta.revision },
    });
  }
  return [...folded.values()];
};
