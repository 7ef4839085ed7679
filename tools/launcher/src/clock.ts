import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The business time of a demonstration: the system's clock and an offset, kept so that a restart never goes back.
 * Only with --demo or --settable-clock; otherwise the offset is 0 and cannot be changed.
 */
export const demonstrationClock = (data: string) => {
  const file = join(data, 'clock.json');
  let offset = existsSync(file) ? Number((JSON.parse(readFileSync(file, 'utf8')) as { offset: number }).offset) : 0;
  return {
    get offset() {
      return offset;
    },
    now: () => new Date(Date.now() + offset).toISOString(),
    /** Whole file or old file, never half of one. */
    set(to: number) {
      offset = to - Date.now();
      writeFileSync(`${file}.new`, JSON.stringify({ offset }));
      renameSync(`${file}.new`, file);
    },
  };
};
export type DemonstrationClock = ReturnType<typeof demonstrationClock>;
