import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32c, headerOf, MAX_BATCH } from './batch';
import { batchOf } from './testing/batches';
import { errors } from './errors';
import { openPartition, type Partition } from './partition';

const dir = mkdtempSync(join(tmpdir(), 'partition-'));
afterAll(() => rmSync(dir, { recursive: true }));
let n = 0;
const fresh = () => join(dir, `${n++}.log`);
const opened: Partition[] = [];
const open = (...args: Parameters<typeof openPartition>) => {
  const partition = openPartition(...args);
  opened.push(partition);
  return partition;
};
afterEach(() => Promise.all(opened.splice(0).map((partition) => partition.close())));

const basesOf = (batches: readonly Buffer[]) => batches.map((batch) => headerOf(batch).base);
const stored = (base: number) => ({ error: errors.NONE, base });
const refused = (error: number) => ({ error, base: -1 });

it('computes CRC-32C as RFC 3720 gives it', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});

describe('a partition', () => {
  it('gives every batch its place, changing nothing else of it', async () => {
    const partition = open(fresh());
    const [first, second] = [batchOf({ records: 3 }), batchOf({ records: 2 })];
    const expected = Buffer.from(second);
    expected.writeBigInt64BE(3n, 0);
    expected.writeInt32BE(0, 12);
    expect(await Promise.all([partition.append(first), partition.append(second)])).toEqual([stored(0), stored(3)]);
    expect(partition.read(3, 1 << 20, true)).toEqual([expected]);
    expect(partition.highWatermark).toBe(5);
  });

  it('acknowledges and shows a batch only when it is on the disk', async () => {
    const syncs: ((error: Error | null) => void)[] = [];
    const partition = open(fresh(), (_fd, done) => void syncs.push(done));
    const seen: string[] = [];
    partition.onAppend(() => seen.push('told'));
    const appended = partition.append(batchOf()).then(() => seen.push('acknowledged'));
    while (syncs.length === 0) await new Promise(setImmediate);
    expect([partition.highWatermark, partition.read(0, 1 << 20, true), seen]).toEqual([0, [], []]);
    syncs[0]!(null);
    await appended;
    expect([partition.highWatermark, basesOf(partition.read(0, 1 << 20, true)), seen]).toEqual([
      1,
      [0],
      ['told', 'acknowledged'],
    ]);
  });

  it('refuses what the disk refused, and does not show it', async () => {
    const partition = open(fresh(), (_fd, done) => done(new Error('disk')));
    expect(await partition.append(batchOf())).toEqual(refused(errors.KAFKA_STORAGE_ERROR));
    expect([partition.highWatermark, partition.read(0, 1 << 20, true)]).toEqual([0, []]);
  });

  it('reads from inside a batch on, as much as is allowed and at least one batch if asked', async () => {
    const partition = open(fresh());
    for (let i = 0; i < 4; i++) await partition.append(batchOf({ records: 5, size: 39 }));
    expect(basesOf(partition.read(7, 200, false))).toEqual([5, 10]);
    expect(basesOf(partition.read(7, 99, false))).toEqual([]);
    expect(basesOf(partition.read(7, 99, true))).toEqual([5]);
    expect(basesOf(partition.read(20, 1 << 20, true))).toEqual([]);
  });

  it('is the same after it is opened again', async () => {
    const file = fresh();
    const before = openPartition(file);
    for (let i = 0; i < 3; i++) await before.append(batchOf({ records: 2 }));
    await before.close();
    const partition = open(file);
    expect([partition.highWatermark, basesOf(partition.read(2, 1 << 20, true))]).toEqual([6, [2, 4]]);
    expect(await partition.append(batchOf())).toEqual(stored(6));
  });

  it.each<[string, number, () => Buffer]>([
    ['damaged', errors.CORRUPT_MESSAGE, () => Buffer.concat([batchOf().subarray(0, -1), Buffer.from('!')])],
    ['cut short', errors.CORRUPT_MESSAGE, () => batchOf().subarray(0, 60)],
    ['of an old format', errors.UNSUPPORTED_FOR_MESSAGE_FORMAT, () => batchOf({ magic: 1 })],
    ['followed by another', errors.INVALID_RECORD, () => Buffer.concat([batchOf(), batchOf()])],
    ['without a record', errors.INVALID_RECORD, () => batchOf({ records: 0 })],
    ['of a transaction', errors.INVALID_RECORD, () => batchOf({ attributes: 0x10 })],
    ['too large', errors.MESSAGE_TOO_LARGE, () => batchOf({ size: MAX_BATCH - 60 })],
  ])('refuses a batch that is %s', async (_what, error, make) => {
    const partition = open(fresh());
    expect(await partition.append(make())).toEqual(refused(error));
    expect(await partition.append(batchOf({ size: MAX_BATCH - 61 }))).toEqual(stored(0));
  });
});

