import { type Connection, type Model, type mongo, Mongoose, type Schema } from 'mongoose';
import type { Stored } from './fold';

/** A view or a gathering: what has a collection of its own. */
interface Kept {
  readonly view: { readonly name: string };
  readonly schema: Schema;
}

export interface Views {
  readonly db: mongo.Db;
  /** The native collection that the projector writes to. */
  collectionOf(kept: Kept): mongo.Collection<Stored>;
  /** The model that the queries read through. */
  modelOf<Doc extends object>(kept: Kept): Model<Stored<Doc>>;
  /** Makes the indexes that the schemas of all models asked for so far declare. */
  ensureIndexes(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Nothing is buffered while the server is away, nothing is created by the way, a filter with a misspelt field or with operators
 * from outside is refused.
 */
export const strictMongoose = (): Mongoose =>
  new Mongoose({
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
    sanitizeFilter: true,
    strictQuery: 'throw',
  });

const withBookkeeping = ({ view, schema }: Kept): Schema =>
  schema
    .clone()
    .add({ _id: String, version: Number, revision: Number, seen: Object })
    .set('collection', view.name)
    .set('versionKey', false);

/** The model of a view on a connection, made when first asked for. */
export const modelOn =
  (connection: Connection): Views['modelOf'] =>
  <Doc extends object>(kept: Kept) =>
    (connection.models[kept.view.name] ?? connection.model(kept.view.name, withBookkeeping(kept))) as unknown as Model<
      Stored<Doc>
    >;

/**
 * For how long (ms) an answer is waited for: a server that hangs is one that is away. What the driver calls `timeoutMS` has no
 * effect, and each of its own retries would wait anew; whoever asks us asks again.
 */
export const patience = {
  serverSelectionTimeoutMS: 3_000,
  connectTimeoutMS: 3_000,
  waitQueueTimeoutMS: 4_000,
  socketTimeoutMS: 4_000,
  retryReads: false,
  retryWrites: false,
};
/**
 * Options of a write that may be large. The driver (7.8) closes a socket on which nothing moves, but whoever waits there until a
 * write has left would wait for ever; a signal ends that too, though the driver's types know it for reads only.
 */
export const boundedWrite = (): object => ({ signal: AbortSignal.timeout(10_000) });

/** For administrative commands, which scan and delete whole collections. */
export const muchPatience = { ...patience, socketTimeoutMS: 600_000 };

/** Connects to a service's own database. */
export const connectViews = async (uri: string, service: string, waiting = patience): Promise<Views> => {
  const connection = await strictMongoose()
    .createConnection(uri, {
      dbName: service,
      ...waiting,
      writeConcern: { w: 'majority', journal: true },
      ignoreUndefined: true,
    })
    .asPromise();
  const db = connection.db!;
  return {
    db,
    collectionOf: ({ view }) => db.collection<Stored>(view.name),
    modelOf: modelOn(connection),
    ensureIndexes: async () => {
      for (const model of Object.values(connection.models)) await model.createIndexes();
    },
    ping: async () => void (await db.command({ ping: 1 })),
    close: () => connection.close(),
  };
};
