import { eventResponse } from './protobuf';
import { decodeAppend, encodeAppend, idOf } from './record';
import { streams } from './stubs';

const ID = 'f0f9a1de-91d8-4c2e-9d2c-6a29f3c54f10';
const event = (id: string, data: string) => ({
  id,
  type: 'ComplaintRegistered',
  json: true,
  data: Buffer.from(data),
  metadata: Buffer.from('{"by":"officer-7"}'),
});
const record = encodeAppend('complaint-镜湖', 3, [event(ID, '{"n":1}'), event('second', '{}')], 1_000);
const body = (i: number) => {
  const { offset, length } = decodeAppend(record).events[i]!;
  return record.subarray(offset, offset + length);
};

describe('the record of an append', () => {
  it('says what to index without a body being decoded', () => {
    const { stream, first, events } = decodeAppend(record);
    expect([stream, first, events.map(({ id, type }) => [id, type])]).toEqual([
      'complaint-镜湖',
      3,
      [
        [ID, 'ComplaintRegistered'],
        ['second', 'ComplaintRegistered'],
      ],
    ]);
  });

  it('holds bodies that know their own id', () => expect([0, 1].map((i) => idOf(body(i)))).toEqual([ID, 'second']));
});

describe('an event as a reader receives it', () => {
  it.each([8, 127, 128, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER])('is what was written, at position %i', (position) => {
    const read = streams.ReadResp.deserializeBinary(eventResponse(body(0), position)).getEvent()!;
    const recorded = read.getEvent()!;
    expect({
      position: read.getCommitPosition(),
      commit: recorded.getCommitPosition(),
      prepare: recorded.getPreparePosition(),
      id: recorded.getId()!.getString(),
      stream: Buffer.from(recorded.getStreamIdentifier()!.getStreamName_asU8()).toString(),
      revision: recorded.getStreamRevision(),
      about: Object.fromEntries(recorded.getMetadataMap().toObject(false, String)),
      data: Buffer.from(recorded.getData_asU8()).toString(),
      metadata: Buffer.from(recorded.getCustomMetadata_asU8()).toString(),
    }).toEqual({
      position: String(position),
      commit: String(position),
      prepare: String(position),
      id: ID,
      stream: 'complaint-镜湖',
      revision: '3',
      about: { type: 'ComplaintRegistered', 'content-type': 'application/json', created: '10000000' },
      data: '{"n":1}',
      metadata: '{"by":"officer-7"}',
    });
  });
});
