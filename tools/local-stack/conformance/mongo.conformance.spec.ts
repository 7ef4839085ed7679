import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection, mongo, Schema } from 'mongoose';
import { createMongo, type Mongo } from '../src/mongo/server';

/** Runs against the server that MONGODB_URI names, in a database of its own, else against one of our own. */
const given = process.env.MONGODB_URI;
const dir = mkdtempSync(join(tmpdir(), 'mongo-'));
const dbName = `spec_${randomBytes(6).toString('hex')}`;
let server: Mongo | undefined;
let connection: Connection;
const connect = async () => {
  if (!given) server = createMongo({ dir });
  const uri = given ?? `mongodb://127.0.0.1:${await server!.listen(0)}`;
  connection = await mongoose
    .createConnection(uri, { dbName, autoCreate: false, bufferCommands: false, serverSelectionTimeoutMS: 5000 })
    .asPromise();
};
const disconnect = async () => {
  await connection.close();
  await server?.close();
};
beforeAll(connect);
afterAll(async () => {
  await connection.dropDatabase();
  await disconnect();
  rmSync(dir, { recursive: true });
});

interface Matter {
  _id: string;
  version: number;
  status?: string;
  due?: Date;
  organ?: string;
  note?: string;
}
let collections = 0;
const collection = <T extends { _id: unknown } = Matter>(name = `c${++collections}`) =>
  connection.db!.collection<T>(name);
const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const failure = async (act: Promise<unknown>): Promise<mongo.MongoServerError> =>
  act.then(
    () => Promise.reject(new Error('was not refused')),
    (error: mongo.MongoServerError) => error,
  );

describe('a batch of a projector', () => {
  const guarded = (_id: string, version: number) => ({
    replaceOne: { filter: { _id, version: { $lt: version } }, replacement: { version }, upsert: true },
  });

  it('inserts, replaces what is older, and reports each lost race while the others are done', async () => {
    const views = collection();
    await views.bulkWrite([guarded('a', 1), guarded('b', 5)], { ordered: false });
    const error = await failure(
      views.bulkWrite([guarded('a', 2), guarded('b', 4), guarded('c', 1), guarded('b', 5)], { ordered: false }),
    );
    const { writeErrors, result } = error as unknown as mongo.MongoBulkWriteError;
    expect([writeErrors].flat().map(({ index, code }) => [index, code])).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect([result.matchedCount, result.modifiedCount, result.upsertedIds]).toEqual([1, 1, { 2: 'c' }]);
    expect(await views.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', version: 2 },
      { _id: 'b', version: 5 },
      { _id: 'c', version: 1 },
    ]);
  });

  it('does nothing after the first failure when it is ordered', async () => {
    const views = collection();
    await views.insertOne({ _id: 'a', version: 9 });
    const { code } = await failure(views.bulkWrite([guarded('a', 1), guarded('b', 1)], { ordered: true }));
    expect([code, await views.countDocuments()]).toEqual([11000, 1]);
  });

  it('mixes inserts, updates and deletes', async () => {
    const views = collection();
    const { insertedCount, modifiedCount, deletedCount } = await views.bulkWrite([
      { insertOne: { document: { _id: 'a', version: 1 } } },
      { insertOne: { document: { _id: 'b', version: 1 } } },
      { updateMany: { filter: {}, update: { $inc: { version: 1 }, $set: { status: 'open' } } } },
      { deleteOne: { filter: { _id: 'a' } } },
    ]);
    expect([insertedCount, modifiedCount, deletedCount]).toEqual([2, 2, 1]);
    expect(await views.find().toArray()).toEqual([{ _id: 'b', version: 2, status: 'open' }]);
  });
});

