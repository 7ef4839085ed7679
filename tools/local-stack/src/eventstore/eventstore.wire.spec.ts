import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { credentials, type ServiceError, status } from '@grpc/grpc-js';
import { createEventStore, type EventStoreServer } from './server';
import { shared, streams } from './stubs';

const dir = mkdtempSync(join(tmpdir(), 'eventstore-wire-'));
afterAll(() => rmSync(dir, { recursive: true }));

type Done = (error: Error | null) => void;
/** Syncs that wait for the spec to let them pass. */
const held: Done[] = [];
let hold = false;
let server: EventStoreServer;
let client: EventStoreDBClient;
let raw: StreamsClient;

beforeAll(async () => {
  server = createEventStore({ dir, sync: (_fd, done) => (hold ? void held.push(done) : done(null)) });
  const port = await server.listen(0);
  client = EventStoreDBClient.connectionString(`esdb+discover://127.0.0.1:${port}?tls=false`);
  raw = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
});
afterAll(async () => {
  raw.close();
  await client.dispose();
  await server.close();
});

const event = (type: string) => jsonEvent({ type, data: {} });
const write = (stream: string, ...types: string[]) => client.appendToStream(stream, types.map(event));
const typesOf = async (stream: string, options: Parameters<EventStoreDBClient['readStream']>[1] = {}) => {
  const types: string[] = [];
  for await (const { event: recorded } of client.readStream(stream, options)) types.push(recorded!.type);
  return types;
};
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('before the disk has an append', () => {
  afterEach(() => {
    hold = false;
    held.splice(0).forEach((done) => done(null));
  });

  it('it is neither acknowledged nor read nor sent to subscribers, and a repeat of it waits as well', async () => {
    await write('held', 'Before');
    const live: string[] = [];
    const subscription = client.subscribeToStream('held', { fromRevision: 0n });
    subscription.on('data', ({ event: recorded }) => live.push(recorded!.type));
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    hold = true;
    const [append, answered]: [ReturnType<typeof event>, bigint[]] = [event('Held'), []];
    const attempt = () =>
      client
        .appendToStream('held', append, { expectedRevision: 0n })
        .then(({ nextExpectedRevision }) => answered.push(nextExpectedRevision));
    const attempts = [attempt(), attempt()];
    await until(() => held.length === 1);
    await expect(client.appendToStream('held', event('Late'), { expectedRevision: 0n })).rejects.toMatchObject({
      actualVersion: 1n,
    });
    expect([answered, await typesOf('held'), live]).toEqual([[], ['Before'], []]);
    expect(await typesOf('held', { direction: 'backwards', fromRevision: 1n })).toEqual(['Before']);
    held.splice(0).forEach((done) => done(null));
    await Promise.all(attempts);
    await until(() => live.length === 1);
    expect([answered, await typesOf('held'), live]).toEqual([[1n, 1n], ['Before', 'Held'], ['Held']]);
    await subscription.unsubscribe();
  });

  it('its stream is not found', async () => {
    hold = true;
    const attempt = write('unborn', 'Held');
    await until(() => held.length === 1);
    await expect(typesOf('unborn')).rejects.toThrow(StreamNotFoundError);
    held.splice(0).forEach((done) => done(null));
    await attempt;
    expect(await typesOf('unborn')).toEqual(['Held']);
  });
});

