import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lets a platform that has not been started yet begin at this business time: legal dates are only exact on known days. */
export const setClockFile = (dir: string, begin: string): void => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'clock.json'), JSON.stringify({ offset: Date.parse(begin) - Date.now() }));
};
