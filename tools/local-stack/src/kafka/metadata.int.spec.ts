import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../log/log';
import { batchOf } from './testing/batches';
import { errors } from './errors';
import { type Metadata, openMetadata } from './metadata';

const root = mkdtempSync(join(tmpdir(), 'metadata-'));
afterAll(() => rmSync(root, { recursive: true }));
let n = 0;
const fresh = () => join(root, `${n++}`);
const offset = (topic: string, at: number, metadata: string | null = null) => ({
  topic,
  partition: 0,
  offset: at,
  metadata,
});
const reopened = async (metadata: Metadata, dir: string) => {
  await metadata.close();
  return openMetadata(dir);
};

describe('the metadata of the broker', () => {
  it('is the same after it is opened again', async () => {
    const dir = fresh();
    let metadata = await openMetadata(dir);
    expect(await metadata.createTopic('a', 3)).toBe(errors.NONE);
    const given = await metadata.newProducerId();
    await metadata.commit('group', [offset('a', 5), offset('b', 6)]);
    await metadata.commit('group', [offset('a', 7, 'why')]);
    metadata = await reopened(metadata, dir);
    expect(metadata.topics().map(({ name, partitions }) => [name, partitions.length])).toEqual([['a', 3]]);
    expect(metadata.committed('group')).toEqual([offset('a', 7, 'why'), offset('b', 6)]);
    expect(metadata.committedGroups()).toEqual(['group']);
    expect(await metadata.newProducerId()).toBe(given + 1);
    await metadata.createTopic('b', 1);
    expect(metadata.topics().map(({ id }) => id)).toEqual([1, 2]);
    await metadata.close();
  });

  it('knows nothing of a topic that was deleted, when one of its name is made', async () => {
    const dir = fresh();
    let metadata = await openMetadata(dir);
    await metadata.createTopic('a', 1);
    await metadata.partition('a', 0)!.append(batchOf());
    await metadata.commit('group', [offset('a', 1), offset('b', 1)]);
    expect(await metadata.deleteTopic('a')).toBe(errors.NONE);
    expect(existsSync(join(dir, 'topics', '1'))).toBe(false);
    metadata = await reopened(metadata, dir);
    expect([metadata.topic('a'), metadata.partition('a', 0)]).toEqual([undefined, undefined]);
    await metadata.createTopic('a', 1);
    expect(metadata.partition('a', 0)!.highWatermark).toBe(0);
    expect(metadata.committed('group')).toEqual([offset('b', 1)]);
    await metadata.close();
  });

  it('makes a topic once, however many ask at the same time, and deletes only what is there', async () => {
    const metadata = await openMetadata(fresh());
    expect(await Promise.all([metadata.createTopic('a', 1), metadata.createTopic('a', 2)])).toEqual([
      errors.NONE,
      errors.TOPIC_ALREADY_EXISTS,
    ]);
    expect(await Promise.all([metadata.deleteTopic('a'), metadata.deleteTopic('a')])).toEqual([
      errors.NONE,
      errors.UNKNOWN_TOPIC_OR_PARTITION,
    ]);
    await metadata.close();
  });

  it('shows a topic and a commit only when they are on the disk', async () => {
    const syncs: ((error: Error | null) => void)[] = [];
    const metadata = await openMetadata(fresh(), (_fd, done) => void syncs.push(done));
    const created = metadata.createTopic('a', 1);
    const committed = metadata.commit('group', [offset('a', 5)]);
    while (syncs.length === 0) await new Promise(setImmediate);
    expect([metadata.topic('a'), metadata.committed('group')]).toEqual([undefined, []]);
    syncs[0]!(null);
    await Promise.all([created, committed]);
    expect([metadata.topic('a')!.name, metadata.committed('group')]).toEqual(['a', [offset('a', 5)]]);
    await metadata.close();
  });

  it('removes on opening what a crash left of a deleted topic', async () => {
    const dir = fresh();
    mkdirSync(join(dir, 'topics', '9'), { recursive: true });
    const metadata = await openMetadata(dir);
    expect(existsSync(join(dir, 'topics', '9'))).toBe(false);
    await metadata.close();
  });

  it('is written anew when its log has grown long, and is still the same', async () => {
    const dir = fresh();
    let metadata = await openMetadata(dir);
    await metadata.createTopic('a', 2);
    const given = await metadata.newProducerId();
    const long = 'x'.repeat(1 << 20);
    for (let i = 0; i <= 16; i++) await metadata.commit('group', [offset('a', i, long)]);
    await metadata.commit('group', [offset('a', 17)]);
    // A crash while it was written anew before left this.
    const unfinished = openLog({ file: join(dir, 'metadata.log.new') });
    await unfinished.append(Buffer.from('not a fact')).written;
    await unfinished.close();
    metadata = await reopened(metadata, dir);
    expect(statSync(join(dir, 'metadata.log')).size).toBeLessThan(1000);
    metadata = await reopened(metadata, dir);
    expect(metadata.topics().map(({ id, name, partitions }) => [id, name, partitions.length])).toEqual([[1, 'a', 2]]);
    expect(metadata.committed('group')).toEqual([offset('a', 17)]);
    expect(await metadata.newProducerId()).toBe(given + 1);
    await metadata.close();
  });
});
