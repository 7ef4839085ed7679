import type { Clock } from '../clock';
import type { Service } from '../service';
import type { Parked, Parking } from '../reading/parking';
import { lag, type SubscriptionState } from '../reading/subscription';
import { describeError } from '../telemetry/logs';
import type { KafkaConsumer } from '../kafka/consumer';
import type { Engines } from './engines';
import type { Following } from './readers';

export interface Told {
  readonly service: Service;
  readonly engines: Engines;
  readonly following: readonly Following[];
  readonly states: ReadonlyMap<string, SubscriptionState>;
  readonly consumer: KafkaConsumer | null;
  readonly topics: readonly string[];
  readonly parking: Parking;
  readonly clock: Clock;
  readonly ready: () => boolean;
}

/** How many parked events an answer names. */
const most = 200;

const shownParked = ({ name, stream, revision, error, at }: Parked) => ({ name, stream, revision, error, at });

const probed = async (ping: () => Promise<unknown>) => {
  try {
    await ping();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: String(describeError(error)['type']) };
  }
};

/** The consumer's lag in seconds is how long ago it last had none: Kafka does not tell ages without reading. */
const consumerLag = () => {
  let caughtUpAt = Date.now();
  return async ({ engines, service, topics }: Told) => {
    const behind = await engines.kafka.lag(service.name, topics);
    const events = behind.reduce((sum, { messages }) => sum + messages, 0);
    if (events === 0) caughtUpAt = Date.now();
    return { events, seconds: events === 0 ? 0 : Math.round((Date.now() - caughtUpAt) / 1000) };
  };
};

/** What `/status` says: every subscription with its lag, what is parked, what is reachable. */
export const statusTeller = (told: Told): (() => Promise<object>) => {
  const { service, engines, following, states, consumer, parking, clock } = told;
  const heard = consumerLag();

  const subscriptions = async (parked: readonly Parked[]) => {
    const countOf = (name: string) => parked.filter((each) => each.name === name).length;
    const own = following.map(async ({ reader: { name }, categories }) => {
      const state = states.get(name);
      const behind = await lag(engines.store, categories, state?.position ?? null, clock.now());
      const error = state?.lastError && state.state !== 'live' ? { error: state.lastError } : {};
      return { name, state: state?.state ?? 'catching-up', lag: behind, parked: countOf(name), ...error };
    });
    if (!consumer) return Promise.all(own);
    const { state } = consumer.current();
    const rows = [...service.consumes.map(({ name }) => name), ...service.gathers.map(({ view }) => view.name)];
    const hears = {
      name: `${service.name}.consumer`,
      state: state === 'running' ? 'live' : state === 'starting' ? 'catching-up' : state,
      lag: await heard(told),
      parked: rows.reduce((sum, name) => sum + countOf(name), 0),
    };
    return [...(await Promise.all(own)), hears];
  };
  const documents = () =>
    Promise.all(
      [...service.views, ...service.gathers].map(async ({ view }) => ({
        name: view.name,
        documents: await engines.db.collection(view.name).estimatedDocumentCount(),
      })),
    );

  return async () => {
    const parked = await parking.list();
    const [eventstore, mongodb, kafka] = await Promise.all([
      probed(() => engines.store.ping()),
      probed(() => engines.views.ping()),
      probed(() => engines.kafka.ping()),
    ]);
    return {
      service: service.name,
      ready: told.ready(),
      engines: { eventstore, mongodb, kafka },
      subscriptions: await subscriptions(parked),
      views: await documents(),
      parked: parked.slice(0, most).map(shownParked),
    };
  };
};
