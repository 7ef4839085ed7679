import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Version {
  readonly version: string;
  /** The commit that is checked out, or `unknown` where there is no git. */
  readonly commit: string;
}

const commitOf = (root: string): string => {
  try {
    const args = ['-C', root, 'rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
};

/** What runs here; the environment's `VERSION` and `GIT_COMMIT` win. */
export const versionOf = (root: string, env: Readonly<Record<string, string | undefined>>): Version => {
  const file = join(root, 'package.json');
  const packed = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version
    : undefined;
  return { version: env['VERSION'] || packed || '0.0.0', commit: env['GIT_COMMIT'] || commitOf(root) };
};
