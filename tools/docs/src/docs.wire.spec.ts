import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Page } from './facts';
import { gather } from './gather';
import { pagesOf } from './pages';
import { wordless } from './pages/refusals';
import { overviewPicture } from './road/overview';
import { roadPages } from './road/page';
import { faultsOf } from './road/picture';
import { servicePicture } from './road/service';
import { lanesOf, servicesOf, termOf } from './road/steps';

const root = join(__dirname, '../../..');
const docs = join(root, 'docs');
const folder = join(docs, 'generated');
jest.setTimeout(240_000);

let facts: Facts;
let pages: readonly Page[];
let road: readonly Page[];
beforeAll(() => {
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root });
  facts = gather(root);
  pages = pagesOf(facts);
  road = roadPages(facts);
});

describe('docs/generated', () => {
  it('has every page and no other', () =>
    expect(readdirSync(folder).sort()).toEqual(pages.map(({ file }) => file).sort()));
  it('is what runs: after a change, npm run docs', () => {
    for (const { file, text } of pages)
      expect({ file, text: readFileSync(join(folder, file), 'utf8') }).toEqual({ file, text });
  });
});

describe('docs/road', () => {
  it('has the page, an overview and a picture for every service, and no other', () =>
    expect(['road.md', ...readdirSync(join(docs, 'road')).map((file) => `road/${file}`)].sort()).toEqual(
      road.map(({ file }) => file).sort(),
    ));
  it('is what runs: after a change, npm run docs', () => {
    for (const { file, text } of road)
      expect({ file, text: readFileSync(join(docs, file), 'utf8') }).toEqual({ file, text });
  });
  it('shows every fact of every service exactly once, and no other', () => {
    const shown = facts.catalogues.map((catalogue) => [
      catalogue.name,
      servicePicture(facts, catalogue)
        .boxes.map(({ id }) => id)
        .filter((id) => /^\w+\.\w+$/.test(id)),
    ]);
    expect(shown).toEqual(
      facts.catalogues.map(({ name, aggregates }) => [
        name,
        aggregates.flatMap(({ category, events }) => events.map((event) => `${category}.${event}`)),
      ]),
    );
  });
  it('has no box on another and no text that leaves its place', () => {
    const pictures = [overviewPicture(facts), ...facts.catalogues.map((catalogue) => servicePicture(facts, catalogue))];
    expect(pictures.map(faultsOf)).toEqual(pictures.map(() => []));
    expect(pictures.filter(({ width }) => width > 1400)).toEqual([]);
  });
  it('knows of every fact which command decides it', () => {
    const unknown = facts.catalogues.flatMap((catalogue) =>
      lanesOf(facts, catalogue).flatMap(({ steps }) => steps.filter(({ triggers }) => triggers.length === 0)),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });
  it('uses only words of the glossary', () => {
    const chinese = /[\u4e00-\u9fff]/;
    const used = servicesOf(facts).flatMap((catalogue) =>
      lanesOf(facts, catalogue).flatMap(({ term, steps }) => [
        termOf(facts, catalogue.name),
        term,
        ...steps.flatMap((step) => [
          step.term,
          ...step.limits.map(({ length }) => length),
          ...step.triggers.flatMap(({ command, roles, facts: own, incoming }) => [
            termOf(facts, command),
            ...roles,
            ...own,
            ...incoming.flatMap((each) => [each.service, each.term]),
          ]),
        ]),
      ]),
    );
    expect(used.filter((word) => !chinese.test(word))).toEqual([]);
  });
});

it('every refusal of the domain and the applications has words', () => expect(wordless(facts)).toEqual([]));

it('a catalogue is printed without any engine', () => {
  const nowhere = {
    EVENTSTORE_URL: 'esdb://127.0.0.1:1',
    KAFKA_BROKERS: '127.0.0.1:1',
    MONGODB_URI: 'mongodb://127.0.0.1:1',
  };
  const printed = execFileSync(process.execPath, [join(root, 'dist/intake/main.js'), 'catalogue'], {
    encoding: 'utf8',
    env: { ...process.env, ...nowhere },
    timeout: 30_000,
  });
  expect((JSON.parse(printed) as { name: string }).name).toBe('intake');
});
