import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, Decimal128, type Doc } from './bson';
import { openDatabase, type Sync } from './database';
import { openStore } from './store';
import { change } from './write';

const root = mkdtempSync(join(tmpdir(), 'mongo-'));
afterAll(() => rmSync(root, { recursive: true }));
let n = 0;
const fresh = () => join(root, String(n++));
const databaseIn = (dir: string, name = 'spec', sync?: Sync) =>
  openDatabase({ file: join(dir, `${name}.log`), name, shreds: name === 'persons', sync });
const docsIn = (database: ReturnType<typeof databaseIn>, collection: string) =>
  [...(database.collections.get(collection)?.rows ?? [])].map(({ doc }) => doc);
const bytesIn = (dir: string) => Buffer.concat(readdirSync(dir).map((file) => readFileSync(join(dir, file))));
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('a database', () => {
  it('is the same after it is opened again', async () => {
    const dir = fresh();
    const first = databaseIn(dir);
    const people = first.open('people');
    first.open('empty');
    first.createIndex(people, { v: 2, name: 'age', key: { age: 1 } });
    first.createIndex(people, { v: 2, name: 'gone', key: { x: 1 } });
    first.dropIndex(people, 'gone');
    const [a, b] = ['a', 'b', 'c'].map((_id) => first.put(people, null, { _id, age: 9007199254740993n }));
    first.put(people, a!, { _id: 'a', age: 1 });
    first.remove(people, b!);
    const gone = first.open('gone');
    first.put(gone, null, { _id: 1 });
    first.drop('gone');
    await first.commit();
    await first.close();
    const second = databaseIn(dir);
    expect(docsIn(second, 'people')).toEqual([
      { _id: 'a', age: 1 },
      { _id: 'c', age: 9007199254740993n },
    ]);
    expect(second.collections.get('people')!.indexes.map(({ spec }) => spec.name)).toEqual(['_id_', 'age']);
    expect([...second.collections.keys()]).toEqual(['people', 'empty']);
    await second.close();
  });

  it('acknowledges a write only after the sync', async () => {
    const syncs: (() => void)[] = [];
    const database = databaseIn(fresh(), 'spec', (_fd, done) => void syncs.push(() => done(null)));
    database.put(database.open('a'), null, { _id: 1 });
    let acknowledged = false;
    const committed = database.commit().then(() => (acknowledged = true));
    await until(() => syncs.length === 1);
    await new Promise(setImmediate);
    expect(acknowledged).toBe(false);
    syncs[0]!();
    await committed;
    expect(acknowledged).toBe(true);
    await database.close();
  });

  it('says that it has failed once a sync has', async () => {
    const database = databaseIn(fresh(), 'spec', (_fd, done) => done(new Error('disk')));
    database.put(database.open('a'), null, { _id: 1 });
    await expect(database.commit()).rejects.toThrow('disk');
    expect(database.failed?.message).toBe('disk');
    await database.close();
  });

  it('does a batch whole or not at all when its record is torn', async () => {
    const dir = fresh();
    const first = databaseIn(dir);
    first.put(first.open('a'), null, { _id: 1 });
    await first.commit();
    const good = statSync(join(dir, 'spec.log')).size;
    first.put(first.open('a'), null, { _id: 2 });
    first.put(first.open('a'), null, { _id: 3 });
    await first.commit();
    await first.close();
    const torn = readFileSync(join(dir, 'spec.log')).subarray(good, -1);
    const dir2 = fresh();
    const second = databaseIn(dir2);
    second.put(second.open('a'), null, { _id: 1 });
    await second.commit();
    await second.close();
    appendFileSync(join(dir2, 'spec.log'), torn);
    const third = databaseIn(dir2);
    expect(docsIn(third, 'a')).toEqual([{ _id: 1 }]);
    await third.close();
  });

  it('is rewritten on opening when more than half of its log is garbage', async () => {
    const dir = fresh();
    const file = join(dir, 'spec.log');
    const first = databaseIn(dir);
    const a = first.open('a');
    first.createIndex(a, { v: 2, name: 'x', key: { x: 1 } });
    const kept = 'k'.repeat(40_000);
    const row = first.put(a, null, { _id: 1, x: kept });
    first.put(a, null, { _id: 2, x: kept });
    for (let i = 0; i < 9; i++) first.put(a, row, { _id: 1, x: i });
    first.put(a, row, { _id: 1, x: kept });
    for (let i = 0; i < 9; i++) first.put(a, row, { _id: 1, x: kept.slice(i) });
    await first.commit();
    await first.close();
    const second = databaseIn(dir);
    await second.close();
    const third = databaseIn(dir);
    expect(docsIn(third, 'a').map(({ _id, x }) => [_id, String(x).length])).toEqual([
      [1, 39_992],
      [2, 40_000],
    ]);
    expect(third.collections.get('a')!.indexes.map(({ spec }) => spec.name)).toEqual(['_id_', 'x']);
    await third.close();
    expect(statSync(file).size).toBeLessThan(81_000);
  });

  it('refuses what it could not compare or keep, and stays as it was', async () => {
    const database = databaseIn(fresh());
    const a = database.open('a');
    const decimal = Decimal128.fromString('1');
    expect(() => database.put(a, null, { _id: 1, l: [{ d: decimal }] })).toThrow('values of type Decimal128');
    expect(() => database.put(a, null, { _id: 1, s: 'x'.repeat(17 << 20) })).toThrow('BSONObj size');
    expect(docsIn(database, 'a')).toEqual([]);
    await database.commit();
    await database.close();
  });
});

