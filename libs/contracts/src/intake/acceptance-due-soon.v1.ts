import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 初查将到期 */
export class AcceptanceDueSoonV1 {
  static readonly type = 'intake.acceptance-due-soon.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
