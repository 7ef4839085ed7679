import type { World } from './world';

/** What the routes of sampling are asked about, beside the matters that every service has. */
export type SamplingMatters = Readonly<Record<never, string>>;

export const standSampling = async (_world: World): Promise<SamplingMatters> => ({});
