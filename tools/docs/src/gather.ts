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

const known = [...intake, ...routing, ...mediation, ...enforcementCases, ...sampling, ...analytics].map(
  (subject) => subject as unknown as Subject,
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

const each = <T, R>(record: Readonly<Record<string, T>>, made: (value: T) => R): Readonly<Record<string, R>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, made(value)]));
const firstOfEach = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(({ type }, i) => messages.findIndex((other) => other.type === type) === i);

/** Asks every built service for its catalogue; needs `node tools/build.mjs` first, and no engine. */
export const gather = (root: string): Facts => {
  const events = Object.fromEntries(known.map(({ decider, events: all }) => [decider.category, Object.values(all)]));
  const contracts = contractsIn(root);
  const words = wordsOf([
    ...known.flatMap((one) => Object.values(one.commands)),
    ...Object.values({ ...events, ...contracts }).flat(),
  ]);
  const commands = Object.fromEntries(known.map((one) => [one.decider.category, play(one, words)]));
  return {
    catalogues: cataloguesOf(
      root,
      each({ ...events, ...contracts }, (messages) => messages.flatMap((one) => variantsOf(one, words))),
    ),
    events,
    commands,
    contracts: each(contracts, firstOfEach),
    terms: termsIn(readFileSync(join(root, 'docs/glossary.md'), 'utf8')),
    refusals: refusalsIn(sourcesIn(root)),
  };
};
