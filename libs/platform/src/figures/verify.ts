import { reject } from '@12315/kernel';
import type { mongo } from 'mongoose';
import type { Gathering } from '../service';
import { rollupId, sums } from './differences';
import { collectionsOf, journalOf, type Rollup } from './journal';

/** A measure of a rollup that is not the sum of what the documents say. */
export interface Discrepancy {
  readonly rollup: string;
  readonly measure: string;
  readonly stored: number;
  readonly recomputed: number;
}

export interface Verified {
  readonly documents: number;
  readonly rollups: number;
  readonly discrepancies: readonly Discrepancy[];
}

const attempts = 5;

type Measures = Readonly<Record<string, number>>;

const measuresOf = ({ _id, applied: _applied, ...fields }: Rollup): readonly [string, Measures] => [
  _id,
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, number] => typeof field[1] === 'number')),
];

const compare = (
  stored: ReadonlyMap<string, Measures>,
  recomputed: ReadonlyMap<string, Measures>,
): readonly Discrepancy[] =>
  [...new Set([...stored.keys(), ...recomputed.keys()])].flatMap((rollup) => {
    const have = stored.get(rollup) ?? {};
    const want = recomputed.get(rollup) ?? {};
    return [...new Set([...Object.keys(have), ...Object.keys(want)])].flatMap((measure) => {
      const row = { rollup, measure, stored: have[measure] ?? 0, recomputed: want[measure] ?? 0 };
      return row.stored === row.recomputed ? [] : [row];
    });
  });

/**
 * Every rollup computed anew from the documents and compared; a measure that is not there counts as 0.
 * @throws Rejection `figures.moving` when changes kept arriving while it counted
 */
export const figuresVerify = async (gathering: Gathering, database: mongo.Db): Promise<Verified> => {
  const { figures } = gathering;
  const { documents, rollups } = collectionsOf(database, gathering);
  const journal = journalOf(database, gathering);
  if (!figures || !rollups) return { documents: 0, rollups: 0, discrepancies: [] };

  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await journal.settled();
    const sum = sums(figures.name);
    let count = 0;
    for await (const stored of documents.find()) {
      sum.add(figures.of(stored), 1);
      count++;
    }
    const have = new Map((await rollups.find().toArray()).map(measuresOf));
    const want = new Map(sum.total().map(({ key, add }) => [rollupId(figures.name, key), add]));
    if ((await journal.settled()) === before)
      return { documents: count, rollups: have.size, discrepancies: compare(have, want) };
  }
  return reject('conflict', 'figures.moving');
};
