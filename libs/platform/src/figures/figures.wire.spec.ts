import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContractClass, channel } from '@12315/contracts';
import { eventMeta } from '@12315/kernel/spec';
import { createMongo } from '@12315/local-stack';
import { IsString } from 'class-validator';
import { mongo, Schema } from 'mongoose';
import type { Incoming } from '../reader';
import { gathers } from '../service';
import { gatherReader } from './gather-reader';
import { figuresVerify } from './verify';

const dir = mkdtempSync(join(tmpdir(), 'figures-'));
const server = createMongo({ dir });
let client: mongo.MongoClient;
let databases = 0;
beforeAll(async () => {
  client = new mongo.MongoClient(`mongodb://127.0.0.1:${await server.listen(0)}`);
  await client.connect();
});
afterAll(async () => {
  await client.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

class RegisteredV1 {
  static readonly type = 'intake.registered.v1' as const;
  @IsString() complaintId!: string;
}
class IssuedV1 {
  static readonly type = 'routing.issued.v1' as const;
  @IsString() complaintId!: string;
  @IsString() to!: string;
}
interface Matter {
  readonly registered: boolean;
  readonly organisation: string;
  readonly moves: number;
}
const view = {
  name: 'analytics.matters.v1',
  key: ({ data }: { data: { complaintId: string } }) => data.complaintId,
  initial: { registered: false, organisation: 'none', moves: 0 },
  evolve: {
    'intake.registered.v1': (_data: RegisteredV1, doc: Matter) => ({ ...doc, registered: true }),
    'routing.issued.v1': ({ to }: IssuedV1, doc: Matter) => ({ ...doc, organisation: to, moves: doc.moves + 1 }),
  },
};
const figures = {
  name: 'analytics.figures.v1',
  of: ({ registered, organisation, moves }: Matter) => [
    { key: { organisation }, measures: { matters: 1, registered: registered ? 1 : 0, moves } },
  ],
};
const channels = [
  channel('intake.events', RegisteredV1 as ContractClass),
  channel('routing.events', IssuedV1 as ContractClass),
];
const gathering = gathers(view as never, channels, new Schema<object>(), figures as never);

const registered = (id: string): Incoming => ({
  event: { type: 'intake.registered.v1', data: { complaintId: id } },
  meta: eventMeta({ stream: `complaint-${id}`, revision: 0 }),
});
const issued = (id: string, revision: number, to: string): Incoming => ({
  event: { type: 'routing.issued.v1', data: { complaintId: id, to } },
  meta: eventMeta({ stream: `dispatch-${id}`, revision }),
});
/** Two sources, which tell of the same matters. */
const intake = ['a', 'b', 'c', 'd'].map(registered);
const routing = [
  issued('a', 0, 'jinghu'),
  issued('b', 0, 'jinghu'),
  issued('a', 1, 'yijiang'),
  issued('c', 0, 'yijiang'),
  issued('a', 2, 'jinghu'),
  issued('b', 1, 'none'),
];
const expectedRollups = {
  jinghu: { matters: 1, registered: 1, moves: 3 },
  yijiang: { matters: 1, registered: 1, moves: 1 },
  none: { matters: 2, registered: 2, moves: 2 },
};

class Killed extends Error {}
type Fault = 'before' | 'after' | 'half';
const stepping = ['findOne', 'insertOne', 'updateOne', 'bulkWrite', 'toArray'];

/** A database whose n-th operation meets `at`; a bulk write can be cut in the middle. */
const databaseWith = (
  database: mongo.Db,
  at: (n: number, work: () => Promise<unknown>, half: () => Promise<unknown>) => Promise<unknown>,
): mongo.Db => {
  let n = 0;
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        const call = (args: unknown[]): unknown => Reflect.apply(member, object, args);
        if (name === 'collection' || name === 'find') return (...args: unknown[]) => wrap(call(args) as object);
        if (!stepping.includes(String(name))) return (...args: unknown[]) => call(args);
        return (...args: unknown[]) => {
          const [operations, ...more] = args as [unknown[], ...unknown[]];
          const half = async () =>
            name === 'bulkWrite' &&
            operations.length > 1 &&
            call([operations.slice(0, operations.length >> 1), ...more]);
          return at(++n, async () => call(args), half);
        };
      },
    });
  return wrap(database);
};
const dyingAt = (database: mongo.Db, step: number, fault: Fault) => {
  let died = false;
  const dying = databaseWith(database, async (n, work, half) => {
    if (died) throw new Killed();
    if (n !== step) return work();
    died = true;
    if (fault === 'after') await work();
    if (fault === 'half') await half();
    throw new Killed();
  });
  return { dying, died: () => died };
};

