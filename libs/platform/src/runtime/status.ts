import type { Position } from '@12315/kernel';
import type { Clock } from '../clock';
import type { ConsumerStatus, KafkaConsumer } from '../kafka/consumer';
import { groupOf, heardBy } from '../kafka/feeds';
import { within } from '../kafka/renewable';
import type { Behind } from '../kafka/watchdog';
import { errorText } from '../reading/error-text';
import { type Lag, lagsAt } from '../reading/lag';
import type { Parking } from '../reading/parking';
import type { SubscriptionState } from '../reading/subscription';
import type { Service } from '../service';
import type { Engines } from './engines';
import type { Following } from './readers';

export interface Told {
  readonly service: Service;
  readonly engines: {
    readonly store: Pick<Engines['store'], 'ahead' | 'ping'>;
    readonly views: Pick<Engines['views'], 'ping'>;
    readonly kafka: Pick<Engines['kafka'], 'lag' | 'ping'>;
    readonly db: Pick<Engines['db'], 'collection'>;
  };
  readonly following: readonly Following[];
  readonly states: ReadonlyMap<string, SubscriptionState>;
  readonly consumer: Pick<KafkaConsumer, 'current'> | null;
  readonly parking: Pick<Parking, 'summary'>;
  readonly clock: Clock;
  readonly ready: () => boolean;
}

/** How many parked events an answer names. */
const most = 200;
/** Nobody waits longer (ms) for a part of the answer. */
const patience = 2_000;

type Part<R> = { readonly ok: true; readonly value: R } | { readonly ok: false; readonly error: string };
/** An engine that is away takes its own part of the answer with it, and no other. */
const part = async <R>(ask: () => Promise<R>): Promise<Part<R>> => {
  try {
    return { ok: true, value: await within(patience, ask()) };
  } catch (error) {
    return { ok: false, error: errorText(error) };
  }
};
const probed = async (ping: () => Promise<unknown>) => {
  const answer = await part(ping);
  return answer.ok ? { ok: true } : answer;
};
const untold = { events: null, seconds: null };

/** How a row of the table that hears others is doing: a topic that stopped is not the others' trouble. */
export const heardState = ({ state, stopped }: ConsumerStatus, topics: readonly string[]) => {
  if (stopped.some((place) => topics.some((topic) => place.startsWith(`${topic}/`)))) return 'stopped';
  if (state === 'starting') return 'catching-up';
  return state === 'retrying' ? 'retrying' : 'live';
};

/** A row's lag in seconds is how long ago it last had none: Kafka does not tell ages without reading. */
const heardLag = () => {
  const caughtUpAt = new Map<string, number>();
  const began = Date.now();
  return (name: string, topics: readonly string[], behind: readonly Behind[]) => {
    const events = behind
      .filter(({ topic }) => topics.includes(topic))
      .reduce((sum, { messages }) => sum + messages, 0);
    if (events === 0) caughtUpAt.set(name, Date.now());
    const seconds = events === 0 ? 0 : Math.round((Date.now() - (caughtUpAt.get(name) ?? began)) / 1000);
    return { events, seconds };
  };
};

/** What `/status` says: every subscription with its lag, what is parked, what is reachable. Lags are null where nobody can tell. */
export const statusTeller = (told: Told): (() => Promise<object>) => {
  const { service, engines, following, states, consumer, parking, clock } = told;
  const rows = heardBy(service);
  const lagOf = heardLag();

  /** Most readers are at the same place, and those are asked about together. */
  const own = async () => {
    const placed = following.map(({ reader: { name }, categories }) => {
      const state = states.get(name);
      return { name, categories, state, place: state?.position ?? null };
    });
    const behind = new Map<string, Part<Lag>>();
    const look = async (at: Position | null) => {
      const there = placed.filter(({ place }) => place === at);
      const categories = there.map((each) => each.categories);
      const lags = await part(() => lagsAt(engines.store, at, categories, clock.now()));
      there.forEach(({ name }, i) => behind.set(name, lags.ok ? { ok: true, value: lags.value[i]! } : lags));
    };
    await Promise.all([...new Set(placed.map(({ place }) => place))].map(look));
    return placed.map(({ name, state }) => {
      const lag = behind.get(name)!;
      const error = lag.ok ? (state?.state === 'live' ? null : state?.lastError) : lag.error;
      return {
        name,
        state: state?.state ?? 'catching-up',
        lag: lag.ok ? lag.value : untold,
        ...(error && { error }),
      };
    });
  };
  const heard = async () => {
    if (!consumer) return [];
    const topics = [...new Set(rows.flatMap((row) => row.topics))];
    const behind = await part(() => engines.kafka.lag(groupOf(service), topics));
    return rows.map((row) => ({
      name: row.name,
      state: heardState(consumer.current(), row.topics),
      lag: behind.ok ? lagOf(row.name, row.topics, behind.value) : untold,
      ...(!behind.ok && { error: behind.error }),
    }));
  };
  const documents = ({ view: { name } }: { readonly view: { readonly name: string } }) =>
    part(() => engines.db.collection(name).estimatedDocumentCount()).then((count) =>
      count.ok ? { name, documents: count.value } : { name, documents: null, error: count.error },
    );

  return async () => {
    const [eventstore, mongodb, kafka, parked, ours, theirs, views] = await Promise.all([
      probed(() => engines.store.ping()),
      probed(() => engines.views.ping()),
      probed(() => engines.kafka.ping()),
      part(() => parking.summary(most)),
      own(),
      heard(),
      Promise.all([...service.views, ...service.gathers].map(documents)),
    ]);
    const counts = parked.ok ? parked.value.counts : new Map<string, number>();
    const subscriptions = [...ours, ...theirs].map((each) => ({ ...each, parked: counts.get(each.name) ?? 0 }));
    return {
      service: service.name,
      // Whoever waits until nothing is on its way must not take what nobody can tell for nothing.
      ready: told.ready() && parked.ok && subscriptions.every(({ lag: { events } }) => events !== null),
      engines: { eventstore, mongodb, kafka },
      subscriptions,
      views,
      parked: parked.ok ? parked.value.first : [],
    };
  };
};
