import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setClockFile } from './business-time';
import { type Client, clientOf } from './client';
import { type Engines, startEngines } from './engines';
import { type PlatformProcess, startPlatform } from './platform-process';
import { anyoneIn } from './signing';
import { settled } from './waiting';

/** A platform whose engines the spec can look into, on 29 April 2026. */
export interface Setting {
  readonly dir: string;
  readonly engines: Engines;
  readonly platform: PlatformProcess;
  /** Nobody who has signed in. */
  readonly anyone: Client;
  /** Somebody with this role in this organisation. */
  readonly as: (role: string, organisation: string) => Client;
  end(): Promise<void>;
}

export const setUp = async (name: string): Promise<Setting> => {
  const dir = mkdtempSync(join(tmpdir(), `e2e-${name}-`));
  setClockFile(dir, '2026-04-29T01:00:00.000Z');
  const engines = await startEngines(join(dir, 'stack'));
  const platform = await startPlatform(dir, ['--settable-clock'], engines.env);
  const anyone = clientOf(platform.address);
  await settled(anyone);
  return {
    dir,
    engines,
    platform,
    anyone,
    as: await anyoneIn(dir, platform),
    end: async () => {
      await platform.stop();
      await engines.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

/** Nothing is on its way and nothing was recorded since: between two services a fact may be seen at neither, but not twice. */
export const still = async ({ anyone, engines }: Pick<Setting, 'anyone' | 'engines'>): Promise<void> => {
  let before = '';
  for (;;) {
    await settled(anyone);
    const last = await engines.lastPosition();
    if (last === before) return;
    before = last;
  }
};
