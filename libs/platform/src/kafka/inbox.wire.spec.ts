import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMongo } from '@12315/local-stack';
import { mongo } from 'mongoose';
import { mongoInbox } from './inbox';

const dir = mkdtempSync(join(tmpdir(), 'inbox-'));
const server = createMongo({ dir });
let client: mongo.MongoClient;
beforeAll(async () => {
  client = new mongo.MongoClient(`mongodb://127.0.0.1:${await server.listen(0)}`);
  await client.connect();
});
afterAll(async () => {
  await client.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const streams = ['dispatch-d-1', 'dispatch-d-2', 'dispatch-d-3'];
const name = 'intake.from-routing.v1';

describe('the inbox', () => {
  it('remembers how far a consumer has come with each stream', async () => {
    const inbox = mongoInbox(client.db('one'));
    await inbox.note(name, new Map([['dispatch-d-1', 0]]));
    await inbox.note(
      name,
      new Map([
        ['dispatch-d-1', 4],
        ['dispatch-d-2', 7],
      ]),
    );
    expect([...(await inbox.seen(name, streams))].sort()).toEqual([
      ['dispatch-d-1', 4],
      ['dispatch-d-2', 7],
    ]);
    expect([...(await inbox.seen('mediation.from-routing.v1', streams))]).toEqual([]);
  });
  it('never goes back, and what goes back does not hold up the rest', async () => {
    const inbox = mongoInbox(client.db('two'));
    await inbox.note(name, new Map([['dispatch-d-1', 5]]));
    await inbox.note(
      name,
      new Map([
        ['dispatch-d-1', 3],
        ['dispatch-d-3', 1],
      ]),
    );
    expect([...(await inbox.seen(name, streams))].sort()).toEqual([
      ['dispatch-d-1', 5],
      ['dispatch-d-3', 1],
    ]);
  });
});
