import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 调解期限届满 */
export class MediationPeriodExpiredV1 {
  static readonly type = 'mediation.mediation-period-expired.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
