import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, Optional, OrganisationCode } from '../fields';
import { sides } from './sides';

/** A side refuses mediation, which ends it. */
export class MediationRefusedV1 {
  static readonly type = 'mediation.mediation-refused.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(sides) side!: (typeof sides)[number];
  @Moment() refusedAt!: Instant;
  @Optional() @Id() complaintId?: string;
}
