import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 协助处理将到期 */
export class AssistanceDueSoonV1 {
  static readonly type = 'routing.assistance-due-soon.v1' as const;
  @Id() assistanceId!: string;
  @Text() reference!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
