import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from './log';

const dir = mkdtempSync(join(tmpdir(), 'log-'));
afterAll(() => rmSync(dir, { recursive: true }));
let n = 0;
const fresh = () => join(dir, `${n++}.log`);
const recordsOf = async (file: string) => {
  const records: string[] = [];
  await openLog({ file, onRecord: (payload) => records.push(payload.toString()) }).close();
  return records;
};
const written = async (file: string, ...records: string[]) => {
  const log = openLog({ file });
  await Promise.all(records.map((record) => log.append(Buffer.from(record)).written));
  await log.close();
};

describe('the log of the local stack', () => {
  it('gives back every record in order after it is opened again', async () => {
    const file = fresh();
    await written(file, 'a', 'b');
    await written(file, 'c');
    expect(await recordsOf(file)).toEqual(['a', 'b', 'c']);
  });

  it('reads a record before and after it is on the disk', async () => {
    const log = openLog({ file: fresh() });
    const { offset, written: onDisk } = log.append(Buffer.from('payload'));
    expect(log.read(offset + 3, 4).toString()).toBe('load');
    await onDisk;
    expect(log.read(offset + 3, 4).toString()).toBe('load');
    await log.close();
  });

  it.each([1, 5, 9])('cuts a tail torn %i bytes before its end', async (bytes) => {
    const file = fresh();
    await written(file, 'whole', 'torn');
    truncateSync(file, statSync(file).size - bytes);
    expect(await recordsOf(file)).toEqual(['whole']);
    await written(file, 'next');
    expect(await recordsOf(file)).toEqual(['whole', 'next']);
  });

  it('cuts at a record whose checksum is wrong, and at zeros', async () => {
    const file = fresh();
    await written(file, 'good', 'flipped');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    expect(await recordsOf(file)).toEqual(['good']);
    appendFileSync(file, Buffer.alloc(64));
    expect(await recordsOf(file)).toEqual(['good']);
  });

  it('acknowledges a write only after the sync, and writes that waited meanwhile together', async () => {
    const syncs: ((error: Error | null) => void)[] = [];
    const log = openLog({ file: fresh(), sync: (_fd, done) => void syncs.push(done) });
    const acknowledged: string[] = [];
    const append = (record: string) =>
      void log.append(Buffer.from(record)).written.then(() => acknowledged.push(record));
    const until = async (condition: () => boolean) => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    append('first');
    await until(() => syncs.length === 1);
    append('second');
    append('third');
    expect(acknowledged).toEqual([]);
    syncs[0]!(null);
    await until(() => syncs.length === 2);
    expect(acknowledged).toEqual(['first']);
    syncs[1]!(null);
    await until(() => acknowledged.length === 3);
    await log.close();
  });

  it('acknowledges nothing more once a sync has failed', async () => {
    let fail = true;
    const log = openLog({ file: fresh(), sync: (_fd, done) => done(fail ? new Error('disk') : null) });
    await expect(log.append(Buffer.from('a')).written).rejects.toThrow('disk');
    fail = false;
    await expect(log.append(Buffer.from('b')).written).rejects.toThrow('disk');
    await log.close();
  });
});
