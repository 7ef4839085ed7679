import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deciders as analytics } from '@12315/domain-analytics';
import { deciders as enforcementCases } from '@12315/domain-enforcement-cases';
import { deciders as intake } from '@12315/domain-intake';
import { deciders as mediation } from '@12315/domain-mediation';
import { deciders as routing } from '@12315/domain-routing';
import { deciders as sampling } from '@12315/domain-sampling';
import type { Message } from '@12315/kernel';
import type { Catalogue } from '@12315/platform';
import type { Facts } from './facts';
import { play, type Subject } from './road/playing';
import { variantsOf, wordsOf } from './road/variants';

/** Service → its aggregates. */
const known: Readonly<Record<string, readonly Subject[]>> = Object.fromEntries(
  Object.entries({
    intake,
    routing,
    mediation,
    'enforcement-cases': enforcementCases,
    sampling,
    analytics,
  }).map(([name, deciders]) => [name, deciders.map((subject) => subject as unknown as Subject)]),
);

/** Every fixture of every contract. */
const contractsIn = (root: string): Facts['contracts'] => {
  const folder = join(root, 'libs/contracts/src/__fixtures__');
  const byTopic: Record<string, Message[]> = {};
  for (const file of readdirSync(folder).sort()) {
    const type = file.replace(/\.json$/, '');
    const fixtures = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Message['data'][];
    (byTopic[`${type.split('.')[0]}.events`] ??= []).push(...fixtures.map((data) => ({ type, data })));
  }
  return byTopic;
};

/** `| 已抽样 | … | `SampleDrawn` |` of the glossary, the first term of the first cell. */
export const termsIn = (glossary: string): Facts['terms'] =>
  new Map(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => {
        const cells = line.split('|').slice(1, -1);
        const [term = ''] = cells[0]!.trim().split(/ \/ /);
        return [...cells.at(-1)!.matchAll(/`([\w-]+)`/g)].map(([, identifier]) => [identifier!, term] as const);
      }),
  );

/** `reject('conflict', 'lead.unknown', …)`, wherever its arguments are broken. */
export const refusalsIn = (sources: readonly string[]): Facts['refusals'] => {
  const found = new Map<string, string[]>();
  const refusal = /\b(?:reject|Rejection)\(\s*'(invalid|forbidden|not-found|conflict)',\s*'([a-z.-]+)'/g;
  for (const source of sources)
    for (const [, kind, name] of source.matchAll(refusal))
      found.set(name!, [...new Set([...(found.get(name!) ?? []), kind!])].sort());
  return found;
};

const sourcesIn = (root: string): readonly string[] =>
  ['libs/domain', 'libs/law', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  );

const servicesIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'apps')).filter((name) => existsSync(join(root, 'apps', name, 'src', `${name}.service.ts`)));

/** Each service's answer to its table of contents, with the messages followed through it. */
const cataloguesOf = (root: string, followed: object): readonly Catalogue[] => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const messages = join(folder, 'messages.json');
  writeFileSync(messages, JSON.stringify(followed));
  try {
    return servicesIn(root).map((name) => {
      const binary = join(root, 'dist', name, 'main.js');
      const printed = execFileSync(process.execPath, [binary, 'catalogue', messages], { encoding: 'utf8' });
      return JSON.parse(printed) as Catalogue;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const firstOfEach = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(({ type }, i) => messages.findIndex((other) => other.type === type) === i);
const record = <T, R>(entries: readonly T[], key: (entry: T) => string, value: (entry: T) => R) =>
  Object.fromEntries(entries.map((entry) => [key(entry), value(entry)])) as Readonly<Record<string, R>>;

interface Learned extends Pick<Facts, 'events' | 'commands'> {
  /** Category or topic → its canonical messages and what else the same service might say. */
  readonly followed: Readonly<Record<string, readonly Message[]>>;
}
/** What a service's own messages show; a word means the same within one service only. */
const learnedFrom = (name: string, subjects: readonly Subject[], contracts: Facts['contracts']): Learned => {
  const topic = `${name}.events`;
  const told = contracts[topic] ?? [];
  const category = ({ decider }: Subject): string => decider.category;
  const own = subjects.flatMap(({ events, commands }) => [...Object.values(events), ...Object.values(commands)]);
  const words = wordsOf([...own, ...told]);
  const varied = (messages: readonly Message[]) => messages.flatMap((message) => variantsOf(message, words));
  return {
    events: record(subjects, category, ({ events }) => Object.values(events)),
    commands: record(subjects, category, (subject) => play(subject, words)),
    followed: { ...record(subjects, category, ({ events }) => varied(Object.values(events))), [topic]: varied(told) },
  };
};

/** Asks every built service for its catalogue; needs `node tools/build.mjs` first, and no engine. */
export const gather = (root: string): Facts => {
  const contracts = contractsIn(root);
  const learned = Object.entries(known).map(([name, subjects]) => learnedFrom(name, subjects, contracts));
  const all = <K extends keyof Learned>(key: K) => Object.assign({}, ...learned.map((one) => one[key])) as Learned[K];
  return {
    catalogues: cataloguesOf(root, all('followed')),
    events: all('events'),
    commands: all('commands'),
    contracts: record(
      Object.entries(contracts),
      ([topic]) => topic,
      ([, messages]) => firstOfEach(messages),
    ),
    terms: termsIn(readFileSync(join(root, 'docs/glossary.md'), 'utf8')),
    refusals: refusalsIn(sourcesIn(root)),
  };
};
