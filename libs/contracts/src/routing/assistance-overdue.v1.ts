import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 协助处理超期 */
export class AssistanceOverdueV1 {
  static readonly type = 'routing.assistance-overdue.v1' as const;
  @Id() assistanceId!: string;
  @Text() reference!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
