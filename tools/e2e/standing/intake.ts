import { type ComplaintMatters, standComplaints } from './complaints';
import type { World } from './world';

/** What the routes of intake are asked about, beside the matters that every service has. */
export type IntakeMatters = ComplaintMatters;

export const standIntake = async (world: World): Promise<IntakeMatters> => ({ ...(await standComplaints(world)) });
