import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 举报已归档 */
export class ReportArchivedV1 {
  static readonly type = 'intake.report-archived.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() archivedAt!: Instant;
}
