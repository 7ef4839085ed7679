import { closeSync, fdatasync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writev } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** `[u32 length][u32 crc32][payload]`, little endian. */
const HEADER = 8;
const CHUNK = 8 << 20;

export interface LogOptions {
  readonly file: string;
  /** Called in order for every record found on opening. The buffer is only lent. */
  readonly onRecord?: (payload: Buffer, offset: number) => void;
  /** How data reach the disk; a seam for the test that no write is acknowledged before it. */
  readonly sync?: (fd: number, done: (error: Error | null) => void) => void;
}

interface Pending {
  readonly offset: number;
  readonly header: Buffer;
  readonly payload: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** An append-only file. Writes that arrive while one is on its way to the disk go together in the next one (group commit). */
export interface Log {
  /** End of everything accepted; the payload of the next record stands at `size + 8`. */
  readonly size: number;
  /** End of everything that is on the disk. */
  readonly durable: number;
  /** The offset of the payload, known at once, and the promise that it is on the disk. */
  append(payload: Buffer): { offset: number; written: Promise<void> };
  read(offset: number, length: number): Buffer;
  close(): Promise<void>;
}

/** Reads the file record by record; cuts it at the first frame that is torn or fails its checksum. Returns its good length. */
const replay = (fd: number, onRecord: LogOptions['onRecord']): number => {
  const end = fstatSync(fd).size;
  let buffer = Buffer.alloc(0);
  let base = 0;
  for (let position = 0; ;) {
    for (;;) {
      if (buffer.length < HEADER) break;
      const length = buffer.readUInt32LE(0);
      if (buffer.length < HEADER + length) break;
      const payload = buffer.subarray(HEADER, HEADER + length);
      if (length === 0 || crc32(payload) !== buffer.readUInt32LE(4)) return base;
      onRecord?.(payload, base + HEADER);
      buffer = buffer.subarray(HEADER + length);
      base += HEADER + length;
    }
    if (position >= end) return base;
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - position));
    const count = readSync(fd, chunk, 0, chunk.length, position);
    if (count === 0) return base;
    position += count;
    buffer = Buffer.concat([buffer, chunk.subarray(0, count)]);
  }
};

export const openLog = ({ file, onRecord, sync = fdatasync }: LogOptions): Log => {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, 'a+');
  closeSync(fd);
  const handle = openSync(file, 'r+');
  let size = replay(handle, onRecord);
  ftruncateSync(handle, size);
  let durable = size;
  let queue: Pending[] = [];
  let idle = Promise.resolve();
  let busy = false;
  let failed: Error | null = null;
  /** Accepted, not yet on the disk, and already readable by its writer. */
  const unwritten = new Map<number, Buffer>();

  const write = (batch: readonly Pending[]) =>
    new Promise<void>((resolve, reject) => {
      const parts = batch.flatMap(({ header, payload }) => [header, payload]);
      const data = parts.length > 512 ? [Buffer.concat(parts)] : parts;
      const total = data.reduce((sum, part) => sum + part.length, 0);
      writev(handle, data, batch[0]!.offset - HEADER, (error, count) => {
        if (error) return reject(error);
        if (count !== total) return reject(new Error(`short write: ${count} of ${total} bytes to ${file}`));
        sync(handle, (unsynced) => (unsynced ? reject(unsynced) : resolve()));
      });
    });

  const flush = async () => {
    // Everything appended in this turn of the event loop goes together.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      try {
        if (failed) throw failed;
        await write(batch);
        const last = batch[batch.length - 1]!;
        durable = last.offset + last.payload.length;
        for (const { offset, resolve } of batch) {
          unwritten.delete(offset);
          resolve();
        }
      } catch (error) {
        // What is on the disk is unknown from here on: nothing more is acknowledged until a restart has read it back.
        failed = error as Error;
        for (const { reject } of batch) reject(failed);
      }
    }
    busy = false;
  };

  return {
    get size() {
      return size;
    },
    get durable() {
      return durable;
    },
    append(payload) {
      const header = Buffer.allocUnsafe(HEADER);
      header.writeUInt32LE(payload.length, 0);
      header.writeUInt32LE(crc32(payload), 4);
      const offset = size + HEADER;
      size = offset + payload.length;
      unwritten.set(offset, payload);
      const written = new Promise<void>((resolve, reject) => queue.push({ offset, header, payload, resolve, reject }));
      if (!busy) {
        busy = true;
        idle = flush();
      }
      return { offset, written };
    },
    read(offset, length) {
      if (offset >= durable)
        for (const [start, payload] of unwritten)
          if (offset >= start && offset + length <= start + payload.length)
            return payload.subarray(offset - start, offset - start + length);
      const buffer = Buffer.allocUnsafe(length);
      readSync(handle, buffer, 0, length, offset);
      return buffer;
    },
    async close() {
      await idle;
      closeSync(handle);
    },
  };
};
