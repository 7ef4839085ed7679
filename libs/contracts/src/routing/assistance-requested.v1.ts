import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { AreaCode, Id, Moment, Nullable, OrganisationCode, Part, Text } from '../fields';

/** 协助处理函 to an organ elsewhere; without a limit of that day there is no `reply`. */
export class AssistanceRequestedV1 {
  static readonly type = 'routing.assistance-requested.v1' as const;
  @Id() assistanceId!: string;
  @Text() reference!: string;
  @OrganisationCode() organisation!: string;
  @AreaCode() toArea!: string;
  @Text() toName!: string;
  @Nullable() @Part(() => DeadlineV1) reply!: DeadlineV1 | null;
  @Moment() requestedAt!: Instant;
}
