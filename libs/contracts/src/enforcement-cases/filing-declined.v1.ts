import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OneOf, OrganisationCode, Text } from '../fields';
import { leadSources, type LeadSourceV1 } from './words';

const grounds = ['MINOR_CORRECTED', 'FIRST_TIME_CORRECTED', 'NO_FAULT', 'OTHER_BY_LAW'] as const;

/** 不予立案. `onTime` is true also where the law of the day sets no period. */
export class FilingDeclinedV1 {
  static readonly type = 'enforcement-cases.filing-declined.v1' as const;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(grounds) ground!: (typeof grounds)[number];
  @Text() article!: string;
  @Flag() onTime!: boolean;
  @Moment() decidedAt!: Instant;
}
