import { randomBytes, randomUUID } from 'node:crypto';
import { reject, type Sealed } from '@12315/kernel';
import { mongo } from 'mongoose';
import { isDuplicate } from '../figures/applied-once';
import { recent } from '../recent';
import { patience } from '../views/models';
import { blindIndex, type Identifier, personOf, seal, unseal, unwrap, wrap } from './seal';

/** One document holds all that opens a person's data, so that deleting it is all or nothing. */
interface PersonDocument {
  readonly _id: string;
  /** The blind index; for an anonymous person its own id, which no hash equals. */
  readonly index: string;
  /** The data key under the key-encryption key. */
  readonly wrapped: string;
}

/** A sealed text and where it stands. */
export interface SealedAt {
  readonly sealed: Sealed;
  readonly stream: string;
  readonly field: string;
}

export interface Persons {
  /** The person with this phone or identity number; minted when new. */
  identify(kind: Identifier, value: string): Promise<string>;
  /** A person whom nothing finds again. */
  anonymous(): Promise<string>;
  /** @throws Rejection `person.forgotten` */
  seal(personId: string, stream: string, field: string, text: string): Promise<Sealed>;
  /** @throws Rejection `person.forgotten` (shown as 已删除), `person.seal-broken` */
  open(sealed: Sealed, stream: string, field: string): Promise<string>;
  /** In the order asked for; null where the person is forgotten. @throws Rejection `person.seal-broken` */
  openMany(texts: readonly SealedAt[]): Promise<readonly (string | null)[]>;
  /** Nothing of this person can be opened again; other processes may for the 60 s of their caches. */
  destroy(personId: string): Promise<void>;
  close(): Promise<void>;
}

const canary = 'canary';
const cacheLimit = 1_000;
/** As long as a key is kept here a destroyed person can still be opened, so the while is short. */
const cacheMilliseconds = 60_000;

/** Refuses to start with keys other than those the database was begun with: they would open nothing and find no one. */
const proveKeys = async (database: mongo.Db, kek: Buffer, indexKey: Buffer): Promise<void> => {
  const canaries = database.collection<PersonDocument>('canary');
  const index = blindIndex(indexKey, 'id', canary);
  try {
    await canaries.insertOne({ _id: canary, index, wrapped: wrap(kek, randomBytes(32), canary) });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const kept = await canaries.findOne({ _id: canary });
  if (kept?.index !== index) throw new Error('the index key is not the one this database of persons was begun with');
  try {
    unwrap(kek, kept.wrapped, canary);
  } catch {
    throw new Error('the key-encryption key is not the one this database of persons was begun with');
  }
};

/**
 * The database of persons: random ids, found again by a keyed hash, each with a data key of its own.
 * @param kek 32 bytes; wraps the data keys
 * @param indexKey 32 bytes; keys the hash of phones and identity numbers
 * @throws Error when a key is not the one the database was begun with
 */
export const connectPersons = async (uri: string, kek: Buffer, indexKey: Buffer): Promise<Persons> => {
  if (kek.length !== 32 || indexKey.length !== 32) throw new Error('the keys of the database of persons have 32 bytes');
  const client = new mongo.MongoClient(uri, {
    ...patience,
    writeConcern: { w: 'majority', journal: true },
  });
  const database = client.db('persons');
  const persons = database.collection<PersonDocument>('persons');
  try {
    await client.connect();
    await proveKeys(database, kek, indexKey);
    await persons.createIndex({ index: 1 }, { unique: true });
  } catch (error) {
    await client.close();
    throw error;
  }

  const cache = recent<Buffer>(cacheLimit, cacheMilliseconds, () => performance.now());
  const remember = ({ _id, wrapped }: PersonDocument): Buffer => {
    const key = unwrap(kek, wrapped, _id);
    cache.put(_id, key);
    return key;
  };
  const keysOf = async (personIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const keys = new Map<string, Buffer>();
    const unknown = new Set<string>();
    for (const personId of personIds) {
      const key = cache.get(personId);
      if (key) keys.set(personId, key);
      else unknown.add(personId);
    }
    if (unknown.size > 0)
      for (const person of await persons.find({ _id: { $in: [...unknown] } }).toArray())
        keys.set(person._id, remember(person));
    return keys;
  };
  const keyOf = async (personId: string): Promise<Buffer> =>
    (await keysOf([personId])).get(personId) ?? reject('not-found', 'person.forgotten');

  const mint = async (index?: string): Promise<string> => {
    const personId = randomUUID();
    const person = { _id: personId, index: index ?? personId, wrapped: wrap(kek, randomBytes(32), personId) };
    await persons.insertOne(person);
    return personId;
  };
  const found = async (index: string): Promise<string | undefined> => (await persons.findOne({ index }))?._id;

  return {
    identify: async (kind, value) => {
      const index = blindIndex(indexKey, kind, value);
      const known = await found(index);
      if (known) return known;
      try {
        return await mint(index);
      } catch (error) {
        // Someone was faster with the same person.
        const theirs = isDuplicate(error) ? await found(index) : undefined;
        if (theirs) return theirs;
        throw error;
      }
    },
    anonymous: () => mint(),
    seal: async (personId, stream, field, text) => seal(await keyOf(personId), { personId, stream, field }, text),
    open: async (sealed, stream, field) => unseal(await keyOf(personOf(sealed)), sealed, stream, field),
    openMany: async (texts) => {
      const keys = await keysOf(texts.map(({ sealed }) => personOf(sealed)));
      return texts.map(({ sealed, stream, field }) => {
        const key = keys.get(personOf(sealed));
        return key ? unseal(key, sealed, stream, field) : null;
      });
    },
    destroy: async (personId) => {
      await persons.deleteOne({ _id: personId });
      cache.forget(personId);
    },
    close: () => client.close(),
  };
};
