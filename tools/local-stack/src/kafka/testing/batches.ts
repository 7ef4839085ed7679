import { crc32c } from '../batch';

/** A record batch as a client would send it; its records are filler, for the broker never looks into them. */
export const batchOf = ({
  records = 1,
  producer = -1,
  epoch = 0,
  sequence = 0,
  size = 10,
  attributes = 0,
  magic = 2,
} = {}): Buffer => {
  const batch = Buffer.alloc(61 + size, 0x61);
  batch.writeBigInt64BE(0n, 0);
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeInt32BE(-1, 12);
  batch.writeInt8(magic, 16);
  batch.writeInt16BE(attributes, 21);
  batch.writeInt32BE(records - 1, 23);
  batch.writeBigInt64BE(BigInt(producer), 43);
  batch.writeInt16BE(epoch, 51);
  batch.writeInt32BE(sequence, 53);
  batch.writeInt32BE(records, 57);
  batch.writeUInt32BE(crc32c(batch.subarray(21)), 17);
  return batch;
};
