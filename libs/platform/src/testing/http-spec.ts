import type { LetterIssued } from '@12315/domain-letters';
import { type EventStore, type Instant, inMemoryStore, type Message, type Meta, type Recorded } from '@12315/kernel';
import { eventMeta, meta as usual } from '@12315/kernel/spec';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '../clock';
import { readConfig } from '../config';
import { mailbox } from '../handling/mailbox';
import { uuid5 } from '../handling/uuid5';
import { heardBy } from '../kafka/feeds';
import { createHttpApp } from '../http/create-app';
import { localIssuer, memoryAnswers } from '../http/testing';
import { edgeTitles } from '../http/titles';
import { type Aggregate, type Aggregates, aggregatesOf } from '../runtime/aggregates';
import { moduleOf } from '../runtime/module';
import type { Running } from '../runtime/run-service';
import type { AnyDecider, Service } from '../service';
import { createLogger, type Logger } from '../telemetry/logs';
import { memoryPersons } from './memory-persons';
import { memoryViews } from './memory-views';
import { type Answered, told, type Told } from './told';

/** A message that happened before, with what was special about it. */
export type Past = Message & { readonly meta?: Partial<Meta> };
/** `{ 'complaint-c1': [registered, assigned] }`; of a service that only hears others, their contracts. */
export type Streams = Readonly<Record<string, readonly Past[]>>;
type Headers = Readonly<Record<string, string>>;

export interface Asking {
  whenGet(path: string): Told;
  whenPost(path: string, body?: object, headers?: Headers): Told;
}
export interface Given extends Asking {
  /** From now on it is then; without it, Wednesday 2026-05-06, 09:00 in Wuhu. */
  at(instant: string): Given;
  as(role: string, organisation: string): Asking;
}

/** A store with what happened before, and the process that works on it. */
interface World {
  readonly store: EventStore;
  readonly aggregates: Aggregates;
  readonly ready: Promise<unknown>;
  readonly categories: readonly string[];
}

const namespace = 'c0ffee00-0000-4000-8000-000000000315';

const categoryOf = (stream: string): string => stream.split('-', 1)[0]!;
const append = ([stream, past]: [string, readonly Past[]], store: EventStore) =>
  store.append(
    stream,
    past.map(({ type, data, meta }, i) => {
      const { stream: _stream, revision: _revision, ...kept } = eventMeta(meta);
      return { event: { type, data }, meta: { ...kept, id: uuid5(namespace, `${stream}/${i}`) } };
    }),
    'none',
  );

const worldOf = (service: Service, streams: Streams, clock: Clock, logger: Logger): World => {
  const store = inMemoryStore();
  const { aggregates } = aggregatesOf(service, store, clock, logger);
  const categories = [...service.deciders.map(({ category }) => category), ...Object.keys(streams).map(categoryOf)];
  const ready = Promise.all(Object.entries(streams).map((each) => append(each, store)));
  return { store, aggregates, categories, ready };
};

const isLetter = ({ event }: Recorded): boolean => event.type === 'LetterIssued';
const lettersIn = (recorded: readonly Recorded[]): Answered['letters'] =>
  recorded.filter(isLetter).map(({ event }) => event.data as LetterIssued['data']);

/** Messages by stream, as the store would keep them. */
const byStream = (recorded: readonly Recorded[]): Answered['events'] => {
  const streams: Record<string, Message[]> = {};
  for (const { event, meta } of recorded)
    (streams[meta.stream] ??= []).push(JSON.parse(JSON.stringify(event)) as Message);
  return streams;
};

/**
 * Specs of a service's HTTP edge in sentences, in process: streams in, a request, events and answer out. Everything is the service's
 * own, from the token to the store's port; the stores are in memory. Call it once in a spec file, outside every test.
 */
