import type { Key, Row } from './ordered-index';

export interface Entry {
  readonly key: Key;
  readonly row: Row;
}

/** A block is split in two when it exceeds this, so that adding moves few pointers however many entries there are. */
const FULL = 512;

/** The first place in a sorted list for which `reached` holds. */
const firstWhere = <T>(list: readonly T[], reached: (item: T) => boolean): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Entries in order, as a list of sorted blocks. */
export const sortedEntries = (order: (a: Entry, b: Entry) => number) => {
  const blocks: Entry[][] = [];
  const last = (block: readonly Entry[]) => block[block.length - 1]!;
  /** The place of the first entry for which `reached` holds. */
  const seek = (reached: (entry: Entry) => boolean): { block: number; at: number } => {
    const block = firstWhere(blocks, (entries) => reached(last(entries)));
    return { block, at: block < blocks.length ? firstWhere(blocks[block]!, reached) : 0 };
  };

  function* up(position: (entry: Entry) => number): Iterable<Entry> {
    let { block, at } = seek((entry) => position(entry) >= 0);
    for (; block < blocks.length; block++, at = 0)
      for (; at < blocks[block]!.length; at++) {
        const entry = blocks[block]![at]!;
        if (position(entry) > 0) return;
        yield entry;
      }
  }
  function* down(position: (entry: Entry) => number): Iterable<Entry> {
    let { block, at } = seek((entry) => position(entry) > 0);
    for (; block >= 0; block--, at = blocks[block]?.length ?? 0)
      for (at--; at >= 0; at--) {
        const entry = blocks[block]![at]!;
        if (position(entry) < 0) return;
        yield entry;
      }
  }

  return {
    add(entry: Entry): void {
      if (blocks.length === 0) {
        blocks.push([entry]);
        return;
      }
      const place = seek((there) => order(there, entry) >= 0);
      const past = place.block === blocks.length;
      const number = past ? place.block - 1 : place.block;
      const block = blocks[number]!;
      block.splice(past ? block.length : place.at, 0, entry);
      if (block.length > FULL) blocks.splice(number + 1, 0, block.splice(FULL / 2));
    },
    remove(entry: Entry): void {
      const { block, at } = seek((there) => order(there, entry) >= 0);
      blocks[block]!.splice(at, 1);
      if (blocks[block]!.length === 0) blocks.splice(block, 1);
    },
    /** The entries for which `position` says 0; it says -1 for those before and 1 for those after. Not for use across a change. */
    scan: (position: (entry: Entry) => number, backwards: boolean): Iterable<Entry> =>
      backwards ? down(position) : up(position),
  };
};
