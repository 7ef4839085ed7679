import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionOf } from './version';

const root = mkdtempSync(join(tmpdir(), '12315-version-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('what runs here', () => {
  it('is unknown outside a repository', () =>
    expect(versionOf(root, {})).toEqual({ version: '0.0.0', commit: 'unknown' }));

  it('has the version of the package', () => {
    writeFileSync(join(root, 'package.json'), '{"version":"1.2.3"}');
    expect(versionOf(root, {})).toEqual({ version: '1.2.3', commit: 'unknown' });
  });

  it('is what the environment says', () =>
    expect(versionOf(root, { VERSION: '4.5.6', GIT_COMMIT: 'abc1234' })).toEqual({
      version: '4.5.6',
      commit: 'abc1234',
    }));
});
