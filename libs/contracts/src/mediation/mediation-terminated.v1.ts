import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Flag, Id, Moment, Nullable, Optional, OrganisationCode, Part, Text } from '../fields';

/** Ended without an agreement, on one ground of the rules it began under. */
export class MediationTerminatedV1 {
  static readonly type = 'mediation.mediation-terminated.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Text() ground!: string;
  @Text() article!: string;
  @Moment() terminatedAt!: Instant;
  @Optional() @Id() complaintId?: string;
  /** Within its period; true where no law sets one. */
  @Optional() @Flag() onTime?: boolean;
  /** By when both sides are told; null where no law of that day says so. */
  @Optional() @Nullable() @Part(() => DeadlineV1) notice?: DeadlineV1 | null;
}
