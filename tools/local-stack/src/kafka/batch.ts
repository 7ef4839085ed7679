import { errors, type ErrorCode } from './errors';

/**
 * A record batch of message format 2 is kept as the client sent it. Base offset (0) and leader epoch (12) stand outside
 * its checksum, so the broker may write them; the records themselves, compressed or not, are never looked at.
 */
const HEADER = 61;
const CHECKED_FROM = 21;
/** Kafka's `message.max.bytes`. */
export const MAX_BATCH = 1_048_588;
const TRANSACTIONAL_OR_CONTROL = 0x30;

export interface BatchHeader {
  readonly base: number;
  readonly last: number;
  readonly producer: number;
  readonly epoch: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

export const headerOf = (batch: Buffer): BatchHeader => {
  const base = Number(batch.readBigInt64BE(0));
  const delta = batch.readInt32BE(23);
  const firstSequence = batch.readInt32BE(53);
  return {
    base,
    last: base + delta,
    producer: Number(batch.readBigInt64BE(43)),
    epoch: batch.readInt16BE(51),
    firstSequence,
    lastSequence: firstSequence + delta,
  };
};

/** Puts a batch at its place in the partition, in the buffer it came in. */
export const place = (batch: Buffer, base: number): void => {
  batch.writeBigInt64BE(BigInt(base), 0);
  batch.writeInt32BE(0, 12);
};

/** What is wrong with a batch from a client. */
export const checked = (batch: Buffer): ErrorCode => {
  if (batch.length > MAX_BATCH) return errors.MESSAGE_TOO_LARGE;
  if (batch.length < HEADER) return errors.CORRUPT_MESSAGE;
  if (batch.readInt8(16) !== 2) return errors.UNSUPPORTED_FOR_MESSAGE_FORMAT;
  if (batch.readInt32BE(8) !== batch.length - 12) return errors.INVALID_RECORD;
  if (crc32c(batch.subarray(CHECKED_FROM)) !== batch.readUInt32BE(17)) return errors.CORRUPT_MESSAGE;
  const count = batch.readInt32BE(57);
  if (count < 1 || batch.readInt32BE(23) !== count - 1) return errors.INVALID_RECORD;
  if (batch.readInt16BE(CHECKED_FROM) & TRANSACTIONAL_OR_CONTROL) return errors.INVALID_RECORD;
  return errors.NONE;
};

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

/** CRC-32C (Castagnoli), RFC 3720 appendix B.4. */
export const crc32c = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
