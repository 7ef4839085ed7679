import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationClock } from './clock';

const day = (clock: { now(): string }) => clock.now().slice(0, 10);

describe('the business time of a demonstration', () => {
  const dir = () => mkdtempSync(join(tmpdir(), '12315-clock-'));

  it('is now in a new data directory without a beginning', () =>
    expect(demonstrationClock(dir(), null).offset).toBe(0));

  it('begins where it is told to, in a new data directory', () =>
    expect(day(demonstrationClock(dir(), '2026-05-06T00:30:00.000Z'))).toBe('2026-05-06'));

  it('goes on after a restart, and never back to the beginning', () => {
    const data = dir();
    demonstrationClock(data, '2026-05-06T00:30:00.000Z').set(Date.parse('2026-06-01T01:00:00.000Z'));
    expect(day(demonstrationClock(data, '2026-05-06T00:30:00.000Z'))).toBe('2026-06-01');
  });

  it('keeps its beginning when it stops before it was ever set', () => {
    const data = dir();
    const { offset } = demonstrationClock(data, '2026-05-06T00:30:00.000Z');
    expect(demonstrationClock(data, null).offset).toBe(offset);
  });
});
