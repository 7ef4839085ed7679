import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMongo } from '@12315/local-stack';
import { mongo } from 'mongoose';
import { type AnswerDocument, answerStore } from './answers';

describe('answers kept in MongoDB', () => {
  let folder: string;
  let server: ReturnType<typeof createMongo>;
  let client: mongo.MongoClient;
  let collection: mongo.Collection<AnswerDocument>;
  let now = Date.parse('2026-05-06T01:00:00Z');
  const answer = { status: 201, headers: { etag: '"1"' }, body: '{}' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'answers-'));
    server = createMongo({ dir: folder });
    const uri = process.env['MONGODB_URI'] ?? `mongodb://127.0.0.1:${await server.listen(0)}`;
    client = await mongo.MongoClient.connect(uri);
    collection = client.db(`spec-${process.pid}`).collection<AnswerDocument>('idempotency');
    await answerStore(collection).prepare();
  });
  afterAll(async () => {
    await client.db(`spec-${process.pid}`).dropDatabase();
    await client.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('begin once, are answered again, and are taken over by one when abandoned', async () => {
    const store = answerStore(collection, () => now);
    await store.begin('c', 'h');
    await expect(store.begin('c', 'h')).rejects.toThrow('idempotency.in-flight');
    now += 60_000;
    const takers = await Promise.allSettled([store.begin('c', 'h'), store.begin('c', 'h')]);
    expect(takers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await store.finish('c', answer);
    await expect(store.begin('c', 'h')).rejects.toMatchObject({ answer });
    await expect(store.begin('c', 'other')).rejects.toThrow('idempotency.other-body');
  });
  it('are forgotten only while they are under way', async () => {
    const store = answerStore(collection, () => now);
    await store.begin('d', 'h');
    await store.forget('d');
    await store.forget('c');
    expect((await collection.find().toArray()).map(({ _id }) => _id)).toEqual(['c']);
  });
  it('have an index by which the server removes them after a day', async () =>
    expect((await collection.indexes()).map(({ key, expireAfterSeconds }) => [key, expireAfterSeconds])).toEqual([
      [{ _id: 1 }, undefined],
      [{ since: 1 }, 86_400],
    ]));
});