describe('the data keys of persons', () => {
  const secret = (i: number) => `wrapped-key-${i}-of-person`;
  const keyOf = (i: number): Doc => ({ _id: i, key: new Binary(Buffer.from(secret(i))) });
  const filled = async (dir: string, name: string) => {
    const database = databaseIn(dir, name);
    const keys = database.open('keys');
    for (let i = 0; i < 5; i++) database.put(keys, null, keyOf(i));
    await database.commit();
    return { database, keys, rows: [...keys.rows] };
  };

  it('are gone from the files when their removal is acknowledged, and the others are not', async () => {
    const dir = fresh();
    const { database, keys, rows } = await filled(dir, 'persons');
    database.remove(keys, rows[2]!);
    await database.commit();
    expect([0, 1, 2, 3, 4].map((i) => bytesIn(dir).includes(secret(i)))).toEqual([true, true, false, true, true]);
    database.put(keys, null, keyOf(9));
    await database.commit();
    await database.close();
    const again = databaseIn(dir, 'persons');
    expect(docsIn(again, 'keys').map(({ _id }) => _id)).toEqual([0, 1, 3, 4, 9]);
    await again.close();
  });

  it('are gone when removed while another removal is rewriting the log, and what is written meanwhile stays', async () => {
    const dir = fresh();
    const { database, keys, rows } = await filled(dir, 'persons');
    const removed = [0, 1, 2].map(async (i) => {
      for (let turn = 0; turn < i; turn++) await new Promise(setImmediate);
      database.remove(keys, rows[i]!);
      database.put(keys, null, keyOf(10 + i));
      await database.commit();
      return bytesIn(dir).includes(secret(i));
    });
    expect(await Promise.all(removed)).toEqual([false, false, false]);
    await database.close();
    const again = databaseIn(dir, 'persons');
    expect(docsIn(again, 'keys').map(({ _id }) => _id)).toEqual([3, 4, 10, 11, 12]);
    await again.close();
  });

  it('and a removal that comes just after a rewriting has copied them waits for the next one', async () => {
    const dir = fresh();
    const file = join(dir, 'persons.log');
    await (await filled(dir, 'persons')).database.close();
    const syncs: (() => void)[] = [];
    const database = databaseIn(dir, 'persons', (_fd, done) => void syncs.push(() => done(null)));
    const keys = database.open('keys');
    const [first, second] = keys.rows;
    database.remove(keys, first!);
    const one = database.commit();
    await until(() => syncs.length === 1);
    syncs[0]!();
    // Only microtasks, so that what follows goes to the disk together with the copy.
    while (!existsSync(`${file}.new`)) await Promise.resolve();
    database.remove(keys, second!);
    const two = database.commit().then(() => bytesIn(dir).includes(secret(1)));
    database.put(keys, null, keyOf(9));
    const three = database.commit().then(() => readFileSync(file).includes(secret(9)));
    for (let i = 1; i < 3; i++) {
      await until(() => syncs.length > i);
      syncs[i]!();
    }
    expect(await Promise.all([one, two, three])).toEqual([undefined, false, true]);
    await database.close();
  });

  it('are gone with earlier versions of themselves, and with their collection', async () => {
    const dir = fresh();
    const { database, keys, rows } = await filled(dir, 'persons');
    change(database, keys, {
      filter: { _id: 1 },
      update: { $set: { key: 'rewrapped' } },
      sort: [],
      multi: false,
      upsert: false,
    });
    await database.commit();
    database.remove(keys, rows[1]!);
    await database.commit();
    expect([secret(1), 'rewrapped', secret(2)].map((text) => bytesIn(dir).includes(text))).toEqual([
      false,
      false,
      true,
    ]);
    database.drop('keys');
    await database.commit();
    expect(bytesIn(dir).includes(secret(2))).toBe(false);
    await database.close();
  });

  it('keep the server from acknowledging anything when the rewritten log cannot take its place', async () => {
    const dir = fresh();
    const { database, keys, rows } = await filled(dir, 'persons');
    rmSync(join(dir, 'persons.log'));
    mkdirSync(join(dir, 'persons.log'));
    database.remove(keys, rows[0]!);
    await expect(database.commit()).rejects.toThrow('EISDIR');
    database.put(keys, null, keyOf(9));
    await expect(database.commit()).rejects.toThrow('EISDIR');
    expect(database.failed?.message).toContain('EISDIR');
    await database.close();
  });

  it('are still there after a crash in the middle of the rewriting', async () => {
    const dir = fresh();
    const { database } = await filled(dir, 'persons');
    await database.close();
    appendFileSync(join(dir, 'persons.log.new'), 'half of a new log');
    const again = databaseIn(dir, 'persons');
    expect(docsIn(again, 'keys').length).toBe(5);
    expect(readdirSync(dir)).toEqual(['persons.log']);
    await again.close();
  });
});

