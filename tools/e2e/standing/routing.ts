import type { World } from './world';

/** What the routes of routing are asked about, beside the matters that every service has. */
export type RoutingMatters = Readonly<Record<never, string>>;

export const standRouting = async (_world: World): Promise<RoutingMatters> => ({});
