import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, Nullable, OrganisationCode } from '../fields';

/** 已回访. The reason stays in intake. */
export class ComplaintFollowedUpV1 {
  static readonly type = 'intake.complaint-followed-up.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  /** Null where the person was not reached or did not say. */
  @Nullable() @Flag() satisfied!: boolean | null;
  /** 1–5. */
  @Nullable() @Count() score!: number | null;
  @Moment() followedUpAt!: Instant;
}
