import type { LegalDate } from '@12315/kernel';
import { Day, Id, OrganisationCode } from '../fields';

/** 督办逾期未回复 */
export class SupervisionOverdueV1 {
  static readonly type = 'routing.supervision-overdue.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @Id() supervisionId!: string;
  @Day() replyDueOn!: LegalDate;
}
