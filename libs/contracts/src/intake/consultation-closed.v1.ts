import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 咨询已办结 */
export class ConsultationClosedV1 {
  static readonly type = 'intake.consultation-closed.v1' as const;
  @Id() consultationId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() closedAt!: Instant;
}
