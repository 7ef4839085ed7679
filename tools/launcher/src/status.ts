import type { Child } from './child';

/** What a service says of itself at `/status`; `libs/platform` writes it. */
export interface ServiceStatus {
  readonly service: string;
  readonly ready: boolean;
  readonly engines: Readonly<Record<string, { ok: boolean; error?: string }>>;
  readonly subscriptions: readonly {
    name: string;
    state: string;
    /** Null where it cannot be told; the service is not ready then. */
    lag: { events: number | null; seconds: number | null };
    parked: number;
    error?: string;
  }[];
  readonly views: readonly { name: string; documents: number }[];
  readonly parked: readonly unknown[];
}

const asked = async (port: number): Promise<ServiceStatus | null> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(5_000) });
    return (await answer.json()) as ServiceStatus;
  } catch {
    return null;
  }
};

/**
 * One JSON for operators and scripts. `settled` says that nothing is on its way: every service is up and every lag is 0;
 * a fact that takes several hops is certain to have arrived when `settled` was true twice with the same `events`.
 */
export const statusOf = async (
  services: readonly Child[],
  stack: Child | null,
  address: string,
  businessTime: string,
) => {
  const answers = await Promise.all(
    services.map(async ({ name, ready, restarts, pid }) => ({
      name,
      pid,
      restarts,
      status: ready ? await asked(Number(ready['port'])) : null,
    })),
  );
  const subscriptions = answers.flatMap(({ status }) => status?.subscriptions ?? []);
  const up = answers.every(({ status }) => status?.ready === true);
  const lag = {
    events: subscriptions.reduce((sum, subscription) => sum + (subscription.lag.events ?? 0), 0),
    seconds: Math.max(0, ...subscriptions.map((subscription) => subscription.lag.seconds ?? 0)),
  };
  return {
    ready: up,
    settled: up && lag.events === 0,
    address,
    businessTime,
    lag,
    engines: engines(answers.map(({ status }) => status)),
    localStack: stack && { pid: stack.pid, restarts: stack.restarts },
    parked: answers.flatMap(({ status }) => status?.parked ?? []),
    services: Object.fromEntries(
      answers.map(({ name, pid, restarts, status }) => [name, { pid, restarts, ...(status ?? { ready: false }) }]),
    ),
  };
};

/** An engine is well if every service that answers reaches it. */
const engines = (answers: readonly (ServiceStatus | null)[]) => {
  const seen: Record<string, { ok: boolean; error?: string }> = {};
  for (const status of answers)
    for (const [name, engine] of Object.entries(status?.engines ?? {}))
      if (!seen[name] || seen[name].ok) seen[name] = engine;
  return seen;
};