export const httpSpec = (service: Service, { controllers, titles }: Pick<Running, 'controllers' | 'titles'>) => {
  let now = usual.occurredAt;
  const clock = { now: () => now };
  const logger = createLogger(service.name, 'error');
  const worldWith = (streams: Streams) => worldOf(service, streams, clock, logger);
  let world = worldWith({});
  let app: NestFastifyApplication;
  let bearer: Awaited<ReturnType<typeof localIssuer>>['bearer'];
  const answers = memoryAnswers();
  const persons = memoryPersons();
  const inOrder = mailbox();
  const topics = [...new Set(heardBy(service).flatMap((row) => row.topics))];
  const read = (categories: readonly string[] = world.categories) => world.store.ahead(categories, null, Infinity);

  beforeAll(async () => {
    const issuer = await localIssuer();
    bearer = issuer.bearer;
    // One app for all worlds: starting one takes longer than a hundred requests.
    const aggregateOf = ({ category }: AnyDecider): Aggregate => ({
      handle: (...given) => world.aggregates[category]!.handle(...given),
      load: (id) => world.aggregates[category]!.load(id),
    });
    const aggregates = Object.fromEntries(service.deciders.map((each) => [each.category, aggregateOf(each)]));
    const positions = async () => topics.map((topic) => ({ topic, partition: 0, next: 315 }));
    const ground = { ...memoryViews(service, read), persons, clock, positions };
    app = await createHttpApp(moduleOf(service, ground, aggregates, controllers), {
      service,
      titles,
      config: readConfig({}),
      clock,
      logger,
      keys: issuer.keys,
      idempotencyCollection: answers,
      probes: { engines: {}, subscriptions: () => [], started: () => true, status: async () => ({}) },
    });
  });
  afterAll(() => app.close());

  const enter = async (next: World, then: Instant) => {
    if (world !== next) answers.documents.clear();
    world = next;
    now = then;
    await world.ready;
  };

  const asking = (there: World, then: Instant, authorization: () => Promise<Headers>): Asking => {
    const ask = (method: 'GET' | 'POST', path: string, headers: Headers, body?: object): Told => {
      const send = async (): Promise<Answered> => {
        await enter(there, then);
        const before = await read();
        const url = `/api/${service.name}${path}`;
        const response = await app.inject({
          method,
          url,
          headers: { ...(await authorization()), ...headers },
          ...(body && { payload: body }),
        });
        const type = String(response.headers['content-type']);
        const led = (await read()).slice(before.length);
        return {
          status: response.statusCode,
          headers: response.headers,
          body: /json/.test(type) ? (response.json() as Answered['body']) : {},
          bytes: response.rawPayload,
          events: byStream(led.filter((each) => !isLetter(each))),
          letters: lettersIn(led),
        };
      };
      return told(() => inOrder('request', send), { ...edgeTitles, ...titles });
    };
    return {
      whenGet: (path) => ask('GET', path, {}),
      whenPost: (path, body, headers = {}) => ask('POST', path, headers, body),
    };
  };

  const given = (there: World, then: Instant): Given => ({
    ...asking(there, then, async () => ({})),
    at: (instant) => given(there, new Date(instant).toISOString() as Instant),
    as: (role, organisation) =>
      asking(there, then, async () => ({ authorization: await bearer({ roles: [role], organisation }) })),
  });

  return {
    persons,
    givenStreams: (streams: Streams): Given => given(worldWith(streams), usual.occurredAt),
    givenNothing: (): Given => given(worldWith({}), usual.occurredAt),
  };
};

/** Everyone who can have a token, by the names of the catalogue of roles. */
const everyRole = [
  'AGENT',
  'ANALYST',
  'DISPATCHER',
  'HANDLER',
  'LABORATORY',
  'MEDIATOR',
  'OPERATOR',
  'ORG_HEAD',
  'SAMPLER',
  'STATION_OFFICER',
  'SUPERVISION_OFFICER',
];

/** These roles get an answer, whatever it is; everyone else is denied, and nothing happens. */
export const onlyFor = async (roles: readonly string[], ask: (role: string) => Told): Promise<void> => {
  for (const role of everyRole) {
    const { status, body, events } = await ask(role);
    const denied = status === 403 && body['code'] === 'access.denied';
    expect({ role, denied }).toStrictEqual({ role, denied: !roles.includes(role) });
    if (denied) expect(events).toStrictEqual({});
  }
};
