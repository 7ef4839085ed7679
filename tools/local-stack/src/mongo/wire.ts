import { type Doc, encode, parse } from './bson';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM = 1;
const MORE_TO_COME = 2;
export const LARGEST_MESSAGE = 48_000_000;

export interface Request {
  readonly id: number;
  readonly opcode: number;
  readonly command: Doc;
  readonly database: string;
  /** False for an unacknowledged write. */
  readonly wantsAnswer: boolean;
}

/** Collects what arrives and gives out whole messages; an impossible length is an error. */
export const messages = () => {
  let chunks: Buffer[] = [];
  let length = 0;
  const gather = (): Buffer => {
    if (chunks.length !== 1) chunks = [Buffer.concat(chunks)];
    return chunks[0]!;
  };
  return function* (chunk: Buffer): Iterable<Buffer> {
    chunks.push(chunk);
    length += chunk.length;
    while (length >= 16) {
      if (chunks[0]!.length < 16) gather();
      const size = chunks[0]!.readInt32LE(0);
      if (size < 16 || size > LARGEST_MESSAGE) throw new Error(`a message of ${size} bytes`);
      if (length < size) return;
      const all = gather();
      chunks = [all.subarray(size)];
      length -= size;
      yield all.subarray(0, size);
    }
  };
};

const docAt = (bytes: Buffer, at: number): { doc: Doc; end: number } => {
  const end = at + bytes.readInt32LE(at);
  return { doc: parse(bytes.subarray(at, end)), end };
};

function* docsIn(bytes: Buffer): Iterable<Doc> {
  for (let at = 0; at < bytes.length;) {
    const { doc, end } = docAt(bytes, at);
    yield doc;
    at = end;
  }
}

/** The command's document, with the documents that were sent beside it put back into their field. */
const sections = (bytes: Buffer, from: number, to: number): Doc => {
  let command: Doc = {};
  let beside: Doc = {};
  for (let at = from; at < to;) {
    if (bytes[at] === 0) {
      const { doc, end } = docAt(bytes, at + 1);
      command = doc;
      at = end;
    } else {
      const end = at + 1 + bytes.readInt32LE(at + 1);
      const zero = bytes.indexOf(0, at + 5);
      beside = { ...beside, [bytes.toString('utf8', at + 5, zero)]: [...docsIn(bytes.subarray(zero + 1, end))] };
      at = end;
    }
  }
  return { ...command, ...beside };
};

/** OP_MSG, and OP_QUERY, with which drivers still say hello. */
export const requestOf = (bytes: Buffer): Request => {
  const id = bytes.readInt32LE(4);
  const opcode = bytes.readInt32LE(12);
  if (opcode === OP_MSG) {
    const flags = bytes.readUInt32LE(16);
    const command = sections(bytes, 20, flags & CHECKSUM ? bytes.length - 4 : bytes.length);
    return { id, opcode, command, database: String(command['$db']), wantsAnswer: (flags & MORE_TO_COME) === 0 };
  }
  if (opcode !== OP_QUERY) throw new Error(`opcode ${opcode}`);
  const zero = bytes.indexOf(0, 20);
  const { doc: command } = docAt(bytes, zero + 9);
  return { id, opcode, command, database: bytes.toString('utf8', 20, zero).split('.')[0]!, wantsAnswer: true };
};

export const answerTo = ({ id, opcode }: Request, answer: Doc): Buffer => {
  const body = encode(answer);
  const head = Buffer.alloc(opcode === OP_MSG ? 21 : 36);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 8);
  head.writeInt32LE(opcode === OP_MSG ? OP_MSG : OP_REPLY, 12);
  // An OP_REPLY carries one document, and says that it could wait for data.
  if (opcode !== OP_MSG) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
};
