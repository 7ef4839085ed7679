import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** 办案超期 */
export class CaseDecisionOverdueV1 {
  static readonly type = 'enforcement-cases.case-decision-overdue.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
