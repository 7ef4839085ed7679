import { shared, streams } from './stubs';

/** An event on its way into a stream. */
export interface Proposed {
  /** Lower-case UUID. */
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** Where the body of one event of an append stands within its record. */
export interface Stored {
  readonly id: string;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** One append, all or none: one record of the log. */
export interface AppendRecord {
  readonly stream: string;
  /** Revision of its first event. */
  readonly first: number;
  readonly events: readonly Stored[];
}

const { RecordedEvent } = streams.ReadResp.ReadEvent;
const TICKS_PER_MILLISECOND = 10_000;

/** The event as readers receive it, but for its position: that is where it stands in the log. */
const bodyOf = ({ id, type, json, data, metadata }: Proposed, stream: string, revision: number, now: number) => {
  const event = new RecordedEvent();
  event.setId(new shared.UUID().setString(id));
  event.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)));
  event.setStreamRevision(String(revision));
  event.getMetadataMap().set('type', type);
  event.getMetadataMap().set('content-type', json ? 'application/json' : 'application/octet-stream');
  event.getMetadataMap().set('created', String(now * TICKS_PER_MILLISECOND));
  return event.setCustomMetadata(metadata).setData(data).serializeBinary();
};

/** `[u32 length of the head][head as JSON][body]…`; the head lets a restart index the log without decoding bodies. */
export const encodeAppend = (stream: string, first: number, events: readonly Proposed[], now: number): Buffer => {
  const bodies = events.map((event, i) => bodyOf(event, stream, first + i, now));
  const heads = events.map(({ id, type }, i) => [id, type, bodies[i]!.length]);
  const head = Buffer.from(JSON.stringify([stream, first, heads]));
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...bodies]);
};

export const decodeAppend = (record: Buffer): AppendRecord => {
  let offset = 4 + record.readUInt32LE(0);
  type Head = [stream: string, first: number, events: [id: string, type: string, length: number][]];
  const [stream, first, heads] = JSON.parse(record.toString('utf8', 4, offset)) as Head;
  const events = heads.map(([id, type, length]) => {
    offset += length;
    return { id, type, length, offset: offset - length };
  });
  return { stream, first, events };
};

export const idOf = (body: Uint8Array): string => RecordedEvent.deserializeBinary(body).getId()!.getString();
