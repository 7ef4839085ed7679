import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, Nullable, OrganisationCode, Part } from '../fields';

/** The appraisal has its finding; the period ends later by the days that it took, where the law leaves them out. */
export class AppraisalFinishedV1 {
  static readonly type = 'mediation.appraisal-finished.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() finishedAt!: Instant;
  @Nullable() @Part(() => DeadlineV1) period!: DeadlineV1 | null;
}
