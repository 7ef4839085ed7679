import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 已告知结果 */
export class ResultNotifiedV1 {
  static readonly type = 'intake.result-notified.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() notifiedAt!: Instant;
}
