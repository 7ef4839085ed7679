/**
 * Bundles our own TypeScript, one file per program; npm packages stay outside.
 * `node tools/build.mjs` builds everything, `node tools/build.mjs intake console` only these.
 */
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleNpm, fromNpm } from './npm/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const swc = createRequire(import.meta.url)('./swc.cjs');

/** Every folder with a `src/main.ts` is a program, named after its folder. */
const programs = ['apps', 'tools'].flatMap((kind) =>
  readdirSync(join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, kind, entry.name, 'src/main.ts')))
    .map(({ name }) => ({
      name,
      folder: join(root, kind, name),
      browser: name === 'console',
      service: kind === 'apps' && name !== 'console',
    })),
);
programs.push({ name: 'crash', folder: join(root, 'tools/local-stack'), entry: 'src/crash/main.ts' });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !programs.some((program) => program.name === name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. Programs: ${programs.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

/** esbuild does not emit the decorator metadata that Nest's injection and class-transformer read; swc does. */
const decorators = {
  name: 'decorators',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (path.includes('node_modules') || !/^\s*@[A-Z]\w*\(/m.test(source)) return undefined;
      const { code } = await transform(source, { ...swc, filename: path, swcrc: false });
      return { contents: code, loader: 'js' };
    });
  },
};

const bundle = ({ name, folder, browser, service, entry = 'src/main.ts' }) =>
  build({
    entryPoints: [join(folder, entry)],
    outfile: join(root, 'dist', name, 'main.js'),
    bundle: true,
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    tsconfig: join(root, 'tsconfig.base.json'),
    ...(browser
      ? { platform: 'browser', format: 'esm', target: 'es2020', minify: true }
      : {
          platform: 'node',
          format: 'cjs',
          target: 'node20',
          keepNames: true,
          ...(service ? { plugins: [fromNpm, decorators] } : { packages: 'external', plugins: [decorators] }),
        }),
  });

const chosen = programs.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const entryPoints = programs.filter(({ service }) => service).map(({ folder }) => join(folder, 'src/main.ts'));
const npm = chosen.some(({ service }) => service) ? [bundleNpm(root, entryPoints)] : [];
await Promise.all([...chosen.map(bundle), ...npm]);
for (const { name, folder } of chosen)
  if (existsSync(join(folder, 'public'))) cpSync(join(folder, 'public'), join(root, 'dist', name), { recursive: true });
if (chosen.some(({ browser }) => browser)) {
  const swagger = join(root, 'node_modules/swagger-ui-dist');
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js'])
    cpSync(join(swagger, name), join(root, 'dist/swagger-ui', name));
}
