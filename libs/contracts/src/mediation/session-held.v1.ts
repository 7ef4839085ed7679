import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** A session was held, the first, the second … */
export class SessionHeldV1 {
  static readonly type = 'mediation.session-held.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Id() sessionId!: string;
  @Count() round!: number;
  @Moment() heldAt!: Instant;
}
