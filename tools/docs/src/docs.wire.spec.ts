import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Page } from './facts';
import { gather } from './gather';
import { pagesOf } from './pages';
import { wordless } from './pages/refusals';

const root = join(__dirname, '../../..');
const folder = join(root, 'docs/generated');
jest.setTimeout(120_000);

let facts: Facts;
let pages: readonly Page[];
beforeAll(() => {
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root });
  facts = gather(root);
  pages = pagesOf(facts);
});

describe('docs/generated', () => {
  it('has every page and no other', () =>
    expect(readdirSync(folder).sort()).toEqual(pages.map(({ file }) => file).sort()));
  it('is what runs: after a change, npm run docs', () => {
    for (const { file, text } of pages)
      expect({ file, text: readFileSync(join(folder, file), 'utf8') }).toEqual({ file, text });
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
