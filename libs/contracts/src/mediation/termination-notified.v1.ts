import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** Both sides were told of the termination; on time, too, where no law sets a time. */
export class TerminationNotifiedV1 {
  static readonly type = 'mediation.termination-notified.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() onTime!: boolean;
  @Moment() notifiedAt!: Instant;
}
