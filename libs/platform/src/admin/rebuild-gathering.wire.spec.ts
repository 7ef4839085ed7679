import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channel, type ContractClass } from '@12315/contracts';
import { eventMeta } from '@12315/kernel/spec';
import { createKafka, createMongo } from '@12315/local-stack';
import { IsString } from 'class-validator';
import { Schema } from 'mongoose';
import { gatherReader } from '../figures/gather-reader';
import { collectionsOf } from '../figures/journal';
import { figuresVerify } from '../figures/verify';
import { uuid5 } from '../handling/uuid5';
import { encode } from '../kafka/cloud-events';
import { connectKafka, type Kafka } from '../kafka/kafka';
import { inMemoryParking } from '../reading/in-memory';
import { gathers } from '../service';
import { createLogger } from '../telemetry/logs';
import type { Stored } from '../views/fold';
import { connectViews, type Views } from '../views/models';
import { rebuildGathering } from './rebuild-gathering';

class RegisteredV1 {
  static readonly type = 'intake.registered.v1' as const;
  @IsString() complaintId!: string;
}
class IssuedV1 {
  static readonly type = 'routing.issued.v1' as const;
  @IsString() complaintId!: string;
}
interface Matter {
  readonly organisation: string;
  readonly registered: number;
  readonly moves: number;
}
const view = {
  name: 'analytics.matters.v1',
  key: ({ data }: { data: { complaintId: string } }) => data.complaintId,
  initial: { organisation: '340202', registered: 0, moves: 0 },
  evolve: {
    'intake.registered.v1': (_: RegisteredV1, doc: Matter) => ({ ...doc, registered: 1 }),
    'routing.issued.v1': ({ complaintId }: IssuedV1, doc: Matter) => {
      if (complaintId === 'poison') throw new Error('poison');
      return { ...doc, moves: doc.moves + 1 };
    },
  },
};
const figures = {
  name: 'analytics.figures.v1',
  of: ({ organisation, registered, moves }: Matter) => [{ key: { organisation }, measures: { registered, moves } }],
  index: { organisation: 1 },
};
const intake = channel('intake.events', RegisteredV1 as ContractClass);
const routing = channel('routing.events', IssuedV1 as ContractClass);
const gathering = gathers(view as never, [intake, routing], new Schema<object>(), figures as never);

const dir = mkdtempSync(join(tmpdir(), 'rebuild-gathering-'));
const servers = [createKafka({ dir: join(dir, 'kafka') }), createMongo({ dir: join(dir, 'mongo') })] as const;
const logger = createLogger('spec', 'fatal');
let kafka: Kafka;
let views: Views;
const send = (topic: string, type: string, category: string, keys: readonly string[]) =>
  kafka.producer.send(
    topic,
    keys.map((key) => {
      const meta = eventMeta({
        id: uuid5('c0ffee00-0000-4000-8000-000000000315', `${type}|${key}`),
        stream: `${category}-${key}`,
      });
      return encode({ type, data: { complaintId: key } }, meta, 'spec', category);
    }),
  );
beforeAll(async () => {
  const [brokers, databases] = await Promise.all(servers.map((server) => server.listen(0)));
  kafka = connectKafka([`127.0.0.1:${brokers}`], 'spec', logger);
  views = await connectViews(`mongodb://127.0.0.1:${databases}`, 'spec');
  await kafka.ensureTopics([intake, routing], 2);
  const keys = Array.from({ length: 40 }, (_, i) => String(i));
  await send(intake.topic, 'intake.registered.v1', 'complaint', keys);
  await send(routing.topic, 'routing.issued.v1', 'dispatch', [...keys.slice(0, 20), 'poison']);
});
afterAll(async () => {
  await kafka.close();
  await views.close();
  await Promise.all(servers.map((server) => server.close()));
  rmSync(dir, { recursive: true });
});

it('a view over contracts is made anew with its figures, whatever stood there before', async () => {
  const { db } = views;
  const { documents, rollups, journal } = collectionsOf(db, gathering);
  await documents.insertMany([{ _id: '7', moves: 9, version: 3, seen: {} }, { _id: 'ghost' }] as unknown as Stored[]);
  await rollups!.insertOne({ _id: 'ghost', applied: 70 });
  const open = { n: 70, state: 'open', documents: [{ _id: 'of before' }], rollups: [] };
  await journal.insertOne({ _id: view.name, figures: figures.name, ...open } as never);
  const parking = inMemoryParking();
  await parking.park(view.name, { event: { type: 'Old', data: {} }, meta: eventMeta() }, new Error('an old fault'));
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const signal = new AbortController().signal;

  const parts = { gathering, reader: gatherReader(gathering, db), db, kafka, parking, logger, print, signal };
  await rebuildGathering(parts);
  const { documents: count, discrepancies } = await figuresVerify(gathering, db);
  expect([count, discrepancies, await documents.findOne({ _id: 'of before' })]).toEqual([40, [], null]);
  const [rollup] = await rollups!.find({}).toArray();
  expect([rollup!['registered'], rollup!['moves'], await rollups!.countDocuments({})]).toEqual([40, 20, 1]);
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^analytics\.matters\.v1: \d+ events in \d+\.\d s, \d+\/s$/),
    'analytics.matters.v1: dispatch-poison waits at revision 0: Error',
  ]);
  const interrupted = rebuildGathering({ ...parts, signal: AbortSignal.abort() });
  await expect(interrupted).rejects.toThrow('analytics.matters.v1 was not rebuilt, and is incomplete: interrupted');
});
