import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** Something is appraised or tested. `clockPaused`: the law leaves that time out of the period. */
export class AppraisalStartedV1 {
  static readonly type = 'mediation.appraisal-started.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() clockPaused!: boolean;
  @Moment() startedAt!: Instant;
}
