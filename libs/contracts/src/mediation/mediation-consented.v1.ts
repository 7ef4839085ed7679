import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';
import { sides } from './sides';

/** A side agrees to mediation. */
export class MediationConsentedV1 {
  static readonly type = 'mediation.mediation-consented.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(sides) side!: (typeof sides)[number];
  @Moment() consentedAt!: Instant;
}
