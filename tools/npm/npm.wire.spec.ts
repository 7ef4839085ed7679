import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const node = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
/** Whether the compiled code was used, and that the packages are the ones a service needs. */
const loadedFrom = (dir: string): unknown =>
  JSON.parse(
    node(
      '-e',
      `const npm = require(process.argv[1]);
       console.log(JSON.stringify([npm.isCached, typeof npm('jose').jwtVerify, npm('rxjs') === npm('rxjs')]))`,
      join(dir, 'main.js'),
    ),
  );

describe('the packages of the services in one file', () => {
  let dir: string;
  const cache = () =>
    join(
      dir,
      readdirSync(dir).find((file) => /^packages\.js\.\w{64}$/.test(file))!,
    );

  beforeAll(() => void node('tools/build.mjs', 'intake'), 120_000);
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'npm-'));
    cpSync(join(root, 'dist/npm'), dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('come with their compiled code', () => expect(loadedFrom(dir)).toEqual([true, 'function', true]));

  it('are compiled anew where the code was lost', () => {
    rmSync(cache());
    expect(loadedFrom(dir)).toEqual([false, 'function', true]);
  });

  it('are compiled anew where the code does not fit this Node', () => {
    const code = readFileSync(cache());
    writeFileSync(cache(), code.fill(7, 0, 64));
    expect(loadedFrom(dir)).toEqual([false, 'function', true]);
  });

  it('never run with the code of another text, though it be of the same length', () => {
    const file = join(dir, 'packages.js');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^\/\*\w{64}/, `/*${'0'.repeat(64)}`));
    expect(loadedFrom(dir)).toEqual([false, 'function', true]);
  });

  it('are bundled again only when something has changed', () => {
    const writtenAt = () => statSync(join(root, 'dist/npm/packages.js')).mtimeMs;
    const before = writtenAt();
    node('tools/build.mjs', 'intake');
    expect(writtenAt()).toBe(before);
  });
});
