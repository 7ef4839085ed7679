import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Status } from './client';

const patienceMs = 240_000;
const betweenMs = 40;

const countsOf = ({ services }: Status): string =>
  JSON.stringify(Object.values(services).map(({ views }) => views?.map(({ documents }) => documents)));
const behind = ({ services }: Status): string =>
  Object.entries(services)
    .flatMap(([name, { ready, subscriptions = [] }]) => [
      ...(ready ? [] : [`${name} is not ready`]),
      ...subscriptions.filter(({ lag }) => lag.events > 0).map((each) => `${each.name} ${each.lag.events}`),
    ])
    .join(', ');

/**
 * Waits until nothing is on its way: no lag anywhere, twice running with the same counts, so that a fact which was between two
 * services in one answer is seen in the other. A quiet day costs one question.
 */
export const settling = (client: Client): (() => Promise<Status>) => {
  let counts: string | null = null;
  return async () => {
    const startedAt = Date.now();
    for (;;) {
      const status = await client.status();
      const before = counts;
      counts = status.settled ? countsOf(status) : null;
      if (counts !== null && counts === before) return status;
      if (Date.now() - startedAt > patienceMs) throw new Error(`does not settle: ${behind(status)}`);
      await sleep(betweenMs);
    }
  };
};
