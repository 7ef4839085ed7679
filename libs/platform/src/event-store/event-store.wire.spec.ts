import { createEventStore } from '@12315/local-stack';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectedStore, connectEventStore } from './esdb.event-store';
import { eventStoreConformance } from './event-store.conformance';

const given = process.env['EVENTSTORE_URL'];
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const local = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'event-store-'));
  const server = createEventStore({ dir });
  const port = await server.listen(0);
  closing.push(
    async () => rmSync(dir, { recursive: true }),
    () => server.close(),
  );
  return `esdb://127.0.0.1:${port}?tls=false`;
};

const connected = async (): Promise<ConnectedStore> => {
  const store = connectEventStore(given ?? (await local()), 'spec');
  closing.push(() => store.close());
  await store.warmUp();
  return store;
};

eventStoreConformance('the event store over the wire', connected);
