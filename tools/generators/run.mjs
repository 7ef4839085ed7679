/** `npm run generate`: Nx's own generate command, without its daemon and by the short name. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { generators } = read('./generators.json');
const argumentsOf = (name) => read(`./${name}/schema.json`);

const usage = () =>
  [
    'npm run generate -- NAME ARGUMENTS [--dry-run]',
    ...Object.entries(generators).map(([name, { description }]) => {
      const { properties, required } = argumentsOf(name);
      const lines = required.map((each) => `    ${each.padEnd(10)} ${properties[each].description}`);
      return [
        `\n  ${name} ${required.map((each) => each.toUpperCase()).join(' ')}`,
        `    ${description}`,
        ...lines,
      ].join('\n');
    }),
    '\nAfterwards: npm run docs, and npm test.',
  ].join('\n');

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name === '--help' || !Object.hasOwn(generators, name)) {
  console.log(usage());
  process.exit(name === '--help' ? 0 : 2);
}
const nx = ['node_modules/.bin/nx', 'generate', `./tools/generators:${name}`, ...rest];
const env = { ...process.env, NX_DAEMON: 'false' };
process.exit(spawnSync(process.execPath, nx, { stdio: 'inherit', env }).status ?? 1);
