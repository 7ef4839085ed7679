import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** 核查已中止; its clock stands. */
export class VerificationPausedV1 {
  static readonly type = 'enforcement-cases.verification-paused.v1' as const;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Text() reason!: string;
  @Moment() pausedAt!: Instant;
}
