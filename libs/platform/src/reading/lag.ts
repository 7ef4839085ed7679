import type { EventStore, Instant, Position, Recorded } from '@12315/kernel';

/** How far a reader is behind: events exactly up to 1000 (1000 means "or more"), and the age of the oldest in seconds. */
export interface Lag {
  readonly events: number;
  readonly seconds: number;
}
type Asked = Pick<EventStore, 'ahead'>;

const MOST = 1_000;

const lagOf = (waiting: readonly Recorded[], now: Instant): Lag => {
  const oldest = waiting[0]?.meta.recordedAt;
  return { events: waiting.length, seconds: oldest ? Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1000) : 0 };
};

/**
 * The lags of readers at one place, by their categories, in their order. The store is asked once for all of them; where so much
 * waits that the answer is cut off, once for each.
 */
export const lagsAt = async (
  store: Asked,
  place: Position | null,
  readers: readonly (readonly string[])[],
  now: Instant,
): Promise<readonly Lag[]> => {
  const together = await store.ahead([...new Set(readers.flat())], place, MOST);
  const own = (categories: readonly string[]) =>
    together.filter(({ meta }) => categories.some((category) => meta.stream.startsWith(`${category}-`)));
  if (together.length < MOST) return readers.map((categories) => lagOf(own(categories), now));
  const apart = readers.map(async (categories) => lagOf(await store.ahead(categories, place, MOST), now));
  return Promise.all(apart);
};
