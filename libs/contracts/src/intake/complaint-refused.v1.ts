import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode, Text } from '../fields';

/** 不予受理. The reasons go to the complainant, not to other services. */
export class ComplaintRefusedV1 {
  static readonly type = 'intake.complaint-refused.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Text() ground!: string;
  @Text() article!: string;
  @Moment() refusedAt!: Instant;
  @Flag() onTime!: boolean;
}
