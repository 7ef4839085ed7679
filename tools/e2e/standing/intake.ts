import type { World } from './world';

/** What the routes of intake are asked about, beside the matters that every service has. */
export type IntakeMatters = Readonly<Record<never, string>>;

export const standIntake = async (_world: World): Promise<IntakeMatters> => ({});
