import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 调解将到期 */
export class MediationDueSoonV1 {
  static readonly type = 'mediation.mediation-due-soon.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
