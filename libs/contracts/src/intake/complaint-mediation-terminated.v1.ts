import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** 终止调解: the complaint is concluded without agreement. */
export class ComplaintMediationTerminatedV1 {
  static readonly type = 'intake.complaint-mediation-terminated.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Text() ground!: string;
  @Moment() terminatedAt!: Instant;
}
