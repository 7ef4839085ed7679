import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 核查超期 */
export class VerificationOverdueV1 {
  static readonly type = 'enforcement-cases.verification-overdue.v1' as const;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