describe('an idempotent producer', () => {
  const from = (sequence: number, records = 1, epoch = 0) => batchOf({ producer: 7, sequence, records, epoch });

  it('may repeat any of its last five batches and gets the same offset', async () => {
    const partition = open(fresh());
    for (const sequence of [0, 2, 4, 6, 8, 10]) await partition.append(from(sequence, 2));
    expect(await partition.append(from(2, 2))).toEqual(stored(2));
    expect(await partition.append(from(10, 2))).toEqual(stored(10));
    expect(await partition.append(from(0, 2))).toEqual(refused(errors.OUT_OF_ORDER_SEQUENCE_NUMBER));
    expect(partition.highWatermark).toBe(12);
  });

  it('has a repetition acknowledged no sooner than the first', async () => {
    const syncs: ((error: Error | null) => void)[] = [];
    const partition = open(fresh(), (_fd, done) => void syncs.push(done));
    const done: string[] = [];
    const appended = [from(0), from(0)].map((batch, i) => partition.append(batch).then(() => done.push(`${i}`)));
    while (syncs.length === 0) await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(done).toEqual([]);
    syncs[0]!(null);
    await Promise.all(appended);
    expect(partition.highWatermark).toBe(1);
  });

  it('is refused a gap', async () => {
    const partition = open(fresh());
    await partition.append(from(0));
    expect(await partition.append(from(2))).toEqual(refused(errors.OUT_OF_ORDER_SEQUENCE_NUMBER));
    expect(await partition.append(from(1))).toEqual(stored(1));
  });

  it('begins at 0 in a new epoch and is refused in the old one', async () => {
    const partition = open(fresh());
    for (const sequence of [0, 1]) await partition.append(from(sequence));
    expect(await partition.append(from(1, 1, 1))).toEqual(refused(errors.OUT_OF_ORDER_SEQUENCE_NUMBER));
    expect(await partition.append(from(0, 1, 1))).toEqual(stored(2));
    expect(await partition.append(from(2, 1, 0))).toEqual(refused(errors.INVALID_PRODUCER_EPOCH));
  });

  it('repeats nothing of an old epoch', async () => {
    const partition = open(fresh());
    for (const sequence of [0, 1, 2]) await partition.append(from(sequence));
    await partition.append(from(0, 1, 1));
    expect(await partition.append(from(2, 1, 1))).toEqual(refused(errors.OUT_OF_ORDER_SEQUENCE_NUMBER));
  });

  it('is forgotten when a thousand others have come since it last wrote', async () => {
    const partition = open(fresh());
    const others = (first: number) =>
      Promise.all(Array.from({ length: 500 }, (_, i) => partition.append(batchOf({ producer: first + i }))));
    await partition.append(from(0));
    await others(1000);
    await partition.append(from(1));
    await others(2000);
    expect(await partition.append(from(1))).toEqual(stored(501));
    await others(3000);
    expect(await partition.append(from(1))).toEqual(stored(1502));
  });

  it('counts from 2^31 - 1 on to 0', async () => {
    const partition = open(fresh());
    await partition.append(from(0x7ffffffe, 3));
    expect(await partition.append(from(1))).toEqual(stored(3));
  });

  it('is known again after the partition is opened again', async () => {
    const file = fresh();
    const before = openPartition(file);
    for (const sequence of [0, 1]) await before.append(from(sequence));
    await before.close();
    const partition = open(file);
    expect(await partition.append(from(1))).toEqual(stored(1));
    expect(await partition.append(from(3))).toEqual(refused(errors.OUT_OF_ORDER_SEQUENCE_NUMBER));
    expect(await partition.append(from(2))).toEqual(stored(2));
  });
});
