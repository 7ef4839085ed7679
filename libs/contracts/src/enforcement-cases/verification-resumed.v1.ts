import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, Nullable, OrganisationCode, Part } from '../fields';

/** 核查已恢复, with its period computed anew. */
export class VerificationResumedV1 {
  static readonly type = 'enforcement-cases.verification-resumed.v1' as const;
  @Id() leadId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() resumedAt!: Instant;
  @Nullable() @Part(() => DeadlineV1) verification!: DeadlineV1 | null;
}
