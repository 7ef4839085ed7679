import { type ComplaintMatters, standComplaints } from './complaints';
import { type ReportMatters, standReports } from './reports';
import type { World } from './world';

/** What the routes of intake are asked about, beside the matters that every service has. */
export type IntakeMatters = ComplaintMatters & ReportMatters;

export const standIntake = async (world: World): Promise<IntakeMatters> => ({
  ...(await standComplaints(world)),
  ...(await standReports(world)),
});