describe('a guard', () => {
  it('lets one of 32 writers through', async () => {
    const matters = collection();
    await matters.insertOne({ _id: 'm', version: 7 });
    const results = await Promise.all(
      range(32).map((writer) =>
        matters.updateOne({ _id: 'm', version: 7 }, { $set: { note: `w${writer}` }, $inc: { version: 1 } }),
      ),
    );
    expect(results.map(({ modifiedCount }) => modifiedCount).sort()).toEqual([...Array<number>(31).fill(0), 1]);
    const winner = results.findIndex(({ modifiedCount }) => modifiedCount === 1);
    expect(await matters.findOne({ _id: 'm' })).toEqual({ _id: 'm', version: 8, note: `w${winner}` });
  });

  it('that only upserts creates once', async () => {
    const matters = collection();
    const results = await Promise.allSettled(
      range(16).map((writer) =>
        matters.updateOne({ _id: 'm' }, { $setOnInsert: { version: writer } }, { upsert: true }),
      ),
    );
    const created = results.filter((result) => result.status === 'fulfilled' && result.value.upsertedCount === 1);
    expect([created.length, await matters.countDocuments()]).toEqual([1, 1]);
  });

  it('of a unique index holds against concurrent writers', async () => {
    const matters = collection<{ _id: string; organ: string; number: number }>();
    await matters.createIndex({ organ: 1, number: 1 }, { unique: true });
    const results = await Promise.allSettled(
      range(16).map((i) => matters.insertOne({ _id: `m${i}`, organ: 'x', number: i % 4 })),
    );
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as mongo.MongoServerError] : [],
    );
    expect(await matters.countDocuments()).toBe(4);
    expect(refused.map(({ code, keyPattern }) => [code, keyPattern])).toEqual(
      Array(12).fill([11000, { organ: 1, number: 1 }]),
    );
    expect((refused[0]!.keyValue as { organ: string }).organ).toBe('x');
  });
});

describe('findOneAndUpdate', () => {
  it('gives the document before or after, in the order asked for', async () => {
    const queue = collection();
    await queue.insertMany(range(3).map((i) => ({ _id: `m${i}`, version: i })));
    const first = { sort: { version: -1 } } as const;
    expect(await queue.findOneAndUpdate({}, { $inc: { version: 10 } }, { ...first, returnDocument: 'after' })).toEqual({
      _id: 'm2',
      version: 12,
    });
    expect(await queue.findOneAndUpdate({}, { $inc: { version: -9 } }, { ...first, returnDocument: 'before' })).toEqual(
      { _id: 'm2', version: 12 },
    );
    expect(await queue.findOneAndUpdate({ _id: 'none' }, { $set: { version: 1 } })).toBeNull();
  });
  it('creates, replaces and removes', async () => {
    const queue = collection();
    const upsert = { upsert: true, returnDocument: 'after' } as const;
    expect(await queue.findOneAndUpdate({ _id: 'n' }, { $inc: { version: 1 } }, upsert)).toEqual({
      _id: 'n',
      version: 1,
    });
    expect(
      await queue.findOneAndReplace({ _id: 'n' }, { version: 5 }, { projection: { _id: 0 }, returnDocument: 'after' }),
    ).toEqual({ version: 5 });
    expect(await queue.findOneAndDelete({ _id: 'n' })).toEqual({ _id: 'n', version: 5 });
    expect(await queue.findOneAndDelete({ _id: 'n' })).toBeNull();
  });
});