describe('a read of all events', () => {
  const { Options } = streams.ReadReq;
  const { FilterOptions } = Options;
  const options = () =>
    new Options()
      .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()))
      .setAll(new Options.AllOptions().setStart(new shared.Empty()))
      .setCount('10');
  const filter = (expression: streams.ReadReq.Options.FilterOptions.Expression) =>
    new FilterOptions().setEventType(expression).setCheckpointintervalmultiplier(1);
  const expression = () => new FilterOptions.Expression();
  const ask = (asked: streams.ReadReq.Options) =>
    new Promise<string[]>((resolve, reject) => {
      const types: string[] = [];
      raw
        .read(new streams.ReadReq().setOptions(asked))
        .on('data', (response: streams.ReadResp) =>
          types.push(response.getEvent()!.getEvent()!.getMetadataMap().get('type')!),
        )
        .on('error', reject)
        .on('end', () => resolve(types));
    });
  const refusal = (asked: streams.ReadReq.Options) =>
    ask(asked).then(
      () => 'answered',
      ({ code, details }: ServiceError) => [code, details],
    );
  const stream = () =>
    options().setStream(
      new Options.StreamOptions()
        .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from('filtered')))
        .setStart(new shared.Empty()),
    );

  beforeAll(() => write('filtered', 'Apple', 'Banana', 'Apricot', 'Blueberry'));

  it('is filtered in either direction and counts what matches', async () => {
    const a = filter(expression().setPrefixList(['Ap']));
    const b = filter(expression().setRegex('^B.*a$'));
    expect(await ask(options().setFilter(a))).toEqual(['Apple', 'Apricot']);
    expect(await ask(options().setFilter(a).setCount('1'))).toEqual(['Apple']);
    expect(await ask(options().setFilter(b))).toEqual(['Banana']);
    const end = new Options.AllOptions().setEnd(new shared.Empty());
    expect(await ask(options().setAll(end).setReadDirection(1).setFilter(a))).toEqual(['Apricot', 'Apple']);
  });

  const subscribed = () => options().setSubscription(new Options.SubscriptionOptions());
  const threw = [status.UNKNOWN, 'Exception was thrown by handler.'];
  const { INVALID_ARGUMENT, UNIMPLEMENTED } = status;
  it.each([
    ['a malformed pattern', () => options().setFilter(filter(expression().setRegex('('))), threw],
    ['a filter of nothing', () => options().setFilter(new FilterOptions()), threw],
    ['neither stream nor all', () => options().setAll(undefined), threw],
    ['neither count nor subscription', () => new Options(), threw],
    [
      'a subscription without a checkpoint interval',
      () => subscribed().setFilter(filter(expression()).setCheckpointintervalmultiplier(0)),
      threw,
    ],
    [
      'a filter on one stream',
      () => stream().setFilter(filter(expression())),
      [INVALID_ARGUMENT, 'The combination of (Stream, Count, Forwards, Filter) is invalid.'],
    ],
    [
      'a subscription backwards',
      () => subscribed().setReadDirection(1),
      [INVALID_ARGUMENT, 'The combination of (All, Subscription, Backwards, NoFilter) is invalid.'],
    ],
    [
      'resolved links',
      () => options().setResolveLinks(true),
      [UNIMPLEMENTED, 'resolving links: not spoken by the local stack'],
    ],
    [
      'ids in two halves',
      () => options().setUuidOption(undefined),
      [UNIMPLEMENTED, 'structured UUIDs: not spoken by the local stack'],
    ],
  ] as const)('that asks for %s is refused', async (_what, asked, expected) =>
    expect(await refusal(asked())).toEqual(expected),
  );
});

describe('a malformed append', () => {
  const { ProposedMessage } = streams.AppendReq;
  const options = () =>
    new streams.AppendReq.Options()
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from('malformed')))
      .setAny(new shared.Empty());
  const proposed = (...metadata: readonly string[]) => {
    const message = new ProposedMessage().setId(new shared.UUID().setString('f0f9a1de-91d8-4c2e-9d2c-6a29f3c54f10'));
    metadata.forEach((key) => message.getMetadataMap().set(key, 'application/json'));
    return new streams.AppendReq().setProposedMessage(message);
  };
  const opening = (opened = options()) => new streams.AppendReq().setOptions(opened);
  const refusal = (...requests: readonly streams.AppendReq[]) =>
    new Promise<unknown>((resolve) => {
      const call = raw.append((error) => resolve(error ? [error.code, error.details] : 'answered'));
      requests.forEach((request) => call.write(request));
      call.end();
    });
  const { INVALID_ARGUMENT, UNKNOWN } = status;
  const whole = ['type', 'content-type'];

  it.each([
    ['', [opening(), proposed(...whole)], 'answered'],
    [
      ' without a type',
      [opening(), proposed('content-type')],
      [INVALID_ARGUMENT, "Required Metadata Property 'type' is missing"],
    ],
    [
      ' without a content type',
      [opening(), proposed('type')],
      [INVALID_ARGUMENT, "Required Metadata Property 'content-type' is missing"],
    ],
    [' without options', [proposed(...whole)], [UNKNOWN, 'Exception was thrown by handler.']],
    [' without anything', [], [UNKNOWN, 'Exception was thrown by handler.']],
    [' with options twice', [opening(), opening()], [UNKNOWN, 'Exception was thrown by handler.']],
    [
      ' that expects nothing',
      [opening(options().setAny(undefined)), proposed(...whole)],
      [UNKNOWN, 'Exception was thrown by handler.'],
    ],
    [
      ' to no stream',
      [opening(options().setStreamIdentifier(undefined)), proposed(...whole)],
      [UNKNOWN, 'Exception was thrown by handler.'],
    ],
  ])('is told from a whole one:%s', async (_what, requests, expected) =>
    expect(await refusal(...requests)).toEqual(expected),
  );
});

describe('what is not spoken', () => {
  it.each([
    ['deleting a stream', () => client.deleteStream('filtered')],
    ['a tombstone', () => client.tombstoneStream('filtered')],
    [
      'a persistent subscription',
      () =>
        client.createPersistentSubscriptionToStream(
          'filtered',
          'group',
          persistentSubscriptionToStreamSettingsFromDefaults(),
        ),
    ],
  ])('is refused: %s', async (_what, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
  });

  it('is refused: the metadata of a stream, which would not be obeyed', async () => {
    await expect(client.setStreamMetadata('filtered', { maxCount: 1 })).rejects.toThrow('stream metadata');
    expect(await typesOf('filtered')).toHaveLength(4);
  });
});
