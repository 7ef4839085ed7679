import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@12315/kernel';

export interface OwnPlatform {
  readonly address: string;
  stop(): Promise<void>;
}
const startMs = 180_000;

/**
 * Starts the built launcher on a free port, in a directory that ends with it. Business time begins in the past, which a running
 * platform can never be moved to: so it stands in the file in which the launcher keeps it.
 */
export const startOwn = async (dist: string, begins: Instant): Promise<OwnPlatform> => {
  const launcher = join(dist, 'launcher/main.js');
  if (!existsSync(launcher)) throw new Error(`${launcher} is not there: node tools/build.mjs builds it`);
  const data = mkdtempSync(join(tmpdir(), '12315-report-'));
  writeFileSync(join(data, 'clock.json'), JSON.stringify({ offset: Date.parse(begins) - Date.now() }));
  const child = spawn(process.execPath, [launcher, '--port', '0', '--data', data, '--settable-clock'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const late = setTimeout(() => reject(new Error(`the platform is not ready:\n${said}`)), startMs);
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /\] ready (\S+)\n/.exec(said)?.[1];
        if (!found) return;
        clearTimeout(late);
        resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`the platform ended:\n${said}`)));
    });
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
