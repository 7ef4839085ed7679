import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** 受理 */
export class ComplaintAcceptedV1 {
  static readonly type = 'intake.complaint-accepted.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() acceptedAt!: Instant;
  @Flag() onTime!: boolean;
  @Flag() mediationAsked!: boolean;
}
