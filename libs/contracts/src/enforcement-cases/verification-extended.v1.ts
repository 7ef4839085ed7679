import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, OrganisationCode, Part } from '../fields';

/** 核查已延期 */
export class VerificationExtendedV1 {
  static readonly type = 'enforcement-cases.verification-extended.v1' as const;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() extendedAt!: Instant;
  @Part(() => DeadlineV1) verification!: DeadlineV1;
}
