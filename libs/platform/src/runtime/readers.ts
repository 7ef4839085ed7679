import type { Clock } from '../clock';
import { gatherReader } from '../figures/gather-reader';
import { dueIn, dueReader } from '../handling/due';
import type { Handler } from '../handling/handle';
import { policyReader } from '../handling/policy-reader';
import { consumerReader } from '../kafka/consumer-reader';
import { mongoInbox } from '../kafka/inbox';
import { relayOf } from '../kafka/relay';
import type { Reader } from '../reader';
import type { Consuming, Gathering, Service } from '../service';
import { inSpan } from '../telemetry/spans';
import { projectorOf } from '../views/views.mongo';
import type { Acting } from './aggregates';
import type { Engines } from './engines';

/** Someone who follows the service's own streams. */
export interface Following {
  readonly reader: Reader;
  readonly categories: readonly string[];
}

/** One span for what a batch leads to, in the trace of its first event. */
const traced = (service: Service, kind: 'view' | 'policy' | 'publish' | 'consume', reader: Reader): Reader => ({
  ...reader,
  apply: (batch) =>
    inSpan(
      `${service.name}.${kind} ${reader.name}`,
      { count: batch.length },
      () => reader.apply(batch),
      batch[0]?.meta.trace,
    ),
});

/** Everyone who follows the service's own streams: views, policies, the relay, the clock's list. */
export const followingOf = (
  service: Service,
  { store, views, kafka, db }: Engines,
  { handlers, remembered }: Pick<Acting, 'handlers' | 'remembered'>,
  clock: Clock,
): readonly Following[] => {
  const timed = service.deciders.filter(({ due }) => due);
  return [
    ...service.views.map((shown) => ({
      reader: traced(service, 'view', projectorOf(shown, views.collectionOf(shown))),
      categories: shown.from,
    })),
    ...service.policies.map((row) => ({
      reader: traced(service, 'policy', policyReader(row, handlers[row.to]!, clock)),
      categories: [row.from],
    })),
    ...(service.publishes
      ? [
          {
            reader: traced(service, 'publish', relayOf(service.publishes, kafka.producer, service.name)),
            categories: Object.keys(service.publishes.from),
          },
        ]
      : []),
    ...(timed.length > 0
      ? [
          {
            reader: dueReader({ name: `${service.name}.due.v1`, deciders: timed, store, remembered, due: dueIn(db) }),
            categories: timed.map(({ category }) => category),
          },
        ]
      : []),
  ];
};

const isConsuming = (row: Consuming | Gathering): row is Consuming => 'react' in row;

/** The reader behind each row of the service's table that hears other services. */
export const hearing =
  (service: Service, { db }: Engines, handlers: Readonly<Record<string, Handler>>, clock: Clock) =>
  (row: Consuming | Gathering): Reader =>
    isConsuming(row)
      ? traced(service, 'consume', consumerReader(row, handlers[row.to]!, clock, service, mongoInbox(db)))
      : traced(service, 'view', gatherReader(row, db));
