import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, Nullable, OneOf, OrganisationCode, Part, Text } from '../fields';
import { leadSources, type LeadSourceV1 } from './words';

/** 案源已登记; its verification clock runs, where the law of the day sets a period. */
export class LeadRegisteredV2 {
  static readonly type = 'enforcement-cases.lead-registered.v2' as const;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Text() respondentName!: string | null;
  @Moment() discoveredAt!: Instant;
  @Nullable() @Part(() => DeadlineV1) verification!: DeadlineV1 | null;
}
