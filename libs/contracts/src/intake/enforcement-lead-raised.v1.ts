import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** 诉转案: signs of a breach, to be verified by enforcement-cases. */
export class EnforcementLeadRaisedV1 {
  static readonly type = 'intake.enforcement-lead-raised.v1' as const;
  @Id() complaintId!: string;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Text() facts!: string;
  @Moment() discoveredAt!: Instant;
}
