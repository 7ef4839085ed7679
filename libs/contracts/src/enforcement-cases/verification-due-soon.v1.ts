import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 核查将到期 */
export class VerificationDueSoonV1 {
  static readonly type = 'enforcement-cases.verification-due-soon.v1' as const;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
