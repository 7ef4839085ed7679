import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The business time of a demonstration: the system's clock and an offset, kept so that a restart never goes back.
 * Only with --demo or --settable-clock; otherwise the offset is 0 and cannot be changed. A new data directory starts at
 * `beginning`, if there is one: business time never goes back, so a play of the past must begin in it.
 */
export const demonstrationClock = (data: string, beginning: string | null) => {
  const file = join(data, 'clock.json');
  let offset = 0;
  /** Whole file or old file, never half of one. */
  const set = (to: number) => {
    offset = to - Date.now();
    writeFileSync(`${file}.new`, JSON.stringify({ offset }));
    renameSync(`${file}.new`, file);
  };
  if (existsSync(file)) ({ offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset: number });
  else if (beginning !== null) set(Date.parse(beginning));
  return {
    get offset() {
      return offset;
    },
    now: () => new Date(Date.now() + offset).toISOString(),
    set,
  };
};
