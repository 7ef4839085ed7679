import { openLog, type LogOptions } from '../log/log';
import { type BatchHeader, checked, headerOf, place } from './batch';
import { errors, type ErrorCode } from './errors';
import { producerStates } from './producers';

export type Sync = LogOptions['sync'];
export interface Appended {
  readonly error: ErrorCode;
  /** Offset of the first record; -1 with an error. */
  readonly base: number;
}
interface Indexed {
  readonly base: number;
  readonly last: number;
  readonly position: number;
  readonly length: number;
}

/** Records in order, one log file. Only the places of the batches are in memory, never their bytes. */
export interface Partition {
  /** The offset after the last record that is on the disk; readers see nothing at or after it. */
  readonly highWatermark: number;
  /** Resolves once the batch is on the disk. Takes its place at once, so batches stay in the order they were given. */
  append(batch: Buffer): Promise<Appended>;
  /** The batches from the one that holds `offset`, at most `maxBytes`; the first one whatever its size if `atLeastOne`. */
  read(offset: number, maxBytes: number, atLeastOne: boolean): readonly Buffer[];
  /** Called at every new high watermark until the returned function is called. */
  onAppend(listener: () => void): () => void;
  close(): Promise<void>;
}

const refused = (error: ErrorCode): Appended => ({ error, base: -1 });

export const openPartition = (file: string, sync?: Sync): Partition => {
  const batches: Indexed[] = [];
  const producers = producerStates();
  const listeners = new Set<() => void>();
  let next = 0;

  const index = ({ base, last }: BatchHeader, position: number, length: number) => {
    batches.push({ base, last, position, length });
    next = last + 1;
  };
  const log = openLog({
    file,
    sync,
    onRecord: (batch, position) => {
      const header = headerOf(batch);
      index(header, position, batch.length);
      producers.note(header, Promise.resolve());
    },
  });
  let highWatermark = next;

  /** Index of the batch that holds the offset. */
  const find = (offset: number): number => {
    let from = 0;
    let to = batches.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (batches[middle]!.last < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  };

  const outcome = async (base: number, written: Promise<void>): Promise<Appended> => {
    try {
      await written;
      return { error: errors.NONE, base };
    } catch {
      return refused(errors.KAFKA_STORAGE_ERROR);
    }
  };

  return {
    get highWatermark() {
      return highWatermark;
    },
    append: async (batch) => {
      const wrong = checked(batch);
      if (wrong) return refused(wrong);
      const known = producers.check(headerOf(batch));
      if ('error' in known) return refused(known.error);
      if (known.repeats) return outcome(known.repeats.base, known.repeats.written);

      place(batch, next);
      const header = headerOf(batch);
      const { offset: position, written } = log.append(batch);
      const visible = written.then(() => {
        highWatermark = header.last + 1;
        for (const listener of [...listeners]) listener();
      });
      index(header, position, batch.length);
      producers.note(header, visible);
      return outcome(header.base, visible);
    },
    read: (offset, maxBytes, atLeastOne) => {
      const first = find(offset);
      let end = first;
      for (let bytes = 0; end < batches.length && batches[end]!.base < highWatermark; end++) {
        bytes += batches[end]!.length;
        if (bytes > maxBytes && !(atLeastOne && end === first)) break;
      }
      if (end === first) return [];
      // One read for all of them; the log's frame headers lie between.
      const start = batches[first]!.position;
      const last = batches[end - 1]!;
      const span = log.read(start, last.position + last.length - start);
      return batches
        .slice(first, end)
        .map(({ position, length }) => span.subarray(position - start, position - start + length));
    },
    onAppend: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => log.close(),
  };
};
