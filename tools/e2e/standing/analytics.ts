import type { World } from './world';

/** What the routes of analytics are asked about, beside the matters that every service has. */
export type AnalyticsMatters = Readonly<Record<never, string>>;

export const standAnalytics = async (_world: World): Promise<AnalyticsMatters> => ({});
