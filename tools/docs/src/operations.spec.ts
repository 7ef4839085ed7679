import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config, variables } from '@12315/platform';

const root = join(__dirname, '../../..');
const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const defaults = Object.entries(new Config()).map(([field, value]: readonly [string, unknown]) => [
  variables[field as keyof Config],
  value === null ? '–' : `\`${String(value)}\``,
]);

describe('docs/operations.md', () => {
  it('lists every variable with its default, in the order of the code', () =>
    expect([...page.matchAll(/^\| `([A-Z_]+)` \| (\S+) \|/gm)].map(([, name, value]) => [name, value])).toEqual(
      defaults,
    ));
  it('names the variables that .env.example names', () =>
    expect(
      [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
    ).toEqual(defaults.map(([name]) => name)));
});
describe.each(['operations.md', 'extending.md'])('docs/%s', (name) => {
  const text = readFileSync(join(root, 'docs', name), 'utf8');
  it('calls only scripts that there are', () => {
    const called = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script!);
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });
});
