import type { World } from './world';

/** What the routes of mediation are asked about, beside the matters that every service has. */
export type MediationMatters = Readonly<Record<never, string>>;

export const standMediation = async (_world: World): Promise<MediationMatters> => ({});
