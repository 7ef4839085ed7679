import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode, Text } from '../fields';

/** The sides should have been told of the termination by the end of that day. */
export class TerminationNoticeOverdueV1 {
  static readonly type = 'mediation.termination-notice-overdue.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Day() dueOn!: LegalDate;
  @Text() article!: string;
}
