import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const againMs = 200;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The other process that has the lock; null if it is ours now. The lock of a process that is gone is no lock. */
const heldBy = (file: string): number | null => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(file, 'utf8'));
  // In a container, the process before this one may have had the same number.
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
  rmSync(file, { force: true });
  return heldBy(file);
};

/**
 * One platform at a time keeps its things in a data directory; another one says who has it and goes on when it is free.
 * @returns gives the directory back
 */
export const lockData = async (data: string, say: (step: string) => void): Promise<() => void> => {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'launcher.lock');
  for (let said = 0, holder = heldBy(file); holder !== null; holder = heldBy(file)) {
    if (holder !== said) say(`${data} is in use by process ${holder}; this start goes on when it has ended`);
    said = holder;
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
  return () => rmSync(file, { force: true });
};
