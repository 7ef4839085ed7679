import type { Facts } from '../facts';

type Catalogue = Facts['catalogues'][number];
type Flow = Catalogue['flows'][number];

/** What comes in from another service. */
export interface Incoming {
  readonly contract: string;
  readonly service: string;
  readonly term: string;
}
/** A command with what makes somebody give it. */
export interface Trigger {
  readonly command: string;
  readonly roles: readonly string[];
  /** Facts of the same service, or the aggregate whose facts they are. */
  readonly facts: readonly string[];
  readonly incoming: readonly Incoming[];
  readonly clock: boolean;
}
export interface Limit {
  readonly title: string;
  readonly length: string;
  readonly article: string;
}
/** One fact on the road. */
export interface Step {
  readonly number: number;
  readonly id: string;
  readonly event: string;
  readonly term: string;
  readonly triggers: readonly Trigger[];
  readonly limits: readonly Limit[];
  /** The contract that tells it, and the services that hear it; the first ones act on it. */
  readonly told: string | null;
  readonly acting: readonly string[];
  readonly showing: readonly string[];
}
export interface Lane {
  readonly category: string;
  readonly term: string;
  readonly steps: readonly Step[];
}

/** A Chinese word for an identifier; the identifier itself where the glossary lacks it. */
export const termOf = ({ terms }: Facts, identifier: string): string =>
  terms.get(identifier) ?? terms.get(identifier.charAt(0).toUpperCase() + identifier.slice(1)) ?? identifier;
export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The services in the order of the glossary, which is that of the road. */
export const servicesOf = ({ catalogues, terms }: Facts): readonly Catalogue[] => {
  const order = [...terms.keys()];
  const place = ({ name }: Catalogue): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...catalogues].sort((one, other) => place(one) - place(other));
};

const toldBy = ({ catalogues }: Facts, contract: string): Flow | undefined =>
  catalogues.flatMap(({ flows }) => flows).find(({ becomes }) => becomes === contract);
/** An earlier version of a contract is still heard, but nobody tells it any more. */
export const isTold = (facts: Facts, contract: string): boolean => toldBy(facts, contract) !== undefined;
/** A contract by the word for the fact that it tells. */
export const contractTerm = (facts: Facts, contract: string): string =>
  termOf(facts, toldBy(facts, contract)?.message ?? contract);
const producerOf = (facts: Facts, contract: string): string => termOf(facts, contract.split('.')[0]!);
export const incomingOf = (facts: Facts, contract: string): Incoming => ({
  contract,
  service: producerOf(facts, contract),
  term: contractTerm(facts, contract),
});

const isOwn = ({ aggregates }: Catalogue, { from }: Flow): boolean =>
  aggregates.some(({ category }) => category === from);
/** The aggregates whose policies send it commands, though no canonical fact shows which. */
const silentInto = ({ policies, flows }: Catalogue, category: string): readonly string[] =>
  policies.filter(({ name, to }) => to === category && !flows.some(({ by }) => by === name)).map(({ from }) => from);
const limitsIn = (facts: Facts, value: unknown): readonly Limit[] => {
  const { title, n, unit, article } = value as Record<string, unknown>;
  if (typeof title !== 'string' || typeof n !== 'number' || typeof unit !== 'string') return [];
  return [{ title, length: `${n} ${termOf(facts, unit)}`, article: String(article) }];
};

const triggerOf = (facts: Facts, catalogue: Catalogue, category: string, command: string): Trigger => {
  const flows = catalogue.flows.filter(({ to, becomes }) => to === category && becomes === command);
  const roles = catalogue.routes.filter(({ action }) => action === command).flatMap((route) => route.roles);
  const origins = flows.length + roles.length > 0 || command === 'CheckDeadline' ? [] : silentInto(catalogue, category);
  return {
    command,
    roles: unique(roles).map((role) => termOf(facts, role)),
    facts: unique([
      ...flows.filter((flow) => isOwn(catalogue, flow)).map(({ message }) => termOf(facts, message)),
      ...origins.map((from) => termOf(facts, from)),
    ]),
    incoming: unique(flows.filter((flow) => !isOwn(catalogue, flow)).map(({ message }) => message))
      .filter((contract) => isTold(facts, contract))
      .map((contract) => incomingOf(facts, contract)),
    clock: command === 'CheckDeadline',
  };
};

const hearersOf = (facts: Facts, catalogue: Catalogue, contract: string, how: 'consumes' | 'gathers') =>
  servicesOf(facts)
    .filter((other) => other.name !== catalogue.name)
    .filter((other) => other[how].some(({ contracts }) => contracts.includes(contract)))
    .map(({ name }) => termOf(facts, name));

/** The aggregates of a service with their facts, in the order of the catalogue, numbered through. */
export const lanesOf = (facts: Facts, catalogue: Catalogue): readonly Lane[] => {
  let number = 0;
  const stepOf = (category: string, event: string): Step => {
    const commands = facts.commands[category]?.[event] ?? [];
    const example = facts.events[category]?.find(({ type }) => type === event);
    const relay = catalogue.flows.find(
      ({ from, message, to }) => from === category && message === event && to === catalogue.publishes?.topic,
    );
    const told = relay?.becomes ?? null;
    const acting = told ? hearersOf(facts, catalogue, told, 'consumes') : [];
    const showing = told ? hearersOf(facts, catalogue, told, 'gathers') : [];
    return {
      number: ++number,
      id: `${category}.${event}`,
      event,
      term: termOf(facts, event),
      triggers: commands.map((command) => triggerOf(facts, catalogue, category, command)),
      limits: Object.values(example?.data ?? {}).flatMap((value: unknown) => (value ? limitsIn(facts, value) : [])),
      told,
      acting,
      showing: showing.filter((name) => !acting.includes(name)),
    };
  };
  return catalogue.aggregates.map(({ category, events }) => ({
    category,
    term: termOf(facts, category),
    steps: events.map((event) => stepOf(category, event)),
  }));
};

/** A fact, or an aggregate of which it is not known which fact, that makes another aggregate decide. */
export interface Link {
  readonly from: string;
  readonly to: string;
}
/** Where the canonical facts show nothing of a policy, its target's commands that nobody else gives are its own. */
export const linksOf = ({ commands }: Facts, catalogue: Catalogue): readonly Link[] => {
  const decidedBy = (category: string, command: string): readonly string[] =>
    Object.entries(commands[category] ?? {})
      .filter(([, all]) => all.includes(command))
      .map(([event]) => `${category}.${event}`);
  const given = (category: string, command: string): boolean =>
    command === 'CheckDeadline' ||
    catalogue.routes.some(({ action }) => action === command) ||
    catalogue.flows.some(({ to, becomes }) => to === category && becomes === command);
  const links = catalogue.policies.flatMap(({ name, from, to }) => {
    const seen = catalogue.flows.filter(({ by }) => by === name);
    if (seen.length > 0)
      return seen.flatMap(({ message, becomes }) =>
        decidedBy(to, becomes).map((target) => ({ from: `${from}.${message}`, to: target })),
      );
    const own = catalogue.aggregates.find(({ category }) => category === to)?.commands ?? [];
    return own
      .filter((command) => !given(to, command))
      .flatMap((command) => decidedBy(to, command).map((target) => ({ from, to: target })));
  });
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()].filter(({ from, to }) => from !== to);
};
