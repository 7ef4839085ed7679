import { mongo } from 'mongoose';

// Through mongoose, so that server and client are sure to use the same copy of bson.
const { BSON } = mongo;
export const { Binary, Decimal128, ObjectId } = BSON;
export type Binary = mongo.BSON.Binary;
export type ObjectId = mongo.BSON.ObjectId;

/**
 * A parsed document; never changed once stored. int64 is a bigint, int32 and double are numbers: arithmetic and
 * comparison between the two are exact in the language. A double without a fraction comes back as int32.
 */
export type Doc = Readonly<Record<string, unknown>>;

export const parse = (bytes: Uint8Array): Doc =>
  BSON.deserialize(bytes, { useBigInt64: true, promoteBuffers: false }) as Doc;

export const encode = (doc: Doc): Buffer => {
  const { buffer, byteOffset, byteLength } = BSON.serialize(doc, { ignoreUndefined: true });
  return Buffer.from(buffer, byteOffset, byteLength);
};

export const sizeOf = (doc: Doc): number => BSON.calculateObjectSize(doc, { ignoreUndefined: true });

/** A subdocument, as opposed to an array, a date or one of BSON's own types. */
export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Same bytes, so also the same order of fields and the same number types. */
export const identical = (a: unknown, b: unknown): boolean => a === b || encode({ a }).equals(encode({ a: b }));
