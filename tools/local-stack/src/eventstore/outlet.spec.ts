import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { outletOf, type ReadCall } from './outlet';
import { read } from './read';
import type { Entry, Store } from './store';
import { shared, streams } from './stubs';

const entries: Entry[] = Array.from({ length: 50 }, (_, n) => ({
  stream: 's-1',
  revision: n,
  type: 'Counted',
  position: n + 8,
  length: 1,
}));
const storeOf = () => {
  const bodies: number[] = [];
  const all = { entries, durable: entries.length };
  const body = ({ revision }: Entry) => {
    bodies.push(revision);
    return Buffer.from('x');
  };
  const store: Store = {
    all,
    commits: new EventEmitter(),
    stream: () => all,
    body,
    append: () => Promise.reject(new Error('not asked')),
    close: () => Promise.resolve(),
  };
  return { store, bodies };
};
/** A client that takes a message only when the spec says so. */
const slowCall = (request?: streams.ReadReq) => {
  const taking: (() => void)[] = [];
  const writable = new Writable({
    objectMode: true,
    highWaterMark: 2,
    write: (_bytes, _encoding, done) => void taking.push(done),
  });
  return { call: Object.assign(writable, { request }) as unknown as ReadCall, take: () => taking.shift()!() };
};
const turns = async (count = 5) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};
const readOfAll = () => {
  const { Options } = streams.ReadReq;
  return new streams.ReadReq().setOptions(
    new Options()
      .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()))
      .setAll(new Options.AllOptions().setStart(new shared.Empty()))
      .setCount('1000'),
  );
};

describe('a read by a slow client', () => {
  it('takes from the log what the client takes, and no more', async () => {
    const { store, bodies } = storeOf();
    const { call, take } = slowCall(readOfAll());
    void read(store)(call);
    await turns();
    expect(bodies).toEqual([0, 1]);
    take();
    take();
    await turns();
    expect(bodies).toEqual([0, 1, 2, 3]);
    call.emit('cancelled');
  });

  it('ends when the client has gone', async () => {
    const { store, bodies } = storeOf();
    const { call } = slowCall(readOfAll());
    const reading = read(store)(call);
    await turns();
    call.emit('cancelled');
    await reading;
    expect(bodies).toEqual([0, 1]);
  });
});

describe('a long search', () => {
  const search = async (wanted: (options: streams.ReadReq.Options) => streams.ReadReq.Options) => {
    const store = {
      ...storeOf().store,
      all: { entries: Array.from({ length: 300 }, () => entries[0]!), durable: 300 },
    };
    const filter = new streams.ReadReq.Options.FilterOptions()
      .setEventType(new streams.ReadReq.Options.FilterOptions.Expression().setPrefixList(['Nothing']))
      .setMax(1000)
      .setCheckpointintervalmultiplier(1);
    const request = readOfAll();
    wanted(request.getOptions()!.setFilter(filter));
    const { call } = slowCall(request);
    let over = false;
    call.on('finish', () => (over = true));
    const others = new Promise<boolean>((resolve) => setImmediate(() => resolve(call.writableLength > 1 || over)));
    void read(store)(call);
    const late = await others;
    call.emit('cancelled');
    return late;
  };
  it.each([
    ['read', (options: streams.ReadReq.Options) => options],
    [
      'subscription',
      (options: streams.ReadReq.Options) => options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
    ],
  ])('of a %s lets other calls have their turn', async (_what, wanted) => expect(await search(wanted)).toBe(false));

  it('gives one turn in 256 events', async () => {
    const outlet = outletOf(slowCall().call, storeOf().store);
    let others = 0;
    setImmediate(() => (others += 1));
    for (let i = 0; i < 255; i++) await outlet.turn();
    expect(others).toBe(0);
    await outlet.turn();
    expect(others).toBe(1);
  });
});
