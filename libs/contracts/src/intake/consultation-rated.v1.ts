import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** 咨询已评价 */
export class ConsultationRatedV1 {
  static readonly type = 'intake.consultation-rated.v1' as const;
  @Id() consultationId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() satisfied!: boolean;
  @Moment() ratedAt!: Instant;
}
