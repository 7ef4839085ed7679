/**
 * The npm packages of the services in one file, `dist/npm`, with the code that V8 made of it: finding, reading and compiling
 * some two thousand files is more than half of a service's start (docs/performance.md).
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const bare = /^[^./]/;
const isBuiltIn = (path) => path.startsWith('node:');
const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** Every package that these programs name. */
const namedBy = async (root, entryPoints) => {
  const { metafile } = await build({
    entryPoints,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return [...new Set(imports)].filter((path) => bare.test(path) && !isBuiltIn(path)).sort();
};

/** One copy of each package, the one that `require` finds. What is not installed (drivers that Nest could load) stays outside. */
const onePerName = {
  name: 'one-per-name',
  setup({ onResolve, resolve }) {
    onResolve({ filter: bare }, async ({ path, pluginData, resolveDir, importer }) => {
      if (pluginData === onePerName || isBuiltIn(path)) return undefined;
      const found = await resolve(path, { kind: 'require-call', resolveDir, importer, pluginData: onePerName });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/** In the bundle of a service: its packages come from the one file. */
export const fromNpm = {
  name: 'from-npm',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: bare }, ({ path, kind }) =>
      kind === 'entry-point' || isBuiltIn(path) || path.startsWith('@12315/') ? undefined : { path, namespace: 'npm' },
    );
    onResolve({ filter: /./, namespace: 'npm' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'npm' }, ({ path }) => ({
      contents: `module.exports = require('../npm/main.js')(${JSON.stringify(path)})`,
    }));
  },
};

const textOf = async (root, names) => {
  const table = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`).join(',\n');
  const { outputFiles } = await build({
    stdin: { contents: `exports.packages = {\n${table}\n};`, resolveDir: root },
    bundle: true,
    write: false,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'error',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: [],
    banner: { js: '(function (exports, require, __dirname) {' },
    footer: { js: '})' },
    plugins: [onePerName],
  });
  return outputFiles[0].text;
};

/** Services may be starting from the file meanwhile. */
const replace = (file, content) => {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
};

const keep = `
  const { cacheFile, code } = require(process.argv[1]).compiled();
  const { renameSync, writeFileSync } = require('node:fs');
  writeFileSync(cacheFile + process.pid, code);
  renameSync(cacheFile + process.pid, cacheFile);
  process.exit();`;

/** Writes `dist/npm` for these programs; leaves it as it is while nothing has changed. */
export const bundleNpm = async (root, entryPoints) => {
  const dir = join(root, 'dist/npm');
  const names = await namedBy(root, entryPoints);
  const sources = ['package-lock.json', 'tools/npm/bundle.mjs', 'tools/npm/loader.cjs'];
  const made = hashOf(process.version, names.join(), ...sources.map((file) => readFileSync(join(root, file))));
  const stamp = join(dir, 'made-of');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  mkdirSync(dir, { recursive: true });
  const text = await textOf(root, names);
  const hash = hashOf(text);
  replace(join(dir, 'packages.js'), `/*${hash}*/${text}`);
  copyFileSync(join(root, 'tools/npm/loader.cjs'), join(dir, 'main.js'));
  execFileSync(process.execPath, ['-e', keep, join(dir, 'main.js')], { stdio: 'inherit' });
  replace(stamp, made);
  const isOld = (file) => /^packages\.js\.\w{64}$/.test(file) && !file.endsWith(hash);
  for (const file of readdirSync(dir).filter(isOld)) rmSync(join(dir, file), { force: true });
};
