/** `npm start`: plain Node without a dependency until the dependencies are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { usage } from './launcher/usage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const fail = (text) => {
  console.error(text);
  process.exit(2);
};

/** Installs exactly what the lock file says, unless that has been done already. */
export const installed = () => {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.12315-lock';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('install: npm ci');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) fail('npm ci failed: see above');
  writeFileSync(stamp, lock);
};

export const built = () => {
  console.log('build: bundling services, launcher and console');
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  installed();
  built();
  createRequire(import.meta.url)(`${root}dist/launcher/main.js`);
}
