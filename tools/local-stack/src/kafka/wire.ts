/** Reads the protocol's primitives in order; a request that ends too early throws. */
export const reader = (buffer: Buffer) => {
  let at = 0;
  const take = (bytes: number) => {
    if (at + bytes > buffer.length) throw new RangeError(`request ends at byte ${buffer.length}`);
    at += bytes;
    return at - bytes;
  };
  const slice = (bytes: number) => {
    const from = take(bytes);
    return buffer.subarray(from, from + bytes);
  };
  const i32 = () => buffer.readInt32BE(take(4));
  const i16 = () => buffer.readInt16BE(take(2));
  const nullableString = () => {
    const length = i16();
    return length < 0 ? null : slice(length).toString();
  };
  const items = <T>(count: number, each: () => T): T[] => {
    const read: T[] = [];
    for (let i = 0; i < count; i++) read.push(each());
    return read;
  };
  return {
    i8: () => buffer.readInt8(take(1)),
    i16,
    i32,
    i64: () => Number(buffer.readBigInt64BE(take(8))),
    boolean: () => buffer.readInt8(take(1)) !== 0,
    nullableString,
    string: () => nullableString() ?? '',
    /** A view into the request; null is empty. */
    bytes: () => slice(Math.max(0, i32())),
    array: <T>(each: () => T): T[] => items(i32(), each),
    nullableArray: <T>(each: () => T): T[] | null => {
      const count = i32();
      return count < 0 ? null : items(count, each);
    },
  };
};
export type Reader = ReturnType<typeof reader>;

export interface Writer {
  i8(value: number): Writer;
  i16(value: number): Writer;
  i32(value: number): Writer;
  i64(value: number): Writer;
  boolean(value: boolean): Writer;
  string(value: string | null): Writer;
  bytes(...parts: readonly Buffer[]): Writer;
  array<T>(items: readonly T[], each: (item: T, index: number) => unknown): Writer;
  /** Everything written, behind its length. */
  frame(): Buffer;
}

export const writer = (): Writer => {
  const parts: Buffer[] = [];
  const fixed = (bytes: number, fill: (buffer: Buffer) => void) => {
    const buffer = Buffer.allocUnsafe(bytes);
    fill(buffer);
    parts.push(buffer);
    return self;
  };
  const self: Writer = {
    i8: (value) => fixed(1, (buffer) => buffer.writeInt8(value)),
    i16: (value) => fixed(2, (buffer) => buffer.writeInt16BE(value)),
    i32: (value) => fixed(4, (buffer) => buffer.writeInt32BE(value)),
    i64: (value) => fixed(8, (buffer) => buffer.writeBigInt64BE(BigInt(value))),
    boolean: (value) => self.i8(value ? 1 : 0),
    string: (value) => {
      if (value === null) return self.i16(-1);
      const text = Buffer.from(value);
      self.i16(text.length);
      parts.push(text);
      return self;
    },
    bytes: (...pieces) => {
      self.i32(pieces.reduce((sum, piece) => sum + piece.length, 0));
      parts.push(...pieces);
      return self;
    },
    array: (items, each) => {
      self.i32(items.length);
      items.forEach(each);
      return self;
    },
    frame: () => {
      const body = parts.reduce((sum, part) => sum + part.length, 0);
      const length = Buffer.allocUnsafe(4);
      length.writeInt32BE(body);
      return Buffer.concat([length, ...parts], body + 4);
    },
  };
  return self;
};
