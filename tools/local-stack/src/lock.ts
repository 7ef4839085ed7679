import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const patience = 20_000;
const again = 100;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holderOf = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
};

/** Whether the lock is ours now. A lock whose process is gone, by whatever death, is no lock. */
const taken = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = holderOf(file);
    if (holder === null || !isAlive(holder)) rmSync(file, { force: true });
    return false;
  }
};

/**
 * One process at a time writes these logs. Waits for one that is still draining.
 * @returns gives the folder back
 * @throws Error naming the process that holds it
 */
export const lockFolder = async (dir: string): Promise<() => void> => {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'lock');
  for (const until = Date.now() + patience; !taken(file);) {
    if (Date.now() > until) throw new Error(`${dir} is in use by process ${holderOf(file) ?? 'unknown'}`);
    await new Promise((resolve) => setTimeout(resolve, again));
  }
  return () => rmSync(file, { force: true });
};
