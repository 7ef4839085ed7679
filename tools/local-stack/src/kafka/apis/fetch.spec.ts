import type { Call } from '../api';
import type { Partition } from '../partition';
import { reader, writer } from '../wire';
import { fetch } from './fetch';

/** Partitions that hold one batch of 100 bytes each (or none) and note how much was asked of them. */
const partitions = (...sizes: readonly number[]) => {
  const asked: [maxBytes: number, atLeastOne: boolean][] = [];
  const listeners = new Set<() => void>();
  const all = sizes.map((size): Partial<Partition> => ({
    highWatermark: 1,
    read: (_offset, maxBytes, atLeastOne) => {
      asked.push([maxBytes, atLeastOne]);
      return size > 0 ? [Buffer.alloc(size)] : [];
    },
    onAppend: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  }));
  return { asked, listeners, all };
};

const answer = (
  all: readonly Partial<Partition>[],
  { wait = 0, maxBytes = 1000, each = 500, closed = new AbortController().signal } = {},
) => {
  const request = writer().i32(-1).i32(wait).i32(1).i32(maxBytes).i8(0);
  request.array(['topic'], (name) =>
    request.string(name).array(all, (_, partition) => request.i32(partition).i64(0).i32(each)),
  );
  const metadata = { partition: (_topic: string, partition: number) => all[partition] };
  const call = { broker: { metadata }, closed } as unknown as Call;
  return fetch.answer(reader(request.frame().subarray(4)), writer(), call);
};

describe('a fetch', () => {
  it('allows every partition what it wants and the answer still has room for; at least one batch of the first that has', async () => {
    const { asked, all } = partitions(0, 300, 300, 300);
    await answer(all, { maxBytes: 700, each: 500 });
    expect(asked).toEqual([
      [500, true],
      [500, true],
      [400, false],
      [100, false],
    ]);
  });

  it('has no room for more than 55 MiB, whatever the client allows', async () => {
    const { asked, all } = partitions(100);
    await answer(all, { maxBytes: 0x7fffffff, each: 0x7fffffff });
    expect(asked).toEqual([[55 << 20, true]]);
  });

  it('ends when its client goes, and leaves nobody listening', async () => {
    const { listeners, all } = partitions(0, 0);
    const client = new AbortController();
    const answered = answer(all, { wait: 60_000, closed: client.signal });
    expect(listeners.size).toBe(1);
    client.abort();
    await answered;
    expect(listeners.size).toBe(0);
  });
});
