import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 告知举报人超期 */
export class ReporterNoticeOverdueV1 {
  static readonly type = 'intake.reporter-notice-overdue.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
