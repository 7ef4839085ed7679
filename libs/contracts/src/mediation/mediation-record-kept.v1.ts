import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const reasons = ['BOTH_WAIVE', 'PERFORMED_AT_ONCE', 'NOT_ONSITE'] as const;

/** A mediation record instead of a document, and why it is enough. */
export class MediationRecordKeptV1 {
  static readonly type = 'mediation.mediation-record-kept.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(reasons) because!: (typeof reasons)[number];
  @Moment() keptAt!: Instant;
}
