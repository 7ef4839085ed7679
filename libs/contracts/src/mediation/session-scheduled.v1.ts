import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const modes = ['ONSITE', 'PHONE', 'VIDEO', 'ONLINE'] as const;
const kinds = ['SEPARATE', 'JOINT'] as const;

/** Both sides are told when a session is held, and how. */
export class SessionScheduledV1 {
  static readonly type = 'mediation.session-scheduled.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Id() sessionId!: string;
  @Moment() at!: Instant;
  @OneOf(modes) mode!: (typeof modes)[number];
  @OneOf(kinds) kind!: (typeof kinds)[number];
}
