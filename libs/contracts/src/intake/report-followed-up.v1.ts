import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, Nullable, OrganisationCode } from '../fields';

/** The named reporter was called; null where they would not say, or were not reached. */
export class ReportFollowedUpV1 {
  static readonly type = 'intake.report-followed-up.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Flag() satisfied!: boolean | null;
  @Nullable() @Count() score!: number | null;
  @Moment() followedUpAt!: Instant;
}