const fresh = () => client.db(`figures${databases++}`);
const rollupsIn = async (database: mongo.Db) => {
  const all = await database.collection('analytics.figures.v1').find().toArray();
  return Object.fromEntries(
    all.map(({ _id, applied: _applied, organisation, ...measures }) => [organisation, measures]),
  );
};
const holds = async (database: mongo.Db) => {
  expect(await rollupsIn(database)).toEqual(expectedRollups);
  expect(await figuresVerify(gathering, database)).toEqual({ documents: 4, rollups: 3, discrepancies: [] });
};
const applyAll = async (database: mongo.Db, ...batches: Incoming[][]) => {
  const reader = gatherReader(gathering, database);
  for (const batch of batches) await reader.apply(batch);
};

describe('figures', () => {
  it('are what the documents add up to', async () => {
    const database = fresh();
    await applyAll(database, intake, routing);
    await holds(database);
  });
  it('do not change when everything comes again, in any order of the sources', async () => {
    const database = fresh();
    await applyAll(database, intake, routing, routing, intake, routing.slice(2), intake.slice(1));
    await holds(database);
  });
  it('leave the journal closed and empty', async () => {
    const database = fresh();
    await applyAll(database, intake, routing);
    expect(await database.collection('journal').find().toArray()).toEqual([
      { _id: 'analytics.matters.v1', figures: 'analytics.figures.v1', n: 2, state: 'done', documents: [], rollups: [] },
    ]);
  });
  it('are not touched by what the view has no case for', async () => {
    const database = fresh();
    await applyAll(database, [{ event: { type: 'routing.signed.v1', data: {} }, meta: eventMeta() }]);
    expect(await database.listCollections().toArray()).toEqual([]);
  });
  it('are not written over the no of another index', async () => {
    const database = fresh();
    await database.collection('analytics.matters.v1').createIndex({ organisation: 1 }, { unique: true });
    await expect(applyAll(database, intake)).rejects.toThrow('E11000');
  });
  it('are not shared by two views', async () => {
    const database = fresh();
    await applyAll(database, intake);
    const second = gathers(
      { ...view, name: 'analytics.matters.v2' } as never,
      channels,
      new Schema<object>(),
      figures as never,
    );
    await expect(gatherReader(second, database).apply(intake)).rejects.toThrow(
      'analytics.figures.v1 is fed by analytics.matters.v1',
    );
  });
});

describe.each<Fault>(['before', 'after', 'half'])('a process that dies %s any operation', (fault) => {
  it('leaves figures that are exact after its restart, however the sources then interleave', async () => {
    const script = [intake.slice(0, 2), routing.slice(0, 3), intake.slice(2), routing.slice(3)];
    let steps = 0;
    for (let step = 1; ; step++) {
      const database = fresh();
      const { dying, died } = dyingAt(database, step, fault);
      await applyAll(dying, ...script).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      if (!died()) break;
      steps++;
      // What was not committed comes again: the other source first, in other batches.
      const again =
        step % 2 === 0
          ? [routing.slice(0, 1), intake, routing.slice(1)]
          : [routing, intake.slice(0, 3), intake.slice(3)];
      await applyAll(database, ...again);
      await holds(database);
    }
    expect(steps).toBe(25);
  });
});

it('figures are exact when a process stalls at any operation, another goes on, and the first wakes up', async () => {
  for (let step = 1; step <= 12; step++) {
    const database = fresh();
    let stalled = () => {};
    let wake = () => {};
    const sleeping = new Promise<void>((resolve) => (stalled = resolve));
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const slow = databaseWith(database, async (n, work) => {
      if (n === step) {
        stalled();
        await woken;
      }
      return work();
    });
    const first = applyAll(slow, routing.slice(0, 3), intake.slice(0, 2));
    await sleeping;
    await applyAll(database, routing, intake.slice(2));
    wake();
    await first;
    await applyAll(database, intake);
    await holds(database);
  }
});

