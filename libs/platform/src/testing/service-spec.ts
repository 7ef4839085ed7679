import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Channel, kept } from '@12315/contracts';
import { type EventMeta, match, type Message } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import type { AnyDecider, Service, Shown } from '../service';
import { type Change, foldBatch, type Stored } from '../views/fold';
import { foldingOf } from '../views/views.mongo';

/** A domain library's deciders with the canonical example of each of their messages. */
type Known = readonly {
  readonly decider: { readonly category: string };
  readonly events: Readonly<Record<string, Message>>;
  readonly commands: Readonly<Record<string, Message>>;
}[];

const fixtures = join(process.cwd(), 'libs/contracts/src/__fixtures__');
/** The committed examples of a contract, oldest first. */
export const fixturesOf = (type: string): readonly Message['data'][] =>
  JSON.parse(readFileSync(join(fixtures, `${type}.json`), 'utf8')) as Message['data'][];

const categoriesOf = (known: Known, categories: readonly string[]) =>
  known.filter(({ decider }) => categories.includes(decider.category));
const examplesOf = (known: Known, categories: readonly string[]): readonly (readonly [string, Message, EventMeta])[] =>
  categoriesOf(known, categories).flatMap(({ decider, events }) =>
    Object.entries(events).map(
      ([type, event]) => [type, event, eventMeta({ stream: `${decider.category}-example` })] as const,
    ),
  );
const survivesJson = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);

/** The document that a view makes of these events, in order, as its own store would hold it. */
export const documentOf = (shown: Shown, ...events: readonly Message[]): Stored => {
  const view = foldingOf(shown);
  const key = view.key(events[0]!, eventMeta());
  const batch = events.map((event, revision) => ({
    event,
    meta: eventMeta({ stream: `${shown.from[0]}-${key}`, revision }),
  }));
  return foldBatch(new Map(), batch, view).get(String(key))!.after;
};

const orderIsKnown = (
  deciders: readonly AnyDecider[],
  to: string,
  orders: readonly { to: string; command: Message }[],
) => {
  const target = deciders.find(({ category }) => category === to);
  for (const order of orders) {
    expect(order.to).not.toBe('');
    expect(Object.keys(target?.decide ?? {})).toContain(order.command.type);
  }
};

/**
 * What must hold for every service, read from its table of contents: every canonical event goes through every view, publication
 * and policy that hears it; every fixture of a contract through whoever consumes it; the table names only what is there.
 */
export const serviceSpec = (service: Service, known: Known): void => {
  const { views, policies, publishes, consumes, gathers, deciders } = service;

  describe(`the table of ${service.name}`, () => {
    it('lists every decider of its domain', () =>
      expect(deciders.map(({ category }) => category).sort()).toEqual(
        known.map(({ decider }) => decider.category).sort(),
      ));
    it('tells the others of every category, or of none', () =>
      expect(
        Object.keys(publishes?.from ?? {}).filter((category) => !deciders.some((own) => own.category === category)),
      ).toEqual([]));
    it('names no reader twice', () => {
      const names = [...views, ...gathers].map(({ view }) => view.name);
      const all = [...names, ...policies.map(({ policy }) => policy.name), ...consumes.map(({ name }) => name)];
      expect(new Set(all).size).toBe(all.length);
      for (const name of all) expect(name).toMatch(new RegExp(`^${service.name}\\.[a-z-]+\\.v\\d+$`));
    });
  });

  for (const shown of views)
    describe(`the view ${shown.view.name}`, () => {
      it.each(examplesOf(known, shown.from))('shows %s', (_type, event) => {
        const document = documentOf(shown, event);
        survivesJson(document);
        const fields = Object.keys(document).filter((field) => !['_id', 'version', 'revision', 'seen'].includes(field));
        // A field without a path could not be asked for: queries are strict.
        expect(fields.filter((field) => !shown.schema.pathType(field).match(/real|nested/))).toEqual([]);
      });
      it('changes nothing when an event comes twice', () => {
        const [[, event] = []] = examplesOf(known, shown.from);
        const view = foldingOf(shown);
        const once = { event: event!, meta: eventMeta({ stream: `${shown.from[0]}-x`, revision: 0 }) };
        const [[key, change]] = [...foldBatch(new Map(), [once], view)] as [[string, Change]];
        expect(foldBatch(new Map([[key, change.after]]), [once], view).size).toBe(0);
      });
    });

  if (publishes)
    for (const [category, map] of Object.entries(publishes.from))
      it.each(examplesOf(known, [category]))(`tells of %s only what its contract promises`, (_type, event, meta) => {
        const told: readonly Message[] = match(map, event, meta);
        expect(told.length).toBeLessThanOrEqual(1);
        for (const contract of told) kept(publishes.channel.contracts, contract);
      });

  for (const { policy, from, to } of policies)
    it.each(examplesOf(known, [from]))(
      `${policy.name} reacts to %s with commands that ${to} knows`,
      (_type, event, meta) => orderIsKnown(deciders, to, match(policy.react, event, meta)),
    );

  const heard = (channel: Channel, cases: object) =>
    Object.keys(cases).map((type) => [type, channel.contracts.some((contract) => contract.type === type)] as const);
  for (const { name, channel, to, react } of consumes)
    describe(name, () => {
      it.each(heard(channel, react))('hears %s, which is on the channel', (_type, there) => expect(there).toBe(true));
      it.each(Object.keys(react))('makes of every %s commands that its aggregate knows', (type) => {
        for (const data of fixturesOf(type)) orderIsKnown(deciders, to, react[type]!(data, eventMeta()));
      });
    });
  for (const { view, channels, figures } of gathers)
    it.each(Object.keys(view.evolve))(`${view.name} folds every %s`, (type) => {
      expect(channels.some(({ contracts }) => contracts.some((contract) => contract.type === type))).toBe(true);
      for (const data of fixturesOf(type)) {
        const document = view.evolve[type]!(data, view.initial, eventMeta());
        survivesJson(document);
        figures?.of(document);
      }
    });
};
