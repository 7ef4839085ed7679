import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 办案期限将到期 */
export class CaseDecisionDueSoonV1 {
  static readonly type = 'enforcement-cases.case-decision-due-soon.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
