import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** An organ with authority has the report. */
export class ReportAssignedV1 {
  static readonly type = 'intake.report-assigned.v1' as const;
  @Id() reportId!: string;
  @Id() dispatchId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() receivedAt!: Instant;
}