describe('a store', () => {
  it('removes what has outlived its TTL index', async () => {
    const store = openStore(fresh());
    const database = store.open('spec');
    const a = database.open('a');
    database.createIndex(a, { v: 2, name: 'ttl', key: { at: 1 }, expireAfterSeconds: 10 });
    const ages: readonly unknown[] = [new Date(0), new Date(5_000), [new Date(0), new Date(9e9)], 'no date', null];
    ages.forEach((at, _id) => database.put(a, null, { _id, at }));
    database.put(a, null, { _id: 5 });
    await store.sweep(new Date(12_000));
    expect(docsIn(database, 'a').map(({ _id }) => _id)).toEqual([1, 3, 4, 5]);
    await store.close();
  });

  it('shreds in the database of persons', async () => {
    const dir = fresh();
    const store = openStore(dir);
    const gone = ['persons', 'intake'].map(async (name) => {
      const database = store.open(name);
      const keys = database.open('keys');
      const row = database.put(keys, null, { _id: 1, key: `key-in-${name}` });
      await database.commit();
      database.remove(keys, row);
      await database.commit();
    });
    await Promise.all(gone);
    expect(bytesIn(dir).includes('key-in-persons')).toBe(false);
    expect(bytesIn(dir).includes('key-in-intake')).toBe(true);
    await store.close();
  });

  it.each(['', 'a/b', '..', 'a b', 'x'.repeat(64)])('refuses the database name %j', async (name) => {
    const store = openStore(fresh());
    expect(() => store.open(name)).toThrow('Invalid database name');
    await store.close();
  });
});
