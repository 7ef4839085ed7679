import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, Optional, OrganisationCode, Text } from '../fields';

const sources = ['COMPLAINT', 'STATION', 'ASSOCIATION'] as const;

/** 诉转案: signs of a breach, to be verified by enforcement-cases. */
export class EnforcementLeadRaisedV1 {
  static readonly type = 'intake.enforcement-lead-raised.v1' as const;
  @Id() complaintId!: string;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Text() facts!: string;
  @Moment() discoveredAt!: Instant;
  /** Who found it; absent: the organ that handles the complaint. */
  @Optional() @OneOf(sources) source?: (typeof sources)[number];
  @Optional() @Text() respondentName?: string;
}
