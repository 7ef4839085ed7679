import { setTimeout } from 'node:timers/promises';
import type { Client } from './client';

const everyMs = 100;

/** Repeats what may not be true yet until it is. @throws what it threw last, after two minutes */
export const eventually = async <T>(look: () => Promise<T>, withinMs = 120_000): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;)
    try {
      return await look();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await setTimeout(everyMs);
    }
};

interface Status {
  readonly settled: boolean;
  readonly parked: readonly unknown[];
  readonly services: Readonly<Record<string, { readonly views?: readonly { readonly documents: number }[] }>>;
}
const documentsOf = ({ services }: Status): number =>
  Object.values(services).reduce(
    (sum, { views = [] }) => sum + views.reduce((all, { documents }) => all + documents, 0),
    0,
  );

/** Nothing is on its way: said three times in a row, for a fact that takes several hops is between two of them for a moment. */
export const settled = async (anyone: Client): Promise<void> => {
  let quiet = 0;
  let documents = -1;
  await eventually(async () => {
    const status = await anyone.get<Status>('/status');
    quiet = status.settled && documentsOf(status) === documents ? quiet + 1 : 0;
    documents = documentsOf(status);
    if (quiet < 3) throw new Error(`not settled: ${JSON.stringify(status, null, 1).slice(0, 20_000)}`);
  });
};
