import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import { batchAppend } from './batch-append';
import type { Store } from './store';
import { shared, streams } from './stubs';

const MIB = 1024 * 1024;
/** A call whose disk answers when the spec says so. */
const callOf = ({ taking = true } = {}) => {
  const disk: (() => void)[] = [];
  const answers: streams.BatchAppendResp[] = [];
  const lane = { entries: [], durable: 0 };
  const store: Store = {
    all: lane,
    commits: new EventEmitter(),
    stream: () => lane,
    body: () => Buffer.alloc(0),
    append: () => new Promise((resolve) => disk.push(() => resolve({ revision: 0, position: 8 }))),
    close: () => Promise.resolve(),
  };
  const call = new Duplex({
    objectMode: true,
    highWaterMark: 100,
    read: () => undefined,
    write: (answer: streams.BatchAppendResp, _encoding, done) => {
      answers.push(answer);
      if (taking) done();
    },
  });
  batchAppend(store)(
    Object.assign(call, { cancelled: false }) as unknown as Parameters<ReturnType<typeof batchAppend>>[0],
  );
  return { call, disk, answers };
};
const request = (size: number, correlation: string = randomUUID(), options = true) => {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(randomUUID()))
    .setData(Buffer.alloc(size));
  message.getMetadataMap().set('type', 'Counted').set('content-type', 'application/octet-stream');
  const asked = new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(correlation));
  if (options)
    asked.setOptions(
      new streams.BatchAppendReq.Options()
        .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from('s-1')))
        .setStreamPosition('0'),
    );
  return asked.setProposedMessagesList([message]).setIsFinal(true);
};
const turns = async () => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe('many appends through one call', () => {
  it('are read on only while what waits for the disk is bounded', async () => {
    const { call, disk, answers } = callOf();
    for (let i = 0; i < 40; i++) call.push(request(MIB - 100));
    await turns();
    expect([disk.length, call.isPaused()]).toEqual([17, true]);
    disk.splice(0).forEach((written) => written());
    await turns();
    expect([disk.length, answers.length]).toEqual([17, 17]);
    disk.splice(0).forEach((written) => written());
    await turns();
    disk.splice(0).forEach((written) => written());
    await turns();
    expect(answers).toHaveLength(40);
  });

  it('are read on only while the client takes the answers', async () => {
    const { call, disk } = callOf({ taking: false });
    for (let i = 0; i < 100; i++) call.push(request(1));
    await turns();
    expect(call.isPaused()).toBe(false);
    disk.forEach((written) => written());
    await turns();
    expect(call.isPaused()).toBe(true);
  });

  it('end when the last is answered', async () => {
    const { call, disk, answers } = callOf();
    call.push(request(1));
    call.push(null);
    await turns();
    expect(call.writableEnded).toBe(false);
    disk.forEach((written) => written());
    await turns();
    expect([answers.length, call.writableEnded]).toEqual([1, true]);
  });

  it('are gathered by correlation id; the rest of one that was refused is passed over', async () => {
    const { call, disk, answers } = callOf();
    const [whole, large] = [randomUUID(), randomUUID()];
    call.push(request(1, whole).setIsFinal(false));
    call.push(request(2 * MIB, large).setIsFinal(false));
    call.push(request(1, large, false));
    call.push(request(1, whole, false));
    await turns();
    expect(answers.map((answer) => answer.getError()?.getMessage())).toEqual(['Maximum Append Size Exceeded']);
    expect(disk).toHaveLength(1);
  });
});