describe('a list', () => {
  const schema = new Schema<Matter>(
    { _id: String, version: Number, status: String, due: Date, organ: String },
    { versionKey: false },
  );
  schema.index({ organ: 1, due: 1, _id: 1 });
  const day = (n: number) => new Date(Date.UTC(2026, 0, n + 1));
  const open = async () => {
    const name = `c${++collections}`;
    const model = connection.model<Matter>(name, schema, name, { overwriteModels: true });
    await model.createIndexes();
    await model.collection.insertMany(
      range(60).map((i) => ({
        _id: `m${String(i).padStart(2, '0')}`,
        version: 1,
        organ: `O${i % 3}`,
        due: day((i * 7) % 60),
      })) as never[],
    );
    return model;
  };

  it('is paged by keyset, each page looking at what it shows', async () => {
    const model = await open();
    const seen: string[] = [];
    let last: Matter | undefined;
    for (;;) {
      const after = last
        ? { due: { $gte: last.due }, $or: [{ due: { $gt: last.due } }, { due: last.due, _id: { $gt: last._id } }] }
        : {};
      const page = model
        .find({ organ: 'O1', ...after })
        .sort({ due: 1, _id: 1 })
        .limit(6);
      const rows = await page.clone().lean();
      if (rows.length === 0) break;
      const plan = (await page.clone().explain('executionStats')) as unknown as {
        executionStats: { totalDocsExamined: number; nReturned: number };
        queryPlanner: object;
      };
      expect(JSON.stringify(plan.queryPlanner)).toContain('IXSCAN');
      expect(JSON.stringify(plan.queryPlanner)).not.toContain('"SORT"');
      expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(plan.executionStats.nReturned + 1);
      seen.push(...rows.map(({ _id }) => _id));
      last = rows[rows.length - 1];
    }
    const expected = range(60)
      .filter((i) => i % 3 === 1)
      .sort((a, b) => ((a * 7) % 60) - ((b * 7) % 60));
    expect(seen).toEqual(expected.map((i) => `m${String(i).padStart(2, '0')}`));
  });

  it('shows in its plan when no index serves it', async () => {
    const model = await open();
    const plan = JSON.stringify(await model.find({ status: 'x' }).sort({ version: 1 }).explain('executionStats'));
    expect([plan.includes('COLLSCAN'), plan.includes('"SORT"'), plan.includes('"totalDocsExamined":60')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('refuses a misspelt filter instead of listing all, and takes operators in values for values', async () => {
    const model = await open();
    model.schema.set('strictQuery', 'throw');
    await expect(model.find({ organn: 'O1' } as never).lean()).rejects.toThrow('strictQuery');
    await expect(
      model
        .find({ organ: { $ne: null } } as never)
        .setOptions({ sanitizeFilter: true })
        .lean(),
    ).rejects.toThrow('Cast to string failed');
    expect(await model.find(mongoose.sanitizeFilter({ _id: 'm00' })).lean()).toHaveLength(1);
  });

  it('gives the chosen fields', async () => {
    const model = await open();
    expect(await model.findOne({ _id: 'm03' }).select({ due: 1, version: 1, _id: 0 }).lean()).toEqual({
      version: 1,
      due: day(21),
    });
  });

  it('is found by the hint of an index, and refuses one that is not there', async () => {
    const model = await open();
    expect(await model.find({ organ: 'O1' }).hint({ organ: 1, due: 1, _id: 1 }).lean()).toHaveLength(20);
    expect((await failure(model.find({}).hint({ nothing: 1 }).lean().exec())).code).toBe(2);
  });

  it('asks one element of a list for everything, whether an index leads there or not', async () => {
    const facts = collection<{ _id: string; counted: { what: string; on: string }[] }>();
    await facts.insertMany([
      {
        _id: 'a',
        counted: [
          { what: 'x', on: '2026-05-01' },
          { what: 'y', on: '2026-06-01' },
        ],
      },
      { _id: 'b', counted: [{ what: 'x', on: '2026-06-01' }] },
      { _id: 'c', counted: [] },
    ]);
    const ask = async () => {
      const counted = { $elemMatch: { what: 'x', on: { $gte: '2026-06-01', $lte: '2026-06-30' } } };
      const found = await facts
        .find({ counted, _id: { $gt: 'A' } })
        .sort({ _id: 1 })
        .toArray();
      return found.map(({ _id }) => _id);
    };
    expect(await ask()).toEqual(['b']);
    await facts.createIndex({ 'counted.on': 1 });
    expect(await ask()).toEqual(['b']);
  });

  it('comes in several batches when it is long', async () => {
    const long = collection<{ _id: number; text: string }>();
    await long.insertMany(range(3000).map((_id) => ({ _id, text: 'x'.repeat(9000) })));
    const numbers = await long
      .find()
      .sort({ _id: 1 })
      .batchSize(700)
      .map(({ _id }) => _id)
      .toArray();
    expect(numbers).toEqual(range(3000));
    expect(await long.find().sort({ _id: 1 }).toArray()).toHaveLength(3000);
    const cursor = long.find().batchSize(10);
    await cursor.next();
    await cursor.close();
  });
});

describe('an index', () => {
  const indexed = async () => {
    const matters = collection();
    await matters.createIndex({ due: 1 }, { expireAfterSeconds: 3600, name: 'ttl' });
    await matters.createIndex({ organ: 1, status: -1 }, { partialFilterExpression: { status: 'open' } });
    return matters;
  };
  it('is listed as it was made, dropped, and made again without complaint', async () => {
    const matters = await indexed();
    await matters.createIndex({ due: 1 }, { expireAfterSeconds: 3600, name: 'ttl' });
    expect(await matters.listIndexes().toArray()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { due: 1 }, name: 'ttl', expireAfterSeconds: 3600 },
      { v: 2, key: { organ: 1, status: -1 }, name: 'organ_1_status_-1', partialFilterExpression: { status: 'open' } },
    ]);
    await matters.dropIndex('ttl');
    expect((await matters.listIndexes().toArray()).map(({ name }) => name as string)).toEqual([
      '_id_',
      'organ_1_status_-1',
    ]);
  });
  it('is refused with the name or the key of another', async () => {
    const matters = await indexed();
    expect((await failure(matters.createIndex({ organ: 1 }, { name: 'ttl' }))).code).toBe(86);
    expect((await failure(matters.createIndex({ due: 1 }, { name: 'other' }))).code).toBe(85);
    expect((await failure(matters.dropIndex('none'))).code).toBe(27);
  });
  it('of a mongoose schema shows no drift after it is synchronised', async () => {
    const schema = new Schema<Matter>({ _id: String, organ: String, due: Date });
    schema.index({ organ: 1, due: -1 }, { unique: true, sparse: true });
    const model = connection.model<Matter>(`c${++collections}`, schema);
    await model.createIndexes();
    expect(await model.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
  });
});

describe('a figure', () => {
  const counted = async () => {
    const matters = collection<{ _id: number; organ: string; days: number; tags: string[] }>();
    await matters.insertMany(
      range(12).map((_id) => ({ _id, organ: `O${_id % 3}`, days: _id, tags: _id % 2 ? ['x'] : ['x', 'y'] })),
    );
    return matters;
  };
  it('is counted', async () => {
    const matters = await counted();
    expect(await matters.countDocuments({ days: { $gte: 4 } })).toBe(8);
    expect(await matters.countDocuments({ days: { $gte: 4 } }, { skip: 3, limit: 2 })).toBe(2);
    expect(await matters.countDocuments({ days: 99 })).toBe(0);
    expect(await matters.estimatedDocumentCount()).toBe(12);
  });
  it('is listed once each', async () => {
    const matters = await counted();
    expect(await matters.distinct('organ', { days: { $lt: 2 } })).toEqual(['O0', 'O1']);
    expect(await matters.distinct('tags')).toEqual(['x', 'y']);
  });
  it('is grouped', async () => {
    const groups = (await counted()).aggregate([
      { $match: { days: { $gt: 1 } } },
      {
        $group: {
          _id: '$organ',
          n: { $sum: 1 },
          days: { $sum: '$days' },
          mean: { $avg: '$days' },
          most: { $max: '$days' },
        },
      },
      { $sort: { days: -1 } },
      { $limit: 2 },
      { $project: { _id: 0, organ: '$_id', n: 1, days: 1, mean: 1, most: 1 } },
    ]);
    expect(await groups.toArray()).toEqual([
      { n: 4, days: 26, mean: 6.5, most: 11, organ: 'O2' },
      { n: 3, days: 21, mean: 7, most: 10, organ: 'O1' },
    ]);
  });
  it('of nothing is nothing', async () => {
    const matters = await counted();
    expect(await matters.aggregate([{ $match: { days: 99 } }, { $count: 'n' }]).toArray()).toEqual([]);
  });
});

describe('a value comes back as it was', () => {
  it('beyond 2^53', async () => {
    const numbers = collection<{ _id: bigint; n: bigint }>();
    await numbers.insertOne({ _id: 9007199254740993n, n: -9223372036854775808n });
    await numbers.updateOne({ _id: 9007199254740993n }, { $inc: { n: 1n } });
    expect(await numbers.findOne({ _id: 9007199254740993n }, { useBigInt64: true })).toEqual({
      _id: 9007199254740993n,
      n: -9223372036854775807n,
    });
    expect(await numbers.findOne({ _id: 9007199254740992n })).toBeNull();
  });
  it('whatever its type, its fields in order', async () => {
    const values = collection<{ _id: string }>();
    const id = new mongo.ObjectId();
    const value = {
      _id: 'v',
      z: new Date('2026-05-06T01:02:03.456Z'),
      a: new mongo.Binary(Buffer.from([0, 255])),
      id,
      t: true,
      n: null,
      d: 0.1,
      l: [1, ['x'], { y: {} }],
      中: '文',
    };
    await values.insertOne(value);
    const found = await values.findOne({ z: value.z, a: value.a, id });
    expect(found).toEqual(value);
    expect(Object.keys(found!)).toEqual(Object.keys(value));
  });
});

describe('what is refused', () => {
  it.each<[string, object, number]>([
    ['an unknown command', { nonsense: 1 }, 59],
    ['an unknown operator', { find: 'c', filter: { a: { $nonsense: 1 } } }, 2],
    ['an unknown stage', { aggregate: 'c', pipeline: [{ $nonsense: 1 }], cursor: {} }, 40324],
    ['an unknown modifier', { update: 'c', updates: [{ q: {}, u: { $nonsense: { a: 1 } } }] }, 9],
    ['$inc of a string', { findAndModify: 'strings', query: { _id: 's' }, update: { $inc: { text: 1 } } }, 14],
    ['another _id', { findAndModify: 'strings', query: { _id: 's' }, update: { $set: { _id: 't' } } }, 66],
    ['the indexes of no collection', { listIndexes: 'none' }, 26],
    ['a cursor that is not there', { getMore: new mongo.Long(12345), collection: 'c' }, 43],
    ['an impossible name', { create: 'a$b' }, 73],
  ])('%s, with the code of the server', async (_, command, code) => {
    await collection<{ _id: string; text: string }>('strings').updateOne(
      { _id: 's' },
      { $set: { text: 'x' } },
      { upsert: true },
    );
    const act = connection.db!.command(command).then(({ writeErrors }) => {
      const [error] = (writeErrors ?? []) as { code: number }[];
      if (error) throw Object.assign(new Error('write error'), error);
    });
    expect((await failure(act)).code).toBe(code);
  });
});

describe('collections', () => {
  it('are made, listed and dropped', async () => {
    await connection.db!.createCollection('made');
    await connection.db!.createCollection('made');
    const names = async () =>
      (await connection.db!.listCollections({ name: 'made' }, { nameOnly: true }).toArray()).map(({ name }) => name);
    expect(await names()).toEqual(['made']);
    expect((await connection.db!.admin().listDatabases()).databases.map(({ name }) => name)).toContain(dbName);
    await connection.db!.dropCollection('made');
    await connection.db!.dropCollection('made');
    expect(await names()).toEqual([]);
  });
});

/** What only holds of our own server: it can be restarted, and it is a standalone one. */
const ofOurs = () => {
  it('is the same after a restart', async () => {
    const views = collection('kept');
    await views.createIndex({ organ: 1 }, { unique: true });
    await views.insertMany(range(50).map((i) => ({ _id: `m${i}`, version: i, organ: `O${i}`, due: new Date(i) })));
    await views.deleteMany({ version: { $gte: 40 } });
    await views.updateMany({ version: { $lt: 2 } }, { $set: { status: 'open' } });
    const before = await views.find().toArray();
    await disconnect();
    await connect();
    expect(await collection('kept').find().toArray()).toEqual(before);
    expect(before).toHaveLength(40);
    expect((await failure(collection('kept').insertOne({ _id: 'n', version: 1, organ: 'O7' }))).code).toBe(11000);
  });
  it('refuses transactions as a standalone server does', async () => {
    const session = await connection.startSession();
    session.startTransaction();
    const { code, message } = await failure(collection().findOne({}, { session }));
    expect([code, message]).toEqual([20, 'Transaction numbers are only allowed on a replica set member or mongos']);
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  });
};
if (!given) describe('our own server', ofOurs);
