import type { World } from './world';

/** What the routes of enforcement-cases are asked about, beside the matters that every service has. */
export type EnforcementCasesMatters = Readonly<Record<never, string>>;

export const standEnforcementCases = async (_world: World): Promise<EnforcementCasesMatters> => ({});
