import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, Nullable, OrganisationCode, Part } from '../fields';

/** 不合格已送达. `objection` is null where the law of that day gave no period to object. */
export class FailureNotifiedV1 {
  static readonly type = 'sampling.failure-notified.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Part(() => DeadlineV1) objection!: DeadlineV1 | null;
  @Moment() notifiedAt!: Instant;
}
