import type { Instant } from '@12315/kernel';

/** Business time: what `occurredAt`, the tickers and "not in the future" follow. Tokens follow the system's clock. */
export interface Clock {
  now(): Instant;
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;
export const systemClock: Clock = { now: () => instantOf(new Date()) };

/** For demonstrations and tests: stands where it is set, and moves on from there with the system's clock. */
export const settableClock = (): Clock & { set(to: Instant): void } => {
  let offset = 0;
  return {
    now: () => instantOf(new Date(Date.now() + offset)),
    set: (to) => void (offset = Date.parse(to) - Date.now()),
  };
};
