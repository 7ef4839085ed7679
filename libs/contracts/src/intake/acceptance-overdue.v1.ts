import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 初查超期 */
export class AcceptanceOverdueV1 {
  static readonly type = 'intake.acceptance-overdue.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
