import { randomUUID } from 'node:crypto';
import { mongo as driver } from 'mongoose';
import { countLost, type Engine, found, type Found, runWriters, type Write } from './engine';

interface Written {
  readonly _id: string;
  readonly key: string;
  readonly n: number;
}
interface Latest {
  readonly _id: string;
  readonly n: number;
}

const connect = async (address: string) => {
  // A killed server must not be waited for.
  const client = await driver.MongoClient.connect(address, { serverSelectionTimeoutMS: 1000, socketTimeoutMS: 5000 });
  const db = client.db('crash');
  return { client, written: db.collection<Written>('written'), latest: db.collection<Latest>('latest') };
};

/** Every write inserts a document and replaces another; it is there if both are, the second possibly newer. */
export const mongo: Engine = {
  name: 'mongo',
  endpoint: 'mongodb',
  async write(address, onAcked, signal) {
    const { client, written, latest } = await connect(address);
    const run = randomUUID();
    await runWriters(signal, async (writer, n) => {
      const key = `${run}-${writer}`;
      await written.insertOne({ _id: `${key}-${n}`, key, n });
      await latest.updateOne({ _id: key }, { $set: { n } }, { upsert: true });
      onAcked({ key, n });
    });
    await client.close();
  },
  async check(address, acked: readonly Write[]) {
    const { client, written, latest } = await connect(address);
    const newest = new Map<string, number>();
    for await (const { _id, n } of latest.find()) newest.set(_id, n);
    const present: Found = new Map();
    for await (const { key, n } of written.find()) if (n <= (newest.get(key) ?? -1)) found(present, { key, n });
    await client.close();
    return countLost(acked, present);
  },
};
