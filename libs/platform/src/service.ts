import type { Channel, MessagesOf } from '@12315/contracts';
import type { Cases, Decider, EventMeta, Instant, Message, Order, Policy, View } from '@12315/kernel';
import type { Schema } from 'mongoose';

/**
 * A service is data: its table of contents, one line each. `runService` gives it life; the catalogue in docs and the tests
 * read the same value. The functions below only hide the type parameters, so that different aggregates fit in one list.
 */
export interface Service {
  /** `intake`; also its database, its consumer group and its path `/api/intake`. */
  readonly name: string;
  /** The rule set in force, by `libs/law`. */
  readonly ruleSetAt: (at: Instant) => string;
  /** Action (a command type, or the name of a query) → roles that may. What is not here is denied. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  readonly deciders: readonly AnyDecider[];
  readonly views: readonly Shown[];
  readonly policies: readonly Reacting[];
  readonly publishes: Publishing | null;
  readonly consumes: readonly Consuming[];
  readonly gathers: readonly Gathering[];
}

export type AnyDecider = Decider<Message, Message, unknown>;
export type AnyView = View<Message, object>;
type Partially<M extends Message, A extends unknown[], R> = Partial<Cases<M, A, R>>;

/** A view over the service's own streams. */
export interface Shown {
  readonly view: AnyView;
  readonly from: readonly string[];
  readonly schema: Schema;
  readonly sensitive: Sensitive;
  /** The stream that a document's sealed fields were sealed for. */
  readonly sealedFor: (document: Readonly<Record<string, unknown>>) => string;
}
/** Path of a sealed field in a document → roles that see it open; everyone else sees `***`. */
export type Sensitive = Readonly<Record<string, readonly string[]>>;
export interface Reacting {
  readonly policy: Policy<Message, Message>;
  readonly from: string;
  readonly to: string;
}
/** At most one contract per event: consumers tell repeats by (stream, revision). */
export type Publications<E extends Message, C extends Message> = Cases<
  E,
  [meta: EventMeta],
  readonly [] | readonly [C]
>;
export interface Publishing {
  readonly channel: Channel;
  /** Category → its total map. */
  readonly from: Readonly<Record<string, Publications<Message, Message>>>;
}
/** Contracts of another service that become commands for one of our aggregates. */
export interface Consuming {
  /** `intake.from-routing.v1` */
  readonly name: string;
  readonly channel: Channel;
  readonly to: string;
  readonly react: Partially<Message, [meta: EventMeta], readonly Order<Message>[]>;
}
/** A view over contracts of several services. */
export interface Gathering {
  readonly view: Omit<AnyView, 'evolve'> & { readonly evolve: Partially<Message, [object, EventMeta], object> };
  readonly channels: readonly Channel[];
  readonly schema: Schema;
  readonly figures: Figures<object> | null;
}
/** What one document adds to which figures; the rollups are fed with the difference between before and after. */
export type Figures<Doc> = {
  /** Collection of the rollups: `analytics.figures.v1`. */
  readonly name: string;
  readonly of: (doc: Doc) => readonly Contribution[];
  /** How the rollups are asked for. */
  readonly index: Readonly<Record<string, 1 | -1>>;
};
/** `key` names the rollup (`{ organisation, day }`), `measures` what is added to it. */
export interface Contribution {
  readonly key: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, number>>;
}

export const handles = <C extends Message, E extends Message, S>(decider: Decider<C, E, S>): AnyDecider =>
  decider as unknown as AnyDecider;

export const shows = <E extends Message, Doc extends object>(
  view: View<E, Doc>,
  from: readonly { readonly category: string }[],
  schema: Schema<Doc>,
  sensitive: Sensitive = {},
  sealedFor: Shown['sealedFor'] = ({ _id }) => `${from[0]?.category}-${String(_id)}`,
): Shown => ({
  view: view as unknown as AnyView,
  from: from.map(({ category }) => category),
  schema: schema as unknown as Schema,
  sensitive,
  sealedFor,
});

export const reacts = <
  E extends Message,
  C extends Message,
  E2 extends Message,
  S,
  C1 extends Message,
  C2 extends Message,
  S2,
>(
  policy: Policy<E, C>,
  from: Decider<C1, E, S>,
  to: Decider<C | C2, E2, S2>,
): Reacting => ({
  policy: policy as unknown as Policy<Message, Message>,
  from: from.category,
  to: to.category,
});

export const publishes = <Ch extends Channel>(channel: Ch, from: Readonly<Record<string, unknown>>): Publishing => ({
  channel,
  from: from as Publishing['from'],
});

export const consumes = <Ch extends Channel, C extends Message, C2 extends Message, E extends Message, S>(
  name: string,
  channel: Ch,
  to: Decider<C | C2, E, S>,
  react: Partially<MessagesOf<Ch>, [meta: EventMeta], readonly Order<C>[]>,
): Consuming => ({ name, channel, to: to.category, react: react as Consuming['react'] });

export const gathers = <M extends Message, Doc extends object>(
  view: Omit<View<M, Doc>, 'evolve'> & { readonly evolve: Partially<M, [Doc, EventMeta], Doc> },
  channels: readonly Channel[],
  schema: Schema<Doc>,
  figures: Figures<Doc> | null = null,
): Gathering => ({
  view: view as unknown as Gathering['view'],
  channels,
  schema: schema as unknown as Schema,
  figures: figures as Figures<object> | null,
});
