import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, OneOf, OrganisationCode, Part } from '../fields';

const sources = ['COMPLAINT', 'SAMPLING', 'INSPECTION'] as const;

/** 案源已登记; its verification clock runs. */
export class LeadRegisteredV1 {
  static readonly type = 'enforcement-cases.lead-registered.v1' as const;
  @Id() leadId!: string;
  @OneOf(sources) source!: (typeof sources)[number];
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() discoveredAt!: Instant;
  @Part(() => DeadlineV1) verification!: DeadlineV1;
}
