import { fdatasync, mkdtempSync, rmSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection, mongo } from 'mongoose';
import { createMongo, type Mongo } from './server';

const root = mkdtempSync(join(tmpdir(), 'mongo-wire-'));
afterAll(() => rmSync(root, { recursive: true }));
let n = 0;
const fresh = () => join(root, String(n++));

let server: Mongo;
let connection: Connection;
let port: number;
const start = async (options: Parameters<typeof createMongo>[0]) => {
  server = createMongo(options);
  port = await server.listen(0);
  const uri = `mongodb://127.0.0.1:${port}`;
  connection = await mongoose.createConnection(uri, { dbName: 'spec', serverSelectionTimeoutMS: 5000 }).asPromise();
};
const stop = async () => {
  await connection.close();
  await server.close();
};
const db = () => connection.db!;
const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('an answer to a write', () => {
  let held: (() => void)[] | null = null;
  beforeAll(async () => {
    await start({
      dir: fresh(),
      sync: (fd, done) => (held ? void held.push(() => fdatasync(fd, done)) : fdatasync(fd, done)),
    });
    await db()
      .collection<{ _id: number }>('a')
      .insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 4 }]);
  });
  afterAll(stop);

  it.each<[string, object]>([
    ['insert', { insert: 'a', documents: [{ _id: 9 }] }],
    ['update', { update: 'a', updates: [{ q: { _id: 1 }, u: { $set: { x: 1 } } }] }],
    ['upsert', { update: 'b', updates: [{ q: { _id: 1 }, u: { x: 1 }, upsert: true }] }],
    ['delete', { delete: 'a', deletes: [{ q: { _id: 2 }, limit: 1 }] }],
    ['findAndModify', { findAndModify: 'a', query: { _id: 3 }, update: { $set: { x: 1 } } }],
    ['findAndModify that removes', { findAndModify: 'a', query: { _id: 3 }, remove: true }],
    ['createIndexes', { createIndexes: 'a', indexes: [{ key: { x: 1 }, name: 'x' }] }],
    ['dropIndexes', { dropIndexes: 'a', index: 'x' }],
    ['create', { create: 'c' }],
    ['drop', { drop: 'c' }],
    ['dropDatabase', { dropDatabase: 1 }],
  ])('by %s comes after the sync', async (_, command) => {
    held = [];
    let answered = false;
    const done = db()
      .command(command)
      .then(() => (answered = true));
    while (held.length === 0) await soon();
    await soon();
    const early = answered;
    const waiting = held;
    held = null;
    for (const release of waiting) release();
    expect([early, await done]).toEqual([false, true]);
  });
});

it('refuses everything once the disk has failed, since memory is ahead of it', async () => {
  await start({ dir: fresh(), sync: (_fd, done) => done(new Error('disk')) });
  await expect(db().command({ insert: 'a', documents: [{ _id: 1 }] })).rejects.toThrow('disk');
  await expect(db().command({ count: 'a' })).rejects.toMatchObject({ code: 91 });
  await stop();
});

it('takes an unacknowledged write without answering it', async () => {
  await start({ dir: fresh() });
  const a = db().collection<{ _id: number }>('a', { writeConcern: { w: 0 } });
  await a.insertOne({ _id: 1 });
  await a.insertOne({ _id: 1 });
  while ((await db().collection('a').countDocuments()) === 0) await soon();
  expect(await db().collection('a').countDocuments()).toBe(1);
  await stop();
});

it('removes on opening what has outlived its TTL index', async () => {
  const dir = fresh();
  await start({ dir });
  const a = db().collection<{ _id: number; at: Date }>('a');
  await a.insertMany([
    { _id: 1, at: new Date(Date.now() - 20_000) },
    { _id: 2, at: new Date(Date.now() + 20_000) },
  ]);
  await a.createIndex({ at: 1 }, { expireAfterSeconds: 10 });
  await stop();
  await start({ dir });
  expect(await db().collection('a').distinct('_id')).toEqual([2]);
  await stop();
});

it('ends a connection it cannot read, and serves the others', async () => {
  await start({ dir: fresh() });
  for (const bytes of [
    Buffer.alloc(16),
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    Buffer.concat([Buffer.from([16, 0, 0, 0]), Buffer.alloc(12)]),
  ]) {
    const socket = connectSocket(port, '127.0.0.1');
    socket.write(bytes);
    await new Promise((resolve) => socket.on('close', resolve));
  }
  expect(await db().command({ ping: 1 })).toMatchObject({ ok: 1 });
  await stop();
});

it('refuses options it would otherwise ignore', async () => {
  await start({ dir: fresh() });
  const a = db().collection<{ _id: number; l?: number[] }>('a');
  const code = 238;
  await expect(a.find({}, { collation: { locale: 'zh' } }).toArray()).rejects.toMatchObject({ code });
  await expect(a.createIndex({ l: 'text' })).rejects.toMatchObject({ code });
  await expect(a.createIndex({ l: 1 }, { collation: { locale: 'zh' } })).rejects.toMatchObject({ code });
  const filtered = { arrayFilters: [{ x: 1 }] };
  await expect(a.updateOne({}, { $set: { 'l.$[x]': 1 } }, filtered)).rejects.toMatchObject({ code });
  await expect(a.updateOne({}, [{ $set: { l: [] } }])).rejects.toMatchObject({ code });
  await expect(a.insertOne({ _id: mongo.Decimal128.fromString('1') as never })).rejects.toMatchObject({ code });
  await stop();
});
