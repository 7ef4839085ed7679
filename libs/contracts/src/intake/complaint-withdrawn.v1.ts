import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 撤回 */
export class ComplaintWithdrawnV1 {
  static readonly type = 'intake.complaint-withdrawn.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() withdrawnAt!: Instant;
}
