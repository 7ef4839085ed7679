import type { Instant, LegalDate } from '@12315/kernel';
import { Day, Id, Moment, OrganisationCode } from '../fields';

/** 联合治理已记录 */
export class JointActionRecordedV1 {
  static readonly type = 'analytics.joint-action-recorded.v1' as const;
  @Id() hotspotId!: string;
  @OrganisationCode() organisation!: string;
  @Day() on!: LegalDate;
  @Moment() recordedAt!: Instant;
}
