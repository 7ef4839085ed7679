import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, Nullable, OrganisationCode } from '../fields';

/** The named reporter knows whether a case was filed; `onTime` is null where no time was set. */
export class ReporterNotifiedV1 {
  static readonly type = 'intake.reporter-notified.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Flag() onTime!: boolean | null;
  @Moment() notifiedAt!: Instant;
}