it('figures are exact when a process stalls, another dies, and the first closes what it thinks is its own', async () => {
  for (let death = 1; death <= 9; death++) {
    const database = fresh();
    let stalled = () => {};
    let wake = () => {};
    const sleeping = new Promise<void>((resolve) => (stalled = resolve));
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const slow = databaseWith(database, async (n, work) => {
      // Its seventh operation marks its first change as done.
      if (n === 7) {
        stalled();
        await woken;
      }
      return work();
    });
    const first = applyAll(slow, intake);
    await sleeping;
    await applyAll(dyingAt(database, death, 'after').dying, routing).catch(() => {});
    wake();
    await first;
    await applyAll(database, routing, intake);
    await holds(database);
  }
});

it('figures are exact when two processes work at the same time', async () => {
  const database = fresh();
  await Promise.all([
    applyAll(database, ...intake.map((each) => [each])),
    applyAll(database, ...routing.map((each) => [each])),
    applyAll(database, ...intake.map((each) => [each]).reverse()),
  ]);
  await holds(database);
});

it('one reader takes the first batch, then all that came from other partitions meanwhile, so that none is folded twice', async () => {
  const database = fresh();
  let operations = 0;
  const counting = databaseWith(database, async (n, work) => ((operations = n), work()));
  const reader = gatherReader(gathering, counting);
  const batches = [...intake, ...routing].map((each) => [each]);
  await Promise.all(batches.map((batch) => reader.apply(batch)));
  // Six for the first, six for the rest, and one look at whose figures they are.
  expect(operations).toBe(6 + 6 + 1);
  await holds(database);
});

describe('verifying', () => {
  it('finds every measure that is off', async () => {
    const database = fresh();
    await applyAll(database, intake, routing);
    const rollups = database.collection<{ _id: string }>('analytics.figures.v1');
    await rollups.updateOne({ organisation: 'jinghu' }, { $inc: { moves: 2 } });
    await rollups.deleteOne({ organisation: 'yijiang' });
    await rollups.insertOne({ _id: 'x', organisation: 'x', matters: 1, applied: 1 } as never);
    const { discrepancies } = await figuresVerify(gathering, database);
    const row = (organisation: string, measure: string, stored: number, recomputed: number) => ({
      rollup: organisation === 'x' ? 'x' : `analytics.figures.v1|{"organisation":"${organisation}"}`,
      measure,
      stored,
      recomputed,
    });
    const sorted = (rows: readonly { rollup: string; measure: string }[]) =>
      [...rows].sort((a, b) => (`${a.rollup}${a.measure}` < `${b.rollup}${b.measure}` ? -1 : 1));
    expect(sorted(discrepancies)).toEqual(
      sorted([
        row('jinghu', 'moves', 5, 3),
        row('yijiang', 'matters', 0, 1),
        row('yijiang', 'registered', 0, 1),
        row('yijiang', 'moves', 0, 1),
        row('x', 'matters', 1, 0),
      ]),
    );
  });
  it('first finishes what a dead process left open', async () => {
    const database = fresh();
    await applyAll(dyingAt(database, 6, 'before').dying, [...intake, ...routing]).catch(() => {});
    expect(await rollupsIn(database)).toEqual({});
    expect(await figuresVerify(gathering, database)).toEqual({ documents: 4, rollups: 3, discrepancies: [] });
    await holds(database);
  });

  it('counts again when a change came while it counted', async () => {
    const database = fresh();
    await applyAll(database, intake);
    const moving = databaseWith(database, async (n, work) => {
      // The documents are counted, the rollups are about to be read.
      if (n === 2) await applyAll(database, routing);
      return work();
    });
    expect(await figuresVerify(gathering, moving)).toEqual({ documents: 4, rollups: 3, discrepancies: [] });
  });
  it('says so when changes do not stop coming', async () => {
    const database = fresh();
    await applyAll(database, intake);
    const left = [...routing];
    const moving = databaseWith(database, async (n, work) => {
      if (n % 3 === 2) await applyAll(database, left.splice(0, 1));
      return work();
    });
    await expect(figuresVerify(gathering, moving)).rejects.toMatchObject({ code: 'figures.moving' });
  });
});
