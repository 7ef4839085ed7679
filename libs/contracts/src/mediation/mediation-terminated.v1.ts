import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** Ended by what happened elsewhere: its complaint was withdrawn. */
export class MediationTerminatedV1 {
  static readonly type = 'mediation.mediation-terminated.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Text() ground!: string;
  @Text() article!: string;
  @Moment() terminatedAt!: Instant;
}
