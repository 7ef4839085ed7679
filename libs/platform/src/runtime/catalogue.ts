import { type EventMeta, type Instant, match, type Message, unchanged } from '@12315/kernel';
import { RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { policyOf } from '../http/authorisation';
import { edgeTitles, type Titles } from '../http/titles';
import type { Service } from '../service';

/** What becomes of a message: the contract that tells it, or the command that it makes someone send. */
export interface Flow {
  /** The relay, policy or consumer. */
  readonly by: string;
  /** Category or topic. */
  readonly from: string;
  readonly message: string;
  /** Topic, or the category of the aggregate that gets the command. */
  readonly to: string;
  readonly becomes: string;
}
export interface ListedRoute {
  readonly method: string;
  readonly path: string;
  /** null: everyone may. */
  readonly action: string | null;
  readonly roles: readonly string[];
}
/** A service's table of contents as plain JSON, for whoever cannot import the service. */
export interface Catalogue {
  readonly name: string;
  readonly aggregates: readonly {
    readonly category: string;
    readonly commands: readonly string[];
    readonly events: readonly string[];
    readonly timed: boolean;
  }[];
  readonly views: readonly {
    readonly name: string;
    readonly from: readonly string[];
    /** Those that change its documents. */
    readonly events: readonly string[];
    readonly sealed: readonly string[];
  }[];
  readonly policies: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly publishes: { readonly topic: string; readonly from: readonly string[] } | null;
  readonly consumes: readonly {
    readonly name: string;
    readonly topic: string;
    readonly to: string;
    readonly contracts: readonly string[];
  }[];
  readonly gathers: readonly {
    readonly name: string;
    readonly topics: readonly string[];
    readonly contracts: readonly string[];
    readonly figures: string | null;
  }[];
  readonly routes: readonly ListedRoute[];
  readonly codes: Titles;
  readonly flows: readonly Flow[];
}
/** Category or topic → messages to follow through the table. */
export type Followed = Readonly<Record<string, readonly Message[]>>;

const routesOf = ({ name, grants }: Service, controller: Type): readonly ListedRoute[] => {
  const prototype = controller.prototype as Record<string, object>;
  const base = String(Reflect.getMetadata('path', controller));
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((method) => prototype[method]!)
    .filter((handler) => Reflect.hasMetadata('path', handler))
    .map((handler) => {
      const policy = policyOf(handler);
      const action = policy === null || policy === 'public' ? null : policy.action;
      const path = [`/api/${name}`, base, String(Reflect.getMetadata('path', handler))].join('/');
      return {
        method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod],
        path: path.replace(/\/+/g, '/').replace(/\/$/, ''),
        action,
        roles: action === null ? [] : (grants[action] ?? []),
      };
    });
};

const epoch = new Date(0).toISOString() as Instant;
/** Flows depend on the message alone; what accompanies it is only there to be there. */
const metaOf = (from: string): EventMeta => ({
  id: 'catalogue',
  stream: `${from}-catalogue`,
  revision: 0,
  occurredAt: epoch,
  recordedAt: epoch,
  actor: { id: 'catalogue', role: 'SYSTEM', organisation: '' },
  ruleSet: '',
  correlation: 'catalogue',
  causation: null,
});

const flowsOf = ({ name, publishes, policies, consumes }: Service, followed: Followed): readonly Flow[] => {
  const each = (from: string) => (followed[from] ?? []).map((message) => ({ message, meta: metaOf(from) }));
  const told = Object.entries(publishes?.from ?? {}).flatMap(([from, map]) =>
    each(from).flatMap(({ message, meta }) => {
      const contracts: readonly Message[] = match(map, message, meta);
      const to = publishes!.channel.topic;
      return contracts.map(({ type: becomes }) => ({
        by: `${name}.relay.v1`,
        from,
        message: message.type,
        to,
        becomes,
      }));
    }),
  );
  const reacted = policies.flatMap(({ policy, from, to }) =>
    each(from).flatMap(({ message, meta }) =>
      match(policy.react, message, meta).map(({ command: { type: becomes } }) => ({
        by: policy.name,
        from,
        message: message.type,
        to,
        becomes,
      })),
    ),
  );
  const consumed = consumes.flatMap(({ name: by, channel: { topic: from }, to, react }) =>
    each(from).flatMap(({ message: { type: message, data }, meta }) =>
      (react[message]?.(data, meta) ?? []).map(({ command }) => ({ by, from, message, to, becomes: command.type })),
    ),
  );
  const all = [...told, ...reacted, ...consumed];
  return [...new Map(all.map((flow) => [JSON.stringify(flow), flow])).values()];
};

export const catalogueOf = (
  service: Service,
  { controllers, titles }: { readonly controllers: readonly Type[]; readonly titles: Titles },
  followed: Followed,
): Catalogue => ({
  name: service.name,
  aggregates: service.deciders.map(({ category, decide, evolve, due }) => ({
    category,
    commands: Object.keys(decide),
    events: Object.keys(evolve),
    timed: due !== undefined,
  })),
  views: service.views.map(({ view: { name, evolve }, from, sensitive }) => ({
    name,
    from,
    events: Object.keys(evolve).filter((type) => evolve[type] !== unchanged),
    sealed: Object.keys(sensitive),
  })),
  policies: service.policies.map(({ policy: { name }, from, to }) => ({ name, from, to })),
  publishes: service.publishes && {
    topic: service.publishes.channel.topic,
    from: Object.keys(service.publishes.from),
  },
  consumes: service.consumes.map(({ name, channel, to, react }) => ({
    name,
    topic: channel.topic,
    to,
    contracts: Object.keys(react),
  })),
  gathers: service.gathers.map(({ view: { name, evolve }, channels, figures }) => ({
    name,
    topics: channels.map(({ topic }) => topic),
    contracts: Object.keys(evolve),
    figures: figures?.name ?? null,
  })),
  routes: controllers.flatMap((controller) => routesOf(service, controller)),
  codes: { ...edgeTitles, ...titles },
  flows: flowsOf(service, followed),
});
