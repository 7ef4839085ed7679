import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf } from './files';

const root = mkdtempSync(join(tmpdir(), '12315-files-'));
const folder = join(root, 'console');
mkdirSync(folder);
for (const name of ['index.html', 'docs.html', 'main.js', 'main.ts'].map((file) => join(folder, file)))
  writeFileSync(name, '');
writeFileSync(join(root, 'secret.html'), '');
writeFileSync(join(root, 'secrets.json'), '');
afterAll(() => rmSync(root, { recursive: true }));

describe('the files of the console', () => {
  it.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['docs', 'docs.html'],
    ['docs/', 'docs.html'],
    ['docs.html', 'docs.html'],
    ['main.js', 'main.js'],
  ])('has %p as %s', (path, name) => expect(fileOf(folder, path)).toBe(join(folder, name)));

  it.each([
    ['what is not there', 'away'],
    ['the folder by a second stroke', '/'],
    ['a kind that browsers do not ask for', 'main.ts'],
    ['the folder above', '../secret'],
    ['a file above', '../secrets.json'],
    ['a file above, by way of itself', 'docs/../../secrets.json'],
  ])('has not %s', (_, path) => expect(fileOf(folder, path)).toBeNull());
});
