import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** Who mediates is known; their names stay with the mediation. */
export class MediatorsAppointedV1 {
  static readonly type = 'mediation.mediators-appointed.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() appointedAt!: Instant;
}
