import { type Doc, sizeOf } from './bson';
import { refuse } from './errors';

const FIRST_BATCH = 101;
const BATCH_BYTES = 16_000_000;
const IDLE_MS = 10 * 60_000;

interface Cursor {
  readonly ns: string;
  readonly docs: readonly Doc[];
  position: number;
  usedAt: number;
}

/** Results on their way to a client. What a cursor returns was fixed when it was opened. */
export interface Cursors {
  open(ns: string, docs: readonly Doc[], options?: { batchSize?: number; single?: boolean }): Doc;
  more(id: bigint, batchSize?: number): Doc;
  kill(id: bigint): boolean;
  /** Forgets cursors that nobody has asked for ten minutes. */
  sweep(now: Date): void;
}

export const createCursors = (): Cursors => {
  const cursors = new Map<bigint, Cursor>();
  let last = 0n;

  const take = (cursor: Cursor, count: number): readonly Doc[] => {
    const from = cursor.position;
    let bytes = 0;
    while (cursor.position < cursor.docs.length && cursor.position - from < count) {
      bytes += sizeOf(cursor.docs[cursor.position]!);
      if (bytes > BATCH_BYTES && cursor.position > from) break;
      cursor.position += 1;
    }
    return cursor.docs.slice(from, cursor.position);
  };

  return {
    open(ns, docs, { batchSize = FIRST_BATCH, single = false } = {}) {
      const cursor = { ns, docs, position: 0, usedAt: Date.now() };
      const firstBatch = take(cursor, batchSize);
      const open = cursor.position < docs.length && !single;
      if (open) cursors.set(++last, cursor);
      return { cursor: { firstBatch, id: open ? last : 0n, ns }, ok: 1 };
    },
    more(id, batchSize = Infinity) {
      const cursor = cursors.get(id);
      if (!cursor) return refuse('CursorNotFound', `cursor id ${id} not found`);
      cursor.usedAt = Date.now();
      const nextBatch = take(cursor, batchSize);
      const done = cursor.position >= cursor.docs.length;
      if (done) cursors.delete(id);
      return { cursor: { nextBatch, id: done ? 0n : id, ns: cursor.ns }, ok: 1 };
    },
    kill: (id) => cursors.delete(id),
    sweep(now) {
      for (const [id, { usedAt }] of cursors) if (now.getTime() - usedAt > IDLE_MS) cursors.delete(id);
    },
  };
};
